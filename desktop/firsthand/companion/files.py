"""The page's own files: all that is served to anybody, and says nothing."""

from __future__ import annotations

START = "page.js"
"""The script that the page names; all others are imported by it."""

_MODULES = (
    START,
    "asking.js",
    "cards.js",
    "clock.js",
    "door.js",
    "hands.js",
    "marking.js",
    "marks.js",
    "queue.js",
    "saving.js",
    "sending.js",
    "state.js",
    "store.js",
    "top.js",
    "wire.js",
    "words.js",
)
FILES = {
    "/": ("page.html", "text/html"),
    "/page.css": ("page.css", "text/css"),
    **{f"/{name}": (name, "text/javascript") for name in _MODULES},
}
"""The file of each path, and its kind: what Windows believes of an ending, a program may change."""

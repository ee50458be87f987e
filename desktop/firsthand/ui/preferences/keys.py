"""The keys of the window that are the same for everybody, as they are shown to a person."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from firsthand.ui.actions import REDO


def keys() -> list[tuple[str, str]]:
    """Key and what it does, the calm pages first, then the Room."""
    translate = QCoreApplication.translate

    def key(keys: str) -> str:
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

    return [
        (key("Ctrl+N"), translate("Keys", "New interview")),
        (key("Ctrl+Return"), translate("Keys", "Start recording, on the page for a new interview")),
        (key("Ctrl+F"), translate("Keys", "Search all interviews")),
        (key("Ctrl+E"), translate("Keys", "Export the chosen interview")),
        (key("Ctrl+I"), translate("Keys", "Import a recording, captions or a colleague's bundle")),
        (
            ", ".join(key(f"Ctrl+{number}") for number in range(1, 5)),
            translate("Keys", "Library, Guides, Settings, Personas"),
        ),
        (
            f"{key('PgDown')}, {key('PgUp')}",
            translate("Keys", "In the Room: next and back, as a presenter's buttons do"),
        ),
        (key("Ctrl+M"), translate("Keys", "In an interview: mark, also while a text is typed")),
        (key("Ctrl+Z"), translate("Keys", "Undo, in the Room the last mark")),
        (", ".join(key(redo.toString()) for redo in REDO), translate("Keys", "Redo")),
        (key("Ctrl+."), translate("Keys", "In the Room: stop the recording")),
        (key("Space"), translate("Keys", "In the library: hear what a search found")),
        (key("Ctrl+T"), translate("Keys", "In the library: all themes")),
        (key("F2"), translate("Keys", "In the library: edit the chosen study")),
        (key("Ctrl+R"), translate("Keys", "In Review: transcript or record")),
        ("1 – 9, 0, +, -", translate("Keys", "In Review: make a finding of the chosen quote")),
        (
            f"A, {key('Shift+A')}",
            translate("Keys", "In Review: give the quote to the finding, or put it against it"),
        ),
        ("T", translate("Keys", "In Review: tag the quote with themes")),
        (key("F11"), translate("Keys", "Full screen")),
    ]

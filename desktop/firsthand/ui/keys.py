"""Every key of the window that is the same for everybody, as Settings and the help list them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from firsthand.ui.actions import REDO, UNDO
from firsthand.ui.guides.objection_card import NEXT_KEYS, TAKE_KEYS


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the list."""

    keys: tuple[str, ...]
    """As Qt writes them on every system."""
    what: str

    @property
    def sign(self) -> str:
        """As this system writes them; many in a row by the first and the last."""
        shown = [
            QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in self.keys
        ]
        return f"{shown[0]} – {shown[-1]}" if len(shown) > 3 else ", ".join(shown)


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one place of the window."""

    page: str
    """Its key in the window; empty for those that work everywhere."""
    heading: str
    lines: tuple[Key, ...]


def _key(keys: str | Iterable[str], what: str) -> Key:
    return Key((keys,) if isinstance(keys, str) else tuple(keys), what)


def all_keys() -> list[Keys]:
    """Those that work everywhere first, then place by place in the order of the work."""
    translate = QCoreApplication.translate
    return [
        Keys("", translate("Keys", "Everywhere"), _everywhere()),
        Keys("library", translate("Keys", "Library"), _library()),
        Keys(
            "themes",
            translate("Keys", "Themes"),
            (
                _key("F2", translate("Keys", "Give a theme another name")),
                _key("Del", translate("Keys", "Take a theme off all quotes")),
            ),
        ),
        Keys(
            "guides",
            translate("Keys", "Guides"),
            (
                _key(NEXT_KEYS, translate("Keys", "Next question to look at")),
                _key(TAKE_KEYS, translate("Keys", "Take the open wording")),
                _key("Ctrl+S", translate("Keys", "Keep the guide now")),
            ),
        ),
        Keys(
            "prepare",
            translate("Keys", "New interview"),
            (_key("Ctrl+Return", translate("Keys", "Start recording")),),
        ),
        Keys("room", translate("Keys", "In the Room"), _room()),
        Keys("review", translate("Keys", "Review: playing and quotes"), _review()),
        Keys("review", translate("Keys", "Review: transcript and record"), _transcript()),
        Keys("personas", translate("Keys", "Personas"), _personas()),
        Keys(
            "help",
            translate("Keys", "Help"),
            (_key("Ctrl+F", translate("Keys", "Search the help")),),
        ),
    ]


def _everywhere() -> tuple[Key, ...]:
    translate = QCoreApplication.translate
    return (
        _key("Ctrl+N", translate("Keys", "New interview")),
        _key(
            (f"Ctrl+{number}" for number in range(1, 5)),
            translate("Keys", "Library, Guides, Settings, Personas"),
        ),
        _key("Ctrl+0", translate("Keys", "Back to the interview that is running")),
        _key("Ctrl+M", translate("Keys", "In an interview: mark, also while a text is typed")),
        _key(UNDO.toString(), translate("Keys", "Undo, in the Room the last mark")),
        _key((redo.toString() for redo in REDO), translate("Keys", "Redo")),
        _key("Esc", translate("Keys", "Back, or out of what is being typed")),
        _key("F1", translate("Keys", "Help on the page in front")),
        _key("F11", translate("Keys", "Full screen")),
        _key("Ctrl+Shift+L", translate("Keys", "Lock a library that is encrypted")),
        _key("Ctrl+Q", translate("Keys", "Quit")),
    )


def _library() -> tuple[Key, ...]:
    translate = QCoreApplication.translate
    return (
        _key("Ctrl+F", translate("Keys", "Search all interviews")),
        _key("Ctrl+Shift+O", translate("Keys", "Choose the order of the interviews")),
        _key("Return", translate("Keys", "Open the chosen interview")),
        _key("Space", translate("Keys", "Hear what a search found")),
        _key("Ctrl+E", translate("Keys", "Export the chosen interview")),
        _key("Ctrl+P", translate("Keys", "Privacy of the chosen interview")),
        _key("Shift+Del", translate("Keys", "Erase the chosen interview")),
        _key("Ctrl+I", translate("Keys", "Import a recording, captions or a colleague’s bundle")),
        _key("Ctrl+T", translate("Keys", "All themes")),
        _key("F2", translate("Keys", "Edit the chosen study")),
    )


def _room() -> tuple[Key, ...]:
    translate = QCoreApplication.translate
    return (
        _key(("PgDown", "PgUp"), translate("Keys", "Next and back, as a presenter’s buttons do")),
        _key("Ctrl+.", translate("Keys", "Stop the recording")),
        _key("Ctrl+Return", translate("Keys", "After Stop: go to the review")),
    )


def _review() -> tuple[Key, ...]:
    translate = QCoreApplication.translate
    return (
        _key(("Space", "K"), translate("Keys", "Play or pause")),
        _key(("J", "L"), translate("Keys", "Five seconds back, and on")),
        _key(("Shift+J", "Shift+L"), translate("Keys", "A sentence back, and on")),
        _key(("<", ">"), translate("Keys", "Slower, and faster")),
        _key("R", translate("Keys", "Repeat what is played")),
        _key(("P", "N"), translate("Keys", "Quote before, and next quote")),
        _key("G", translate("Keys", "Go through the quotes that nobody has confirmed")),
        _key("H", translate("Keys", "Hear the quote")),
        _key("Return", translate("Keys", "Hear the quote; once it was heard, confirm it")),
        _key("E", translate("Keys", "Correct the words of the quote")),
        _key(
            ("Alt+Left", "Alt+Right"),
            translate(
                "Keys", "Move where it begins; with Shift, where it ends; with Ctrl, by sentences"
            ),
        ),
        _key("T", translate("Keys", "Tag the quote with themes")),
        _key("*", translate("Keys", "Star the quote")),
        _key("U", translate("Keys", "Said without being asked, or not")),
        _key("Del", translate("Keys", "Remove the quote")),
        _key("Ctrl+E", translate("Keys", "Export")),
        _key("Ctrl+P", translate("Keys", "Privacy")),
    )


def _transcript() -> tuple[Key, ...]:
    translate = QCoreApplication.translate
    return (
        _key("Ctrl+F", translate("Keys", "Find")),
        _key("Ctrl+H", translate("Keys", "Find and replace")),
        _key("F2", translate("Keys", "Type over the paragraph")),
        _key("Q", translate("Keys", "Make a quote of the selected words")),
        _key(
            ("I", "B", "O"),
            translate(
                "Keys", "Who says this, or what is selected: interviewer, buyer, somebody else"
            ),
        ),
        _key(
            ("Shift+I", "Shift+B", "Shift+O"),
            translate("Keys", "The same, wherever this voice speaks"),
        ),
        _key("C", translate("Keys", "Consent is given in the selected words")),
        _key("S", translate("Keys", "The solution was told at this word; once more, it was not")),
        _key("Ctrl+R", translate("Keys", "Transcript or record")),
        _key("Ctrl+D", translate("Keys", "Quotes or debrief")),
        _key(
            (str(number) for number in range(1, 10)),
            translate("Keys", "Make a finding of the chosen quote, by ring or force"),
        ),
        _key(("0", "+", "-"), translate("Keys", "The same: a channel, a sign of fit, of no fit")),
        _key(
            ("A", "Shift+A"),
            translate("Keys", "Give the quote to the finding, or put it against it"),
        ),
        _key(("Alt+Up", "Alt+Down"), translate("Keys", "Move the finding")),
        _key("Ctrl+Del", translate("Keys", "Remove the finding")),
        _key("X", translate("Keys", "Turn a quote of a finding against it, and back")),
    )


def _personas() -> tuple[Key, ...]:
    translate = QCoreApplication.translate
    return (
        _key((f"Alt+{number}" for number in range(1, 7)), translate("Keys", "Its parts")),
        _key(("Alt+Up", "Alt+Down"), translate("Keys", "Move the statement")),
        _key("Alt+J", translate("Keys", "Make one of the statement and the one above")),
        _key("Alt+Q", translate("Keys", "Give the statement quotes")),
        _key("Ctrl+Del", translate("Keys", "Remove the statement")),
        _key("Ctrl+E", translate("Keys", "Word draft")),
        _key("Ctrl+Shift+E", translate("Keys", "Brief for Sales")),
        _key("Ctrl+Alt+E", translate("Keys", "Voices")),
    )

"""Keys and what they mean, in the words a person reads on buttons, in tooltips and in Settings."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from firsthand.core.marks import MarkKind
from firsthand.ui import wording
from firsthand.ui.room.keymap import Act, Meaning

translate = QCoreApplication.translate

_OTHERS = {Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Insert}
_FUNCTION = {Qt.Key(Qt.Key.Key_F2 + n) for n in range(11)} - {Qt.Key.Key_F11}
"""F1 is every system's help, F11 the full screen of every page."""


def key_in(event: QKeyEvent) -> str:
    """The key as the key map writes it; empty for one that cannot be given a meaning."""
    key = event.key()
    # The code of a key that writes something is its letter's; all others lie above.
    is_letter = Qt.Key.Key_Space < key <= sys.maxunicode and chr(key).isprintable()
    if is_letter or key in _OTHERS or key in _FUNCTION:
        return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    return ""


def sign(key: str) -> str:
    """A key as it stands on a button."""
    if key == "Backspace":
        return "⌫"
    if key == "Space":
        return translate("Keys", "Space")
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def short(meaning: Meaning) -> str:
    """One or two words, for a row of keys."""
    if isinstance(meaning, MarkKind):
        is_plain = meaning is MarkKind.QUOTE
        return translate("Keys", "mark") if is_plain else wording.kind(meaning)
    return {
        Act.NEXT: translate("Keys", "next"),
        Act.ANSWERED: translate("Keys", "unprompted"),
        Act.SKIP: translate("Keys", "skip"),
        Act.BACK: translate("Keys", "back"),
        Act.REVEAL: translate("Keys", "reveal"),
        Act.PAUSE: translate("Keys", "pause"),
        Act.MUTE: translate("Keys", "mute"),
        Act.CONSENT: translate("Keys", "consent"),
        Act.NOTES: translate("Keys", "notes"),
        Act.DEVICES: translate("Keys", "colleagues"),
        Act.DROP: translate("Keys", "word read"),
        Act.UNDO: translate("Keys", "undo"),
        Act.NOTE: translate("Keys", "note"),
        Act.STAR: translate("Keys", "star"),
        Act.ASK: translate("Keys", "ask the interviewer"),
        Act.HEAR: translate("Keys", "play"),
        Act.REWIND: translate("Keys", "rewind"),
        Act.ON: translate("Keys", "forward"),
    }[meaning]


def full(meaning: Meaning) -> str:
    """What it does, for a tooltip, a screen reader and Settings."""
    if isinstance(meaning, MarkKind):
        if meaning is MarkKind.QUOTE:
            return translate("Keys", "Mark what was just said")
        return translate("Keys", "Mark: %1").replace("%1", wording.kind(meaning))
    return {
        Act.NEXT: translate("Keys", "Next question"),
        Act.ANSWERED: translate("Keys", "Answered unprompted"),
        Act.SKIP: translate("Keys", "Skip the question"),
        Act.BACK: translate("Keys", "Back to the question before"),
        Act.REVEAL: translate("Keys", "Reveal the solution"),
        Act.PAUSE: translate("Keys", "Pause or resume"),
        Act.MUTE: translate("Keys", "Mute your side or hear it again"),
        Act.CONSENT: translate("Keys", "Consent was spoken"),
        Act.NOTES: translate("Keys", "Note-taker’s window"),
        Act.DEVICES: translate("Keys", "Colleagues’ devices"),
        Act.DROP: translate("Keys", "Take the note-taker’s word away"),
        Act.UNDO: translate("Keys", "Undo the last mark"),
        Act.NOTE: translate("Keys", "Write a note on the chosen mark"),
        Act.STAR: translate("Keys", "Star the chosen mark"),
        Act.ASK: translate("Keys", "Ask the interviewer silently"),
        Act.HEAR: translate("Keys", "Play or pause"),
        Act.REWIND: translate("Keys", "Two seconds back"),
        Act.ON: translate("Keys", "Two seconds on"),
    }[meaning]

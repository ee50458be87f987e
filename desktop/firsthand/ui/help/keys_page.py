"""The page of the help that lists all keys, those that a person has chosen among them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from firsthand.ui.help.pages import HelpPage
from firsthand.ui.keys import all_keys
from firsthand.ui.room.keymap import NOTES, REVIEW, ROOM, Act, KeyMap, Meaning
from firsthand.ui.room.keynames import full, sign
from firsthand.ui.room.kinds import KINDS

KEYS_PAGE = "keys"
_MARKUP = re.compile(r"([!-/:-@\[-`{-~])")


def keys_page(keys: KeyMap) -> HelpPage:
    """Made anew whenever it is shown, so that it says what a key means now."""
    translate = QCoreApplication.translate

    def own(heading: str, meanings: Iterable[Meaning]) -> str:
        return _table(heading, ((sign(keys.key(one)), full(one)) for one in meanings))

    parts = [
        translate("Keys", "Those of an interview and of a foot pedal can be chosen in Settings."),
        own(translate("KeysSection", "Marks, in both windows"), (*KINDS, Act.UNDO)),
        own(translate("KeysSection", "In the Room"), ROOM),
        own(translate("KeysSection", "In the note-taker’s window"), NOTES),
        own(translate("KeysSection", "In the review, by a foot pedal too"), REVIEW),
    ]
    for place in all_keys():
        parts.append(_table(place.heading, ((line.sign, line.what) for line in place.lines)))
    return HelpPage(KEYS_PAGE, translate("KeysSection", "Keys"), "\n\n".join(parts))


def _table(heading: str, lines: Iterable[tuple[str, str]]) -> str:
    """Markdown; keys such as `*` are no markup."""
    translate = QCoreApplication.translate
    head = (translate("Keys", "Key"), translate("Keys", "What it does"))
    rows = [head, ("---", "---"), *((_plain(key), _plain(what)) for key, what in lines)]
    return "\n".join([f"## {heading}", "", *(f"| {key} | {what} |" for key, what in rows)])


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)

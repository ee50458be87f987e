"""What a screen reader says while somebody walks through the painted transcript."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from firsthand.ui.review.impression import speaker_names
from firsthand.ui.review.sheet import Sheet

At = tuple[int, int]
"""Block and word."""


def spoken(sheet: Sheet, before: At | None, at: At) -> str:
    """The word at the cursor; with its whole paragraph, time and speaker when that is another."""
    block = sheet.blocks[at[0]]
    place = block.words[at[1]]
    word = block.text[place.first : place.last]
    if place.is_doubtful:
        word = QCoreApplication.translate("Transcript", "%1, doubtful").replace("%1", word)
    if before is not None and before[0] == at[0]:
        return word
    who = speaker_names()[block.speaker]
    head = ", ".join(part for part in (who, block.time) if part)
    return f"{head}: {block.text}" if head else block.text


def announce(widget: QWidget, text: str) -> None:
    """Hand `text` to the screen reader, if one runs."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))

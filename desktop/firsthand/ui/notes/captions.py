"""The last words as captions: what was said, for who must not miss a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from firsthand.core.timeline import timecode
from firsthand.core.transcript import Segment, Speaker
from firsthand.core.words.reheard import exchanged
from firsthand.errors import FirsthandError
from firsthand.ui.look.theme import font
from firsthand.ui.said import told

_KEPT = 200
"""Sentences; older ones are in the review."""

_SPOKEN_BY = {Speaker.INTERVIEWER: "— ", Speaker.BUYER: "", Speaker.OTHER: "", Speaker.UNKNOWN: ""}


class Captions(QPlainTextEdit):
    """Read only; follows the newest words unless somebody has scrolled back."""

    def __init__(self, rate: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rate = rate
        self._heard: set[int] = set()
        self._kept: tuple[Segment, ...] = ()
        self.setReadOnly(True)
        self.setMaximumBlockCount(_KEPT)
        self.setFont(font(1.35))
        self.setAccessibleName(self.tr("The last words"))
        self.setPlaceholderText(self.tr("The words appear here a few seconds after they are said."))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def say_why_none(self, error: FirsthandError | None) -> None:
        """In the place of the words, as long as there are none."""
        if error is not None:
            self.setPlaceholderText(told(error))

    def recall(self, segments: tuple[Segment, ...]) -> None:
        """Words of before, above those that came meanwhile."""
        older = tuple(segment for segment in segments if segment.number not in self._heard)
        newer, self._kept = self._kept, ()
        self.clear()
        self._heard.clear()
        self.hear((*older[-_KEPT:], *newer))

    def hear(self, segments: tuple[Segment, ...]) -> None:
        self._heard.update(segment.number for segment in segments)
        self._kept = (*self._kept, *segments)[-_KEPT:]
        with self._following():
            for segment in segments:
                self._append(segment)

    def hear_again(self, gone: tuple[Segment, ...], come: tuple[Segment, ...]) -> None:
        """Better words take the place of those that are gone, as far as these still stand here."""
        kept = exchanged(self._kept, gone, come)[-_KEPT:]
        self._heard.update(segment.number for segment in (*gone, *come))
        self._kept = tuple(kept)
        bar = self.verticalScrollBar()
        at = bar.value()
        with self._following():
            self.clear()
            for segment in kept:
                self._append(segment)
            bar.setValue(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        with self._following():
            super().resizeEvent(event)

    @contextmanager
    def _following(self) -> Iterator[None]:
        """Who was at the end before stands at the end afterwards."""
        bar = self.verticalScrollBar()
        follows = bar.value() >= bar.maximum() - 2
        yield
        if follows:
            self.moveCursor(QTextCursor.MoveOperation.End)
            bar.setValue(bar.maximum())

    def _append(self, segment: Segment) -> None:
        at = timecode(segment.start / self._rate, tenths=False)
        self.appendPlainText(f"{at}  {_SPOKEN_BY[segment.speaker]}{segment.text}")

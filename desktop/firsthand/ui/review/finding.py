"""Goes from place to place where searched words stand in the transcript."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from firsthand.ui.review.bars import FindBar
from firsthand.ui.review.sheet import Hit
from firsthand.ui.review.transcript import TranscriptView


class Finding(QObject):
    """Joins the find bar and the transcript."""

    def __init__(self, bar: FindBar, view: TranscriptView, parent: QObject) -> None:
        super().__init__(parent)
        self._bar, self._view = bar, view
        self._hits: list[Hit] = []
        self._at = -1
        bar.text_changed.connect(self._find)
        bar.step_requested.connect(self._step)
        bar.closed.connect(self._end)

    def again(self) -> None:
        """The transcript has changed: look for the same words in it, if anybody is looking."""
        if self._bar.isVisible():
            self._find(self._bar.wanted)

    def _find(self, text: str) -> None:
        self._hits = self._view.sheet.find(text)
        self._at = 0 if self._hits else -1
        self._show()

    def _step(self, by: int) -> None:
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._show()

    def _show(self) -> None:
        self._view.show_hits(self._hits, self._hits[self._at] if self._hits else None)
        self._bar.show_count(self._at + 1, len(self._hits))

    def _end(self) -> None:
        """The word cursor stays where the search was."""
        hit = self._hits[self._at] if self._hits else None
        self._view.show_hits([], None)
        if hit is not None:
            word = self._view.sheet.word_in(hit.block, hit.first)
            if word is not None:
                self._view.place_cursor((hit.block, word))
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

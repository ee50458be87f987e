"""Goes from place to place where searched words stand in the transcript, and replaces them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from firsthand.ui.review.find_bar import FindBar
from firsthand.ui.review.sheet import Hit
from firsthand.ui.review.transcript import TranscriptView
from firsthand.ui.wording import counted

Retyping = tuple[tuple[int, ...], str]
"""Numbers of a paragraph's segments, and its whole new text."""


class Seeking(QObject):
    """Joins the find bar and the transcript; what is replaced is only told."""

    retyped = Signal(list)
    """Of Retyping: all paragraphs that one wish changes."""
    said = Signal(str)
    """A quiet word: how much was replaced."""

    def __init__(self, bar: FindBar, view: TranscriptView, parent: QObject) -> None:
        super().__init__(parent)
        self._bar, self._view = bar, view
        self._hits: list[Hit] = []
        self._at = -1
        self._from = (0, 0)
        """Block and character the next look begins at."""
        bar.sought.connect(self._find_anew)
        bar.step_requested.connect(self._step)
        bar.replace_requested.connect(self._replace)
        bar.closed.connect(self._end)

    def again(self) -> None:
        """The transcript has changed: look for the same words in it, if anybody is looking."""
        if self._bar.isVisible():
            self._find()

    def _find_anew(self) -> None:
        self._from = (0, 0)
        self._find()

    def _find(self) -> None:
        bar = self._bar
        self._hits = self._view.sheet.find(bar.wanted, whole_words=bar.wants_whole_words)
        later = (n for n, hit in enumerate(self._hits) if (hit.block, hit.first) >= self._from)
        self._at = next(later, 0) if self._hits else -1
        self._show()

    def _step(self, by: int) -> None:
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._show()

    def _show(self) -> None:
        hit = self._hits[self._at] if self._hits else None
        if hit is not None:
            self._from = (hit.block, hit.first)
        self._view.show_hits(self._hits, hit)
        self._bar.show_count(self._at + 1, len(self._hits))

    def _replace(self, text: str, everywhere: bool) -> None:
        meant = [hit for hit in self._hits if self._view.sheet.blocks[hit.block].segments]
        if not everywhere:
            meant = [hit for hit in meant if hit == self._hits[self._at]]
        if not meant:
            self._step(1)
            return
        if not everywhere:
            # What was put in may hold the same words again; they are not looked at twice.
            self._from = (meant[0].block, meant[0].first + len(text))
        self.retyped.emit(self._retypings(meant, text))
        self.said.emit(
            counted(
                len(meant),
                self.tr("Replaced in one place. Ctrl+Z takes it back."),
                self.tr("Replaced in %1 places. Ctrl+Z takes it back."),
            )
        )

    def _retypings(self, meant: list[Hit], text: str) -> list[Retyping]:
        new: dict[int, str] = {}
        blocks = self._view.sheet.blocks
        for hit in reversed(meant):
            # From the back, so that the places before stay where they are.
            before = new.get(hit.block, blocks[hit.block].text)
            new[hit.block] = before[: hit.first] + text + before[hit.last :]
        return [(blocks[number].segments, words) for number, words in sorted(new.items())]

    def _end(self) -> None:
        """The word cursor stays where the search was."""
        hit = self._hits[self._at] if self._hits else None
        self._view.show_hits([], None)
        if hit is not None:
            word = self._view.sheet.word_in(hit.block, hit.first)
            if word is not None:
                self._view.place_cursor((hit.block, word))
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

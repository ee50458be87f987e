"""A sheet that is scrolled: what is looked at is set exactly, and stays when the text changes."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from firsthand.core.timeline import Frame
from firsthand.core.transcript import Speaker
from firsthand.ui.look.theme import font, space
from firsthand.ui.review.galley import Galley
from firsthand.ui.review.impression import speaker_names
from firsthand.ui.review.sheet import Sheet

_SET_AT_ONCE = 40
_FOLLOW_AT = 0.35
"""Where in the height the sounding line comes to stand when it had left the view."""


class SheetScroll(QAbstractScrollArea):
    """Holds a sheet and its set type; who paints it and what keys do is left to the heir."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet((), 1)
        self._galley = Galley(self._sheet, 100)
        self._gutter = 0
        self._drawn: tuple[Galley, int] | None = None
        """The type that is on the screen, and how far its heights were known then."""
        self._is_settling = False
        self._setting = QTimer(self)
        self._setting.setInterval(0)
        self._setting.timeout.connect(self._set_some)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(space(6))

    @property
    def sheet(self) -> Sheet:
        return self._sheet

    def show_frame(self, frame: int, at: float = _FOLLOW_AT) -> None:
        """Scroll so that the words at `frame` stand at a part of the height."""
        found = self._sheet.word_at(frame) or self._sheet.first_word()
        if found is not None:
            y = self._line_top(found[0], self._sheet.place(found).first)
            self.verticalScrollBar().setValue(round(y - self.viewport().height() * at))

    def shows(self, frame: int) -> bool:
        """Whether the words at `frame` are in view."""
        found = self._sheet.word_at(frame)
        if found is None:
            return False
        return self._is_in_view(self._line_top(found[0], self._sheet.place(found).first))

    def _reset(self) -> None:
        # Wide enough for the longest name of a speaker, with its question mark.
        names = QFontMetricsF(font(0.85))
        self._gutter = round(
            names.horizontalAdvance(speaker_names()[Speaker.INTERVIEWER] + "?")
        ) + space(7)
        width = self.viewport().width() - self._gutter - space(6)
        self._galley = Galley(self._sheet, min(width, space(190)), self._galley)
        self._fit_bar()
        self._setting.start()
        self.viewport().update()

    def _set_some(self) -> None:
        """In the pauses: heights become exact, and what is looked at does not move meanwhile."""
        block, into = self._top_place()
        if not self._galley.set_some(_SET_AT_ONCE):
            self._setting.stop()
        self._is_settling = True
        self._fit_bar()
        if block is not None:
            self.verticalScrollBar().setValue(round(self._galley.top(block) + into))
        self._is_settling = False
        self._draw_what_moved()

    def _draw_what_moved(self) -> None:
        """Paint all anew where heights have become exact since it was painted."""
        if self._drawn != (now := (self._galley, self._galley.corrections)):
            self._drawn = now
            self.viewport().update()

    def _top_place(self) -> tuple[int | None, float]:
        if not len(self._sheet):
            return None, 0.0
        y = self.verticalScrollBar().value()
        block = self._galley.block_at(y)
        return block, y - self._galley.top(block)

    def _frame_at_top(self) -> Frame | None:
        block, _ = self._top_place()
        if block is None or self.verticalScrollBar().value() == 0:
            return None
        return self._sheet.blocks[block].start

    def _fit_bar(self) -> None:
        bar = self.verticalScrollBar()
        page = self.viewport().height()
        bar.setPageStep(max(1, page - space(8)))
        bar.setRange(0, max(0, round(self._galley.height + space(20) - page)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self._frame_at_top()
        self._reset()
        if top is not None:
            self.show_frame(top, at=0.0)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._is_settling:
            return  # The numbers change, and what is looked at stays.
        # A field that is open moves with its paragraph: it is a child of what is moved.
        # What is there already is moved; only the strip that came into view is painted.
        self.viewport().scroll(0, dy)
        self._draw_what_moved()

    def _bring(self, block: int, character: int) -> None:
        y = self._line_top(block, character)
        if not self._is_in_view(y):
            self.verticalScrollBar().setValue(round(y - self.viewport().height() * _FOLLOW_AT))

    def _is_in_view(self, y: float) -> bool:
        top = self.verticalScrollBar().value()
        return top + space(2) <= y <= top + self.viewport().height() - space(12)

    def _line_top(self, block: int, character: int) -> float:
        layout = self._galley.layout(block)
        line = layout.lineForTextPosition(character)
        inside = line.y() if line.isValid() else 0.0
        return self._galley.top(block) + self._galley.text_top(self._sheet.blocks[block]) + inside

    def _update_block(self, block: int) -> None:
        top = self._galley.top(block) - self.verticalScrollBar().value()
        tall = self._galley.top(block + 1) - self._galley.top(block)
        self.viewport().update(QRect(0, int(top) - 1, self.viewport().width(), int(tall) + 3))

"""The two ends of the chosen quote in the transcript, to be taken with the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from firsthand.core.quoting import Side
from firsthand.core.timeline import Span
from firsthand.ui.look.theme import space
from firsthand.ui.review.galley import Galley
from firsthand.ui.review.sheet import Sheet


class Grips:
    """Where the ends of a span stand on a set sheet, and what a span becomes by dragging one."""

    def __init__(self) -> None:
        self.span: Span | None = None
        """Of the chosen quote; while an end is dragged, what it would become."""
        self.taken: Side | None = None

    def paint(self, painter: QPainter, galley: Galley, origin: QPointF, colour: str) -> None:
        """Both ends, as upright lines with a knob; `origin` is where the sheet begins."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for side, place in self._places(galley).items():
            # Beside the letter, not on it.
            line = place.translated(origin).translated(-2 if side is Side.START else 1, 0)
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawLine(line.topLeft(), line.bottomLeft())
            knob = line.topLeft() if side is Side.START else line.bottomLeft()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(knob, space(0.75), space(0.75))

    def end_at(self, galley: Galley, point: QPointF) -> Side | None:
        """Which end is under a point of the sheet."""
        reach = space(1.5)
        for side, place in self._places(galley).items():
            if place.adjusted(-reach, -reach, reach, reach).contains(point):
                return side
        return None

    def drag_to(self, sheet: Sheet, at: tuple[int, int]) -> bool:
        """Move the end that is taken to a word; an end never passes the other. True if it moved."""
        if self.span is None or self.taken is None:
            return False
        place, before = sheet.place(at), self.span
        if self.taken is Side.START and place.start < before.end:
            self.span = Span(place.start, before.end)
        elif self.taken is Side.END and place.end > before.start:
            self.span = Span(before.start, place.end)
        return self.span != before

    def _places(self, galley: Galley) -> dict[Side, QRectF]:
        """A thin upright rectangle for each end."""
        span, sheet = self.span, galley.sheet
        if span is None or span.start >= span.end:
            return {}
        first = sheet.word_at(span.start)
        last = sheet.word_at(span.end - 1)
        if first is None or last is None:
            return {}
        return {
            Side.START: _upright(galley, first[0], sheet.place(first).first),
            Side.END: _upright(galley, last[0], sheet.place(last).last),
        }


def _upright(galley: Galley, number: int, character: int) -> QRectF:
    line = galley.layout(number).lineForTextPosition(character)
    x = line.cursorToX(character)
    # PySide6 gives (x, character); the stubs of some editions say float.
    x = x[0] if isinstance(x, tuple) else x
    top = galley.top(number) + galley.text_top(galley.sheet.blocks[number]) + line.y()
    return QRectF(x, top, 1, line.height())

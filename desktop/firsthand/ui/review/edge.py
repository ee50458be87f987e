"""Goes on scrolling while something is dragged beyond the edge of what is seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

EVERY_MS = 30
SHARE = 0.35
"""Of the way that the pointer is beyond the edge, covered at each step."""


class EdgeScroll(QTimer):
    """`drag` is called with the pointer's place whenever the text has moved beneath it."""

    def __init__(self, area: QAbstractScrollArea, drag: Callable[[QPointF], None]) -> None:
        super().__init__(area)
        self._area, self._drag = area, drag
        self._pointer = QPointF()
        self.setInterval(EVERY_MS)
        self.timeout.connect(self.step)

    def follow(self, pointer: QPointF) -> None:
        """The pointer is here, in the viewport's own coordinates, with something in hand."""
        self._pointer = pointer
        if self._beyond():
            if not self.isActive():
                self.start()
        else:
            self.stop()

    def step(self) -> None:
        """One step of the way; without a way to go nothing moves."""
        bar = self._area.verticalScrollBar()
        before, by = bar.value(), self._beyond()
        bar.setValue(before + round(by * SHARE) + (1 if by > 0 else -1 if by < 0 else 0))
        if bar.value() != before:
            self._drag(self._pointer)

    def _beyond(self) -> float:
        """Pixels below the lower edge, or above the upper one as a negative number."""
        y, tall = self._pointer.y(), self._area.viewport().height()
        return min(0.0, y) + max(0.0, y - tall)

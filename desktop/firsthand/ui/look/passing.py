"""A card that lies on a page only while something is asked or shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from firsthand.ui.look.layout import Card


class PassingCard(Card):
    """Hidden until it is brought; put away, by Escape too, the keys are where they were before."""

    def __init__(self, parent: QWidget | None = None, *, gap: float = 2, margin: float = 3) -> None:
        super().__init__(parent, gap=gap, margin=margin)
        self._came_from: QWidget | None = None
        """What had the keys when it was brought."""
        self.hide()

    def bring(self) -> None:
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self.show()

    def put_away(self) -> None:
        focused, before = QApplication.focusWidget(), self._came_from
        is_here = focused is not None and self.isAncestorOf(focused)
        self.hide()
        if is_here and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

"""A field to search with, and one key or click to empty it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from firsthand.ui.actions import tip
from firsthand.ui.look import icons
from firsthand.ui.look.theme import Theme


class SearchField(QLineEdit):
    """Escape empties it; the arrow down asks for what was found."""

    found_requested = Signal()

    def __init__(self, theme: Theme, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self._empty = QAction(self.tr("Empty the search"), self)
        self._empty.setToolTip(tip(self.tr("Empty the search"), "Esc"))
        icons.put(self._empty, "close", theme)
        self._empty.triggered.connect(self.clear)
        self.addAction(self._empty, QLineEdit.ActionPosition.TrailingPosition)
        self._empty.setVisible(False)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(button.defaultAction().text())
        self.textChanged.connect(lambda text: self._empty.setVisible(bool(text)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() == Qt.Key.Key_Down:
            self.found_requested.emit()
            return
        super().keyPressEvent(event)

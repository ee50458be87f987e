"""A part of the Room that takes what the lines around it leave over."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Leftover(QWidget):
    """Asks for no height: else a low window cuts the lines around it, which say what goes on."""

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)

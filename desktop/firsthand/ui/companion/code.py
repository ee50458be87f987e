"""A QR code, drawn large and dark on light in both themes, as cameras want it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firsthand.ui.look.theme import space

_QUIET_ZONE = 4
"""Modules of light around the code; the standard asks for as many."""


class CodeView(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[bytes] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("QR code for a colleague’s device"))

    def show_link(self, link: str) -> None:
        import segno

        code = segno.make(link, error="m", micro=False)
        self._rows = [bytes(row) for row in code.matrix]
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(space(64), space(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        modules = len(self._rows) + 2 * _QUIET_ZONE
        # Whole pixels of the screen a module, or hairlines of light would run through the code.
        ratio = self.devicePixelRatioF()
        side = max(1, int(self.width() * ratio / modules)) / ratio
        left = (self.width() - side * modules) / 2 + side * _QUIET_ZONE
        for down, row in enumerate(self._rows):
            for across, is_dark in enumerate(row):
                if is_dark:
                    place = QRectF(left + across * side, left + down * side, side, side)
                    painter.fillRect(place, Qt.GlobalColor.black)

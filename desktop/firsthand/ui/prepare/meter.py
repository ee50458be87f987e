"""A level meter: how loud it is, how loud it was just now, and where it is too much."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firsthand.ui.look.theme import Theme, space

_FLOOR_DBFS = -60.0
_LOUD_DBFS = -3.0
_BARS = 32
_FALL_DB = 1.5


class Meter(QWidget):
    """Bars from -60 dB to full scale; amber in the last three."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._peak_dbfs = _FLOOR_DBFS
        self._held_dbfs = _FLOOR_DBFS
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Level of the microphone"))
        theme.changed.connect(self.update)

    @property
    def peak_dbfs(self) -> float:
        return self._peak_dbfs

    def show_level(self, peak_dbfs: float) -> None:
        """The peak of the last tenth of a second; 0 is full scale."""
        self._peak_dbfs = max(_FLOOR_DBFS, min(0.0, peak_dbfs))
        self._held_dbfs = max(self._peak_dbfs, self._held_dbfs - _FALL_DB)
        self.setAccessibleDescription(f"{self._peak_dbfs:.0f} dB")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(space(60), space(5))

    def minimumSizeHint(self) -> QSize:
        return QSize(space(30), space(5))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = max(2, space(0.75))
        width = (self.width() - gap * (_BARS - 1)) / _BARS
        for number in range(_BARS):
            at_dbfs = _FLOOR_DBFS * (1 - (number + 0.5) / _BARS)
            is_lit = at_dbfs <= self._peak_dbfs
            is_held = not is_lit and abs(at_dbfs - self._held_dbfs) < -_FLOOR_DBFS / _BARS / 2
            lit = "amber" if at_dbfs > _LOUD_DBFS * 2 else "accent"
            colour = lit if is_lit else "edge" if is_held else "track"
            painter.setBrush(self._theme.colour(colour))
            bar = QRectF(number * (width + gap), 0, width, self.height())
            painter.drawRoundedRect(bar, min(width, gap) / 2, min(width, gap) / 2)
        painter.end()

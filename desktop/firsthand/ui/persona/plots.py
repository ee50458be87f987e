"""Plots of the evidence: new themes by interview, minutes before the reveal by interview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from firsthand.export.saving import save_bytes
from firsthand.ui.as_written import in_tip
from firsthand.ui.look.colours import LIGHT, Colours
from firsthand.ui.look.theme import Theme, elided, font, space

_SCALE = 2
"""A saved picture has so many times the pixels of the screen's."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One interview: a full part at the bottom, a hollow one on top of it."""

    name: str
    full: float
    hollow: float
    said: str
    """Above the bar."""


class BarPlot(QWidget):
    """Bars beside each other. What they show is also said as text and stands in a table."""

    def __init__(self, theme: Theme, name: str, full: str, hollow: str) -> None:
        super().__init__()
        self._theme = theme
        self._name, self._keys = name, (full, hollow)
        self._bars: tuple[Bar, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    def show_bars(self, bars: Sequence[Bar], said: str) -> None:
        """`said` is all that the plot shows, in a sentence or two."""
        self._bars = tuple(bars)
        self.setAccessibleDescription(said)
        self.setToolTip(in_tip(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(space(100), space(56))

    def save(self, path: Path) -> None:
        """A PNG in the light colours, whatever the theme. Raises ExportError or DiskFull."""
        size = QSize(space(190), space(84))
        picture = QImage(size * _SCALE, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(_SCALE)
        picture.fill(QColor(LIGHT.card))
        painter = QPainter(picture)
        self._draw(painter, QRectF(0, 0, size.width(), size.height()), LIGHT, heading=self._name)
        painter.end()
        content = QBuffer()
        picture.save(content, "PNG")
        save_bytes(path, content.data().data())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._draw(painter, QRectF(self.rect()), self._theme.colours)
        painter.end()

    def _draw(self, painter: QPainter, box: QRectF, colours: Colours, heading: str = "") -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = font(0.92, tabular=True)
        line = QFontMetricsF(small).height()
        box = box.adjusted(space(3), space(2), -space(3), -space(2))
        if heading:
            painter.setFont(font(1.12))
            painter.setPen(QColor(colours.ink))
            painter.drawText(box.topLeft() + QPointF(0, line), heading)
            box.setTop(box.top() + 1.8 * line)
        painter.setFont(small)
        self._draw_keys(painter, box, colours, line)
        plot = box.adjusted(0, 2.8 * line, 0, -1.6 * line)
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        if not self._bars:
            return
        most = max(max(bar.full + bar.hollow for bar in self._bars), 1.0)
        step = plot.width() / len(self._bars)
        wide = min(step * 0.62, space(16))
        for number, bar in enumerate(self._bars):
            left = plot.left() + number * step + (step - wide) / 2
            full, hollow = (part / most * plot.height() for part in (bar.full, bar.hollow))
            base = QRectF(left, plot.bottom() - full, wide, full)
            top = QRectF(left, base.top() - hollow, wide, hollow)
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            if bar.hollow:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(top)
            if bar.full:
                painter.setBrush(QColor(colours.accent))
                painter.drawRect(base)
            painter.setPen(QColor(colours.ink))
            above = QRectF(left - step, top.top() - 1.2 * line, wide + 2 * step, line)
            painter.drawText(above, int(Qt.AlignmentFlag.AlignCenter), bar.said)
            painter.setPen(QColor(colours.muted))
            below = QRectF(plot.left() + number * step, plot.bottom() + 0.3 * line, step, line)
            name = elided(bar.name, QFontMetricsF(small), step - space(1))
            painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), name)

    def _draw_keys(self, painter: QPainter, box: QRectF, colours: Colours, line: float) -> None:
        """What full and hollow mean."""
        at = box.left()
        side = 0.7 * line
        for text, is_full in zip(self._keys, (True, False), strict=True):
            square = QRectF(at, box.top() + (line - side) / 2, side, side)
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.setBrush(QColor(colours.accent) if is_full else Qt.BrushStyle.NoBrush)
            painter.drawRect(square)
            painter.setPen(QColor(colours.ink))
            width = QFontMetricsF(painter.font()).horizontalAdvance(text)
            middle = int(Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(
                QRectF(square.right() + space(1.5), box.top(), width + 2, line), middle, text
            )
            at = square.right() + space(1.5) + width + space(5)

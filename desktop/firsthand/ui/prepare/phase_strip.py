"""A guide's phases as one strip: each as long as its minutes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firsthand.core.guide import Phase, PhaseKind
from firsthand.ui import wording
from firsthand.ui.as_written import in_tip
from firsthand.ui.look.theme import Theme, elided, font, space


class PhaseStrip(QWidget):
    """Drawn; says the same in words to those who listen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._phases: Sequence[Phase] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_phases(self, phases: Sequence[Phase]) -> None:
        self._phases = phases
        words = ", ".join(f"{phase.name} {wording.figure(phase.minutes)} min" for phase in phases)
        self.setAccessibleName(self.tr("Phases: %1").replace("%1", words))
        self.setToolTip(in_tip(words))
        self.setVisible(bool(phases))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(space(60), round(QFontMetricsF(font(0.88)).height() * 2 + space(4)))

    def minimumSizeHint(self) -> QSize:
        return QSize(space(30), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = sum(max(1.0, phase.minutes) for phase in self._phases)
        gap = space(0.75)
        width = self.width() - gap * max(0, len(self._phases) - 1)
        left = 0.0
        small = font(0.88)
        metrics = QFontMetricsF(small)
        for phase in self._phases:
            part = width * max(1.0, phase.minutes) / total
            is_reveal = phase.kind is PhaseKind.REVEAL
            thick = space(1.5)
            painter.setPen(Qt.PenStyle.NoPen)
            before = "accent" if phase.kind.is_before_reveal else "edge"
            painter.setBrush(self._theme.colour("ink" if is_reveal else before))
            painter.drawRoundedRect(QRectF(left, 0, part, thick), thick / 2, thick / 2)
            painter.setFont(small)
            painter.setPen(self._theme.colour("ink"))
            top = thick + space(1)
            name = elided(phase.name, metrics, part)
            painter.drawText(QRectF(left, top, part + gap, metrics.height()), 0, name)
            painter.setPen(self._theme.colour("muted"))
            minutes = elided(f"{wording.figure(phase.minutes)} min", metrics, part)
            below = QRectF(left, top + metrics.height(), part + gap, metrics.height())
            painter.drawText(below, 0, minutes)
            left += part + gap
        painter.end()

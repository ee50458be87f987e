"""A guide's phases as one strip: each as long as its minutes, and no shorter than its name."""

from __future__ import annotations

import math
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

    @property
    def shown(self) -> list[str]:
        """As much of each name as there is room for."""
        metrics = QFontMetricsF(font(0.88))
        return [
            elided(phase.name, metrics, part)
            for phase, part in zip(self._phases, self._parts(metrics), strict=True)
        ]

    def _parts(self, metrics: QFontMetricsF) -> list[float]:
        """How long each phase is: names come first, where there is room for all."""
        room = self.width() - _gap() * max(0, len(self._phases) - 1)
        minutes = [max(1.0, phase.minutes) for phase in self._phases]
        apart = space(1)
        least = [math.ceil(metrics.horizontalAdvance(one.name)) + apart for one in self._phases]
        if sum(least) > room:
            return [room * one / sum(minutes) for one in minutes]
        short: set[int] = set()
        while True:
            rest = room - sum(least[n] for n in short)
            shared = sum(one for n, one in enumerate(minutes) if n not in short)
            parts = [
                least[n] if n in short else rest * one / shared for n, one in enumerate(minutes)
            ]
            shorter = {n for n, part in enumerate(parts) if part < least[n]}
            if not shorter:
                return parts
            short |= shorter

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, thick, gap = 0.0, space(1.5), _gap()
        small = font(0.88)
        metrics = QFontMetricsF(small)
        painter.setFont(small)
        for phase, part in zip(self._phases, self._parts(metrics), strict=True):
            is_reveal = phase.kind is PhaseKind.REVEAL
            painter.setPen(Qt.PenStyle.NoPen)
            before = "accent" if phase.kind.is_before_reveal else "edge"
            painter.setBrush(self._theme.colour("ink" if is_reveal else before))
            painter.drawRoundedRect(QRectF(left, 0, part, thick), thick / 2, thick / 2)
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


def _gap() -> int:
    return space(0.75)

"""The question at arm's length, with its probes: the one thing that is large."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from firsthand.ui.look.layout import label
from firsthand.ui.look.theme import at_arms_length, font, space
from firsthand.ui.room.glance import Glance
from firsthand.ui.room.leftover import Leftover

SMALLEST_PX = 28
"""Read at arm's length from here on."""
_LEAST_PX = 16
"""In a window too small for that, the whole question counts for more than its size."""
_LARGEST = 1.5
_OF_HEIGHT = 0.09
_PROBES = 0.34
"""Size of the probes, as part of the question's."""
_AIR = 2
"""Steps of spacing above and below the probes."""


class QuestionView(Leftover):
    """As large as the room allows; below `SMALLEST_PX` only where it would be cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: tuple[str, tuple[str, ...], str, str] = ("", (), "", "")
        self._question = label(wraps=True)
        self._question.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._question.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._probes = label(wraps=True)
        self._probes.setFont(font(1.25))
        self._following = label(look="muted", wraps=True)
        self._following.setFont(font(1.1))
        self._consent = label(wraps=True)
        self._consent.setFont(font(1.25))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addStretch(2)
        column.addWidget(self._question)
        column.addSpacing(space(_AIR))
        column.addWidget(self._probes)
        column.addWidget(self._consent)
        column.addSpacing(space(_AIR))
        column.addWidget(self._following)
        column.addStretch(3)

    @property
    def question(self) -> QLabel:
        return self._question

    def show_glance(self, now: Glance) -> None:
        words = self.tr("Ask for consent, then press %1: “%2”")
        words = words.replace("%1", now.consent_key).replace("%2", now.consent)
        asked = words if now.consent else ""
        told = (now.question, now.probes, asked, now.following)
        if told != self._told:
            self._told = told
            self._question.setText(now.question)
            self._fit()
            self.updateGeometry()

    def least_height(self, width: int) -> int:
        """What the question takes at `SMALLEST_PX` on a page of this width."""
        return self._box(_sized(SMALLEST_PX), width).height() + 2 * space(_AIR) + 2

    def _box(self, letters: QFont, width: int) -> QRect:
        page = QRect(0, 0, max(1, width), 10_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        return QFontMetrics(letters).boundingRect(page, flags, self._question.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the largest size at which the question fills no more than half of the height."""
        base = QFontInfo(at_arms_length()).pixelSize()
        largest = max(round(base * _LARGEST), round(self.height() * _OF_HEIGHT))
        sizes = [*range(largest, SMALLEST_PX, -2), *range(SMALLEST_PX, _LEAST_PX - 1, -1)]
        for pixels in sizes:
            made = _sized(pixels)
            box = self._box(made, self.width())
            may_fill = self.height() * 0.45
            if pixels <= SMALLEST_PX:
                may_fill = self.height() - 2 * space(_AIR)
            if box.height() <= may_fill and box.width() <= self.width():
                break
        if self._question.font().pixelSize() != pixels:
            self._question.setFont(made)
        smaller = QFont(font(1.25))
        smaller.setPixelSize(max(QFontInfo(smaller).pixelSize(), round(pixels * _PROBES)))
        if self._probes.font() != smaller:
            self._probes.setFont(smaller)
        self._question.setMinimumHeight(min(box.height(), self.height()))
        self._fill(self.height() - box.height())

    def _fill(self, room: int) -> None:
        """Below the question whole lines only: what finds no room on a low page is left out."""
        _, probes, consent, following = self._told
        for where, lines in (
            (self._consent, [consent] if consent else []),
            (self._probes, [f"·  {probe}" for probe in probes]),
            (self._following, [following] if following else []),
        ):
            shown = list(lines)
            if shown and where is self._consent:
                shown = [self._shortened(where, consent, room)]
            while shown and self._height(where, shown) > room:
                shown.pop()
            where.setText("\n".join(shown))
            where.setVisible(bool(shown))
            room -= self._height(where, shown) if shown else 0

    def _shortened(self, where: QLabel, text: str, room: int) -> str:
        """Of words that are too long for a low page the first ones: it has to be asked for."""
        words = text.split(" ")
        while len(words) > 1 and self._height(where, [text]) > room:
            words = words[:-1]
            text = " ".join(words) + " …"
        return text

    def _height(self, where: QLabel, lines: list[str]) -> int:
        box = QRect(0, 0, max(1, self.width()), 100_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        text = "\n".join(lines)
        return QFontMetrics(where.font()).boundingRect(box, flags, text).height() + space(5)


def _sized(pixels: int) -> QFont:
    made = QFont(at_arms_length())
    made.setPixelSize(pixels)
    return made

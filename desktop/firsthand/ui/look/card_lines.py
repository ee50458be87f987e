"""The lines of a card in a list, measured and set once for marks and for quotes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication

from firsthand.ui.look.theme import font, space

_TALL = 100_000
_CARDS = 2_000
"""How many cards' heights are remembered: more than any interview has quotes."""
_FLAGS = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class CardLine:
    """`head` (when and what), `words` (the sentence) or `note`, and where it stands."""

    name: str
    box: QRect
    text: str

    def draw(self, painter: QPainter, colour: str) -> None:
        painter.setFont(font_of(self.name))
        painter.setPen(QColor(colour))
        painter.drawText(self.box, _FLAGS, self.text)


def lines_of(texts: Mapping[str, str], room: QRect, above: float) -> list[CardLine]:
    """Set the texts below each other in a card of this width, `above` steps from its top.

    A text that is empty takes no room.
    """
    found: list[CardLine] = []
    top = room.top() + space(above)
    for name, text in texts.items():
        if not text:
            continue
        inner = QRect(room.left() + space(3), top, room.width() - space(6), _TALL)
        box = QFontMetrics(font_of(name)).boundingRect(inner, _FLAGS, text)
        box.setWidth(inner.width())
        found.append(CardLine(name, box, text))
        top += box.height()
    return found


def height_of(texts: Mapping[str, str], width: int) -> int:
    """What the lines take in all, without the air around them."""
    return _height_of(tuple(texts.items()), width, QApplication.font().key())


@lru_cache(maxsize=_CARDS)
def _height_of(texts: tuple[tuple[str, str], ...], width: int, letters: str) -> int:
    """A list asks for the height of all of its cards whenever one of them changes."""
    return sum(line.box.height() for line in lines_of(dict(texts), QRect(0, 0, width, _TALL), 0))


def font_of(name: str) -> QFont:
    if name == "head":
        return font(0.92, QFont.Weight.DemiBold, tabular=True)
    return font(1.05 if name == "words" else 0.92)

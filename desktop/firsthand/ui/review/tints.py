"""Which words of the transcript lie on the colour of a quote."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor

from firsthand.core.quotes import Quote
from firsthand.ui.review.sheet import Sheet
from firsthand.ui.room.kinds import colour

Tints = dict[int, list[tuple[int, int, QColor]]]
"""By block: its first and last character, and the ground they stand on."""
_STRENGTH = 0.2


def tints_of(sheet: Sheet, quotes: Iterable[Quote], *, is_dark: bool) -> Tints:
    found: Tints = {}
    for quote in quotes:
        tint = QColor(colour(quote.kind, is_dark))
        tint.setAlphaF(_STRENGTH)
        last = sheet.word_at(max(quote.start, quote.end - 1))
        first = sheet.word_at(quote.start) or sheet.first_word()
        if first is None or last is None:
            continue
        for number in range(first[0], last[0] + 1):
            inside = sheet.ranges(number, quote.span)
            if inside is not None:
                found.setdefault(number, []).append((*inside, tint))
    return found


def drawn(quotes: Iterable[Quote]) -> list[tuple[int, int, str]]:
    """All of the quotes that is seen in the text."""
    return [(quote.start, quote.end, quote.kind) for quote in quotes]

"""Which words of the transcript lie on the colour of a quote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtGui import QColor

from firsthand.core.quotes import Quote
from firsthand.ui.review.sheet import Sheet
from firsthand.ui.room.kinds import colour

Tint = tuple[int, int, QColor]
"""The first character, the one after the last, and the ground they stand on."""
Tints = dict[int, list[Tint]]
"""By block."""
STRENGTH = 0.2
MOST = 2
"""Grounds that lie on each other: with more of them the words could not be read any more."""


def tints_of(sheet: Sheet, quotes: Iterable[Quote], *, is_dark: bool) -> Tints:
    found: Tints = {}
    for quote in quotes:
        tint = QColor(colour(quote.kind, is_dark))
        tint.setAlphaF(STRENGTH)
        last = sheet.word_at(max(quote.start, quote.end - 1))
        first = sheet.word_at(quote.start) or sheet.first_word()
        if first is None or last is None:
            continue
        for number in range(first[0], last[0] + 1):
            inside = sheet.ranges(number, quote.span)
            if inside is not None:
                found.setdefault(number, []).append((*inside, tint))
    return {number: layered(tints) for number, tints in found.items()}


def layered(tints: Sequence[Tint]) -> list[Tint]:
    """The same grounds, cut where one begins or ends; where many lie, the first few of them."""
    edges = sorted({edge for first, end, _ in tints for edge in (first, end)})
    found: list[Tint] = []
    for first, end in pairwise(edges):
        over = [tint for begins, ends, tint in tints if begins <= first and end <= ends]
        found += [(first, end, tint) for tint in over[:MOST]]
    return found


def drawn(quotes: Iterable[Quote]) -> list[tuple[int, int, str]]:
    """All of the quotes that is seen in the text."""
    return [(quote.start, quote.end, quote.kind) for quote in quotes]

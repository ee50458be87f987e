"""Words that several people have marked stay words that can be read."""

from __future__ import annotations

from functools import reduce
from itertools import combinations_with_replacement

import pytest
from PySide6.QtGui import QColor

from firsthand.core.marks import MarkKind
from firsthand.ui.look.colours import (
    DARK,
    DARK_STRONG,
    LIGHT,
    LIGHT_STRONG,
    Colours,
    contrast,
    mixed,
)
from firsthand.ui.review.tints import MOST, STRENGTH, layered
from firsthand.ui.room.kinds import colour

RED, GREEN, BLUE = QColor("red"), QColor("green"), QColor("blue")


def test_grounds_beside_each_other_stay_as_they_are():
    tints = [(0, 4, RED), (4, 9, GREEN)]
    assert layered(tints) == tints


def test_where_two_lie_on_each_other_both_are_seen():
    assert layered([(0, 6, RED), (4, 9, GREEN)]) == [
        (0, 4, RED),
        (4, 6, RED),
        (4, 6, GREEN),
        (6, 9, GREEN),
    ]


def test_of_many_grounds_no_more_than_two_are_seen_anywhere():
    found = layered([(0, 9, RED), (0, 9, GREEN), (3, 9, BLUE), (2, 5, BLUE), (0, 9, BLUE)])
    for place in range(9):
        assert sum(first <= place < end for first, end, _ in found) == MOST


@pytest.mark.parametrize("theme", [LIGHT, DARK, LIGHT_STRONG, DARK_STRONG])
def test_words_are_readable_on_every_pair_of_grounds(theme: Colours):
    for kinds in combinations_with_replacement(MarkKind, MOST):
        tints = [colour(kind, theme in (DARK, DARK_STRONG)) for kind in kinds]
        ground = reduce(lambda under, tint: mixed(tint, under, STRENGTH), tints, theme.sunken)
        assert contrast(theme.ink, ground) >= 4.5, kinds

"""Which words somebody uses more than people do in general: log-likelihood and effect size.

G² after T. Dunning (Computational Linguistics 19(1), 1993) in the form of P. Rayson and R. Garside
(2000); the effect as log ratio after A. Hardie (2014). The reference stands for a corpus of
`REFERENCE_WORDS` words: its list says how often a word is used in a million.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

Reference = Mapping[str, float]
"""Uses in a million words, by stem; what is not listed is used `RARE` times."""

REFERENCE_WORDS = 10_000_000
RARE = 1.0
"""Uses in a million of a word that no list has."""
SURE = 15.13
"""G² of a difference that chance makes once in 10,000 times (one degree of freedom)."""


def g2(uses: int, total: int, reference_uses: float, reference_total: float) -> float:
    """How little chance explains the difference; 0 when there is none."""
    if not total or not uses:
        return 0.0
    both = uses + reference_uses
    expected = total * both / (total + reference_total)
    expected_there = reference_total * both / (total + reference_total)
    here = uses * math.log(uses / expected)
    there = reference_uses * math.log(reference_uses / expected_there) if reference_uses else 0.0
    return max(0.0, 2 * (here + there))


def log_ratio(uses: int, total: int, reference_uses: float, reference_total: float) -> float:
    """How many times the word is twice as frequent here; below 0 where it is rarer."""
    there = max(reference_uses, 0.5) / reference_total
    return math.log2((uses / total) / there)


def in_general(stem: str, reference: Reference) -> float:
    """Uses in the whole reference."""
    return reference.get(stem, RARE) * REFERENCE_WORDS / 1_000_000

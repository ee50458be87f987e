"""Which of the places found is the best: BM25, counted over as many places as there is time for."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

K1 = 1.2
B = 0.75
"""Robertson's usual values: how soon repetition stops to count, and how much length does."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that is looked for."""

    words: tuple[str, ...]
    """Folded."""
    is_beginning: bool
    """Whether the last word may go on."""
    fts: str
    """The same in FTS5's language, quoted, so that nothing in it is a command."""


def folded(text: str) -> list[str]:
    """Words without capitals and accents, as the index has them."""
    if text.isascii():
        return _WORD.findall(text.lower())
    # Some letters, such as those of mathematics, show their capitals only when taken apart.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


def times_in(term: Term, words: Sequence[str]) -> int:
    """How often `term` stands in `words`."""
    *firsts, last = term.words
    if not firsts:
        if term.is_beginning:
            return sum(word.startswith(last) for word in words)
        return words.count(last)
    size = len(term.words)
    count = 0
    for at in range(len(words) - size + 1):
        final = words[at + size - 1]
        if (final.startswith(last) if term.is_beginning else final == last) and all(
            words[at + number] == first for number, first in enumerate(firsts)
        ):
            count += 1
    return count


def rarity(places: int, holding: int) -> float:
    """How much a term tells: the fewer of all `places` are `holding` it, the more."""
    return math.log(1 + (max(places, holding) - holding + 0.5) / (holding + 0.5))


def scores(
    texts: Sequence[str], terms: Sequence[Term], rarities: Sequence[float], usual_words: float
) -> list[float]:
    """BM25 of each text, higher is better; `usual_words` is the length of a usual text."""
    found = []
    for text in texts:
        words = folded(text)
        length = 1 - B + B * len(words) / max(1.0, usual_words)
        score = 0.0
        for term, worth in zip(terms, rarities, strict=True):
            times = times_in(term, words)
            score += worth * times * (K1 + 1) / (times + K1 * length)
        found.append(score)
    return found

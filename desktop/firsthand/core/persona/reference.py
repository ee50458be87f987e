"""Reads a list of how often words are used in general."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.core.persona.keyness import Reference
from firsthand.core.persona.stems import stem


def read_reference(lines: Iterable[str], language: str) -> Reference:
    """Uses in a million by stem, from lines of a Zipf value with its words; `#` begins a remark.

    The Zipf value is the decimal logarithm of uses in 10^9 words (van Heuven and others, 2014).
    """
    found: dict[str, float] = {}
    for line in lines:
        value, *words = line.split()
        if value.startswith("#"):
            continue
        uses = 10 ** (float(value) - 3)
        for word in words:
            key = stem(word, language)
            found[key] = found.get(key, 0.0) + uses
    return found

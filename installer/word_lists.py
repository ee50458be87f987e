"""Makes `resources/words/` anew: how often words are used in general, out of the package wordfreq.

    python -m venv made && made/bin/pip install wordfreq==3.1.1
    made/bin/python installer/word_lists.py

Run once for each edition of the lists, by hand; neither Firsthand nor its tests need wordfreq.
"""

from __future__ import annotations

import math
from pathlib import Path

WORDS = Path(__file__).resolve().parents[1] / "resources" / "words"
LEAST = 3.5
"""Zipf value, the logarithm of uses in 10^9 words: 3.5 is three times in a million."""

HEADING = """\
# How often {language} words are used: by Zipf value, the decimal logarithm of uses in 10^9 words.
# Taken from wordfreq 3.1.1 by Robyn Speer (https://github.com/rspeer/wordfreq), rounded to tenths,
# words of letters alone, from {least} on. Licence: Creative Commons Attribution-ShareAlike 4.0,
# https://creativecommons.org/licenses/by-sa/4.0/. The sources of wordfreq are in LICENSES.md.
"""


def lines(language: str) -> list[str]:
    """One line for each tenth: the value, then its words in the order of the alphabet."""
    import wordfreq  # type: ignore[import-not-found]  # only where the lists are made

    by_value: dict[float, list[str]] = {}
    for word, frequency in wordfreq.get_frequency_dict(language, "best").items():
        value = math.log10(frequency) + 9
        if value >= LEAST and word.replace("'", "").isalpha():
            by_value.setdefault(round(value, 1), []).append(word)
    return [f"{value:.1f} {' '.join(sorted(by_value[value]))}" for value in sorted(by_value)]


def main() -> None:
    WORDS.mkdir(exist_ok=True)
    for language, name in (("en", "English"), ("de", "German")):
        heading = HEADING.format(language=name, least=LEAST)
        text = heading + "\n".join(lines(language)) + "\n"
        (WORDS / f"{language}.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    main()

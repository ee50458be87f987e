"""What a second hearing leaves out though the first had heard it well."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from firsthand.core.transcript import Segment, Word, text_of
from firsthand.core.words.hearings import middle, parts

LEAST_LEFT_OUT = 4
"""So many words in a row that the second hearing has nothing for were said, and left out by it."""
SURE = 0.6
"""What the first hearing was less sure of than this on average may have been a noise."""
BESIDE_S = 0.1
"""A word this near to others was heard there, whatever it was taken for."""


def with_left_out(old: Sequence[Segment], new: Sequence[Segment], rate: int) -> tuple[Segment, ...]:
    """`new`, and those words of `old` in whose place it has none, in order of time.

    Models now and then leave out whole sentences that they have heard well before, most of all
    when they are given names to spell.
    """
    said = [word for segment in old for word in segment.words]
    anew = [word for segment in new for word in segment.words]
    left_out = _left_out(said, anew, rate)
    made, at = list(new), 0
    for segment in old:
        words = tuple(
            word for number, word in enumerate(segment.words, start=at) if number in left_out
        )
        at += len(segment.words)
        if words:
            start, end = words[0].start, max(word.end for word in words)
            made.append(replace(segment, start=start, end=end, text=text_of(words), words=words))
    return tuple(sorted(made, key=lambda segment: (segment.start, segment.end)))


def _left_out(said: Sequence[Word], anew: Sequence[Word], rate: int) -> set[int]:
    """Which of the words `said` belong to a run that `anew` has nothing for, by number."""
    gone = {
        part.old[at]
        for part in parts(said, anew, rate)
        for change, first, last, _, _ in part.changes(said, anew)
        if change in ("delete", "replace")
        for at in range(first, last)
    }
    covered = _Covered(anew, round(BESIDE_S * rate))
    alone = [at in gone and not covered.touches(word) for at, word in enumerate(said)]
    left_out: set[int] = set()
    for is_alone, run in groupby(range(len(said)), key=alone.__getitem__):
        numbers = list(run)
        is_sure = sum(said[at].probability for at in numbers) >= SURE * len(numbers)
        if is_alone and is_sure and len(numbers) >= LEAST_LEFT_OUT:
            left_out.update(numbers)
    return left_out


class _Covered:
    """Where there are words, a little beside them too."""

    def __init__(self, words: Sequence[Word], beside: int) -> None:
        self._runs: list[tuple[int, int]] = []
        for start, end in sorted((word.start - beside, word.end + beside) for word in words):
            if self._runs and start <= self._runs[-1][1]:
                self._runs[-1] = (self._runs[-1][0], max(end, self._runs[-1][1]))
            else:
                self._runs.append((start, end))

    def touches(self, word: Word) -> bool:
        """Whether the middle of a word lies there."""
        at = bisect_right(self._runs, (middle(word), sys.maxsize)) - 1
        return at >= 0 and middle(word) <= self._runs[at][1]

"""Two hearings of the same sound laid side by side, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from firsthand.core.transcript import Segment, Word
from firsthand.core.words.retyping import bare

PAUSE_S = 0.3
"""Where both hearings are silent for that long, they are compared apart."""
AT_ONCE = 40
"""At least so many words are compared together, so that a chance likeness carries no weight."""


@dataclass(frozen=True, slots=True)
class Part:
    """Words of both hearings, by number, between two pauses."""

    old: list[int]
    new: list[int]

    def changes(
        self, old: Sequence[Word], new: Sequence[Word]
    ) -> list[tuple[str, int, int, int, int]]:
        """As SequenceMatcher gives them, in numbers within the part."""
        return list(
            SequenceMatcher(
                None,
                [bare(old[at].text) for at in self.old],
                [bare(new[at].text) for at in self.new],
                autojunk=False,
            ).get_opcodes()
        )


def parts(old: Sequence[Word], new: Sequence[Word], rate: int) -> Iterator[Part]:
    """All words of both, parted at pauses; `rate` is frames a second."""
    places = [(word.start, word.end, 0, at) for at, word in enumerate(old)]
    places += [(word.start, word.end, 1, at) for at, word in enumerate(new)]
    places.sort()
    sides: tuple[list[int], list[int]] = ([], [])
    reach = 0
    for start, end, side, at in places:
        if start - reach >= PAUSE_S * rate and len(sides[0]) + len(sides[1]) >= AT_ONCE:
            yield Part(sorted(sides[0]), sorted(sides[1]))
            sides = ([], [])
        sides[side].append(at)
        reach = max(reach, end)
    yield Part(sorted(sides[0]), sorted(sides[1]))


def words_changed(old: Sequence[Word], new: Sequence[Word], rate: int) -> int:
    """How many words are other ones, have come or have gone; case and punctuation do not count."""
    return sum(
        max(last - first, new_last - new_first)
        for part in parts(old, new, rate)
        for change, first, last, new_first, new_last in part.changes(old, new)
        if change != "equal"
    )


def middle(one: Word | Segment) -> int:
    """The frame in the middle of it."""
    return (one.start + one.end) // 2

"""What may have been said where two models write different words for one phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import product

PLACES = 5
"""Where they differ in more places, one of them is in another sentence."""
AROUND = ".,;:!?…"


def readings(first: Sequence[str], second: Sequence[str]) -> list[tuple[str, ...]]:
    """All ways to take `first` in one place and `second` in another, `first` itself in front.

    `first` alone where `second` has nothing. Figures, capitals, hyphens and punctuation make no
    word another one: there `first` stays, and what is taken from `second` ends as `first` did.
    """
    if not second:
        return [tuple(first)]
    places = list(_places(first, second))
    differing = sum(len(choices) > 1 for choices in places)
    if differing > PLACES:
        return [tuple(first), tuple(second)]
    return [tuple(word for part in chosen for word in part) for chosen in product(*places)]


def _places(first: Sequence[str], second: Sequence[str]) -> Iterator[list[Sequence[str]]]:
    """What each stretch can be, in order: one choice where both say the same."""
    matcher = SequenceMatcher(None, _bare(first), _bare(second), autojunk=False)
    for change, start, end, other_start, other_end in matcher.get_opcodes():
        one, other = first[start:end], second[other_start:other_end]
        if change == "equal":
            yield [one]
        elif len(one) == len(other):
            for mine, its in zip(one, other, strict=True):
                yield _choices((mine,), (its,))
        else:
            yield _choices(one, other)


def _choices(one: Sequence[str], other: Sequence[str]) -> list[Sequence[str]]:
    if _bare(one) == _bare(other) or _has_figures(one) or _has_figures(other):
        return [one]
    if one and other:
        end = one[-1][len(one[-1].rstrip(AROUND)) :]
        other = (*other[:-1], other[-1].rstrip(AROUND) + end)
    return [one, other]


def _bare(words: Sequence[str]) -> list[str]:
    return [_letters(word) for word in words]


def _letters(word: str) -> str:
    plain = word.casefold().replace("’", "'")
    return "".join(letter for letter in plain if letter.isalnum() or letter == "'") or plain


def _has_figures(words: Sequence[str]) -> bool:
    return any(letter.isdigit() for word in words for letter in word)

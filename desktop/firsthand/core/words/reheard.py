"""A stretch of talk that was heard again while the talk goes on: its words change places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from firsthand.core.transcript import Segment
from firsthand.core.words.renewing import renewed


@dataclass(frozen=True, slots=True)
class Exchange:
    """Segments that go, as they were, and those that come for them.

    What follows the stretch goes and comes, too: numbers are in the order of time, and none is
    ever used again, so that whoever still holds an old one is known by it.
    """

    gone: tuple[Segment, ...]
    come: tuple[Segment, ...]


def exchange(
    segments: Sequence[Segment], first: Sequence[Segment], again: Sequence[Segment], rate: int
) -> Exchange | None:
    """What becomes of `segments`, where `first` was heard at first and `again` now.

    The speakers of the words stay. None where no more is known now than before, or where somebody
    has changed what was heard at first.
    """
    known = {segment.words for segment in first}
    old = [one for one in segments if one.words in known and not one.edited]
    if len(old) != len(first) or (_said(old) == _said(again) and not _knows_stops(again)):
        return None
    new = renewed(old, again, rate)
    if not old and not new:
        return None
    begins = min(segment.start for segment in (*old, *new))
    stays = {segment.number for segment in old}
    later = [one for one in segments if one.number not in stays and one.start > begins]
    last = max((segment.number for segment in segments), default=0)
    come = sorted((*new, *later), key=lambda segment: (segment.start, segment.end))
    return Exchange(
        (*old, *later),
        tuple(replace(one, number=number) for number, one in enumerate(come, start=last + 1)),
    )


def exchanged(
    segments: Iterable[Segment], gone: Iterable[Segment], come: Iterable[Segment]
) -> list[Segment]:
    """The segments without those that are gone and with those that have come, by number."""
    numbers = {segment.number for segment in gone}
    kept = [segment for segment in segments if segment.number not in numbers]
    return sorted((*kept, *come), key=lambda segment: segment.number)


def _said(segments: Sequence[Segment]) -> list[str]:
    return [segment.text for segment in segments]


def _knows_stops(segments: Sequence[Segment]) -> bool:
    """Whether the model was asked where sentences end: quotes are cut there."""
    return any(word.stop is not None for segment in segments for word in segment.words)

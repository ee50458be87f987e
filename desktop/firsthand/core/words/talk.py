"""How the talk is shared: an interview is good when the buyer speaks most of the time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.core.transcript import Segment, Speaker

ENOUGH_KNOWN = 0.5
"""Share of the speech that must have a speaker before anything is said about the rest."""


@dataclass(frozen=True, slots=True)
class TalkShare:
    """The buyer's part of all speech that has a speaker, 0 to 1; None where nobody can tell."""

    overall: float | None
    before_reveal: float | None


def talk_share(segments: Iterable[Segment], reveal: int | None = None) -> TalkShare:
    """How much of the talk is the buyer's. `reveal` is its frame; without one all is before it."""
    segments = tuple(segments)
    return TalkShare(
        _share(segments), _share(s for s in segments if reveal is None or s.start < reveal)
    )


def _share(segments: Iterable[Segment]) -> float | None:
    spoken = dict.fromkeys(Speaker, 0)
    for segment in segments:
        spoken[segment.speaker] += segment.end - segment.start
    unknown = spoken.pop(Speaker.UNKNOWN)
    known = sum(spoken.values())
    if not known or known < ENOUGH_KNOWN * (known + unknown):
        return None
    if sum(frames > 0 for frames in spoken.values()) < 2:
        return None
    return spoken[Speaker.BUYER] / known

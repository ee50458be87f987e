"""How far each channel of a growing take has been listened to, and whose words come next."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from firsthand.core.timeline import Frame, Take
from firsthand.transcription.cutting import RATE, WINDOW, Cutter, Utterance
from firsthand.transcription.sides import OTHER

AFTER_S = 0.15
"""An earlier run that stopped at a word's end may have left this much of its sound."""
FRESH_S = 1.0
"""While an utterance is younger than this, there is time for something that nobody waits for."""


@dataclass(slots=True)
class FollowedChannel:
    """How far one channel of a take has been listened to, and what waits for its words."""

    channel: int
    cutter: Cutter
    waiting: deque[Utterance] = field(default_factory=deque)
    frames: int = 0
    """How long the take was when it was last seen to grow…"""
    grew_s: float = 0.0
    """…and when that was, on the monotonic clock."""

    @property
    def settled(self) -> int:
        """Samples before this one have their words, or are silence."""
        return self.waiting[0].start if self.waiting else self.cutter.settled


def ripest(followings: Sequence[FollowedChannel], *, is_all_heard: bool) -> FollowedChannel | None:
    """Whose utterance is transcribed next: the one that ended first.

    Of a call, our side waits until the other side's words of the same time are there, so that an
    echo of them is known as one.
    """
    waiting = [one for one in followings if one.waiting]
    other = next((one for one in followings if one.channel == OTHER), None)
    if other is not None and not is_all_heard:
        waiting = [one for one in waiting if one is other or one.waiting[0].end <= other.settled]
    return min(waiting, key=lambda one: one.waiting[0].end, default=None)


def first_window(take: Take, covered: Frame) -> int:
    """Where in a take to begin, after what an earlier run has covered."""
    if covered <= take.first_frame:
        return 0
    covered_s = (covered - take.first_frame) / take.rate
    return int((covered_s + AFTER_S) * RATE) // WINDOW


def is_quiet_moment(followings: Iterable[FollowedChannel]) -> bool:
    """Whether no utterance may end soon, whose words would have to wait."""
    return not any(one.waiting or one.cutter.under_way > FRESH_S * RATE for one in followings)

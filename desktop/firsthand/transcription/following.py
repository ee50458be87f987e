"""How far each channel of a growing take has been listened to, and whose words come next."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from firsthand.transcription.cutting import Cutter, Utterance
from firsthand.transcription.sides import OTHER


@dataclass(slots=True)
class Following:
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


def ripest(followings: Sequence[Following], *, is_all_heard: bool) -> Following | None:
    """Whose utterance is transcribed next: the one that ended first.

    Of a call, our side waits until the other side's words of the same time are there, so that an
    echo of them is known as one.
    """
    waiting = [one for one in followings if one.waiting]
    other = next((one for one in followings if one.channel == OTHER), None)
    if other is not None and not is_all_heard:
        waiting = [one for one in waiting if one is other or one.waiting[0].end <= other.settled]
    return min(waiting, key=lambda one: one.waiting[0].end, default=None)

"""Which frame was being said at a moment, told by when the blocks of a stream arrived.

A block may arrive late, never before its last frame was said: the earliest arrivals of some
seconds tell the moment within a millisecond, however busy the computer is. What a sound system says
about the age of its blocks is believed only as far as it agrees with itself: PulseAudio's ages
are wrong by seconds when a stream begins on a busy computer.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from operator import attrgetter
from statistics import quantiles

from firsthand.core.clock import Stretch

WINDOW_S = 10.0
"""Long enough for some blocks to arrive on time, short enough for no drift to count."""
BUCKET_S = 0.1
MOST_ON_THE_WAY_S = 0.3
"""Wireless microphones are on the way for this long; whoever claims more is wrong."""
AGREES_S = 0.02


@dataclass(frozen=True, slots=True)
class _Arrival:
    end: int
    """The frame after the block's last."""
    monotonic_s: float
    on_the_way_s: float
    """How long before its arrival the block's last frame was said, as the system claims."""
    begun_s: float
    """When frame 0 would have been said, were this block on time."""


class Arrivals:
    """The earliest arrival of each tenth of a second of the last ten seconds."""

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._earliest: deque[_Arrival] = deque()
        self._best: _Arrival | None = None
        self._way_s: float | None = None
        self._is_way_known = False
        self._bucket = -1

    def note(self, frame: int, frames: int, monotonic_s: float, age_s: float) -> None:
        """A block of `frames` from `frame` on came at `monotonic_s`, its first `age_s` old."""
        end, rate = frame + frames, self._rate
        begun_s = monotonic_s - end / rate
        bucket = int(frame / rate / BUCKET_S)
        is_next = bucket != self._bucket
        if is_next or begun_s < self._earliest[-1].begun_s:
            arrival = _Arrival(end, monotonic_s, age_s - frames / rate, begun_s)
            if is_next:
                self._bucket = bucket
                self._earliest.append(arrival)
                self._is_way_known = False
            else:
                self._earliest[-1] = arrival
            if self._best is None or begun_s < self._best.begun_s:
                self._best = arrival
        while self._earliest[0].monotonic_s < monotonic_s - WINDOW_S:
            if self._earliest.popleft() is self._best:
                self._best = min(self._earliest, key=attrgetter("begun_s"))

    def restart(self) -> None:
        self._earliest.clear()
        self._best = None
        self._is_way_known = False
        self._bucket = -1

    def line(self, since_s: float) -> Stretch | None:
        """How frames were said since `since_s`; None before the first block."""
        arrived = self.arrived(since_s)
        if arrived is None:
            return None
        at_s = arrived.at_s - (self.on_the_way_s() or 0.0)
        return Stretch(since_s, at_s, arrived.at_frame, arrived.rate)

    def arrived(self, since_s: float = 0.0) -> Stretch | None:
        """How frames came in, at the earliest; None before the first block."""
        best = self._best
        if best is None:
            return None
        return Stretch(since_s, best.monotonic_s, float(best.end), self._rate)

    def on_the_way_s(self) -> float | None:
        """How long sound takes from mouth to arrival; None while the claims are not likely."""
        if not self._is_way_known:
            self._way_s, self._is_way_known = self._likely_way_s(), True
        return self._way_s

    def _likely_way_s(self) -> float | None:
        claims = [arrival.on_the_way_s for arrival in self._earliest]
        if len(claims) < 2:
            return None
        low, middle, high = quantiles(claims, n=4)
        is_likely = high - low <= AGREES_S and 0.0 < middle <= MOST_ON_THE_WAY_S
        return middle if is_likely else None


def together(one: Arrivals, other: Arrivals) -> tuple[Stretch | None, Stretch | None]:
    """How the frames of two streams run beside each other.

    What one claims of its way counts only where the other's claim is likely too.
    """
    if one.on_the_way_s() is None or other.on_the_way_s() is None:
        return one.arrived(), other.arrived()
    return one.line(0.0), other.line(0.0)

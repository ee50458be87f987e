"""The recording's clock: which frame was being said at which moment, told by the stream itself."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from firsthand.core.timeline import Frame

WINDOW_S = 30.0
"""How much of the past a fit looks at."""
MOST_DRIFT = 0.005
"""No sound card runs further from its nominal rate; a steeper fit is jitter, not drift."""
_ALL_OF = 25
_ONE_EACH_S = 0.09
"""After the first points one in this time is enough."""
_REFIT_S = 0.25
"""A line through 30 s hardly turns faster than this."""
_SLOPE_NEEDS_S = 5.0
"""Below this the nominal rate is a better guess than a fitted one."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a recording in which frames run evenly with the monotonic clock.

    It begins at `since_s`; once it has ended, no moment means a frame beyond `until`.
    """

    since_s: float
    at_s: float
    at_frame: float
    rate: float
    """Frames a monotonic second: the rate of the recording times the speed of its source."""
    until: Frame | None = None

    def place(self, monotonic_s: float) -> float:
        """The frame at a moment, as a fraction and without any limit."""
        return self.at_frame + (monotonic_s - self.at_s) * self.rate

    def moment(self, frame: float) -> float:
        """The monotonic moment at which `frame` was said."""
        return self.at_s + (frame - self.at_frame) / self.rate


class StreamClock:
    """A robust line through (moment, frame) points of the last 30 seconds.

    Points come from a stream's callbacks: `frame` is the first of a block, `monotonic_s` when the
    callback ran, `age_s` how long before that the frame was said (current time less ADC time: only
    the difference of a stream's times is usable, their origin is not). Late callbacks, wrong ages
    and steps of the wall clock do not move the line.
    """

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._points: deque[tuple[float, float]] = deque()
        self._since_s: float | None = None
        self._line: Stretch | None = None
        self._fitted_at = 0.0

    def note(self, frame: int, monotonic_s: float, age_s: float = 0.0) -> None:
        moment = monotonic_s - age_s
        if self._since_s is None:
            self._since_s = moment
        is_much = len(self._points) >= _ALL_OF
        if is_much and frame - self._points[-1][1] < _ONE_EACH_S * self._rate:
            return
        self._points.append((moment, float(frame)))
        while self._points[0][0] < moment - WINDOW_S:
            self._points.popleft()
        if len(self._points) <= _ALL_OF or frame - self._fitted_at >= _REFIT_S * self._rate:
            self._line = None

    def restart(self) -> None:
        """Forget the points so far: streams may tell wrong times until they have settled."""
        self._points.clear()
        self._line = None

    @property
    def since_s(self) -> float | None:
        """When its first frame was said; None before the first point."""
        return self._since_s

    def line(self) -> Stretch | None:
        """The stretch as it runs now; None before the first point."""
        if self._line is None and self._points:
            self._line = self._fit()
            self._fitted_at = self._points[-1][1]
        return self._line

    def frame_at(self, monotonic_s: float) -> float | None:
        line = self.line()
        return None if line is None else line.place(monotonic_s)

    def _fit(self) -> Stretch:
        """Tukey's resistant line: the medians of the outer thirds give the slope."""
        last_s = self._points[-1][0]
        ages = [moment - last_s for moment, _ in self._points]
        rests = [
            frame - age * self._rate for age, (_, frame) in zip(ages, self._points, strict=True)
        ]
        drift = 0.0
        if -ages[0] >= _SLOPE_NEEDS_S and len(ages) >= 9:
            third = len(ages) // 3
            run = median(ages[-third:]) - median(ages[:third])
            if run > 0:
                drift = (median(rests[-third:]) - median(rests[:third])) / run
            most = self._rate * MOST_DRIFT
            drift = min(most, max(-most, drift))
        at_frame = median(rest - age * drift for rest, age in zip(rests, ages, strict=True))
        since_s = last_s if self._since_s is None else self._since_s
        return Stretch(since_s, last_s, at_frame, self._rate + drift)


def stretch_at(stretches: Sequence[Stretch], monotonic_s: float) -> Stretch | None:
    """The stretch that ran at a moment, or the last before it; of all in order."""
    current: Stretch | None = None
    for stretch in stretches:
        if stretch.since_s > monotonic_s and current is not None:
            break
        current = stretch
    return current


def frame_at(stretches: Sequence[Stretch], monotonic_s: float) -> Frame:
    """The interview frame that was being said at a moment, over all stretches in order.

    Between two stretches (while paused) it is the end of the earlier; before the first it is where
    the first begins; never below 0.
    """
    current = stretch_at(stretches, monotonic_s)
    if current is None:
        return Frame(0)
    place = current.place(max(monotonic_s, current.since_s))
    if current.until is not None:
        place = min(place, current.until)
    return Frame(max(0, round(place)))

"""When a key really went down, even if the window was busy and its event had to wait."""

from __future__ import annotations

from collections import deque

_LATEST_S = 2.0
"""No event waits longer than this; a larger difference means the event clock was set anew."""
_WINDOW = 64


class PressClock:
    """Maps the event system's own time stamps (ms, from an unknown start) to `time.monotonic()`.

    Every event arrives a little late, never early. So the smallest difference between the two
    clocks seen lately is their true distance, and what an event exceeds it by is its delay.
    """

    def __init__(self) -> None:
        self._distances: deque[float] = deque(maxlen=_WINDOW)

    def pressed_at(self, now_s: float, stamp_ms: int) -> float:
        """`time.monotonic()` of the press, for an event seen at `now_s`; 0 means no stamp."""
        if stamp_ms <= 0:
            return now_s
        distance = now_s - stamp_ms / 1000
        if self._distances and abs(distance - min(self._distances)) > _LATEST_S:
            self._distances.clear()
        self._distances.append(distance)
        return stamp_ms / 1000 + min(self._distances)

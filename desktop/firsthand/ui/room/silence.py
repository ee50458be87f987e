"""Notices that nobody speaks, so that the interviewer can let the silence work."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QCoreApplication

from firsthand.core.ports import RecorderState, RecorderStatus

HINT_AFTER_S = 5.0
"""Five seconds of silence often bring the best answer (Steve Portigal, Interviewing Users)."""

_LOUDER_BY_DB = 12.0
_ROOM_WINDOW_S = 30.0
_SILENT_BELOW_DBFS = -40.0
_NEVER_SPEECH_DBFS = -65.0
"""Nobody who is heard at all is as soft: a gated microphone may leap between this and nothing."""


class Silence:
    """How long it has been quiet, from levels that come a few times a second.

    What counts as quiet follows the room: the quietest level of the last half minute and a little
    above it, but never louder than ordinary speech.
    """

    def __init__(self) -> None:
        self._levels: deque[tuple[float, float]] = deque()
        self._quiet_since: float | None = None
        self._at = 0.0

    def follow(self, at_s: float, status: RecorderStatus) -> None:
        """Hear what the recorder hears; in a call, whichever side is louder.

        Where nothing is kept, or no sound arrives, nobody knows whether there is silence.
        """
        other = status.other_peak_dbfs
        is_deaf = status.is_muted and other is None
        if status.state is not RecorderState.RECORDING or is_deaf:
            self._start_over()
        else:
            self.hear(at_s, status.peak_dbfs if other is None else max(status.peak_dbfs, other))

    def hear(self, at_s: float, peak_dbfs: float) -> None:
        """A level at a time of the recording; a time that goes back starts over."""
        if self._levels and at_s < self._levels[-1][0]:
            self._start_over()
        self._at = at_s
        self._levels.append((at_s, peak_dbfs))
        while self._levels[0][0] < at_s - _ROOM_WINDOW_S:
            self._levels.popleft()
        floor = min(level for _, level in self._levels)
        limit = min(_SILENT_BELOW_DBFS, max(_NEVER_SPEECH_DBFS, floor + _LOUDER_BY_DB))
        if peak_dbfs > limit:
            self._quiet_since = None
        elif self._quiet_since is None:
            self._quiet_since = at_s

    def _start_over(self) -> None:
        self._levels.clear()
        self._quiet_since = None

    @property
    def seconds(self) -> float:
        """Of the silence that still lasts; 0 while somebody speaks."""
        return 0.0 if self._quiet_since is None else self._at - self._quiet_since

    @property
    def hint(self) -> str:
        """A quiet word for the Room; empty unless a silence is long enough to notice."""
        translate = QCoreApplication.translate
        if self.seconds >= HINT_AFTER_S:
            return translate("Room", "Five seconds of silence. Wait, or go on.")
        if self.seconds >= HINT_AFTER_S / 2:
            return translate("Room", "Silence. Let it work.")
        return ""

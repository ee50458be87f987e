"""What a recorder answered last, and what may honestly be shown of it by now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from firsthand.core.clock import Stretch
from firsthand.core.ports import RecorderState, RecorderStatus
from firsthand.core.timeline import Frame
from firsthand.journal import Value

LOST_AFTER_S = 1.5
RED_WITHIN_S = 1.0
"""What was said longer ago than this must be on the disk, or the dot is not red."""
NO_ANSWER = "The recorder does not answer. It is being started again."
SLOW_DISK = (
    "The disk is slow: what was said last is only in memory until it is written. Close programs "
    "that keep the disk busy."
)


@dataclass(frozen=True, slots=True)
class Answer:
    """A recorder's status as it was `heard_s`, on the monotonic clock."""

    status: RecorderStatus
    heard_s: float
    stretches: tuple[Stretch, ...] = ()
    synced_at_s: float | None = None
    """The moment up to which all that was said was on the disk."""

    @classmethod
    def read(cls, told: Mapping[str, Value], heard_s: float) -> Self:
        """Raises ValueError when it makes no sense."""
        disk_left_s, other_peak_dbfs = _maybe(told, "disk_left_s"), _maybe(told, "other_peak_dbfs")
        stretches = told.get("stretches")
        status = RecorderStatus(
            RecorderState(str(told.get("state"))),
            take=int(_number(told, "take")),
            frames=Frame(int(_number(told, "frames"))),
            synced=Frame(int(_number(told, "synced"))),
            peak_dbfs=_number(told, "peak_dbfs"),
            rms_dbfs=_number(told, "rms_dbfs"),
            device=str(told.get("device", "")),
            warning=str(told.get("warning", "")),
            disk_left_s=disk_left_s,
            is_muted=told.get("is_muted") is True,
            other_peak_dbfs=other_peak_dbfs,
        )
        lines = stretches if isinstance(stretches, list) else []
        return cls(
            status,
            heard_s,
            tuple(_stretch(line) for line in lines if isinstance(line, dict)),
            _maybe(told, "synced_at_s"),
        )

    def seen(self, now_s: float) -> RecorderStatus:
        """The status as it may be shown at this moment."""
        status = self.status
        if status.state is not RecorderState.ENDED and now_s - self.heard_s > LOST_AFTER_S:
            return RecorderStatus(
                RecorderState.LOST,
                take=status.take,
                frames=status.frames,
                synced=status.synced,
                device=status.device,
                warning=NO_ANSWER,
            )
        # A recorder that waits for its disk cannot say so itself.
        if status.state is RecorderState.RECORDING and self._is_unsynced(now_s):
            return replace(status, state=RecorderState.IN_MEMORY, warning=SLOW_DISK)
        return status

    def _is_unsynced(self, now_s: float) -> bool:
        return self.synced_at_s is not None and now_s - self.synced_at_s > RED_WITHIN_S

    def ended(self, end: Frame) -> Self:
        """The same once nobody records any more."""
        status = RecorderStatus(
            RecorderState.ENDED, frames=end, synced=end, device=self.status.device
        )
        return replace(self, status=status)


def told_stretch(stretch: Stretch) -> dict[str, Value]:
    """A stretch as a recorder tells it."""
    return {
        "since_s": stretch.since_s,
        "at_s": stretch.at_s,
        "at_frame": stretch.at_frame,
        "rate": stretch.rate,
        "until": stretch.until,
    }


def _stretch(told: Mapping[str, Value]) -> Stretch:
    until = _maybe(told, "until")
    return Stretch(
        _number(told, "since_s"),
        _number(told, "at_s"),
        _number(told, "at_frame"),
        _number(told, "rate"),
        None if until is None else Frame(int(until)),
    )


def _maybe(told: Mapping[str, Value], key: str) -> float | None:
    value = told.get(key)
    return float(value) if isinstance(value, int | float) else None


def _number(told: Mapping[str, Value], key: str) -> float:
    return _maybe(told, key) or 0.0

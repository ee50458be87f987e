"""What every source of sound can do, whatever it is, and a single microphone opened as one."""

from __future__ import annotations

import threading
from typing import Protocol

from firsthand.capture.sources.microphone import MicrophoneInput
from firsthand.capture.sources.ring import Block, Ring
from firsthand.core.ports import MicrophoneSource
from firsthand.errors import CaptureError

_CLOSE_WITHIN_S = 1.0


class Input(Protocol):
    """A stream of blocks of s16le in a ring."""

    rate: int
    channels: int
    """1, or 2 for the sides of a call."""
    ring: Ring
    speed: float
    """Seconds of sound a second of time."""
    tells_time: bool
    """Whether its moments show lost input (a file loses none)."""

    def start(self, now_s: float) -> None:
        """`now_s` is the monotonic moment of the first frame, where a source can choose it."""

    def take(self) -> list[Block]:
        """What waits in the ring, as s16le at `rate`."""

    def take_last(self) -> list[Block]:
        """The same when there will be no more: without waiting for anything."""

    def close(self) -> None: ...
    @property
    def device(self) -> str: ...
    @property
    def is_finished(self) -> bool:
        """All there is has been put into the ring."""

    @property
    def is_running(self) -> bool: ...


def open_microphone(source: MicrophoneSource, *, any_will_do: bool) -> MicrophoneInput:
    """One microphone, or the default one in its place. Raises CaptureError."""
    try:
        return MicrophoneInput(source)
    except CaptureError:
        if not (any_will_do and source.name):
            raise
    return MicrophoneInput(MicrophoneSource("", source.rate))


def close_soon(held: Input) -> None:
    """Close without waiting for good: a sound server that hangs may never close its stream."""
    closing = threading.Thread(target=held.close, name="closing", daemon=True)
    closing.start()
    closing.join(_CLOSE_WITHIN_S)

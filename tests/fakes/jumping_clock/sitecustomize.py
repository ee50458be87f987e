"""Steps this process's wall clock by an hour, back and forth, every two seconds.

The sound library's own times jump with it, as they do where they are the wall clock.
"""

from __future__ import annotations

import sys
import time
from types import SimpleNamespace
from typing import Any

_HOUR_S = 3_600.0
_real = time.time


def _shift_s() -> float:
    return (-_HOUR_S, 0.0, _HOUR_S)[int(time.monotonic() / 2) % 3]


def _jumping(callback: Any) -> Any:
    def heard(pcm: Any, frames: int, times: Any, status: Any) -> None:
        shift_s = _shift_s()
        callback(
            pcm,
            frames,
            SimpleNamespace(
                currentTime=times.currentTime + shift_s,
                inputBufferAdcTime=times.inputBufferAdcTime + shift_s,
            ),
            status,
        )

    return heard


class _Patch:
    """Waits for sounddevice, which must not be loaded before it is wanted."""

    def find_spec(self, name: str, path: Any, target: Any = None) -> None:
        if name != "sounddevice":
            return
        sys.meta_path.remove(self)  # type: ignore[arg-type]  # a finder by its one method
        import sounddevice

        opened = sounddevice.RawInputStream.__init__

        def init(stream: Any, *rest: Any, **named: Any) -> None:
            named["callback"] = _jumping(named["callback"])
            opened(stream, *rest, **named)

        sounddevice.RawInputStream.__init__ = init


time.time = lambda: _real() + _shift_s()
sys.meta_path.insert(0, _Patch())  # type: ignore[arg-type]  # as above

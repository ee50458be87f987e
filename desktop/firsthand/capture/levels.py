"""How loud it is, and what that means for a recording."""

from __future__ import annotations

import math

QUIET_DBFS = -120.0


def level_of(pcm: bytes, channels: int = 1, number: int = 0) -> tuple[float, float]:
    """(peak, rms) of one channel of s16le in dB of full scale; -120 for silence."""
    if not pcm:
        return QUIET_DBFS, QUIET_DBFS
    import numpy as np

    samples = np.frombuffer(pcm, "<i2")[number::channels]
    peak = max(int(samples.max()), -int(samples.min()))
    exact = samples.astype(np.float32)
    rms = math.sqrt(float(np.dot(exact, exact)) / len(exact))
    return decibels(peak), decibels(rms)


def is_zero(pcm: bytes, channels: int, number: int) -> bool:
    """Whether one channel of interleaved s16le is exactly silent."""
    import numpy as np

    return not np.frombuffer(pcm, "<i2")[number::channels].any()


def decibels(amplitude: float) -> float:
    return max(QUIET_DBFS, 20 * math.log10(amplitude / 32768)) if amplitude > 0 else QUIET_DBFS


TOO_LOUD = "Too loud: move the microphone away or turn it down."
NOBODY = "Nobody can be heard: move the microphone closer or turn it up."
_CLIPS_DBFS = -0.3
_SPEECH_DBFS = -50.0
_CLIPS_TOLD_S = 5.0
_NOBODY_AFTER_S = 20.0


class Hints:
    """What a person should be told about how loud it has been, from one level after another."""

    def __init__(self) -> None:
        self._clips_s: list[float] = []
        self._heard_s: float | None = None

    def after(self, now_s: float, peak_dbfs: float, rms_dbfs: float) -> str:
        """The hint now, or nothing. `now_s` is monotonic."""
        if self._heard_s is None or rms_dbfs > _SPEECH_DBFS:
            self._heard_s = now_s
        if peak_dbfs > _CLIPS_DBFS:
            self._clips_s.append(now_s)
        self._clips_s = [clip_s for clip_s in self._clips_s if now_s - clip_s < _CLIPS_TOLD_S]
        if len(self._clips_s) >= 3:
            return TOO_LOUD
        return NOBODY if now_s - self._heard_s > _NOBODY_AFTER_S else ""

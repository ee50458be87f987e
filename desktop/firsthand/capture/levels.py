"""How loud it is, and what that means for a recording."""

from __future__ import annotations

import math

QUIET_DBFS = -120.0


def level_of(pcm: bytes) -> tuple[float, float]:
    """(peak, rms) of s16le in dB of full scale; -120 for silence."""
    if not pcm:
        return QUIET_DBFS, QUIET_DBFS
    import numpy as np

    samples = np.frombuffer(pcm, "<i2").astype(np.float32)
    peak = float(np.abs(samples).max())
    rms = math.sqrt(float(np.mean(samples * samples)))
    return decibels(peak), decibels(rms)


def decibels(amplitude: float) -> float:
    return max(QUIET_DBFS, 20 * math.log10(amplitude / 32768)) if amplitude > 0 else QUIET_DBFS

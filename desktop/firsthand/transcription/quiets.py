"""Finds the moments between words in which nobody makes a sound, however short they are.

Voice activity detection sees pauses from some tenths of a second on, and the times a speech model
gives its words are off by as much. How long somebody really paused is in the loudness itself.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from firsthand.transcription.cutting import RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

HOP, WIDTH = 160, 240
"""Samples from one look at the loudness to the next, and in each."""
SHORTEST_S = 0.06
"""The stop before a `t` or a `p` lasts about as long; no pause between words is shorter."""
AROUND_S = 3
"""Loud is what is loud within so many seconds: people and their distance change."""
LOUD, FLOOR = 85, 5
"""Percentiles of the loudness that stand for talk and for the room."""
QUIET = 0.35
"""Quiet is what is nearer to the room than this, on the way from the room to talk, in decibels."""


def quiets(samples: NDArray[np.float32]) -> list[tuple[float, float]]:
    """Start and end of each quiet moment in 16-kHz sound, in seconds, in order."""
    looks = len(samples) // HOP
    if looks < RATE // HOP:
        return []
    power = np.add.reduceat(
        samples[: looks * HOP].astype(np.float64) ** 2, range(0, looks * HOP, HOP)
    )
    power[:-1] += power[1:] * (WIDTH - HOP) / HOP
    decibels = 10 * np.log10(power / WIDTH + 1e-9)
    smooth = np.convolve(np.pad(decibels, 1, "edge"), np.ones(3) / 3, "valid")
    room = np.percentile(decibels, FLOOR)
    is_quiet = np.zeros(looks, bool)
    second = RATE // HOP
    for begin in range(0, looks, second):
        near = decibels[max(0, begin - AROUND_S * second) : begin + (AROUND_S + 1) * second]
        limit = room + QUIET * (np.percentile(near, LOUD) - room)
        is_quiet[begin : begin + second] = smooth[begin : begin + second] < limit
    edges = np.flatnonzero(np.diff(np.pad(is_quiet.astype(np.int8), 1)))
    return [
        (int(start) * HOP / RATE, int(end) * HOP / RATE)
        for start, end in list(pairwise(edges))[::2]
        if (end - start) * HOP >= SHORTEST_S * RATE
    ]

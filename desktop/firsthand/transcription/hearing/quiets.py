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
"""Quiet is never what is farther from the room than this, on the way from the room to talk, in
decibels…"""
BELOW_TALK_DB = 18.0
"""…nor what is louder than the room at its loudest with speech so far below talk added to it.

In a still room the first is what counts. In a steady noise 15 dB below talk a third of the way is
well among soft consonants: of pauses of 0.25 to 0.6 s in three made interviews, five to seven in
ten were then found to 0.08 s, and with the second seven to eight. With 25 dB eight to nine of them
are, but in a room with an echo fewer than without the second.
"""
SPREADS = 2.5
"""A room is hardly ever louder than its usual loudness by more standard deviations than this."""
STEP_DB, BLUR_DB = 0.5, 1.5
LEAST_PEAK = 0.15
"""The room's loudness is the lowest one that is common: at least so common as the commonest."""


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
    room, loudest = np.percentile(decibels, FLOOR), _loudest_of_room(smooth)
    is_quiet = np.zeros(looks, bool)
    second = RATE // HOP
    for begin in range(0, looks, second):
        near = decibels[max(0, begin - AROUND_S * second) : begin + (AROUND_S + 1) * second]
        talk = np.percentile(near, LOUD)
        faint = 10 * np.log10(10 ** (loudest / 10) + 10 ** ((talk - BELOW_TALK_DB) / 10))
        limit = min(room + QUIET * (talk - room), faint)
        is_quiet[begin : begin + second] = smooth[begin : begin + second] < limit
    edges = np.flatnonzero(np.diff(np.pad(is_quiet.astype(np.int8), 1)))
    return [
        (int(start) * HOP / RATE, int(end) * HOP / RATE)
        for start, end in list(pairwise(edges))[::2]
        if (end - start) * HOP >= SHORTEST_S * RATE
    ]


def _loudest_of_room(decibels: NDArray[np.float64]) -> float:
    """How loud the room is at most while nobody speaks, by how its loudness varies.

    What is quieter than the room's usual loudness is the room alone, and tells how far it strays.
    """
    edges = np.arange(decibels.min() - 3 * BLUR_DB, decibels.max() + 3 * BLUR_DB, STEP_DB)
    counts, _ = np.histogram(decibels, edges)
    reach = round(2 * BLUR_DB / STEP_DB)
    blur = np.exp(-0.5 * (np.arange(-reach, reach + 1) * STEP_DB / BLUR_DB) ** 2)
    common = np.convolve(counts, blur, "same")
    is_peak = (common[1:-1] >= common[:-2]) & (common[1:-1] > common[2:])
    is_peak &= common[1:-1] >= LEAST_PEAK * common.max()
    usual = edges[1 + int(np.argmax(is_peak))] + STEP_DB / 2
    below = decibels[decibels < usual]
    spread = float(np.sqrt(np.mean((below - usual) ** 2))) if below.size else 0.0
    return float(usual + SPREADS * spread)

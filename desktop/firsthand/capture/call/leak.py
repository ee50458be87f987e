"""Does the microphone hear the other side of the call? Then both voices are on one channel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from firsthand.capture.sources.ring import Block

if TYPE_CHECKING:
    from numpy.typing import NDArray

LISTEN_S = 4.0
"""How much is compared at once."""
REST_S = 16.0
"""For so long nothing is compared once it is known how things are."""
_BEFORE_S, _AFTER_S = 0.05, 0.4
"""How much earlier and later than on its own channel the other voice may be in the microphone."""
_LOWEST_HZ, _HIGHEST_HZ = 300.0, 3_400.0
_ENOUGH_HZ = 8_000
"""A rate at which all of that is still there."""
_SPEECH = 100.0
"""Root mean square of 16-bit samples below which nobody is speaking."""
_STANDS_OUT = 14.0
"""How many times the usual correlation the highest must be."""
_SURE = 2
"""So many findings in a row."""


class LeakWatch:
    """Compares the two channels every few seconds; for one thread."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._blocks: list[bytes] = []
        self._frames = 0
        self._rests = 0
        """Frames that are not listened to."""
        self._found = 0
        self.leaks = False

    def hear(self, blocks: Sequence[Block]) -> None:
        """Blocks of two channels."""
        for block in blocks:
            frames = len(block.pcm) // 4
            if self._rests > 0:
                self._rests -= frames
            else:
                self._blocks.append(block.pcm)
                self._frames += frames
        if self._frames < LISTEN_S * self._rate:
            return
        both = np.frombuffer(b"".join(self._blocks), "<i2").reshape(-1, 2)
        self._blocks, self._frames = [], 0
        heard = stands_out(both[:, 0], both[:, 1], self._rate)
        if heard is None:
            return
        self._found = min(_SURE, self._found + 1) if heard > _STANDS_OUT else 0
        self.leaks = self._found >= _SURE
        if self._found in (0, _SURE):
            self._rests = round(REST_S * self._rate)


def stands_out(mine: NDArray[np.int16], other: NDArray[np.int16], rate: int) -> float | None:
    """How far the best match of the other side in the microphone stands out from chance.

    A correlation in which every pitch counts the same, so that one voice's own hum is no match.
    None while the other side does not speak.
    """
    if min(_loudness(mine), _loudness(other)) < _SPEECH:
        return None
    step = max(1, int(rate // _ENOUGH_HZ))
    rate //= step
    size = 1 << (len(mine) // step + round(rate * _AFTER_S)).bit_length()
    heard = np.fft.rfft(_thinned(mine, step), size)
    said = np.fft.rfft(_thinned(other, step), size)
    cross = heard * np.conj(said)
    pitch = np.arange(len(cross)) * rate / size
    cross[(pitch < _LOWEST_HZ) | (pitch > _HIGHEST_HZ)] = 0
    whole = np.abs(cross)
    matches = np.abs(np.fft.irfft(cross / np.where(whole > 0, whole, 1), size))
    after, before = round(_AFTER_S * rate), round(_BEFORE_S * rate)
    likely = np.concatenate([matches[:after], matches[-before:]])
    chance = np.sqrt(np.mean(matches**2))
    return float(likely.max() / chance) if chance > 0 else 0.0


def _thinned(sound: NDArray[np.int16], step: int) -> NDArray[np.float32]:
    """Every so many samples as one."""
    whole = sound[: len(sound) // step * step].reshape(-1, step)
    found: NDArray[np.float32] = whole.mean(axis=1, dtype=np.float32)
    return found


def _loudness(sound: NDArray[np.int16]) -> float:
    return float(np.sqrt(np.mean(sound.astype(np.float32) ** 2)))

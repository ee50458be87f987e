"""Hears where somebody speaks: Silero's voice activity model, fed as the sound comes in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from firsthand.transcription.cutting import RATE, WINDOW
from firsthand.transcription.hearing.sound import read
from firsthand.transcription.orders.wire import Sound

if TYPE_CHECKING:
    from numpy.typing import NDArray

CONTEXT = 64
"""Samples before each window that the model wants to see again."""
WARM_UP = 2 * RATE // WINDOW
"""Windows to listen to first when starting in the middle, so that the model's memory is filled."""


LISTENED_AT_ONCE = 4
"""The channels of a take, and of the one before it."""


@dataclass(slots=True)
class _Memory:
    """What the model remembers of one channel of one file, and which window comes next."""

    next: int = 0
    short: NDArray[np.float32] = field(default_factory=lambda: np.zeros((1, 1, 128), np.float32))
    long: NDArray[np.float32] = field(default_factory=lambda: np.zeros((1, 1, 128), np.float32))


class Ear:
    """Goes on where it left off when asked for the next windows of the same file and channel.

    The model is the one that comes with faster-whisper; its memory is carried over between calls,
    which `faster_whisper.vad` itself does not offer.
    """

    def __init__(self) -> None:
        from faster_whisper.vad import get_vad_model

        self._session = get_vad_model().session
        self._memories: dict[tuple[str, int], _Memory] = {}

    def probabilities(self, sound: Sound, first: int, count: int) -> list[float]:
        """Probability of speech in each of `count` windows. Raises UnreadableSound."""
        memory = self._memories.pop((sound.path, sound.channel), None)
        if memory is None or memory.next != first:
            memory = _Memory()
            warm_up = min(first, WARM_UP)
            if warm_up:
                self._hear(memory, sound, first - warm_up, warm_up)
        heard = self._hear(memory, sound, first, count)
        memory.next = first + count
        if len(self._memories) >= LISTENED_AT_ONCE:
            self._memories.clear()
        self._memories[sound.path, sound.channel] = memory
        return [round(float(probability), 3) for probability in heard]

    def _hear(self, memory: _Memory, sound: Sound, first: int, count: int) -> NDArray[np.float32]:
        samples = read(sound, first * WINDOW - CONTEXT, (first + count) * WINDOW)
        at = np.arange(count)[:, None] * WINDOW + np.arange(CONTEXT + WINDOW)
        output, memory.short, memory.long = self._session.run(
            None, {"input": samples[at], "h": memory.short, "c": memory.long}
        )
        heard: NDArray[np.float32] = output.reshape(-1)
        return heard

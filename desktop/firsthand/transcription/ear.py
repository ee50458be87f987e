"""Hears where somebody speaks: Silero's voice activity model, fed as the sound comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from firsthand.transcription.cutting import RATE, WINDOW
from firsthand.transcription.sound import read
from firsthand.transcription.wire import Sound

if TYPE_CHECKING:
    from numpy.typing import NDArray

CONTEXT = 64
"""Samples before each window that the model wants to see again."""
WARM_UP = 2 * RATE // WINDOW
"""Windows to listen to first when starting in the middle, so that the model's memory is filled."""


class Ear:
    """Goes on where it left off when asked for the next windows of the same file.

    The model is the one that comes with faster-whisper; its memory is carried over between calls,
    which `faster_whisper.vad` itself does not offer.
    """

    def __init__(self) -> None:
        from faster_whisper.vad import get_vad_model

        self._session = get_vad_model().session
        self._path = ""
        self._next = 0
        self._forget()

    def probabilities(self, sound: Sound, first: int, count: int) -> list[float]:
        """Probability of speech in each of `count` windows. Raises UnreadableSound."""
        if (self._path, self._next) != (sound.path, first):
            self._forget()
            warm_up = min(first, WARM_UP)
            if warm_up:
                self._hear(sound, first - warm_up, warm_up)
        heard = self._hear(sound, first, count)
        self._path, self._next = sound.path, first + count
        return [round(float(probability), 3) for probability in heard]

    def _forget(self) -> None:
        self._memory = (np.zeros((1, 1, 128), np.float32), np.zeros((1, 1, 128), np.float32))

    def _hear(self, sound: Sound, first: int, count: int) -> NDArray[np.float32]:
        samples = read(sound, first * WINDOW - CONTEXT, (first + count) * WINDOW)
        at = np.arange(count)[:, None] * WINDOW + np.arange(CONTEXT + WINDOW)
        output, *memory = self._session.run(
            None, {"input": samples[at], "h": self._memory[0], "c": self._memory[1]}
        )
        self._memory = (memory[0], memory[1])
        heard: NDArray[np.float32] = output.reshape(-1)
        return heard

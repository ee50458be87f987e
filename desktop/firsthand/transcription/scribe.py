"""Writes down what is said in a piece of sound: the speech model and how it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from firsthand.transcription.wire import HeardWord

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Scribe:
    """A loaded speech model. Making one raises RuntimeError or ValueError for a damaged model."""

    def __init__(self, model: str, threads: int) -> None:
        from faster_whisper import WhisperModel

        self._model = WhisperModel(
            model, device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True
        )

    def words(
        self, samples: NDArray[np.float32], language: str, hints: Sequence[str]
    ) -> list[HeardWord]:
        """Words of at most 30 s of 16-kHz sound in which somebody speaks."""
        segments, _ = self._model.transcribe(
            samples,
            language=language or None,
            beam_size=5,
            condition_on_previous_text=False,
            word_timestamps=True,
            vad_filter=False,
            hotwords=", ".join(hints) or None,
        )
        return [
            HeardWord(
                word.word, float(word.start), float(word.end), round(float(word.probability), 4)
            )
            for segment in segments
            for word in segment.words or ()
        ]

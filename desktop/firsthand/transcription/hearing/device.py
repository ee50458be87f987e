"""Loads a speech model on the graphics card where that works, else on the processor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

GRAPHICS, PROCESSOR = "cuda", "cpu"
SILENCE_S = 1.0


@dataclass(frozen=True, slots=True)
class Loaded:
    model: WhisperModel
    device: str
    """`cuda` or `cpu`."""
    trouble: str = ""
    """Why a graphics card that is there is not used, in the words of its libraries."""


def load(path: str, threads: int, at_once: int = 1) -> Loaded:
    """Load the model in `path`, to be used by `at_once` callers, each with `threads` of its own.

    Raises RuntimeError or ValueError when it is damaged.
    """
    trouble = ""
    if graphics_cards():
        try:
            return Loaded(_on_graphics(path), GRAPHICS)
        except (RuntimeError, ValueError, OSError) as error:
            trouble = f"{type(error).__name__}: {error}"
    from faster_whisper import WhisperModel

    model = WhisperModel(
        path,
        device=PROCESSOR,
        compute_type="int8",
        cpu_threads=threads,
        num_workers=at_once,
        local_files_only=True,
    )
    return Loaded(model, PROCESSOR, trouble)


def graphics_cards() -> int:
    """How many cards CTranslate2 can see; none where its build or the driver knows of none."""
    import ctranslate2

    try:
        return int(ctranslate2.get_cuda_device_count())
    except RuntimeError:
        return 0


def _on_graphics(path: str) -> WhisperModel:
    """Loaded and used once: a missing cuBLAS or cuDNN only shows when something is computed."""
    import numpy as np
    from faster_whisper import WhisperModel

    model = WhisperModel(path, device=GRAPHICS, compute_type="default", local_files_only=True)
    model.encode(model.feature_extractor(np.zeros(round(SILENCE_S * 16_000), np.float32)))
    return model

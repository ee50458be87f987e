"""Finds a known sound inside a recording, to the frame."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile as sf
from numpy.lib.stride_tricks import sliding_window_view

Sound = npt.NDArray[np.int16]


def noise(seconds: float, rate: int, seed: int = 1) -> Sound:
    """Sound of which no two stretches are alike."""
    samples = np.random.default_rng(seed).normal(0, 3_000, round(seconds * rate))
    return samples.astype(np.int16)


def whole(folder: Path, files: list[str]) -> Sound:
    """The sound of several takes, end to end."""
    return np.concatenate([sf.read(folder / name, dtype="int16")[0] for name in files])


def place_of(piece: Sound, recording: Sound) -> int:
    """Where `piece` begins in `recording`, by cross-correlation, a stretch after the other."""
    size = 1 << max(13, (4 * len(piece)).bit_length())
    step = size - len(piece) + 1
    padded = np.pad(recording.astype(np.float32), (0, size))
    stretches = sliding_window_view(padded, size)[: len(recording) : step]
    sought = np.conj(np.fft.rfft(piece.astype(np.float32), size))
    found = np.fft.irfft(np.fft.rfft(stretches) * sought, size)[:, :step]
    return int(found.reshape(-1)[: len(recording)].argmax())

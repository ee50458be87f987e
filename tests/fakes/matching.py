"""Finds a known sound inside a recording, to the frame."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile as sf

Sound = npt.NDArray[np.int16]


def noise(seconds: float, rate: int, seed: int = 1) -> Sound:
    """Sound of which no two stretches are alike."""
    samples = np.random.default_rng(seed).normal(0, 3_000, round(seconds * rate))
    return samples.astype(np.int16)


def whole(folder: Path, files: list[str]) -> Sound:
    """The sound of several takes, end to end."""
    return np.concatenate([sf.read(folder / name, dtype="int16")[0] for name in files])


def place_of(piece: Sound, recording: Sound) -> int:
    """Where `piece` begins in `recording`, by cross-correlation."""
    size = 1 << (len(piece) + len(recording)).bit_length()
    found = np.fft.irfft(
        np.fft.rfft(recording.astype(float), size)
        * np.conj(np.fft.rfft(piece.astype(float), size)),
        size,
    )
    return int(found[: len(recording)].argmax())

"""Reads stretches of a take, growing or sealed, as the 16-kHz mono sound that models hear."""

from __future__ import annotations

from math import gcd
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from firsthand.locking.files import sound_in
from firsthand.locking.key import LibraryKey
from firsthand.transcription.cutting import RATE
from firsthand.transcription.orders.wire import Sound

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

MARGIN_S = 0.02
"""Sound read on either side so that a stretch does not feel where it was cut."""


class UnreadableSound(Exception):
    """The file is missing, is no recording, or cannot be decoded."""


def read(sound: Sound, start: int, end: int) -> Samples:
    """Samples `start` to `end` at 16 kHz, mono; silence where the take has no frames (yet).

    Raises UnreadableSound.
    """
    common = gcd(sound.rate, RATE)
    frames_a_unit, samples_a_unit = sound.rate // common, RATE // common
    margin = 0 if sound.rate == RATE else max(1, round(MARGIN_S * RATE / samples_a_unit))
    first = start // samples_a_unit - margin
    last = -(-end // samples_a_unit) + margin
    raw = _frames(sound, first * frames_a_unit, last * frames_a_unit)
    samples = _resampled(raw, (last - first) * samples_a_unit)
    skipped = start - first * samples_a_unit
    return samples[skipped : skipped + end - start]


def _frames(sound: Sound, start: int, end: int) -> Samples:
    """Frames of the file as mono, with silence before its beginning and after its end."""
    import soundfile

    found = np.zeros(end - start, np.float32)
    inside_start, inside_end = max(0, start), min(end, sound.frames)
    if inside_start >= inside_end:
        return found
    try:
        with (
            sound_in(_present(Path(sound.path)), _key(sound)) as source,
            soundfile.SoundFile(source) as file,
        ):
            inside_end = min(inside_end, file.frames)
            if inside_start >= inside_end:
                return found
            file.seek(inside_start)
            block = file.read(inside_end - inside_start, dtype="float32", always_2d=True)
    except (soundfile.LibsndfileError, OSError) as error:
        raise UnreadableSound(str(error)) from error
    at = inside_start - start
    if 0 <= sound.channel < block.shape[1]:
        found[at : at + len(block)] = block[:, sound.channel]
    else:
        found[at : at + len(block)] = block.mean(axis=1)
    return found


def _key(sound: Sound) -> LibraryKey | None:
    return LibraryKey(bytes.fromhex(sound.key)) if sound.key else None


def _present(path: Path) -> Path:
    """A take may have been sealed since it was named: its FLAC then lies beside its place."""
    sealed = path.with_suffix(".flac")
    return sealed if not path.exists() and sealed.exists() else path


def _resampled(raw: Samples, count: int) -> Samples:
    """The same sound in `count` samples, free of what they cannot carry (a sharp low-pass)."""
    if len(raw) == count:
        return raw
    spectrum = np.fft.rfft(raw)
    kept = np.zeros(count // 2 + 1, spectrum.dtype)
    shared = min(len(spectrum), len(kept))
    kept[:shared] = spectrum[:shared]
    resampled: Samples = (np.fft.irfft(kept, count) * (count / len(raw))).astype(np.float32)
    return resampled

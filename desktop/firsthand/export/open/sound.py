"""Sound that is passed on: one quote as a clip, several as a reel, a whole interview."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from firsthand.errors import ExportError
from firsthand.export.saving import Write, save_whole

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

BETWEEN_S = 0.8
"""Silence between the quotes of a reel: one hears that another begins."""
_SPEECH, _MOST_PEAK, _MOST_GAIN = 0.07, 0.89, 10.0
"""-23 dBFS on average, -1 dBFS at the most."""
_FADE_S = 0.01
"""A clip that begins in mid-sound would click."""
MP3_RATES = (8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)
_MP3_SLACK = 4_000
"""Frames by which an MP3 may count more or less than was put in: it comes in blocks of 1,152."""


class SoundKind(StrEnum):
    """How sound is written. MP3 is small and lossy, FLAC half as large as WAV and exact."""

    WAV = "wav"
    FLAC = "flac"
    MP3 = "mp3"

    @property
    def coding(self) -> tuple[str, str]:
        """Format and subtype, as libsndfile calls them."""
        return {
            SoundKind.WAV: ("WAV", "PCM_16"),
            SoundKind.FLAC: ("FLAC", "PCM_16"),
            SoundKind.MP3: ("MP3", "MPEG_LAYER_III"),
        }[self]


def write_sound(path: Path, pieces: Iterable[Samples], rate: int, kind: SoundKind) -> None:
    """Write mono `pieces`, one after the other, as one file; little memory, however long.

    Raises ExportError or DiskFull, and whatever reading `pieces` raises; nothing half-written is
    left then.
    """
    save_whole(path, sound_writer(pieces, rate, kind))


def sound_writer(pieces: Iterable[Samples], rate: int, kind: SoundKind) -> Write:
    """What `write_sound` writes, for `save_together`. Raises ExportError."""
    if kind is SoundKind.MP3 and rate not in MP3_RATES:
        raise ExportError("MP3 cannot hold sound of this rate.", "Choose FLAC or WAV.")

    def write(target: BinaryIO) -> None:
        import soundfile

        form, subtype = kind.coding
        put_in = 0
        try:
            with soundfile.SoundFile(
                target.fileno(), "w", rate, 1, subtype, format=form, closefd=False
            ) as file:
                for piece in pieces:
                    file.write(piece)
                    put_in += len(piece)
            target.seek(0)
            with soundfile.SoundFile(target.fileno(), closefd=False) as file:
                slack = _MP3_SLACK if kind is SoundKind.MP3 else 0
                is_whole = abs(file.frames - put_in) <= slack
        except (soundfile.LibsndfileError, AssertionError) as error:
            raise OSError(errno.ENOSPC, "the sound could not be written") from error
        if not is_whole:
            raise OSError(errno.ENOSPC, "the sound was not written whole")

    return write


def reel(clips: Iterable[Samples], rate: int) -> Iterator[Samples]:
    """Clips one after the other with a short silence between."""
    import numpy as np

    silence = np.zeros(round(BETWEEN_S * rate), np.float32)
    for number, clip in enumerate(clips):
        if number:
            yield silence
        yield faded(clip, rate)


def resampled(clip: Samples, rate: int, to: int) -> Samples:
    """`clip` at `to` frames a second instead of `rate`."""
    if rate == to or not len(clip):
        return clip
    import av
    import numpy as np

    resampler = av.AudioResampler(format="fltp", layout="mono", rate=to)
    frame = av.AudioFrame.from_ndarray(clip.reshape(1, -1), format="fltp", layout="mono")
    frame.sample_rate = rate
    parts = [one.to_ndarray()[0] for one in (*resampler.resample(frame), *resampler.resample(None))]
    return np.concatenate(parts).astype(np.float32, copy=False)


def evened(clip: Samples) -> Samples:
    """`clip` as loud as speech is broadcast, so that no buyer shouts and none whispers.

    To about -23 dBFS (EBU R 128), never into clipping, and by no more than a factor of 10: what is
    nearly silent stays so.
    """
    import numpy as np

    loudness = float(np.sqrt(np.mean(np.square(clip)))) if len(clip) else 0.0
    peak = float(np.abs(clip).max()) if len(clip) else 0.0
    if not loudness:
        return clip
    return clip * np.float32(min(_SPEECH / loudness, _MOST_PEAK / peak, _MOST_GAIN))


def faded(clip: Samples, rate: int) -> Samples:
    """`clip` with its very ends drawn softly in and out."""
    import numpy as np

    length = min(round(_FADE_S * rate), len(clip) // 2)
    if not length:
        return clip
    ramp = np.linspace(0, 1, length, dtype=np.float32)
    shaped = clip.copy()
    shaped[:length] *= ramp
    shaped[-length:] *= ramp[::-1]
    return shaped

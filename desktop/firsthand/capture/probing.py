"""Looks into a recording somebody brings, before it is copied."""

from __future__ import annotations

from pathlib import Path

from firsthand.errors import BadAudio

LOWEST, HIGHEST = 8_000, 48_000


def natural_rate(path: Path) -> int:
    """Frames a second at which a recording is best kept: its own, between 8,000 and 48,000.

    Raises BadAudio for a file that has no sound in it or cannot be read.
    """
    import av

    try:
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise BadAudio("The file has no sound in it.", "Choose an audio file.")
            rate = container.streams.audio[0].rate
    except (OSError, ValueError) as error:
        raise BadAudio(
            "The recording cannot be read.", "Choose another file, such as WAV, FLAC, MP3 or M4A."
        ) from error
    return min(max(int(rate), LOWEST), HIGHEST)

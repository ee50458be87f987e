"""Reads the sound of a span from an interview's takes, for the ear and for export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.core.timeline import Frame, Span, Take, Timeline
from firsthand.errors import BadAudio
from firsthand.locking.files import sound_in

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ROOM_S = 0.15
"""A little room at both ends, so that a first consonant is not cut."""


def path_of(folder: Path, take: Take) -> Path:
    """Where a take lies, also when it was sealed to FLAC since its row was read."""
    path = folder / take.file
    return path if path.exists() else path.with_suffix(".flac")


def unheard(folder: Path, take: Take) -> BadAudio:
    """What to say of a take whose file is not there, or cannot be read."""
    if not take.was_recorded:
        return BadAudio(
            "This interview came without a recording.",
            "Its words can be read and corrected, but not heard.",
        )
    if not path_of(folder, take).exists():
        return BadAudio(
            "The sound of this interview is not on this computer.",
            "It came without it, or its folder is not where it was.",
        )
    return BadAudio(
        f"The recording {take.file} cannot be read.", "Take it from a backup of its folder."
    )


def clip(
    folder: Path, timeline: Timeline, span: Span, room_s: float = ROOM_S
) -> tuple[NDArray[np.float32], int]:
    """Mono samples of `span` with room around it, shape (frames,), -1 to 1, and the rate.

    Crosses the borders of takes. Raises BadAudio when a take's file is gone or broken.
    """
    import numpy as np
    import soundfile

    room = round(room_s * timeline.rate)
    wide = Span(Frame(max(0, span.start - room)), Frame(min(timeline.end, span.end + room)))
    parts = []
    for take, first, frames in timeline.pieces(wide):
        try:
            with sound_in(path_of(folder, take)) as source:
                block, _ = soundfile.read(
                    source, frames=frames, start=first, dtype="float32", always_2d=True
                )
        except (soundfile.LibsndfileError, OSError) as error:
            raise unheard(folder, take) from error
        parts.append(block.mean(axis=1))
    if not parts:
        return np.zeros(0, np.float32), timeline.rate
    return np.concatenate(parts).astype(np.float32, copy=False), timeline.rate

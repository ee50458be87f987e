"""A take's file, as the transcriber process is told of it."""

from __future__ import annotations

from pathlib import Path

from firsthand.core.timeline import Take
from firsthand.locking.held import held_for
from firsthand.transcription.orders.wire import Sound
from firsthand.transcription.sides import BOTH


def sound_of(folder: Path, take: Take, frames: int, channel: int = BOTH) -> Sound:
    """A take's file, of which the first `frames` frames may be read."""
    held = held_for(folder)
    key = held.key.secret.hex() if held is not None else ""
    return Sound(str(folder / take.file), take.rate, frames, channel, key)


def present(sound: Sound) -> bool:
    """Whether the take's file is there, as it was named or sealed."""
    path = Path(sound.path)
    return path.exists() or path.with_suffix(".flac").exists()

"""The sound of an interview as others may hear it: a soft tone over every name that is hidden."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.core.timeline import Frame, Span, Take, Timeline
from firsthand.jobs.clips import ROOM_S, clip, path_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TONE_HZ = 440.0
TONE_LEVEL = 0.03
"""Soft, about -30 dBFS: it says that somebody edited here, where silence might be a fault."""
_BLOCK_S = 20


class ClearSound:
    """Reads spans of the sound, with the tone in place of what is hidden.

    `hidden` are spans of the interview, in order; their samples are never read into what is given.
    """

    def __init__(self, folder: Path, timeline: Timeline, hidden: tuple[Span, ...] = ()) -> None:
        self._folder = folder
        self._timeline = timeline
        self.hidden = hidden

    @property
    def rate(self) -> int:
        """Frames a second."""
        return self._timeline.rate

    def read(self, span: Span, room_s: float = ROOM_S) -> tuple[NDArray[np.float32], int]:
        """Mono samples of `span` with room around it, shape (frames,), -1 to 1, and the rate.

        Raises BadAudio when a take's file is gone or broken.
        """
        samples, rate = clip(self._folder, self._timeline, span, room_s)
        first = max(0, span.start - round(room_s * rate))
        for hidden in self.hidden:
            start, end = max(0, hidden.start - first), min(len(samples), hidden.end - first)
            if start < end:
                samples[start:end] = _tone(first + start, end - start, rate)
        return samples, rate

    def blocks(self, span: Span) -> Iterator[NDArray[np.float32]]:
        """`span` piece by piece, so that hours of sound need little memory."""
        step = _BLOCK_S * self._timeline.rate
        for start in range(span.start, span.end, step):
            piece = Span(Frame(start), Frame(min(span.end, start + step)))
            yield self.read(piece, room_s=0.0)[0]

    def hides_in(self, take: Take) -> bool:
        """Whether something of a take is hidden; else its own file may go as it is."""
        return any(span.overlap(take.span) for span in self.hidden)

    def take_file(self, take: Take, scratch: Path) -> Path:
        """A take as a file that may go: its own, or one written to `scratch` with the tone in it.

        The one written is mono FLAC under the take's name. Raises BadAudio or OSError.
        """
        own = path_of(self._folder, take)
        if not self.hides_in(take):
            return own
        import soundfile

        path = scratch / Path(take.file).with_suffix(".flac").name
        with soundfile.SoundFile(path, "w", take.rate, 1, "PCM_16") as file:
            for block in self.blocks(take.span):
                file.write(block)
        path.chmod(0o600)
        return path


def _tone(first: int, frames: int, rate: int) -> NDArray[np.float32]:
    """A sine that goes on from one piece to the next, as `first` counts from the start."""
    import numpy as np

    at = np.arange(first, first + frames, dtype=np.float64) / rate
    return (TONE_LEVEL * np.sin(2 * np.pi * TONE_HZ * at)).astype(np.float32)

"""A recording that grows on the disk as if somebody were speaking, and the words made meanwhile."""

from __future__ import annotations

import struct
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import soundfile

from firsthand.core.timeline import Frame, Take, Timeline
from firsthand.core.transcript import Segment
from firsthand.core.words.reheard import exchange, exchanged
from firsthand.transcription.live import LiveWords
from firsthand.transcription.process import TranscriberProcess

CHUNK_S = 0.1


class Growing:
    """Plays an audio file into `take-001.wav` at `speed` times real time."""

    def __init__(self, audio: Path, folder: Path, seconds: float, speed: float) -> None:
        samples, self.rate = soundfile.read(audio, dtype="int16", always_2d=True)
        self._pcm = samples[: int(seconds * self.rate), 0].tobytes()
        self._speed = speed
        self._file = folder / "take-001.wav"
        self._written = 0
        self.began_s = 0.0
        self.ended = threading.Event()
        self._thread = threading.Thread(target=self._play, name="growing")

    def start(self) -> None:
        self._file.write_bytes(self._header(0))
        self.began_s = time.monotonic()
        self._thread.start()

    def timeline(self) -> Timeline:
        take = Take(1, self._file.name, Frame(0), self._written, self.rate, "")
        return Timeline(self.rate, (take,))

    def join(self) -> None:
        self._thread.join()

    def heard_at(self, seconds: float) -> float:
        """When the sound at this place was written, on the monotonic clock."""
        return self.began_s + seconds / self._speed

    def _play(self) -> None:
        step = int(CHUNK_S * self.rate)
        with self._file.open("r+b", buffering=0) as file:
            for start in range(0, len(self._pcm) // 2, step):
                block = self._pcm[2 * start : 2 * (start + step)]
                due = self.heard_at((start + len(block) // 2) / self.rate)
                self.ended.wait(max(0.0, due - time.monotonic()))
                file.seek(44 + 2 * start)
                file.write(block)
                file.seek(0)
                file.write(self._header(start + len(block) // 2))
                self._written = start + len(block) // 2
        self.ended.set()

    def _header(self, frames: int) -> bytes:
        size = 2 * frames
        return struct.pack(
            "<4sI4s4sIHHIIHH4sI",
            *(b"RIFF", 36 + size, b"WAVE", b"fmt ", 16, 1, 1),
            *(self.rate, 2 * self.rate, 2, 16, b"data", size),
        )


@dataclass(slots=True)
class Followed:
    """What came of following a growing recording."""

    growing: Growing
    segments: list[Segment] = field(default_factory=list)
    """As they are at the end."""
    first: list[Segment] = field(default_factory=list)
    """As they were when they came."""
    came: list[tuple[float, float]] = field(default_factory=list)
    """The second of the recording that each delivery reached, and when it came."""
    stopped_s: float = 0.0
    complete_s: float = 0.0
    """From the end of the recording to its last words."""


def followed(
    audio: Path, transcriber: TranscriberProcess, seconds: float, speed: float = 1.0
) -> Followed:
    """Play `audio` into a growing take and take its words down as in an interview.

    Raises SystemExit when the words do not come to an end.
    """
    with tempfile.TemporaryDirectory() as folder:
        growing = Growing(audio, Path(folder), seconds, speed)
        found = Followed(growing)

        def has_come(new: Sequence[Segment]) -> None:
            found.first.extend(new)
            last = found.segments[-1].number + 1 if found.segments else 1
            found.segments.extend(replace(one, number=k) for k, one in enumerate(new, start=last))
            found.came.append((new[-1].end / growing.rate, time.monotonic()))

        def is_heard_again(old: Sequence[Segment], again: Sequence[Segment]) -> None:
            new = exchange(found.segments, old, again, growing.rate)
            if new is not None:
                found.segments[:] = exchanged(found.segments, new.gone, new.come)

        following = LiveWords(
            transcriber, growing.timeline, Path(folder), has_come, on_reheard=is_heard_again
        )
        following.start()
        growing.start()
        growing.ended.wait()
        growing.join()
        found.stopped_s = time.monotonic()
        if not following.settle(600):
            raise SystemExit(f"the live path did not settle: {following.error}")
        found.complete_s = time.monotonic() - found.stopped_s
    return found

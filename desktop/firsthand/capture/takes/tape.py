"""The takes of one interview while they are written: sound, silence, syncs and their journal."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from firsthand.capture.sources.alignment import Quiet
from firsthand.capture.takes.found import (
    JOURNAL,
    boot_id,
    ended_line,
    file_of,
    gap_line,
    kept_in,
)
from firsthand.capture.takes.wav import SAMPLE_BYTES, TakeFile
from firsthand.core.timeline import Frame, Gap, GapReason, Side
from firsthand.journal import Journal

SILENCE_PIECE_S = 10
"""`silence` writes all of it or, when the disk refuses, none, up to this length."""


@dataclass(slots=True)
class _Silence:
    gap: Gap
    journaled_frames: int


class Tape:
    """Writes takes end to end; the interview grows by every frame appended, sound or silence.

    For the holder of the folder's lock, and for one thread. Raises OSError when the disk does.
    """

    def __init__(self, folder: Path, rate: int, channels: int = 1) -> None:
        self.rate = rate
        self.channels = channels
        self.frame_bytes = channels * SAMPLE_BYTES
        self._folder = folder
        self._place: Path | None = None
        known = kept_in(folder)
        self._end = known[-1].take.end if known else Frame(0)
        self._next_number = known[-1].take.number + 1 if known else 1
        self._file: TakeFile | None = None
        self._number = 0
        self._first_frame = self._end
        self._device = ""
        self._silence: _Silence | None = None
        self._quiet: dict[Side, _Silence] = {}
        self._reserve_frames = 0
        self.synced = self._end
        self.journal = Journal(folder / JOURNAL, reserve_bytes=1 << 20)

    @property
    def end(self) -> Frame:
        """Interview frames written so far."""
        return self._end

    @property
    def first_frame(self) -> Frame:
        """Where the open take begins."""
        return self._first_frame

    @property
    def take(self) -> int:
        """Number of the open take, or 0."""
        return self._number if self._file else 0

    @property
    def reserved_frames(self) -> int:
        return self._file.reserved_frames if self._file else 0

    def move_to(self, place: Path) -> None:
        """Go on without a hole in a new take in another folder, since our disk is full.

        Raises OSError, with the open take as it was, when not even the journal can be written.
        """
        self.journal.append({"line": "disk full", "frame": self._end})
        self._place = place
        self._turn_over()

    def begin(self, device: str, reserve_frames: int = 0) -> None:
        """Open the next take; its row is on disk when this returns."""
        self._number, self._first_frame = self._next_number, self._end
        self._next_number += 1
        self._device, self._reserve_frames = device, reserve_frames
        name = file_of(self._number)
        if self._place is not None:
            name = str(self._place / name)
        self._file = TakeFile(self._folder / name, self.rate, self.channels)
        if reserve_frames:
            self._file.reserve(reserve_frames)
        self.journal.append(
            {
                "line": "take started",
                "take": self._number,
                "file": name,
                "first_frame": self._first_frame,
                "rate": self.rate,
                "channels": self.channels,
                "monotonic_s": time.monotonic(),
                "started_at": datetime.now().astimezone().isoformat(timespec="milliseconds"),
                "device": device,
                "boot": boot_id(),
            }
        )

    def sound(self, pcm: bytes, quiet: Quiet = ()) -> None:
        """Append whole frames; the sides of a call that are `quiet` in them become gaps."""
        self._end_silence()
        self._end_quiet(dict(quiet))
        self._append(pcm)
        frames = len(pcm) // self.frame_bytes
        for side, reason in quiet:
            running = self._quiet.get(side)
            if running is None:
                first = Frame(self._end - frames)
                self._quiet[side] = running = _Silence(Gap(first, 0, reason, side), 0)
            running.gap = replace(running.gap, frames=running.gap.frames + frames)
            if not running.journaled_frames:
                self._journal_silence(running)

    def silence(self, frames: int, reason: GapReason) -> None:
        """Write silence in the place of lost input; its gap is in the journal before it."""
        self._end_quiet({})
        running = self._silence
        if running is None or running.gap.reason is not reason:
            self._end_silence()
            running = _Silence(Gap(self._end, 0, reason), 0)
            self._silence = running
        before = running.gap
        running.gap = Gap(before.first_frame, before.frames + frames, reason)
        try:
            if not running.journaled_frames:
                self._journal_silence(running)
            piece = self.rate * SILENCE_PIECE_S
            for start in range(0, frames, piece):
                count = min(piece, frames - start)
                self._append(bytes(count * self.frame_bytes))
        except OSError:
            self._silence = _Silence(before, running.journaled_frames) if before.frames else None
            raise

    def sync(self, moment_of: Callable[[Frame], float | None] = lambda frame: None) -> None:
        """Bring all frames to the disk itself and say so; `moment_of` tells when one was said."""
        if self._file is None:
            return
        self._file.sync()
        self.synced = Frame(self._first_frame + self._file.synced)
        for running in (self._silence, *self._quiet.values()):
            if running is not None:
                self._journal_silence(running)
        self.journal.append(
            {
                "line": "synced",
                "take": self._number,
                "frames": self._file.synced,
                "monotonic_s": moment_of(self.synced),
            }
        )

    def finish(self) -> None:
        """Close the open take. Does nothing when there is none."""
        if self._file is None:
            return
        self._end_silence()
        self._end_quiet({})
        file, self._file = self._file, None
        file.close()
        self.synced = Frame(self._first_frame + file.synced)
        self.journal.append(ended_line(self._number, file.frames))

    def close(self) -> None:
        self.finish()
        self.journal.close()

    def _append(self, pcm: bytes) -> None:
        if self._file is None:
            raise ValueError("no take is open")
        if not self._file.has_room:
            self._turn_over()
        self._file.append(pcm)
        self._end = Frame(self._first_frame + self._file.frames)

    def _turn_over(self) -> None:
        """The file cannot grow any more: go on in the next one without a hole."""
        running, self._silence = self._silence, None
        if running is not None:
            before = self._end - running.gap.first_frame
            rest = running.gap.frames - before
            running.gap = Gap(running.gap.first_frame, before, running.gap.reason)
            if before:
                self._journal_silence(running)
            running = _Silence(Gap(self._end, rest, running.gap.reason), 0)
        self.finish()
        self.begin(self._device, self._reserve_frames)
        if running is not None:
            self._silence = running
            self._journal_silence(running)

    def _end_silence(self) -> None:
        if self._silence is not None:
            self._journal_silence(self._silence)
            self._silence = None

    def _end_quiet(self, but: Mapping[Side, GapReason]) -> None:
        for side, running in list(self._quiet.items()):
            if but.get(side) is not running.gap.reason:
                self._journal_silence(running)
                del self._quiet[side]

    def _journal_silence(self, silence: _Silence) -> None:
        if silence.gap.frames != silence.journaled_frames:
            self.journal.append(gap_line(self._number, silence.gap))
            silence.journaled_frames = silence.gap.frames

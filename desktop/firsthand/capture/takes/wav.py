"""One take's file: plain RIFF/WAVE PCM that can be opened after a crash at any moment.

We write the 44 bytes ourselves. libsndfile must not: after a full disk its automatic header mode
wrote over the start of the recording.
"""

from __future__ import annotations

import os
import shutil
import struct
from dataclasses import dataclass
from pathlib import Path

from firsthand.journal import release, reserve, sync
from firsthand.locking.files import opened
from firsthand.whole_file import BINARY, sync_folder

HEADER_BYTES = 44
SAMPLE_BYTES = 2
MOST_BYTES = 2**32 - 2**20
"""A RIFF size has 32 bits; a new take is begun before that."""

MOST_OF_THE_DISK = 0.8


def header(rate: int, channels: int, frames: int) -> bytes:
    """The first 44 bytes of a take that holds `frames` frames of s16le."""
    data = frames * channels * SAMPLE_BYTES
    return struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF",
        min(data + HEADER_BYTES - 8, 2**32 - 1),
        b"WAVE",
        b"fmt ",
        16,
        1,
        channels,
        rate,
        rate * channels * SAMPLE_BYTES,
        channels * SAMPLE_BYTES,
        8 * SAMPLE_BYTES,
        b"data",
        min(data, 2**32 - 1),
    )


@dataclass(frozen=True, slots=True)
class Shape:
    """What a take's file says and holds."""

    rate: int
    channels: int
    said_frames: int
    """As the header counts them."""
    held_frames: int
    """Whole frames that are really in the file."""


def shape_of(path: Path) -> Shape | None:
    """Shape of a file that `TakeFile` wrote, however it ended; None if its header is not ours."""
    try:
        with opened(path) as file:
            start = file.read(HEADER_BYTES)
            size = file.seek(0, os.SEEK_END)
    except OSError:
        return None
    if len(start) < HEADER_BYTES or start[:4] != b"RIFF" or start[8:16] != b"WAVEfmt ":
        return None
    kind, channels, rate = struct.unpack_from("<HHI", start, 20)
    bits = struct.unpack_from("<H", start, 34)[0]
    if kind != 1 or bits != 8 * SAMPLE_BYTES or not channels or not rate or start[36:40] != b"data":
        return None
    frame_bytes = channels * SAMPLE_BYTES
    data = struct.unpack_from("<I", start, 40)[0]
    return Shape(rate, channels, data // frame_bytes, (size - HEADER_BYTES) // frame_bytes)


def flac_shape_of(path: Path) -> Shape | None:
    """Shape of a sealed take, from the first block that every FLAC file begins with."""
    try:
        with opened(path) as file:
            start = file.read(26)
    except OSError:
        return None
    if len(start) < 26 or start[:4] != b"fLaC":
        return None
    told = int.from_bytes(start[18:26], "big")
    rate, channels, frames = told >> 44, (told >> 41 & 7) + 1, told & (1 << 36) - 1
    return Shape(rate, channels, frames, frames) if rate else None


def repair_header(path: Path) -> None:
    """Let the header count the frames that the file holds. Nothing else is touched."""
    shape = shape_of(path)
    if shape is None or shape.said_frames == shape.held_frames:
        return
    fd = os.open(path, os.O_RDWR | BINARY)
    try:
        _write_at(fd, header(shape.rate, shape.channels, shape.held_frames), 0)
        sync(fd)
    finally:
        os.close(fd)


def give_back(path: Path) -> None:
    """Give back the space that a recorder which died had set aside; no byte of the file goes."""
    fd = os.open(path, os.O_RDWR | BINARY)
    try:
        release(fd, os.fstat(fd).st_size)
    finally:
        os.close(fd)


class TakeFile:
    """A take that grows. Data first, header after, so the header never counts what is not there.

    `frames` are written (a kill cannot take them); `synced` are on the disk itself. Raises OSError
    when the disk is full or gone; what `frames` counts is then still whole.
    """

    def __init__(self, path: Path, rate: int, channels: int = 1) -> None:
        self.path = path
        self.rate = rate
        self.channels = channels
        self.frames = 0
        self.synced = 0
        self._frame_bytes = channels * SAMPLE_BYTES
        self._fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | BINARY, 0o600)
        self._reserved_bytes = 0
        _write_at(self._fd, header(rate, channels, 0), 0)
        os.fsync(self._fd)
        sync_folder(path.parent)

    @property
    def has_room(self) -> bool:
        """Whether another ten seconds fit below the format's limit."""
        ahead = (self.frames + 10 * self.rate) * self._frame_bytes
        return HEADER_BYTES + ahead < MOST_BYTES

    def reserve(self, frames: int) -> bool:
        """Set disk space aside for `frames` more frames; False where it cannot be had.

        On a small disk for fewer: marks and the library need room too.
        """
        start = HEADER_BYTES + self.frames * self._frame_bytes
        room = int(shutil.disk_usage(self.path.parent).free * MOST_OF_THE_DISK)
        wanted = min(frames * self._frame_bytes, MOST_BYTES - start, room)
        if wanted <= 0 or not reserve(self._fd, start, wanted):
            return False
        self._reserved_bytes = start + wanted
        return True

    @property
    def reserved_frames(self) -> int:
        """Frames that still fit into the space set aside."""
        used = HEADER_BYTES + self.frames * self._frame_bytes
        return max(0, self._reserved_bytes - used) // self._frame_bytes

    def append(self, pcm: bytes | memoryview) -> None:
        """Write whole frames of s16le and count them in the header."""
        if len(pcm) % self._frame_bytes:
            raise ValueError("a take grows by whole frames")
        offset = HEADER_BYTES + self.frames * self._frame_bytes
        _write_at(self._fd, pcm, offset)
        frames = self.frames + len(pcm) // self._frame_bytes
        _write_at(self._fd, header(self.rate, self.channels, frames), 0)
        self.frames = frames

    def sync(self) -> None:
        frames = self.frames
        sync(self._fd)
        self.synced = frames

    def close(self) -> None:
        """Sync, give back the space that was set aside, and let go."""
        if self._fd < 0:
            return
        try:
            if self._reserved_bytes:
                release(self._fd, HEADER_BYTES + self.frames * self._frame_bytes)
            self.sync()
        finally:
            os.close(self._fd)
            self._fd = -1


def _write_at(fd: int, data: bytes | memoryview, offset: int) -> None:
    """Write all of `data`; a system may take less than it is given."""
    rest = memoryview(data)
    while rest:
        if hasattr(os, "pwrite"):
            done = os.pwrite(fd, rest, offset)
        else:
            os.lseek(fd, offset, os.SEEK_SET)
            done = os.write(fd, rest)
        rest = rest[done:]
        offset += done

"""Lines on disk: an acknowledged line survives a kill, and a torn last one is passed over."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from firsthand.closable import Closable
from firsthand.locking.held import held_for, key_to_write
from firsthand.locking.key import LibraryKey
from firsthand.locking.lines import clear_line, is_locked_line, locked_line
from firsthand.whole_file import BINARY, fill_whole, sync_folder

__all__ = [
    "RECORDERS",
    "Journal",
    "Value",
    "clear_copy",
    "read_lines",
    "release",
    "reserve",
    "rewrite",
    "sync",
]

RECORDERS = "journal.jsonl"
"""Written in clear while it grows: the recorder is a process that is never given a key."""


Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]


class Journal(Closable):
    """An append-only file of JSON objects, one a line, for one writer.

    `append` returns only when the line is on the disk itself. With `reserve_bytes`, that much disk
    space is set aside while it is open, so that lines can still be written when the disk is full.
    """

    def __init__(self, path: Path, *, reserve_bytes: int = 0) -> None:
        is_new = not path.exists()
        self._key = key_to_write(path) if path.name != RECORDERS else None
        self._fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | BINARY, 0o600)
        self._has_reserve = False
        self._may_be_torn = False
        self._end_a_torn_line()
        if is_new:
            sync_folder(path.parent)
        if reserve_bytes:
            self._has_reserve = reserve(self._fd, os.fstat(self._fd).st_size, reserve_bytes)

    def append(self, line: Mapping[str, Value]) -> None:
        """Write one line and sync it. Raises OSError when the disk is full or gone."""
        if self._may_be_torn:
            self._end_a_torn_line()
        self._may_be_torn = True
        written = json.dumps(line, ensure_ascii=False).encode()
        if self._key is not None:
            written = locked_line(written, self._key)
        rest = memoryview(written + b"\n")
        while rest:
            rest = rest[os.write(self._fd, rest) :]
        self._may_be_torn = False
        sync(self._fd)

    def close(self) -> None:
        if self._fd >= 0:
            if self._has_reserve:
                release(self._fd, os.fstat(self._fd).st_size)
            os.close(self._fd)
            self._fd = -1

    def _end_a_torn_line(self) -> None:
        """After a cut in mid-write the next line must not be glued to the torn one."""
        size = os.fstat(self._fd).st_size
        if size:
            os.lseek(self._fd, size - 1, os.SEEK_SET)
            if os.read(self._fd, 1) != b"\n":
                os.write(self._fd, b"\n")


_KEEP_SIZE = 1
_PUNCH_HOLE = 2


def sync(fd: int) -> None:
    """Bring what was written to the disk itself, as cheaply as the system allows."""
    if hasattr(os, "fdatasync"):
        os.fdatasync(fd)
    else:
        os.fsync(fd)


def reserve(fd: int, offset: int, length: int) -> bool:
    """Set disk space aside behind a file's end without changing its size; only Linux can."""
    if _fallocate(fd, _KEEP_SIZE, offset, length):
        return True
    # A disk with too little room has by now given all that it had.
    _fallocate(fd, _KEEP_SIZE | _PUNCH_HOLE, offset, 2**40)
    return False


def release(fd: int, size: int) -> None:
    """Give back what was set aside behind `size`, which is where the file ends."""
    os.ftruncate(fd, size)
    _fallocate(fd, _KEEP_SIZE | _PUNCH_HOLE, size, 2**40)


def _fallocate(fd: int, mode: int, offset: int, length: int) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    call = ctypes.CDLL(None, use_errno=True).fallocate
    call.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_int64, ctypes.c_int64]
    call.restype = ctypes.c_int
    return bool(call(fd, mode, offset, length) == 0)


def read_lines(path: Path, *about: str, last_of: str = "") -> Iterator[dict[str, Value]]:
    """All whole lines of a journal, in order; torn or foreign lines are passed over.

    Where words are given only lines in which one of them occurs, which is quick in a long journal.
    So is `last_of`, a kind of line: of those of that kind in a row only the last is read. A file
    that does not exist has no lines. Lines of a library that is locked are passed over.
    """
    held = held_for(path)
    words = [word.encode() for word in about]
    kind = b'{"line": ' + json.dumps(last_of).encode() if last_of else None
    in_a_row: list[bytes] = []
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return
    for line in raw.split(b"\n"):
        if kind is not None and line.startswith(kind):
            in_a_row.append(line)
            continue
        if in_a_row:
            yield from islice(_whole(reversed(in_a_row)), 1)
            in_a_row.clear()
        if is_locked_line(line):
            try:
                line = clear_line(line, held.key) if held else b""
            except ValueError:
                continue
        if not words or any(word in line for word in words):
            yield from _whole((line,))
    yield from islice(_whole(reversed(in_a_row)), 1)


def _whole(lines: Iterable[bytes]) -> Iterator[dict[str, Value]]:
    for line in lines:
        try:
            value = json.loads(line)
        except ValueError:
            continue
        if isinstance(value, dict):
            yield value


def clear_copy(path: Path, target: Path) -> Path:
    """A journal as anybody may read it: itself, or a copy in clear at `target`. Raises OSError."""
    held = held_for(path)
    if held is None:
        return path
    target.write_bytes(b"".join(line + b"\n" for line in _clear_lines(path, held.key)))
    return target


def rewrite(path: Path, key: LibraryKey | None, known: LibraryKey) -> None:
    """Write all lines anew, encrypted with `key` or, with None, in clear; nobody may append now.

    `known` reads those that are encrypted. Torn and foreign lines are left out, as by all readers.
    Raises OSError.
    """
    lines = path.read_bytes().split(b"\n")
    if all(is_locked_line(line) == (key is not None) for line in lines if line):
        return
    clear = list(_clear_lines(path, known))

    def write(file: BinaryIO) -> None:
        for line in clear:
            file.write((locked_line(line, key) if key else line) + b"\n")

    fill_whole(path, write)


def _clear_lines(path: Path, key: LibraryKey) -> Iterator[bytes]:
    for line in path.read_bytes().split(b"\n"):
        try:
            clear = clear_line(line, key) if is_locked_line(line) else line
            json.loads(clear)
        except ValueError:
            continue
        yield clear

"""The one door to files of a library: reads them encrypted or not, writes them as the library is.

A file keeps its name when it is encrypted, and its first bytes say what it is. So each file turns
from one to the other by one renaming, and nothing that names it has to change.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from firsthand.errors import LockedLibrary
from firsthand.locking.chunks import MAGIC, ForgedFile, LockedFile, write_locked
from firsthand.locking.held import held_for, key_to_write
from firsthand.locking.key import LibraryKey
from firsthand.whole_file import fill_whole


def is_locked(path: Path) -> bool:
    """Whether a file is there and encrypted."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def opened(path: Path, key: LibraryKey | None = None) -> io.BufferedIOBase:
    """What a file holds, to be read anywhere in it; with `key`, or with that of its library.

    Raises OSError, ForgedFile where it was tampered with, and LockedLibrary without a key.
    """
    file = path.open("rb")
    try:
        if file.read(len(MAGIC)) != MAGIC:
            file.seek(0)
            return file
        file.seek(0)
        held = held_for(path)
        key = key or (held.key if held else None)
        if key is None:
            raise locked()
        return io.BufferedReader(LockedFile(file, key), 1 << 16)
    except BaseException:
        file.close()
        raise


def read_bytes(path: Path) -> bytes:
    """All that a file holds. Raises as `opened`."""
    with opened(path) as file:
        return file.read()


def write_bytes(path: Path, content: bytes) -> None:
    """Put `content` in a file's place, encrypted in a library that is. Raises OSError."""
    key = key_to_write(path)

    def write(file: BinaryIO) -> None:
        if key is None:
            file.write(content)
        else:
            write_locked(file, io.BytesIO(content), key)

    fill_whole(path, write)


class _Stream:
    """An encrypted file for a decoder that cannot raise what reading it raises: it ends early."""

    def __init__(self, file: io.BufferedIOBase) -> None:
        self._file = file
        self.fault: OSError | None = None
        self.seek, self.tell = file.seek, file.tell

    def read(self, count: int = -1) -> bytes:
        try:
            return self._file.read(count)
        except OSError as error:
            self.fault = self.fault or error
            return b""

    def readinto(self, buffer: bytearray) -> int:
        found = self.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)

    def write(self, data: bytes) -> int:
        raise io.UnsupportedOperation("an encrypted take is only read")


@contextmanager
def sound_in(path: Path, key: LibraryKey | None = None) -> Iterator[Path | _Stream]:
    """What soundfile opens a recording by: its path, or a stream of what is encrypted there.

    Raises as `opened`, at the end for what came up in between.
    """
    if not is_locked(path):
        yield path
        return
    with opened(path, key) as file:
        stream = _Stream(file)
        yield stream
        if stream.fault is not None:
            raise stream.fault


def lock_file(path: Path, key: LibraryKey) -> None:
    """Encrypt a file where it lies; the clear one goes when the other gave the same bytes back.

    Raises OSError; the file is then as it was. One that is encrypted already stays.
    """
    if is_locked(path):
        return

    def write(file: BinaryIO) -> None:
        with path.open("rb") as clear:
            write_locked(file, clear, key)
            file.flush()
            file.seek(0)
            clear.seek(0)
            with io.BufferedReader(LockedFile(_kept_open(file), key), 1 << 16) as stored:
                _expect_same(clear, stored)

    fill_whole(path, write)


def unlock_file(path: Path, key: LibraryKey) -> None:
    """Put the clear file in an encrypted one's place. Raises OSError; the file is then as it was.

    Every piece is proven while it is read.
    """
    if not is_locked(path):
        return

    def write(file: BinaryIO) -> None:
        with opened(path, key) as source:
            while block := source.read(1 << 20):
                file.write(block)

    fill_whole(path, write)


def locked() -> LockedLibrary:
    return LockedLibrary(
        "This library is encrypted and locked.",
        "Type its passphrase, or its recovery code.",
    )


def _expect_same(clear: io.BufferedIOBase, stored: io.BufferedIOBase) -> None:
    while True:
        one, other = clear.read(1 << 20), stored.read(1 << 20)
        if one != other:
            raise ForgedFile
        if not one:
            return


def _kept_open(file: BinaryIO) -> BinaryIO:
    """The same file by a handle of its own, so that a reader may close it."""
    return os.fdopen(os.dup(file.fileno()), "rb")

"""Reads a zip that somebody else made, trusting nothing it says about itself."""

from __future__ import annotations

import hashlib
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from firsthand.closable import Closable
from firsthand.errors import BadInput
from firsthand.whole_file import BINARY

MOST_ENTRIES = 2_000
MOST_DIRECTORY_BYTES = 1_000_000
"""Of the list at the zip's end, which is read before anything else."""
_BLOCK = 1 << 20
_END, _END_64, _LOCATOR_64 = b"PK\5\6", b"PK\6\6", b"PK\6\7"


class ForeignZip(Closable):
    """A zip from elsewhere. Every read says how much it takes at most.

    Raises BadInput for what is no zip, is damaged, is encrypted, or holds more than it may.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            _look_at_the_end(path)
            self._zip = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile, RuntimeError, ValueError) as error:
            raise _bad() from error
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in self._zip.infolist():
            if entry.filename in self._entries or entry.flag_bits & 1:
                self._zip.close()
                raise _bad()
            self._entries[entry.filename] = entry

    def close(self) -> None:
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    @property
    def names(self) -> list[str]:
        return list(self._entries)

    def bytes_of(self, name: str) -> int:
        """What the zip says; no read gives more."""
        return self._entry(name).file_size

    def read(self, name: str, most_bytes: int) -> bytes:
        return b"".join(self._blocks(name, most_bytes))

    def copy(
        self,
        name: str,
        target: Path,
        most_bytes: int,
        tell: Callable[[int], None] = lambda count: None,
    ) -> str:
        """Write an entry to a new file for this person's eyes only; returns its SHA-256.

        Raises OSError when the target cannot be written.
        """
        digest = hashlib.sha256()
        fd = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o600)
        with os.fdopen(fd, "wb") as file:
            for block in self._blocks(name, most_bytes):
                file.write(block)
                digest.update(block)
                tell(len(block))
            file.flush()
            os.fsync(file.fileno())
        return digest.hexdigest()

    def _entry(self, name: str) -> zipfile.ZipInfo:
        if name not in self._entries:
            raise _bad()
        return self._entries[name]

    def _blocks(self, name: str, most_bytes: int) -> Iterator[bytes]:
        entry, count = self._entry(name), 0
        if entry.file_size > most_bytes:
            raise BadInput(
                "The file holds more than it should.", "Ask for it to be exported again."
            )
        try:
            source = self._zip.open(entry)
        except (OSError, zipfile.BadZipFile, RuntimeError, ValueError) as error:
            raise _bad() from error
        with source:
            while True:
                try:
                    block = source.read(_BLOCK)
                except (OSError, zipfile.BadZipFile, zlib.error, EOFError, ValueError) as error:
                    raise _bad() from error
                if not block:
                    return
                count += len(block)
                if count > entry.file_size:
                    raise _bad()
                yield block


def _look_at_the_end(path: Path) -> None:
    """Refuse a list of entries that would fill the memory. Raises ValueError or OSError."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 70_000))
        tail = file.read()
        at = tail.rfind(_END)
        if at < 0 or len(tail) < at + 22:
            raise ValueError("no zip")
        entries, length = struct.unpack_from("<HI", tail, at + 10)
        ends = [(entries, length)]
        locator = at - 20
        if locator >= 0 and tail[locator : locator + 4] == _LOCATOR_64:
            (told,) = struct.unpack_from("<Q", tail, locator + 8)
            # Editions of Python differ in which of these two places they believe.
            for place in (told, size - len(tail) + locator - 56):
                file.seek(min(max(0, place), size))
                end = file.read(56)
                if len(end) == 56 and end[:4] == _END_64:
                    ends.append(struct.unpack_from("<QQ", end, 32))
        if any(count > MOST_ENTRIES or size > MOST_DIRECTORY_BYTES for count, size in ends):
            raise ValueError("too many entries")


def _bad() -> BadInput:
    return BadInput(
        "The file is damaged or was not made by Firsthand.", "Ask for it to be exported again."
    )

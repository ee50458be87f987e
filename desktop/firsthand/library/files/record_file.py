"""The form of a record that outlives the library: two lines, packed, whole or not at all.

The first is a heading, which says what this is and which state of it, and the second that state.
"""

from __future__ import annotations

import errno
import gzip
import hashlib
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from firsthand.core.plainly import compact, parsed, plain, value_of
from firsthand.errors import BadInput
from firsthand.library.files.copies import free
from firsthand.locking.files import opened, write_bytes

VERSION = 1
_ENDING = ".jsonl.gz"
_QUICK = 1
"""Three hours of talk take a third longer on the disk, and a quarter of the time."""
_GZIP = 16 + zlib.MAX_WBITS
_BEGIN_BYTES = 1000
"""Some three times what a heading needs, packed or not; more would only take longer."""
_MOST_BYTES = 64_000_000
_MOST_CHANGES = 10**12
"""A library that is given more could not count on."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the first line says."""

    format: str = ""
    version: int = 0
    number: int = 0
    """How often it had changed: of two states, the higher is the newer."""
    edition: str = ""
    """SHA-256 of the second line."""

    @property
    def is_newer(self) -> bool:
        """Whether only a newer Firsthand can read it."""
        return self.version > VERSION


@dataclass(frozen=True, slots=True)
class RecordFile:
    """One kind of record."""

    stem: str
    """The file's name in its folder, without the ending."""
    format: str
    """What its heading says it is."""

    @property
    def name(self) -> str:
        return self.stem + _ENDING

    def write(self, folder: Path, content: bytes, number: int) -> None:
        """Put `content`, a line as it is after `number` changes, into a folder. Raises OSError."""
        heading = Heading(self.format, VERSION, number, hashlib.sha256(content).hexdigest())
        lines = compact(plain(heading)) + b"\n" + content + b"\n"
        write_bytes(folder / self.name, gzip.compress(lines, _QUICK, mtime=0))

    def heading_in(self, folder: Path) -> Heading | None:
        """What state lies there; None where nothing does.

        Raises BadInput for a record that is damaged, or OSError.
        """
        try:
            with self._packed(folder) as file:
                # Quicker than GzipFile, as each start looks into the folders of all interviews.
                begin = zlib.decompressobj(_GZIP).decompress(file.read(_BEGIN_BYTES), _BEGIN_BYTES)
        except FileNotFoundError:
            return None
        return self._heading(begin)

    def content_in(self, folder: Path) -> bytes:
        """The state that lies there. Raises BadInput for one that is damaged, or OSError."""
        with self._packed(folder) as packed, gzip.GzipFile(fileobj=packed) as file:
            heading = self._heading(file.readline(_BEGIN_BYTES))
            content = file.read(_MOST_BYTES).removesuffix(b"\n")
        if hashlib.sha256(content).hexdigest() != heading.edition:
            raise _damaged()
        return content

    def set_aside(self, folder: Path) -> Path:
        """Give one that is damaged another name, so that none is written over it. Raises OSError.

        Returns where it lies now.
        """
        target = free(folder, f"{self.stem}-damaged-%Y%m%d-%H%M%S{_ENDING}")
        (folder / self.name).rename(target)
        return target

    def files_in(self, folder: Path) -> list[Path]:
        """All that is there: the record, what a kill left of another, those set aside."""
        own = (folder / self.name, folder / f"{self.name}.new")
        damaged = sorted(folder.glob(f"{self.stem}-damaged-*{_ENDING}"))
        return [*(file for file in own if file.exists()), *damaged]

    @contextmanager
    def _packed(self, folder: Path) -> Iterator[io.BufferedIOBase]:
        try:
            with opened(folder / self.name) as file:
                yield file
        except (EOFError, zlib.error) as error:
            raise _damaged() from error
        except OSError as error:
            # One that may not be read now, as on a disk that is away, may be whole.
            if isinstance(error, gzip.BadGzipFile) or error.errno == errno.EIO:
                raise _damaged() from error
            raise

    def _heading(self, begin: bytes) -> Heading:
        found = value_of(Heading, parsed(begin.partition(b"\n")[0]))
        if found.format != self.format or not 0 <= found.number <= _MOST_CHANGES:
            raise _damaged()
        return found


def _damaged() -> BadInput:
    return BadInput(
        "A record that lies beside the library is damaged.",
        "The recordings are untouched; a backup of the library may hold what it said.",
    )

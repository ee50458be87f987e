"""The record that lies beside an interview's takes: all that people made of it, as an edition.

`record.jsonl.gz` holds two lines: a heading, which says what this is and which state of the
interview, and that state as a bundle would hold it (`core/together/edition.py`).
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
from firsthand.core.record import InterviewRecord
from firsthand.core.together.edition import edition_bytes, record_in
from firsthand.errors import BadInput
from firsthand.library.files.copies import free
from firsthand.locking.files import opened, write_bytes

FILE = "record.jsonl.gz"
FORMAT = "firsthand record"
VERSION = 1
_QUICK = 1
"""Three hours of talk take a third longer on the disk, and a quarter of the time."""
_GZIP = 16 + zlib.MAX_WBITS
_BEGIN_BYTES = 4000
"""More than a heading has, packed or not."""
_MOST_BYTES = 64_000_000
_MOST_CHANGES = 10**12
"""A library that is given more could not count on."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the first line says."""

    format: str = ""
    version: int = 0
    number: int = 0
    """How often the interview had changed: of two states, the higher is the newer."""
    edition: str = ""
    """SHA-256 of the second line."""

    @property
    def is_newer(self) -> bool:
        """Whether only a newer Firsthand can read it."""
        return self.version > VERSION


def write(folder: Path, record: InterviewRecord, number: int) -> None:
    """Put an interview as it is after `number` changes beside its takes, whole or not at all.

    Raises OSError.
    """
    content = edition_bytes(record)
    heading = Heading(FORMAT, VERSION, number, hashlib.sha256(content).hexdigest())
    lines = compact(plain(heading)) + b"\n" + content + b"\n"
    write_bytes(folder / FILE, gzip.compress(lines, _QUICK, mtime=0))


def heading_in(folder: Path) -> Heading | None:
    """What state lies there; None where nothing does.

    Raises BadInput for a record that is damaged, or OSError.
    """
    try:
        with _packed(folder) as file:
            # Quicker than GzipFile, as each start looks into the folders of all interviews.
            begin = zlib.decompressobj(_GZIP).decompress(file.read(_BEGIN_BYTES), _BEGIN_BYTES)
    except FileNotFoundError:
        return None
    return _heading(begin)


def read(folder: Path) -> InterviewRecord:
    """The record that lies there. Raises BadInput for one that is damaged, or OSError."""
    with _packed(folder) as packed, gzip.GzipFile(fileobj=packed) as file:
        heading = _heading(file.readline(_BEGIN_BYTES))
        content = file.read(_MOST_BYTES).removesuffix(b"\n")
    if hashlib.sha256(content).hexdigest() != heading.edition:
        raise _damaged()
    return record_in(content)


def set_aside(folder: Path) -> Path:
    """Give a record that is damaged another name, so that none is written over it. Raises OSError.

    Returns where it lies now.
    """
    target = free(folder, "record-damaged-%Y%m%d-%H%M%S.jsonl.gz")
    (folder / FILE).rename(target)
    return target


@contextmanager
def _packed(folder: Path) -> Iterator[io.BufferedIOBase]:
    try:
        with opened(folder / FILE) as file:
            yield file
    except (EOFError, zlib.error) as error:
        raise _damaged() from error
    except OSError as error:
        # One that may not be read now, as on a disk that is away, may be whole.
        if isinstance(error, gzip.BadGzipFile) or error.errno == errno.EIO:
            raise _damaged() from error
        raise


def _heading(begin: bytes) -> Heading:
    found = value_of(Heading, parsed(begin.partition(b"\n")[0]))
    if found.format != FORMAT or not 0 <= found.number <= _MOST_CHANGES:
        raise _damaged()
    return found


def _damaged() -> BadInput:
    return BadInput(
        "The record beside a recording is damaged.",
        "The recording is untouched; a backup of the library may hold the record.",
    )

"""One interview as one file, for a colleague's Firsthand: the record, the sound, a hash for each.

A bundle is a zip. `manifest.json` says what it is and gives size and SHA-256 of every other file;
`record.json` is the whole record as `core.plainly` writes it; `private.json`, only where the buyer
may be named, holds name and contact; `interview/` holds the takes and the journals as they lie.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from firsthand.core.plainly import compact, plain
from firsthand.core.ports import Progress
from firsthand.core.record import InterviewRecord
from firsthand.core.together.edition import edition_bytes
from firsthand.errors import ExportCancelled, ExportError
from firsthand.export.saving import save_whole
from firsthand.locking.files import opened

FORMAT = "firsthand bundle"
VERSION = 1
MANIFEST, RECORD, PRIVATE, FOLDER = "manifest.json", "record.json", "private.json", "interview/"
MOST_RECORD_BYTES = 8_000_000
"""Eight hours of talk; what is read from others is bounded, so what is written is too."""
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a bundle."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a bundle says about itself."""

    format: str = ""
    version: int = 0
    id: str = ""
    edition: str = ""
    """SHA-256 of `record.json`: the same for everybody who holds this edition."""
    known: tuple[str, ...] = ()
    """Editions of this interview that the sender has had, the oldest first."""
    made_by: str = ""
    made_at: str = ""
    program: str = ""
    files: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Sender:
    """Who makes a bundle, when, and which editions of the interview they have had."""

    name: str
    at: str
    """RFC 3339 with offset."""
    program: str
    known: tuple[str, ...] = ()


def record_bytes(record: InterviewRecord) -> bytes:
    """`record.json`: without name and contact, which have a file of their own.

    Raises ExportError for a record that no reader would take.
    """
    written = edition_bytes(record)
    if len(written) > MOST_RECORD_BYTES:
        raise ExportError(
            "This interview is too long for a bundle.", "Pass it on as a Word document instead."
        )
    return written


def write_bundle(
    path: Path,
    record: InterviewRecord,
    files: Mapping[str, Path],
    sender: Sender,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Manifest:
    """Write `record` and `files` (name in the interview's folder → where it lies) as a bundle.

    Raises ExportError, ExportCancelled or DiskFull, and leaves nothing half-written then.
    """
    made: list[Manifest] = []
    total = sum(file.stat().st_size for file in files.values()) or 1

    def write(target: BinaryIO) -> None:
        done = 0

        def tell(count: int) -> None:
            nonlocal done
            if is_cancelled():
                raise ExportCancelled("The export was stopped.", "Nothing was written.")
            done += count
            on_progress(Progress(min(1.0, done / total)))

        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            made.append(_put_all(archive, record, files, sender, tell))

    save_whole(path, write)
    return made[0]


def _put_all(
    archive: zipfile.ZipFile,
    record: InterviewRecord,
    files: Mapping[str, Path],
    sender: Sender,
    tell: Callable[[int], None],
) -> Manifest:
    content = record_bytes(record)
    edition = hashlib.sha256(content).hexdigest()
    parts = [_put(archive, RECORD, content)]
    person = record.setup.participant
    if person.is_named:
        private = {"real_name": person.real_name, "contact": person.contact}
        parts.append(_put(archive, PRIVATE, compact(private)))
    parts += [_copy(archive, FOLDER + name, file, tell) for name, file in files.items()]
    manifest = Manifest(
        FORMAT,
        VERSION,
        record.id,
        edition,
        sender.known,
        sender.name,
        sender.at,
        sender.program,
        tuple(parts),
    )
    _put(archive, MANIFEST, json.dumps(plain(manifest), ensure_ascii=False, indent=2).encode())
    return manifest


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> Part:
    archive.writestr(_entry(name, zipfile.ZIP_DEFLATED), content)
    return Part(name, len(content), hashlib.sha256(content).hexdigest())


def _copy(archive: zipfile.ZipFile, name: str, file: Path, tell: Callable[[int], None]) -> Part:
    """What is sound is not squeezed again: it takes long and gains little."""
    digest, count = hashlib.sha256(), 0
    method = zipfile.ZIP_STORED if name.endswith((".wav", ".flac")) else zipfile.ZIP_DEFLATED
    with opened(file) as source, archive.open(_entry(name, method), "w", force_zip64=True) as to:
        while block := source.read(_BLOCK):
            to.write(block)
            digest.update(block)
            count += len(block)
            tell(len(block))
    return Part(name, count, digest.hexdigest())


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.compress_type = method
    entry.external_attr = 0o600 << 16
    return entry

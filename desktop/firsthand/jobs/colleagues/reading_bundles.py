"""Reads a bundle from anybody: bytes against their hashes, names and sizes against bounds."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from firsthand.core.plainly import parsed, value_of
from firsthand.core.ports import Progress
from firsthand.core.record import InterviewRecord
from firsthand.core.together.edition import record_in
from firsthand.errors import BadInput, DiskFull
from firsthand.export.bundle import (
    FOLDER,
    FORMAT,
    MANIFEST,
    MOST_RECORD_BYTES,
    PRIVATE,
    RECORD,
    VERSION,
    Manifest,
    record_bytes,
)
from firsthand.export.open.json_file import FORMAT as JSON_FORMAT
from firsthand.jobs.colleagues.sending_bundles import JOURNALS
from firsthand.jobs.zips import ForeignZip
from firsthand.journal import read_lines
from firsthand.library.files.folders import is_id, is_take

_MOST_JOURNAL_BYTES = 16_000_000
_MOST_TAKE_BYTES = 1 << 32
_MOST_JSON_BYTES = 2 * MOST_RECORD_BYTES
_SPARE_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Parcel:
    """What came: its manifest, the record, and the record's very bytes."""

    manifest: Manifest
    record: InterviewRecord
    content: bytes


def parcel_in(archive: ForeignZip) -> Parcel:
    """What a bundle says, its files aside. Raises BadInput."""
    manifest = value_of(Manifest, parsed(archive.read(MANIFEST, 1_000_000)))
    if manifest.format != FORMAT:
        raise BadInput("The file is no bundle of Firsthand.", "Choose a file that ends .firsthand.")
    if manifest.version > VERSION:
        raise BadInput("The bundle was made by a newer Firsthand.", "Get the newest Firsthand.")
    content = archive.read(RECORD, MOST_RECORD_BYTES)
    told = {part.path: part.sha256 for part in manifest.files}
    if told.get(RECORD) != manifest.edition or _sha256(content) != manifest.edition:
        raise damaged()
    record = record_in(content)
    check_places(record)
    if record.id != manifest.id:
        raise damaged()
    if PRIVATE in told:
        private = archive.read(PRIVATE, 100_000)
        if _sha256(private) != told[PRIVATE]:
            raise damaged()
        who = value_of(_Private, parsed(private))
        person = replace(record.setup.participant, real_name=who.real_name, contact=who.contact)
        record = replace(record, setup=replace(record.setup, participant=person))
    return Parcel(manifest, record, content)


@dataclass(frozen=True, slots=True)
class _Private:
    real_name: str = ""
    contact: str = ""


def copy_files(
    archive: ForeignZip,
    manifest: Manifest,
    draft: Path,
    on_progress: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
) -> None:
    """Take the sound and the journals out into `draft`. Raises BadInput, DiskFull or OSError."""
    parts = [part for part in manifest.files if part.path.startswith(FOLDER)]
    total, done = sum(max(0, part.bytes) for part in parts) or 1, 0

    def tell(count: int) -> None:
        nonlocal done
        done += count
        on_progress(Progress(min(1.0, done / total)))
        if is_cancelled():
            raise BadInput("The bundle was not taken in.", "Take it in again any time.")

    for part in parts:
        name = part.path.removeprefix(FOLDER)
        is_sound = is_take(name)
        if not (is_sound or name in JOURNALS) or (draft / name).exists():
            raise damaged()
        most = _MOST_TAKE_BYTES if is_sound else _MOST_JOURNAL_BYTES
        if archive.bytes_of(part.path) != part.bytes:
            raise damaged()
        if shutil.disk_usage(draft).free < part.bytes + _SPARE_BYTES:
            raise DiskFull("There is no room for this interview.", "Free some space first.")
        if archive.copy(part.path, draft / name, most, tell) != part.sha256:
            raise damaged()
    for name in JOURNALS:
        # Whoever reads a journal later goes where it says; it may only say takes of this folder.
        for line in read_lines(draft / name):
            if not is_take(str(line.get("file", "take-001.wav"))):
                raise damaged()


def parcel_of_json(path: Path) -> Parcel:
    """An interview's JSON as a bundle without sound. Raises BadInput or OSError."""
    with path.open("rb") as file:
        found = parsed(file.read(_MOST_JSON_BYTES))
    if not isinstance(found, dict) or found.get("format") != JSON_FORMAT:
        raise BadInput("The file is no interview of Firsthand.", "Choose another file.")
    record = value_of(InterviewRecord, found.get("interview"))
    check_places(record)
    content = record_bytes(record)
    return Parcel(Manifest(FORMAT, VERSION, record.id, _sha256(content)), record, content)


def check_places(record: InterviewRecord) -> None:
    """A record from elsewhere names no place outside of its own folder. Raises BadInput."""
    takes = record.timeline.takes
    if not is_id(record.id) or len({take.number for take in takes}) < len(takes):
        raise damaged()
    if any(not is_take(take.file) or take.frames < 0 for take in takes):
        raise damaged()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def damaged() -> BadInput:
    return BadInput(
        "The bundle is damaged: it does not hold what it says.",
        "Ask your colleague to export it again.",
    )

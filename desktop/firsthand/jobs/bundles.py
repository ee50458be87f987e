"""Passes interviews between two libraries: a bundle goes out, a bundle comes in, once or twice."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand import __version__
from firsthand.core.editions import Difference, merged
from firsthand.core.interview import InterviewId, Status, Study
from firsthand.core.ledger import LEDGER, line_of_event, line_of_mark
from firsthand.core.plainly import parsed, value_of
from firsthand.core.ports import Progress
from firsthand.core.record import InterviewRecord
from firsthand.core.restoring import restored
from firsthand.errors import BadInput, DiskFull, ExportError, UnwritableLibrary
from firsthand.export.bundle import (
    FOLDER,
    FORMAT,
    MANIFEST,
    MOST_RECORD_BYTES,
    PRIVATE,
    RECORD,
    VERSION,
    Manifest,
    Sender,
    record_bytes,
    write_bundle,
)
from firsthand.export.open.json_file import FORMAT as JSON_FORMAT
from firsthand.jobs.clips import path_of
from firsthand.jobs.drafts import draft_folder
from firsthand.jobs.editions import Edition, common, editions, keep_differences, keep_edition
from firsthand.jobs.privacy import Cleared, sha256_of
from firsthand.jobs.zips import ForeignZip
from firsthand.journal import Journal, read_lines
from firsthand.library import Library
from firsthand.library.folders import is_id

if TYPE_CHECKING:
    from firsthand.jobs.desk import Desk

_TAKE = re.compile(r"take-\d{3,6}\.(?:wav|flac)")
_MOST_JOURNAL_BYTES = 16_000_000
_MOST_TAKE_BYTES = 1 << 32
_MOST_JSON_BYTES = 2 * MOST_RECORD_BYTES
_JOURNALS = ("journal.jsonl", LEDGER)


@dataclass(frozen=True, slots=True)
class Brought:
    """What a bundle did to the library."""

    interview: InterviewId
    is_new: bool = False
    is_changed: bool = False
    """An interview that was there already has taken something over."""
    who: str = ""
    """Who made the bundle."""
    differences: tuple[Difference, ...] = ()
    """Where both had changed the same; what did not win is kept beside what did."""


def send_bundle(
    path: Path,
    cleared: Cleared,
    folder: Path,
    author: str,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
    own: InterviewRecord | None = None,
) -> Manifest:
    """Write a cleared record, its takes where the sound was cleared, and remember the edition.

    `own` is the record with all its names: never sent, but what comes back is compared with it.

    Raises ExportError, ExportCancelled, BadAudio or DiskFull.
    """
    if cleared.record.status is Status.RECORDING:
        raise ExportError("This interview is still being recorded.", "Stop it first.")
    known = tuple(edition.name for edition in editions(folder))
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    sender = Sender(author, at, f"Firsthand {__version__}", known)
    try:
        with tempfile.TemporaryDirectory(prefix="firsthand-") as scratch:
            record, files = _files_to_send(cleared, folder, Path(scratch))
            manifest = write_bundle(path, record, files, sender, on_progress, is_cancelled)
        edition = Edition(manifest.edition, author, at, came=False)
        keep_edition(folder, edition, record_bytes(record), record_bytes(own) if own else b"")
    except FileNotFoundError as error:
        raise ExportError(
            "A take changed its name while it was written.", "Export once more."
        ) from error
    return manifest


def _files_to_send(
    cleared: Cleared, folder: Path, scratch: Path
) -> tuple[InterviewRecord, dict[str, Path]]:
    """The takes as they may go, and the record that tells of these."""
    record, sound = cleared.record, cleared.sound
    if sound is None:
        return record, {}
    files: dict[str, Path] = {}
    takes = []
    for take in record.timeline.takes:
        if sound.hides_in(take):
            file = sound.take_file(take, scratch)
            take = replace(take, file=file.name, channels=1, sha256=sha256_of(file))
        else:
            file = path_of(folder, take)
        if file.exists():
            files[file.name] = file
        takes.append(take)
    if cleared.keeps_journals:
        for name in _JOURNALS:
            if (folder / name).exists():
                files[name] = folder / name
    timeline = replace(record.timeline, takes=tuple(takes))
    return replace(record, timeline=timeline), files


def bring_bundle(
    desk: Desk,
    path: Path,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Brought:
    """Take a colleague's bundle in: as a new interview, or as another edition of one that is here.

    The same bundle twice changes nothing the second time. Raises BadInput for a file that is no
    bundle, damaged or made to hurt, and DiskFull; the library is then as it was.
    """
    with ForeignZip(path) as archive, _own_faults():
        manifest, record, content = _read(archive)
        with draft_folder(desk.home) as draft:
            _copy_files(archive, manifest, draft, on_progress, is_cancelled)

            return _keep(desk, manifest, record, content, draft)


def bring_record(desk: Desk, path: Path) -> Brought:
    """Take in an interview's JSON, which has no sound, as a bundle without any. Raises BadInput."""
    with _own_faults():
        with path.open("rb") as file:
            found = parsed(file.read(_MOST_JSON_BYTES))
        if not isinstance(found, dict) or found.get("format") != JSON_FORMAT:
            raise BadInput("The file is no interview of Firsthand.", "Choose another file.")
        record = value_of(InterviewRecord, found.get("interview"))
        _check(record)
        content = record_bytes(record)
        manifest = Manifest(FORMAT, VERSION, record.id, _sha256(content))
        with draft_folder(desk.home) as draft:
            return _keep(desk, manifest, record, content, draft)


def _check(record: InterviewRecord) -> None:
    """Nothing of a record from elsewhere may name a place outside of its own folder."""
    takes = record.timeline.takes
    if not is_id(record.id) or len({take.number for take in takes}) < len(takes):
        raise _damaged()
    if any(not _TAKE.fullmatch(take.file) or take.frames < 0 for take in takes):
        raise _damaged()


def _keep(
    desk: Desk, manifest: Manifest, record: InterviewRecord, content: bytes, draft: Path
) -> Brought:
    def keep(library: Library) -> Brought:
        take_in = _join if library.has(record.id) else _add
        return take_in(library, manifest, record, content, draft)

    try:
        return desk.shelf.do(keep).result()
    except sqlite3.IntegrityError as error:
        raise _damaged() from error


def _read(archive: ForeignZip) -> tuple[Manifest, InterviewRecord, bytes]:
    manifest = value_of(Manifest, parsed(archive.read(MANIFEST, 1_000_000)))
    if manifest.format != FORMAT:
        raise BadInput("The file is no bundle of Firsthand.", "Choose a file that ends .firsthand.")
    if manifest.version > VERSION:
        raise BadInput("The bundle was made by a newer Firsthand.", "Get the newest Firsthand.")
    content = archive.read(RECORD, MOST_RECORD_BYTES)
    told = {part.path: part.sha256 for part in manifest.files}
    if told.get(RECORD) != manifest.edition or _sha256(content) != manifest.edition:
        raise _damaged()
    record = value_of(InterviewRecord, parsed(content))
    _check(record)
    if record.id != manifest.id:
        raise _damaged()
    if PRIVATE in told:
        private = archive.read(PRIVATE, 100_000)
        if _sha256(private) != told[PRIVATE]:
            raise _damaged()
        who = value_of(_Private, parsed(private))
        person = replace(record.setup.participant, real_name=who.real_name, contact=who.contact)
        record = replace(record, setup=replace(record.setup, participant=person))
    return manifest, record, content


@dataclass(frozen=True, slots=True)
class _Private:
    real_name: str = ""
    contact: str = ""


def _copy_files(
    archive: ForeignZip,
    manifest: Manifest,
    draft: Path,
    on_progress: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
) -> None:
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
        is_take = _TAKE.fullmatch(name) is not None
        if not (is_take or name in _JOURNALS) or (draft / name).exists():
            raise _damaged()
        most = _MOST_TAKE_BYTES if is_take else _MOST_JOURNAL_BYTES
        if archive.bytes_of(part.path) != part.bytes:
            raise _damaged()
        if shutil.disk_usage(draft).free < part.bytes + _SPARE_BYTES:
            raise DiskFull("There is no room for this interview.", "Free some space first.")
        if archive.copy(part.path, draft / name, most, tell) != part.sha256:
            raise _damaged()
    for name in _JOURNALS:
        # Whoever reads a journal later goes where it says; it may only say takes of this folder.
        for line in read_lines(draft / name):
            if not _TAKE.fullmatch(str(line.get("file", "take-001.wav"))):
                raise _damaged()


_SPARE_BYTES = 50_000_000


def _add(
    library: Library, manifest: Manifest, record: InterviewRecord, content: bytes, draft: Path
) -> Brought:
    """A new interview: the sound first, so that a cut in between loses none of it."""
    folder = library.folder(record.id)
    if folder.exists():
        _fill(folder, draft)
    else:
        os.replace(draft, folder)
    known = next((one for _, one in library.studies() if one.name == record.setup.study.name), None)
    study = _joined_study(known, record.setup.study)
    has_sound = any(folder.glob("take-*"))
    waits = record.status not in (Status.DRAFT, Status.REVIEWED)
    status = Status.DRAFT if waits and not has_sound else record.status
    setup = replace(record.setup, study=study)
    library.keep_record(replace(record, setup=setup, status=status))
    _write_ledger(folder / LEDGER, record)
    keep_edition(folder, _edition(manifest), content)
    return Brought(record.id, is_new=True, who=manifest.made_by)


def _join(
    library: Library, manifest: Manifest, record: InterviewRecord, content: bytes, draft: Path
) -> Brought:
    """Another edition of an interview that is here: who changed what is told by what both had."""
    ours, folder = library.record(record.id), library.folder(record.id)
    if (ours.started_at, ours.timeline.rate) != (record.started_at, record.timeline.rate):
        raise BadInput(
            "Another interview goes by the same id here.", "Ask for it to be recorded anew."
        )
    had = {edition.name for edition in editions(folder)}
    _fill(folder, draft)
    if manifest.edition in had:
        return Brought(record.id, who=manifest.made_by)
    base = common(folder, manifest.known)
    if base is not None:
        record = restored(record, base.shared, base.own)
    before = base.own if base else None
    found = merged(before, ours, record, who=manifest.made_by, at=manifest.made_at)
    _keep_changes(library, ours, found.record)
    keep_edition(folder, _edition(manifest), content, record_bytes(record))
    keep_differences(folder, manifest.edition, found.differences)
    return Brought(
        record.id,
        is_changed=found.record != ours,
        who=manifest.made_by,
        differences=found.differences,
    )


def _keep_changes(library: Library, ours: InterviewRecord, now: InterviewRecord) -> None:
    """Only what changed is written, so that nothing else that hangs on the interview is touched."""
    id = ours.id
    if now.setup != ours.setup:
        library.keep_setup(id, now.setup)
    if now.transcript != ours.transcript:
        library.keep_transcript(id, now.transcript)
    if now.events != ours.events:
        library.keep_events(id, now.events)
    kept_marks = {mark.id: mark for mark in ours.marks}
    for mark in now.marks:
        if kept_marks.pop(mark.id, None) != mark:
            library.keep_mark(id, mark)
    for mark_id in kept_marks:
        library.remove_mark(id, mark_id)
    kept_quotes = {quote.id: quote for quote in ours.quotes}
    for quote in now.quotes:
        if kept_quotes.pop(quote.id, None) != quote:
            library.keep_quote(id, quote)
    for quote_id in kept_quotes:
        library.remove_quote(id, quote_id)
    kept_findings = {finding.id: finding for finding in ours.findings.findings}
    for finding in now.findings.findings:
        if kept_findings.pop(finding.id, None) != finding:
            library.keep_finding(id, finding)
    for finding_id in kept_findings:
        library.remove_finding(id, finding_id)
    for row in now.findings.reasons:
        if row != ours.findings.row(row.reason):
            library.keep_reason(id, row)
    if now.debrief != ours.debrief:
        library.keep_debrief(id, now.debrief)
    if now.status != ours.status:
        library.set_status(id, now.status)


def _write_ledger(path: Path, record: InterviewRecord) -> None:
    """Marks and events, where the bundle brought no journal of them: they outlive the library."""
    if path.exists():
        return
    with Journal(path) as ledger:
        for event in record.events:
            ledger.append(line_of_event(event))
        for mark in record.marks:
            ledger.append(line_of_mark(mark))


def _fill(folder: Path, draft: Path) -> None:
    """Takes that are missing here come from the bundle; what is here is not touched."""
    for file in sorted(draft.iterdir()):
        is_take = file.name.startswith("take-")
        twin = folder / file.with_suffix(".flac" if file.suffix == ".wav" else ".wav").name
        if not (folder / file.name).exists() and not (is_take and twin.exists()):
            os.replace(file, folder / file.name)


def _joined_study(known: Study | None, came: Study) -> Study:
    """What is known here stays; blanks are filled and lists grow."""
    if known is None:
        return came
    return Study(
        known.name,
        known.problem or came.problem,
        known.solution or came.solution,
        _union(known.solution_words, came.solution_words),
        known.company or came.company,
        _union(known.goals, came.goals),
        _union(known.reasons, came.reasons),
    )


def _union(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    return (*ours, *(one for one in theirs if one not in ours))


def _edition(manifest: Manifest) -> Edition:
    return Edition(manifest.edition, manifest.made_by, manifest.made_at, came=True)


@contextmanager
def _own_faults() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnwritableLibrary(
            "The bundle could not be put into the library.", "Look at the disk, then try again."
        ) from error


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _damaged() -> BadInput:
    return BadInput(
        "The bundle is damaged: it does not hold what it says.",
        "Ask your colleague to export it again.",
    )

"""Takes in what a colleague sends: a new interview, or another edition of one that is here."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.core.interview import InterviewId, Status, Study
from firsthand.core.ledger import LEDGER, line_of_event, line_of_mark
from firsthand.core.ports import Progress
from firsthand.core.privacy.restoring import restored
from firsthand.core.record import InterviewRecord
from firsthand.core.together.editions import Difference, merged
from firsthand.errors import BadInput, UnwritableLibrary
from firsthand.export.bundle import Manifest, record_bytes
from firsthand.jobs.colleagues.editions import (
    Edition,
    common,
    editions,
    keep_differences,
    keep_edition,
    outgrown,
)
from firsthand.jobs.colleagues.reading_bundles import (
    Parcel,
    copy_files,
    damaged,
    parcel_in,
    parcel_of_json,
)
from firsthand.jobs.drafts import draft_folder
from firsthand.jobs.under_lock import lock_draft
from firsthand.jobs.written_down import write_course, write_undone
from firsthand.jobs.zips import ForeignZip
from firsthand.journal import Journal
from firsthand.library.files.faults import database_errors
from firsthand.library.library import Library

if TYPE_CHECKING:
    from firsthand.jobs.desk import Desk


@dataclass(frozen=True, slots=True)
class Brought:
    """What a bundle did to the library."""

    interview: InterviewId
    is_new: bool = False
    is_changed: bool = False
    """An interview that was there already has taken something over."""
    is_older: bool = False
    """What came before has grown from this bundle, which is therefore not taken in."""
    study: str = ""
    """Name of the study that the interview has moved to."""
    who: str = ""
    """Who made the bundle."""
    differences: tuple[Difference, ...] = ()
    """Where both had changed the same; what did not win is kept beside what did."""


def bring_bundle(
    desk: Desk,
    path: Path,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Brought:
    """Take a colleague's bundle in: as a new interview, or as another edition of one that is here.

    The same bundle twice changes nothing the second time, nor does one that a newer one which is
    here has grown from. Raises BadInput for a file that is no
    bundle, damaged or made to hurt, and DiskFull; the library is then as it was.
    """
    with ForeignZip(path) as archive, _own_faults():
        parcel = parcel_in(archive)
        with draft_folder(desk.home) as draft:
            copy_files(archive, parcel.manifest, draft, on_progress, is_cancelled)
            return _keep(desk, parcel, draft)


def bring_record(desk: Desk, path: Path) -> Brought:
    """Take in an interview's JSON, which has no sound, as a bundle without any. Raises BadInput."""
    with _own_faults():
        parcel = parcel_of_json(path)
        with draft_folder(desk.home) as draft:
            return _keep(desk, parcel, draft)


def _keep(desk: Desk, parcel: Parcel, draft: Path) -> Brought:
    lock_draft(draft)

    def keep(library: Library) -> Brought:
        take_in = _join if library.has(parcel.record.id) else _add
        return take_in(library, parcel, draft)

    try:
        return desk.shelf.do(keep).result()
    except database_errors("IntegrityError") as error:
        raise damaged() from error


def _add(library: Library, parcel: Parcel, draft: Path) -> Brought:
    """A new interview: the sound first, so that a cut in between loses none of it."""
    manifest, record, content = parcel.manifest, parcel.record, parcel.content
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


def _join(library: Library, parcel: Parcel, draft: Path) -> Brought:
    """Another edition of an interview that is here: who changed what is told by what both had."""
    manifest, record, content = parcel.manifest, parcel.record, parcel.content
    ours, folder = library.record(record.id), library.folder(record.id)
    if (ours.started_at, ours.timeline.rate) != (record.started_at, record.timeline.rate):
        raise BadInput(
            "Another interview goes by the same id here.", "Ask for it to be recorded anew."
        )
    had = {edition.name for edition in editions(folder)}
    _fill(folder, draft)
    if manifest.edition in had:
        return Brought(record.id, who=manifest.made_by)
    if manifest.edition in outgrown(folder):
        return Brought(record.id, is_older=True, who=manifest.made_by)
    base = common(folder, manifest.known)
    if base is not None:
        record = restored(record, base.shared, base.own)
    before = base.own if base else None
    found = merged(before, ours, record, who=manifest.made_by, at=manifest.made_at)
    _keep_changes(library, ours, found.record)
    keep_edition(folder, _edition(manifest), content, record_bytes(record))
    keep_differences(folder, manifest.edition, found.differences)
    study = found.record.setup.study.name
    return Brought(
        record.id,
        is_changed=found.record != ours,
        study=study if study != ours.setup.study.name else "",
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
        write_course(library, id, now.events)
    kept_marks = {mark.id: mark for mark in ours.marks}
    for mark in now.marks:
        if kept_marks.pop(mark.id, None) != mark:
            library.keep_mark(id, mark)
    for mark_id in kept_marks:
        library.remove_mark(id, mark_id)
    write_undone(library, id, kept_marks)
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
    by, at = manifest.made_by, manifest.made_at
    return Edition(manifest.edition, by, at, came=True, grown_from=manifest.known)


@contextmanager
def _own_faults() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnwritableLibrary(
            "The bundle could not be put into the library.", "Look at the disk, then try again."
        ) from error

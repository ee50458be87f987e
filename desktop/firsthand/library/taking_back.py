"""Takes back into the library what lies beside it, and what it does not know."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from firsthand.core.interview import InterviewId, Setup, Status
from firsthand.core.ledger import LEDGER, read_ledger
from firsthand.core.record import InterviewRecord
from firsthand.core.shared import Shared
from firsthand.core.timeline import Take, Timeline
from firsthand.errors import BadInput, DiskFull
from firsthand.journal import read_lines
from firsthand.library.files import copies, folder_record, folders, shared_record
from firsthand.library.files.faults import database_errors
from firsthand.library.library import Library
from firsthand.log import log


@dataclass(slots=True)
class TakenBack:
    """What was found beside the recordings."""

    interviews: list[InterviewId] = field(default_factory=list)
    """Those that the library did not have."""
    damaged: list[Path] = field(default_factory=list)
    """Records and set-ups that cannot be read, where they lie now."""
    newer: list[InterviewId] = field(default_factory=list)
    """Interviews whose record was written by a newer Firsthand; it stays as it is."""


def take_back(
    library: Library,
    places: Iterable[Path],
    takes_in: Callable[[Path], tuple[Take, ...]],
    is_live: Callable[[Path], bool],
) -> TakenBack:
    """Keep every record in these folders that is newer than what the library holds, or new to it.

    The same with what they share, whose record lies in the library's own folder. Of a library that
    a person has chosen only what it does not have. A backup keeps what was there. Raises DiskFull,
    UnwritableLibrary or DamagedLibrary.
    """
    found, known, is_chosen = TakenBack(), library.change_counts(), library.is_chosen
    has_kept = cache(lambda: _has_kept(library))
    for folder in places:
        id = InterviewId(folder.name)
        try:
            heading = folder_record.heading_in(folder)
            if heading is None:
                continue
            if heading.is_newer:
                found.newer.append(id)
            elif heading.number <= known.get(id, -1):
                continue
            elif is_chosen and id in known:
                library.count_beyond(id, heading.number)
            elif not is_live(folder):
                # One backup has it all; one for each would drive older ones out.
                if id in known and not has_kept():
                    continue
                _take(library, folder, takes_in(folder), heading.number, found)
                if id not in known:
                    found.interviews.append(id)
        except BadInput as error:
            log.error("the record of %s cannot be read: %s", id, type(error).__name__)
            found.damaged.append(_set_aside(folder_record.set_aside, folder / folder_record.FILE))
        except OSError as error:
            log.warning("the record of %s waits: %s", id, type(error).__name__)
    _take_shared(library, found, has_kept)
    return found


def _take_shared(library: Library, found: TakenBack, has_kept: Callable[[], bool]) -> None:
    """Keep the record of personas and themes, where it is newer than what the library holds."""
    home = library.home
    try:
        heading = shared_record.heading_in(home)
        if heading is None or heading.is_newer:
            return
        known = library.shared_count()
        # A library of before there was a count cannot tell.
        if 0 < known >= heading.number:
            return
        if library.is_chosen:
            library.count_shared_beyond(heading.number)
            return
        mine, _ = library.counted_shared()
        theirs = shared_record.read(home)
        is_news = (theirs, heading.number) != (mine, known)
        if is_news and (mine in (theirs, Shared()) or has_kept()):
            _keep_shared(library, theirs, heading.number)
            log.info("took back personas and themes")
    except BadInput as error:
        log.error("the record of personas and themes cannot be read: %s", type(error).__name__)
        found.damaged.append(_set_aside(shared_record.set_aside, home / shared_record.FILE))
    except OSError as error:
        log.warning("the record of personas and themes waits: %s", type(error).__name__)


def _keep_shared(library: Library, shared: Shared, number: int) -> None:
    try:
        library.keep_shared(shared, number)
    except database_errors("IntegrityError") as error:
        raise BadInput("The record of personas and themes contradicts itself.") from error


def _has_kept(library: Library) -> bool:
    """Whether what is here is kept, for folders may have come from another computer.

    With no room for that, they wait for another start.
    """
    try:
        copies.backup(library.home)
    except DiskFull:
        log.warning("what folders know beyond the library waits: the disk is full")
        return False
    return True


def _take(
    library: Library, folder: Path, takes: tuple[Take, ...], number: int, found: TakenBack
) -> None:
    record = folder_record.read(folder)
    aside = folders.set_aside_damaged(folder)
    found.damaged.extend(aside.values())
    record = _with_what_was_written_since(record, folder, takes)
    if folders.PRIVATE in aside and library.has(record.id):
        known = library.outline(record.id).setup.participant
        record = replace(record, setup=_named(record.setup, known.real_name, known.contact))
    try:
        library.keep_record(record, number)
    except database_errors("IntegrityError") as error:
        raise BadInput("The record of an interview contradicts itself.") from error
    log.info("took back the record of %s", record.id)


def _with_what_was_written_since(
    record: InterviewRecord, folder: Path, takes: tuple[Take, ...]
) -> InterviewRecord:
    """Takes may have become FLAC, a consent may have changed, and a mark may have been made."""
    try:
        timeline = Timeline(record.timeline.rate, _takes(record.timeline.takes, takes))
    except ValueError as error:
        raise BadInput("The takes of an interview do not fit its record.") from error
    has_grown = timeline.end > record.timeline.end
    has_words_to_come = has_grown or record.status is Status.RECORDING
    known = {mark.id for mark in record.marks}
    written = read_ledger(read_lines(folder / LEDGER)).marks
    marks = (*record.marks, *(mark for mark in written if mark.id not in known))
    return replace(
        record,
        id=InterviewId(folder.name),
        setup=_setup(record.setup, folder),
        status=Status.TO_TRANSCRIBE if has_words_to_come else record.status,
        timeline=timeline,
        marks=tuple(sorted(marks, key=lambda mark: mark.frame)),
    )


def _takes(known: tuple[Take, ...], there: tuple[Take, ...]) -> tuple[Take, ...]:
    """As they lie there; a file alone tells neither of its device nor of its gaps."""
    takes = {take.number: take for take in known if folders.is_take(take.file)}
    for take in there:
        was = takes.get(take.number)
        if was is not None and was.span == take.span:
            take = replace(was, file=take.file, sha256=take.sha256 or was.sha256)
        takes[take.number] = take
    return tuple(takes[number] for number in sorted(takes))


def _setup(setup: Setup, folder: Path) -> Setup:
    """As interview.json says, which is always up to date, but for what the study is to find out."""
    try:
        now = folders.read_setup(folder).setup
    except BadInput:
        return _named(setup, *folders.read_private(folder))
    return replace(now, study=replace(setup.study, name=now.study.name))


def _named(setup: Setup, real_name: str, contact: str) -> Setup:
    person = replace(setup.participant, real_name=real_name, contact=contact)
    return replace(setup, participant=person)


def _set_aside(set_aside: Callable[[Path], Path], file: Path) -> Path:
    try:
        return set_aside(file.parent)
    except OSError as error:
        log.warning("a damaged record stays where it is: %s", type(error).__name__)
        return file

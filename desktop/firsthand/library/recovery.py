"""Brings every interview back after whatever happened, from what lies on disk; deletes nothing."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from firsthand.core.interview import InterviewId, Participant, Setup, Status, Study
from firsthand.core.ledger import LEDGER, Ledger, read_ledger
from firsthand.core.quotes import Quote, QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Take, Timeline
from firsthand.errors import BadInput, DamagedLibrary, FirsthandError
from firsthand.journal import read_lines
from firsthand.library import erasing
from firsthand.library.files import copies, folders
from firsthand.library.files.connecting import FILE
from firsthand.library.files.folders import SetupFile
from firsthand.library.files.seals import is_whole
from firsthand.library.library import Library
from firsthand.library.salvaging import salvage
from firsthand.library.taking_back import take_back
from firsthand.log import log

TakesIn = Callable[[Path], tuple[Take, ...]]


@dataclass(frozen=True, slots=True)
class Recovery:
    """What a start found and did."""

    interviews: tuple[InterviewId, ...] = ()
    """Brought back, or found in mid-recording and ended."""
    moved_aside: Path | None = None
    """Where the damaged library lies now."""
    restored_from: Path | None = None
    """The backup that took its place."""
    damaged_records: tuple[Path, ...] = ()
    """What lay beside recordings or the library and cannot be read, where it lies now."""
    newer_records: tuple[InterviewId, ...] = ()
    """Interviews beside whose recordings lies what only a newer Firsthand can read."""


def _never(folder: Path) -> bool:
    return False


def recover(
    home: Path,
    takes_in: TakesIn,
    is_live: Callable[[Path], bool] = _never,
) -> Recovery:
    """Make the library in `home` whole again; for a start, while nobody else has it open.

    `takes_in` reads the takes of an interview's folder and may close them. An interview whose
    folder `is_live` is being recorded right now: it stays so, and its takes are not asked for.
    In a library that a person has just chosen, what its interviews are stays so, whatever their
    folders say.

    Raises NewerLibrary, UnwritableLibrary or DiskFull.
    """
    try:
        return _recovered(home, takes_in, is_live)
    except DamagedLibrary:
        # A large file is not looked through while opening. Now it is known to be damaged.
        return _recovered(home, takes_in, is_live)


def bring_back(
    library: Library, id: InterviewId, takes_in: TakesIn, is_live: Callable[[Path], bool]
) -> Status | None:
    """End one interview whose recording has ended by itself while the library was open.

    Returns its status then: still RECORDING where its folder `is_live` after all, None where there
    is nothing; one that somebody else has ended stays as it is. Raises FirsthandError.
    """
    if library.status(id) in (None, Status.RECORDING):
        _brought_back(library, library.folder(id), takes_in, is_live, [])
    return library.status(id)


def _recovered(home: Path, takes_in: TakesIn, is_live: Callable[[Path], bool]) -> Recovery:
    library, moved_aside, restored_from = _opened(home)
    with library:
        interviews = home / "interviews"
        begun = erasing.begun(interviews)
        places = [place for place in _places(interviews) if place.name not in begun]
        # Before the damaged library: what was taken out in review is gone from the folder as well.
        taken = take_back(library, places, lambda place: _takes(place, takes_in), is_live)
        if moved_aside is not None:
            salvage(moved_aside, library)
        ended = {id for id, status in library.statuses() if status is not Status.RECORDING}
        found = [
            InterviewId(place.name)
            for place in places
            if place.name not in ended
            if _brought_back(library, place, takes_in, is_live, taken.damaged)
        ]
        is_another = restored_from is not None or library.is_chosen
        for id in {*(ended if is_another else taken.interviews), *found}:
            library.private.take_back_exports(id, library.folder(id))
        # At the end: a folder or a damaged library may know what the library did not.
        withdrawn = library.private.withdrawn()
        for id in withdrawn:
            library.private.chase_all(id)
        for id in {*begun, *withdrawn}:
            library.remove_interview(id)
        if library.is_chosen:
            library.settle()
    return Recovery(
        tuple(id for id in (*taken.interviews, *found) if id not in withdrawn),
        moved_aside,
        restored_from,
        tuple(path for path in taken.damaged if path.parent.name not in withdrawn),
        tuple(id for id in taken.newer if id not in withdrawn),
    )


def _places(interviews: Path) -> list[Path]:
    """The folders of interviews by name; there may be thousands."""
    with os.scandir(interviews) as entries:
        names = [one.name for one in entries if folders.is_id(one.name) and one.is_dir()]
    return [interviews / name for name in sorted(names)]


def _opened(home: Path) -> tuple[Library, Path | None, Path | None]:
    """The library, if need be a backup in its place, if need be a new one."""
    file = home / FILE
    aside: Path | None = None
    if not file.exists() or file.stat().st_size == 0:
        if not any(home.glob(f"{FILE}*")) and not copies.backups(home):
            return Library.open(home), None, None
    else:
        try:
            return Library.open(home), None, None
        except DamagedLibrary:
            log.error("the library is damaged; set aside")
    if any(home.glob(f"{FILE}*")):
        aside = copies.move_aside(home, "damaged")
    for one in copies.backups(home):
        if is_whole(one.path):
            copies.put_in_place(home, one)
            log.info("restored the backup %s", one.path.name)
            return Library.open(home), aside, one.path
        log.error("the backup %s is damaged", one.path.name)
    return Library.open(home), aside, None


def _brought_back(
    library: Library,
    folder: Path,
    takes_in: TakesIn,
    is_live: Callable[[Path], bool],
    damaged: list[Path],
) -> bool:
    """Whether the interview in `folder`, which is not known to have ended, was made or ended.

    To `damaged` comes where what cannot be read of its set-up lies now.
    """
    id = InterviewId(folder.name)
    status = library.status(id)
    goes_on = is_live(folder)
    # Whoever reads takes may also close them, so a recording that goes on is left alone.
    takes = () if goes_on else _takes(folder, takes_in)
    written = read_ledger(read_lines(folder / LEDGER))
    if status is None:
        if not takes and not (folder / "interview.json").exists():
            return False
        damaged.extend(folders.set_aside_damaged(folder).values())
        known = _setup(folder, takes)
        made = InterviewRecord(
            id, known.setup, known.started_at, Status.RECORDING, Timeline(known.rate)
        )
        library.keep_record(made)
        log.info("brought back the interview %s", id)
    record = library.record(id)
    _bring_up_to_date(library, record, takes, written)
    if not goes_on:
        has_takes = bool(takes or record.timeline.takes)
        library.set_status(id, Status.TO_TRANSCRIBE if has_takes else Status.DRAFT)
    return status is None or not goes_on


def _bring_up_to_date(
    library: Library, record: InterviewRecord, takes: tuple[Take, ...], written: Ledger
) -> None:
    """Add what reached the journals and not the rows; the journals are written first."""
    if takes and takes != record.timeline.takes:
        library.keep_takes(record.id, takes)
    known = {mark.id: mark for mark in record.marks}
    for mark in written.marks:
        if known.get(mark.id) != mark:
            library.keep_mark(record.id, mark)
    for undone in written.undone:
        library.remove_mark(record.id, undone)
    for event in (Counter(written.events) - Counter(record.events)).elements():
        library.add_event(record.id, event)
    with_quote = {quote.mark for quote in record.quotes}
    for quote in _judged(written):
        if quote.mark not in with_quote:
            library.keep_quote(record.id, quote)


def _judged(written: Ledger) -> Iterator[Quote]:
    """Quotes whose words are to come, with what a person has said of them already."""
    marks = {mark.id: mark for mark in written.marks}
    for id, prompted in written.prompted:
        mark = marks[id]
        coming = QuoteState.WORDS_COMING
        yield Quote(
            QuoteId(id), id, "", mark.frame, mark.frame, mark.kind, state=coming, prompted=prompted
        )


def _takes(folder: Path, takes_in: TakesIn) -> tuple[Take, ...]:
    """One folder that cannot be read must not keep the others from coming back."""
    try:
        takes = takes_in(folder)
        if takes:
            Timeline(takes[0].rate, takes)
    except (FirsthandError, OSError, ValueError) as error:
        log.error("takes of %s cannot be read: %s", folder.name, type(error).__name__)
        return ()
    return takes


def _setup(folder: Path, takes: tuple[Take, ...]) -> SetupFile:
    """What interview.json says; where that is lost, as much as the takes tell."""
    id = InterviewId(folder.name)
    try:
        known = folders.read_setup(folder)
        rate = takes[0].rate if takes else known.rate
        return replace(known, id=id, rate=rate)
    except BadInput:
        setup = Setup(Study("Recovered"), Participant(folder.name), guide="")
        started_at = takes[0].started_at if takes else ""
        return SetupFile(id, setup, started_at, takes[0].rate if takes else 48_000)

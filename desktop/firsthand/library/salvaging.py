"""Takes over what can still be read from a damaged library, as that is newer than any backup."""

from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from firsthand.core.findings import Findings
from firsthand.core.interview import InterviewId
from firsthand.core.quotes import placed
from firsthand.core.record import InterviewRecord
from firsthand.core.sameness import name_key
from firsthand.core.themes import ThemeChange
from firsthand.core.timeline import Event
from firsthand.library.files import connecting
from firsthand.library.files.faults import unreadable
from firsthand.library.library import Library
from firsthand.library.opening import applied_steps, bring_up_to_date, pending
from firsthand.library.records import changes, personas, reading, themes
from firsthand.library.search import listing
from firsthand.library.shape.schema import STEPS
from firsthand.log import log

Item = TypeVar("Item")
_ID: attrgetter[str] = attrgetter("id")


def salvage(damaged: Path, library: Library) -> None:
    """Keep every interview that `damaged` can still tell of, with what `library` alone knows.

    Works on a copy; the damaged file stays as it is.
    """
    scratch = library.home / "salvage.db"
    try:
        for ending in ("", "-wal"):
            if damaged.with_name(damaged.name + ending).exists():
                shutil.copyfile(f"{damaged}{ending}", f"{scratch}{ending}")
        _forget_indexes(scratch)
        with closing(connecting.connect(scratch)) as old:
            if pending(applied_steps(old), STEPS):
                bring_up_to_date(old, STEPS)
            known = library.change_counts()
            for id in listing.all_ids(old):
                _salvage_one(old, id, library, known.get(id))
            if not 0 < _shared_count(old) <= library.shared_count():
                _salvage_personas(old, library)
                _salvage_themes(old, library)
            _salvage_studies(old, library)
            library.private.take_over(old)
    except unreadable() as error:
        log.error("nothing more can be read from the damaged library: %s", type(error).__name__)
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            Path(f"{scratch}{ending}").unlink(missing_ok=True)


def _forget_indexes(path: Path) -> None:
    """Rows can often be read where an index into them is damaged."""
    with closing(connecting.connect(path)) as db:
        db.execute("PRAGMA writable_schema = ON")
        db.execute("DELETE FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")


def _salvage_one(
    old: sqlite3.Connection, id: InterviewId, library: Library, known: int | None
) -> None:
    """`known` is how often the interview has changed in `library`; None where it is not there."""
    there_number = _count(old, id)
    if known is not None and 0 < there_number <= known:
        return
    try:
        if known is not None and reading.gist(old, id) == library.gist(id):
            return
        there = reading.record(old, id)
    except unreadable():
        log.error("the damaged library holds an interview that cannot be read: %s", id)
        return
    if there is None:
        return
    if known is None:
        library.keep_record(there, there_number)
    else:
        both = _with_all_of(there, library.record(id))
        library.keep_record(both, max(there_number, known) + 1)


def _count(old: sqlite3.Connection, id: InterviewId) -> int:
    try:
        return changes.count(old, id)
    except unreadable():
        return 0


def _shared_count(old: sqlite3.Connection) -> int:
    try:
        return changes.shared_count(old)
    except unreadable():
        return 0


def _salvage_studies(old: sqlite3.Connection, library: Library) -> None:
    """Those of interviews that come back from their folders alone, which do not say all of it."""
    known = {study.name for _, study in library.studies()}
    for _, study in reading.studies(old):
        if study.name not in known:
            library.keep_study(study)


def _salvage_themes(old: sqlite3.Connection, library: Library) -> None:
    """How themes are nested and coloured, where the library does not know better."""
    known = {name_key(note.name) for note in library.themes().notes}
    found = (note for note in themes.notes(old) if name_key(note.name) not in known)
    library.change_themes(ThemeChange(after=tuple(found)))


def _salvage_personas(old: sqlite3.Connection, library: Library) -> None:
    try:
        found = personas.read_all(old)
    except unreadable():
        log.error("the damaged library's personas cannot be read")
        return
    for persona in found:
        library.keep_persona(persona)


def _with_all_of(one: InterviewRecord, other: InterviewRecord) -> InterviewRecord:
    """`one`, and what `other` alone has: a person may have taken it out since, or it may be lost.

    What is there once too often is soon taken out again. Words that were heard anew may be fewer
    segments; takes and words of one hearing may not.
    """
    mine, others_words = one.transcript, other.transcript
    is_heard_anew = bool(mine.segments) and mine.revision > others_words.revision
    has_words = is_heard_anew or len(mine.segments) >= len(others_words.segments)
    has_takes = len(one.timeline.takes) >= len(other.timeline.takes)
    events = _events(one.events, other.events)
    findings, others = one.findings, other.findings
    return replace(
        one,
        timeline=one.timeline if has_takes else other.timeline,
        events=events,
        marks=_joined(one.marks, other.marks, _ID),
        transcript=mine if has_words else others_words,
        quotes=_joined(one.quotes, [placed(quote, events) for quote in other.quotes], _ID),
        findings=Findings(
            _joined(findings.findings, others.findings, _ID),
            _joined(findings.reasons, others.reasons, attrgetter("reason")),
        ),
    )


def _events(one: tuple[Event, ...], other: tuple[Event, ...]) -> tuple[Event, ...]:
    """One that moved is gone from its place, and not lost: as many as there were are all."""
    if len(one) >= len(other):
        return one
    alone = (Counter(other) - Counter(one)).elements()
    return tuple(sorted((*one, *alone), key=lambda event: event.frame))


def _joined(one: tuple[Item, ...], other: Iterable[Item], key: attrgetter[str]) -> tuple[Item, ...]:
    there = {key(item) for item in one}
    return (*one, *(item for item in other if key(item) not in there))

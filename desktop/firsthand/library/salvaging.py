"""Takes over what can still be read from a damaged library, as that is newer than any backup."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from firsthand.core.interview import InterviewId
from firsthand.core.record import InterviewRecord
from firsthand.core.sameness import name_key
from firsthand.core.themes import ThemeChange
from firsthand.library import connecting, listing, personas, reading, themes
from firsthand.library.faults import unreadable
from firsthand.library.library import Library
from firsthand.library.opening import applied_steps, bring_up_to_date, pending
from firsthand.library.schema import STEPS
from firsthand.log import log


def salvage(damaged: Path, library: Library) -> None:
    """Keep every interview that `damaged` holds whole, where it says more than `library` does.

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
            for id in listing.all_ids(old):
                _salvage_one(old, id, library)
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


def _salvage_one(old: sqlite3.Connection, id: InterviewId, library: Library) -> None:
    try:
        if library.has(id) and reading.gist(old, id) == library.gist(id):
            return
        there = reading.record(old, id)
    except unreadable():
        log.error("the damaged library holds an interview that cannot be read: %s", id)
        return
    if there is None or (library.has(id) and not _has_all_of(there, library.record(id))):
        return
    library.keep_record(there)


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


def _has_all_of(one: InterviewRecord, other: InterviewRecord) -> bool:
    """Whether nothing that `other` counts is missing from `one`."""
    return all(
        len(mine) >= len(theirs)
        for mine, theirs in (
            (one.events, other.events),
            (one.marks, other.marks),
            (one.quotes, other.quotes),
            (one.findings.findings, other.findings.findings),
            (one.findings.reasons, other.findings.reasons),
            (one.transcript.segments, other.transcript.segments),
            (one.timeline.takes, other.timeline.takes),
        )
    )

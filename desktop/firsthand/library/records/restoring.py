"""Puts into the library, in place of what is there, a whole interview or all that they share."""

from __future__ import annotations

import sqlite3

from firsthand.core.interview import Debrief, Setup
from firsthand.core.record import InterviewRecord
from firsthand.core.shared import Shared
from firsthand.core.transcript import Transcript
from firsthand.library.records import findings, personas, rows, themes, wording


def put_record(db: sqlite3.Connection, record: InterviewRecord, setup: Setup) -> None:
    """Replace all rows of an interview by those of `record`, set up as `setup`."""
    db.execute("DELETE FROM interviews WHERE id = ?", (record.id,))
    study, rate = rows.put_study(db, setup.study), record.timeline.rate
    rows.put_interview(db, record.id, study, setup, record.started_at, rate, record.status)
    rows.put_takes(db, record.id, record.timeline.takes)
    rows.put_events(db, record.id, record.events)
    for mark in record.marks:
        rows.put_mark(db, record.id, mark)
    if record.transcript != Transcript():
        wording.put_transcript(db, record.id, record.transcript)
        wording.put_segments(db, record.id, record.transcript.segments)
    for quote in record.quotes:
        rows.put_quote(db, record.id, quote)
    if record.debrief != Debrief():
        rows.put_debrief(db, record.id, record.debrief)
    findings.put(db, record.id, record.findings)


def put_shared(db: sqlite3.Connection, shared: Shared) -> None:
    """Replace all personas and all that is kept of themes beside their tags."""
    db.execute("DELETE FROM personas")
    for persona in shared.personas:
        personas.put(db, persona)
    db.execute("DELETE FROM themes")
    for note in shared.themes:
        themes.put_note(db, note)

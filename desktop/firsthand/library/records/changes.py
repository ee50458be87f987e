"""Counts how often interviews, and what they share, change: in the transaction of who does it."""

from __future__ import annotations

import sqlite3

from firsthand.core.interview import InterviewId

_ONE_MORE = "ON CONFLICT (interview_id) DO UPDATE SET number = number + 1"


def count(db: sqlite3.Connection, id: InterviewId) -> int:
    """0 for an interview that has not changed since there are counts."""
    row = db.execute(
        "SELECT number FROM interview_changes WHERE interview_id = ?", (id,)
    ).fetchone()
    return int(row[0]) if row else 0


def counts(db: sqlite3.Connection) -> dict[InterviewId, int]:
    """Of all interviews."""
    rows = db.execute(
        "SELECT i.id, coalesce(c.number, 0) FROM interviews i"
        " LEFT JOIN interview_changes c ON c.interview_id = i.id ORDER BY i.id"
    )
    return {InterviewId(id): number for id, number in rows}


def note(db: sqlite3.Connection, id: InterviewId) -> None:
    """An interview that is there has changed once more."""
    db.execute(f"INSERT INTO interview_changes VALUES (?, 1) {_ONE_MORE}", (id,))


def note_study(db: sqlite3.Connection, name: str) -> None:
    """So have all interviews of a study."""
    db.execute(
        "INSERT INTO interview_changes SELECT i.id, 1 FROM interviews i"
        f" JOIN studies s ON s.id = i.study_id WHERE s.name = ? {_ONE_MORE}",
        (name,),
    )


def shared_count(db: sqlite3.Connection) -> int:
    """How often what interviews share has changed; 0 where that was never counted."""
    return int(db.execute("SELECT coalesce(max(number), 0) FROM shared_changes").fetchone()[0])


def note_shared(db: sqlite3.Connection) -> None:
    """What interviews share has changed once more."""
    db.execute("UPDATE shared_changes SET number = number + 1")


def put_shared(db: sqlite3.Connection, number: int) -> None:
    """What interviews share is now as it was after so many changes."""
    db.execute("UPDATE shared_changes SET number = ?", (number,))


def put(db: sqlite3.Connection, id: InterviewId, number: int) -> None:
    """An interview that is there is now as it was after so many changes."""
    db.execute("INSERT OR REPLACE INTO interview_changes VALUES (?, ?)", (id, number))

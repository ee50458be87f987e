"""How long after a sentence each person pressed the key, as far as confirmed quotes tell."""

from __future__ import annotations

import sqlite3

from firsthand.core.interview import InterviewId
from firsthand.core.quotes import QuoteState
from firsthand.core.quoting import Reaction
from firsthand.core.timeline import Frame, Span

NEWEST = 400
"""Reactions that are looked at; older ones say little about how somebody presses today."""


def reactions(db: sqlite3.Connection, before: InterviewId) -> list[Reaction]:
    """Of confirmed quotes in interviews that began earlier than `before`, the oldest first."""
    rows = db.execute(
        "SELECT m.author, m.frame, q.start_frame, q.end_frame, i.rate FROM quotes q"
        " JOIN marks m ON m.interview_id = q.interview_id AND m.id = q.mark_id"
        " JOIN interviews i ON i.id = q.interview_id"
        " WHERE q.state = ? AND julianday(i.started_at) <"
        " (SELECT julianday(started_at) FROM interviews WHERE id = ?)"
        " ORDER BY julianday(i.started_at) DESC, m.frame DESC LIMIT ?",
        (QuoteState.CONFIRMED, before, NEWEST),
    ).fetchall()
    return [
        Reaction(author, Frame(press), Span(Frame(start), Frame(end)), rate)
        for author, press, start, end, rate in reversed(rows)
    ]

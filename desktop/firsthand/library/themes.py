"""Keeps and reads themes: the tags of all quotes, and how themes are nested and coloured."""

from __future__ import annotations

import sqlite3
from itertools import groupby
from operator import itemgetter

from firsthand.core.interview import InterviewId
from firsthand.core.merging import merged_lists
from firsthand.core.quotes import QuoteId
from firsthand.core.themes import Tagged, ThemeChange, ThemeNote, Themes


def read(db: sqlite3.Connection) -> Themes:
    """Of all interviews, newest quote first."""
    rows = db.execute(
        "SELECT q.number, q.interview_id, q.id, q.text, t.theme FROM quote_themes t"
        " JOIN quotes q ON q.number = t.quote_number ORDER BY q.number DESC, t.position"
    )
    tagged = []
    for _, group in groupby(rows, key=itemgetter(0)):
        tags = list(group)
        _, interview, quote, text, _ = tags[0]
        themes = tuple(theme for *_, theme in tags)
        tagged.append(Tagged(InterviewId(interview), QuoteId(quote), text, themes))
    return Themes(tuple(tagged), notes(db))


def notes(db: sqlite3.Connection) -> tuple[ThemeNote, ...]:
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'themes'").fetchone():
        return ()
    rows = db.execute("SELECT name, coalesce(parent, ''), colour FROM themes ORDER BY name")
    return tuple(ThemeNote(*row) for row in rows)


def names(db: sqlite3.Connection) -> list[str]:
    """Names of all themes, most used first."""
    rows = db.execute(
        "SELECT theme FROM quote_themes GROUP BY theme COLLATE NOCASE ORDER BY count(*) DESC, theme"
    )
    return [name for (name,) in rows]


def change(db: sqlite3.Connection, wanted: ThemeChange) -> None:
    """Within the caller's transaction; tags that somebody else set or took meanwhile stay so."""
    for tag in wanted.tags:
        row = db.execute(
            "SELECT number FROM quotes WHERE interview_id = ? AND id = ?",
            (tag.interview, tag.quote),
        ).fetchone()
        if row is None:
            continue
        now = tuple(
            theme
            for (theme,) in db.execute(
                "SELECT theme FROM quote_themes WHERE quote_number = ? ORDER BY position", row
            )
        )
        themes = merged_lists(tag.before, tag.after, now)
        db.execute("DELETE FROM quote_themes WHERE quote_number = ?", row)
        db.executemany(
            "INSERT INTO quote_themes VALUES (?, ?, ?)",
            [(row[0], position, theme) for position, theme in enumerate(themes)],
        )
    for note in wanted.before:
        db.execute("DELETE FROM themes WHERE name = ?", (note.name,))
    for note in wanted.after:
        put_note(db, note)


def put_note(db: sqlite3.Connection, note: ThemeNote) -> None:
    db.execute(
        "INSERT OR REPLACE INTO themes (name, parent, colour) VALUES (?, ?, ?)",
        (note.name, note.parent or None, note.colour),
    )

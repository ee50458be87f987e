"""Keeps and reads themes: the tags of all quotes, and how themes are nested and coloured."""

from __future__ import annotations

import sqlite3
from collections import Counter
from itertools import groupby
from operator import itemgetter

from firsthand.core.interview import InterviewId
from firsthand.core.quotes import QuoteId
from firsthand.core.sameness import name_key, same, tidied
from firsthand.core.themes import Tagged, ThemeChange, ThemeNote, Themes
from firsthand.core.together.merging import merged_lists
from firsthand.library.records import changes


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
    """Each theme once, as it is mostly written, most used first."""
    rows = db.execute("SELECT theme, count(*) FROM quote_themes GROUP BY theme ORDER BY 2 DESC, 1")
    shown: dict[str, str] = {}
    uses: Counter[str] = Counter()
    for name, times in rows:
        key = name_key(name)
        shown.setdefault(key, tidied(name))
        uses[key] += times
    return [shown[key] for key, _ in uses.most_common()]


def spellings_under(db: sqlite3.Connection, name: str) -> list[str]:
    """How a theme and those nested under it are written on the quotes that have them."""
    parents = {name_key(note.name): name_key(note.parent) for note in notes(db)}
    under = {name_key(name)}
    while more := {key for key, parent in parents.items() if parent in under} - under:
        under |= more
    rows = db.execute("SELECT DISTINCT theme FROM quote_themes")
    return [theme for (theme,) in rows if name_key(theme) in under]


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
        changes.note(db, tag.interview)
    for note in wanted.before:
        _take_note(db, note.name)
    for note in wanted.after:
        put_note(db, note)


def put_note(db: sqlite3.Connection, note: ThemeNote) -> None:
    _take_note(db, note.name)
    db.execute(
        "INSERT INTO themes (name, parent, colour) VALUES (?, ?, ?)",
        (note.name, note.parent or None, note.colour),
    )


def _take_note(db: sqlite3.Connection, name: str) -> None:
    """However it is written: the database itself knows of capitals in ASCII alone."""
    written = [note.name for note in notes(db) if same(note.name, name)]
    db.executemany("DELETE FROM themes WHERE name = ?", [(one,) for one in written])

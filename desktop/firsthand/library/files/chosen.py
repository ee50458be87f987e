"""A library that a person has chosen counts for more than the folders, however often those changed.

It says so itself until all of them are counted on from, so that it takes effect with the file.
"""

from __future__ import annotations

import sqlite3


def choose(db: sqlite3.Connection, is_chosen: bool) -> None:
    """Let a library say whether a person has chosen it."""
    db.execute(f"PRAGMA user_version = {int(is_chosen)}")


def is_chosen(db: sqlite3.Connection) -> bool:
    return bool(db.execute("PRAGMA user_version").fetchone()[0])

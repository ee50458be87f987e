"""Damages a library file as a dying disk would, one page at a time."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path


def damage(home: Path, name: str) -> None:
    """Overwrite the first page of the table or index `name` in the library of `home`."""
    with closing(sqlite3.connect(home / "library.db")) as db:
        (page,) = db.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)
        ).fetchone()
        (size,) = db.execute("PRAGMA page_size").fetchone()
    fd = os.open(home / "library.db", os.O_RDWR)
    os.pwrite(fd, b"\xff" * size, (page - 1) * size)
    os.close(fd)

"""The seal of a copy: what it held when it was proved whole, so that a later look can tell."""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path

from firsthand.library.files import connecting
from firsthand.library.files.faults import database_errors
from firsthand.whole_file import write_whole


def seal(path: Path) -> None:
    """Write beside a copy what it holds, as SHA-256: SQLite alone does not see altered words."""
    write_whole(seal_of(path), f"{_sha256(path)}  {path.name}\n")


def break_seal(path: Path) -> None:
    """Before a copy is rewritten; a power cut in between must not make it look damaged."""
    seal_of(path).unlink(missing_ok=True)


def seal_of(path: Path) -> Path:
    """Where the seal of a copy lies."""
    return path.with_suffix(".sha256")


def is_whole(path: Path) -> bool:
    """Whether a file that nobody is writing to is as it was sealed, and SQLite finds it in order.

    One without a seal, as a library that was moved aside, is looked at by SQLite alone. One that
    cannot be read is not whole.
    """
    try:
        sealed = _sealed(path)
        if sealed and sealed != _sha256(path):
            return False
        with closing(connecting.connect(path, is_still=True)) as file:
            return bool(file.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
    except OSError:
        return False
    except database_errors("DatabaseError"):
        return False


def contents_of(path: Path) -> str:
    """SHA-256 of all that a database file says: its tables, and every row of them."""
    digest = hashlib.sha256()
    with closing(connecting.connect(path, is_still=True)) as db:
        tables = db.execute("SELECT name, type, sql FROM sqlite_master ORDER BY name").fetchall()
        digest.update(repr(tables).encode())
        for name, kind, sql in tables:
            if kind == "table" and not str(sql).upper().startswith("CREATE VIRTUAL"):
                for row in db.execute(f'SELECT * FROM "{name}"'):
                    digest.update(repr(row).encode())
    return digest.hexdigest()


def _sealed(path: Path) -> str:
    try:
        return seal_of(path).read_text("ascii").split()[0]
    except (FileNotFoundError, UnicodeDecodeError, IndexError):
        return ""


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

"""What SQLite and the disk complain of, said as a sentence with a remedy."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from firsthand.errors import (
    DamagedLibrary,
    DiskFull,
    FirsthandError,
    LibraryInUse,
    NewerLibrary,
    UnwritableLibrary,
)

if TYPE_CHECKING:
    import sqlite3


def disk_full() -> DiskFull:
    return DiskFull(
        "The disk that holds the library is full.",
        "Free some space; what was kept before is safe.",
    )


def unwritable() -> UnwritableLibrary:
    return UnwritableLibrary(
        "The library folder cannot be written.",
        "Give yourself leave to write there, or choose another folder.",
    )


def damaged() -> DamagedLibrary:
    return DamagedLibrary(
        "The library file is not whole.",
        "Start Firsthand again: it sets the file aside, opens the newest good backup, and rebuilds "
        "what is newer from the interviews’ folders.",
    )


def newer() -> NewerLibrary:
    return NewerLibrary(
        "This library was written by a newer Firsthand.",
        "Install the newest version, or choose another library.",
    )


def busy() -> LibraryInUse:
    return LibraryInUse(
        "Another program is writing to this library.",
        "Close the other program that has library.db open, and try again.",
    )


def database_errors(kind: str = "Error") -> tuple[type[sqlite3.Error], ...]:
    """The errors of that name: SQLite's and SQLCipher's, where they are in use."""
    modules = (sys.modules.get(name) for name in ("sqlite3", "sqlcipher3.dbapi2"))
    return tuple(getattr(module, kind) for module in modules if module is not None)


def _foreign() -> tuple[type[OSError] | type[sqlite3.Error], ...]:
    return (OSError, *database_errors())


def unreadable() -> tuple[type[Exception], ...]:
    """What may come up when something that is damaged is read."""
    return (OSError, ValueError, TypeError, *database_errors("DatabaseError"))


def as_known(error: OSError | sqlite3.Error) -> FirsthandError | None:
    """The known error that a foreign one means; None for one that is a bug of ours."""
    if isinstance(error, OSError):
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return disk_full()
        return unwritable()
    import sqlite3

    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return disk_full()
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return busy()
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged()
    if code in (
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_IOERR,
    ):
        return unwritable()
    return None


@contextmanager
def translated() -> Iterator[None]:
    """Foreign errors leave this block as known ones, with their cause."""
    try:
        yield
    except _foreign() as error:
        known = as_known(error)
        if known is None:
            raise
        raise known from error

"""The one door to database files: SQLite's own, or encrypted by SQLCipher, as the file is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from time import monotonic, sleep
from typing import cast

from firsthand.errors import DamagedLibrary
from firsthand.library.files.faults import database_errors
from firsthand.locking.files import locked
from firsthand.locking.held import held_for
from firsthand.locking.installed import missing
from firsthand.locking.key import LibraryKey
from firsthand.locking.key_file import key_file_of

FILE = "library.db"
SUSPECT = "library.suspect"
"""Lies beside the library when it was found damaged while it was open."""
_CLEAR = b"SQLite format 3\0"
_USE = "database"
PATIENCE_S = 10.0
"""How long whoever needs the library alone waits for those who have it open."""
_LOOK_EVERY_S = 0.01
exchanging = RLock()
"""Held while another file takes the place of the library's, and while that is opened: whoever looks
between the two steps would begin an empty library, and leave its log beside the other."""


@contextmanager
def remembered(home: Path) -> Iterator[None]:
    """Damage that shows up within is looked for at the next start, however large the file."""
    try:
        yield
    except DamagedLibrary:
        (home / SUSPECT).touch(mode=0o600)
        raise


def connect(path: Path, *, is_still: bool = False) -> sqlite3.Connection:
    """A connection that begins no transaction by itself; the file is made where there is none.

    A new file is encrypted in a library that is. `is_still` is for a file that nobody writes to:
    it is only read, and nothing is put beside it. Raises sqlite3.Error or SQLCipher's own errors
    (`faults.database_errors`), NoEncryption, and LockedLibrary while the library is locked.
    """
    target = f"{path.resolve().as_uri()}?immutable=1" if is_still else str(path)
    key = key_for(path)
    if key is None:
        return sqlite3.connect(target, isolation_level=None, cached_statements=256, uri=is_still)
    return connect_with(target, key, is_uri=is_still)


def empty_log(db: sqlite3.Connection) -> None:
    """Take what waits in the log into the file, which then stands alone: no log lies beside it.

    Waits until nobody else has the file open, for whoever closes it last deletes the log by its
    name, and by then that may be another's. Raises sqlite3.OperationalError when somebody has it
    open after `PATIENCE_S`, or SQLCipher's.
    """
    end = monotonic() + PATIENCE_S
    while True:
        try:
            db.execute("PRAGMA journal_mode = DELETE").fetchall()
            return
        except database_errors("OperationalError") as error:
            is_busy = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or monotonic() > end:
                raise
            sleep(_LOOK_EVERY_S)


def key_for(path: Path) -> LibraryKey | None:
    """What a database file has to be opened with, or begun with; None for one in clear.

    Raises LockedLibrary.
    """
    held = held_for(path)
    if held is None:
        if any(key_file_of(home) is not None for home in (path.parent, path.parent.parent)):
            raise locked()
        return None
    # Looking into a file that this process has open would drop SQLite's own locks on it.
    if held.is_settled and path.name == FILE:
        return held.key
    if is_clear(path):
        return None
    is_new = not path.exists() or not path.stat().st_size
    return held.key if held.locks or not is_new else None


def is_clear(path: Path) -> bool:
    """Whether SQLite itself can read a file."""
    try:
        with path.open("rb") as file:
            return file.read(len(_CLEAR)) == _CLEAR
    except OSError:
        return False


def connect_with(target: str, key: LibraryKey, *, is_uri: bool = False) -> sqlite3.Connection:
    """A connection through SQLCipher. Raises NoEncryption or SQLCipher's own errors."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError as error:
        raise missing() from error
    connection = dbapi2.connect(target, isolation_level=None, cached_statements=256, uri=is_uri)
    try:
        # It would write to standard error that a damaged file is damaged.
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
        connection.execute(f"PRAGMA key = {key_word(key)}").fetchall()
    except BaseException:
        connection.close()
        raise
    # The same interface, made by the same code; only its errors are a family of their own.
    return cast(sqlite3.Connection, connection)


def key_word(key: LibraryKey) -> str:
    """The key as SQLCipher's statements want it: as it is, not to be stretched."""
    return f"\"x'{key.for_(_USE).hex()}'\""

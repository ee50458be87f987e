"""Encrypts the library's own files, or puts them back in clear: each is the old or the new."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from firsthand.errors import DamagedLibrary
from firsthand.library.files.connecting import (
    connect,
    connect_with,
    empty_log,
    exchanging,
    is_clear,
)
from firsthand.library.files.faults import database_errors, translated
from firsthand.library.files.seals import break_seal, contents_of, is_whole, seal
from firsthand.locking.files import is_locked, lock_file, unlock_file
from firsthand.locking.key import LibraryKey
from firsthand.whole_file import sync_file, sync_folder


def lock_database(path: Path, key: LibraryKey) -> None:
    """Encrypt one of them, once nobody has it open. One that is encrypted already stays.

    One that is too damaged to be read as a database is encrypted as it is, byte by byte. Raises
    DiskFull, UnwritableLibrary, LibraryInUse, NoEncryption or DamagedLibrary.
    """
    with translated(), exchanging:
        if is_clear(path) and _is_readable(path):
            _put_in_place(path, _encrypted(path, key))
        elif is_clear(path) or is_locked(path):
            for part in _with_companions(path):
                lock_file(part, key)


def unlock_database(path: Path, key: LibraryKey) -> None:
    """Put one of them back in clear, as `lock_database`."""
    with translated(), exchanging:
        if is_locked(path):
            for part in _with_companions(path):
                unlock_file(part, key)
        elif not is_clear(path) and path.stat().st_size and _is_readable(path):
            _put_in_place(path, _decrypted(path, key))


def _is_readable(path: Path) -> bool:
    """Whether it is whole; what still waits in its log is then in the file itself."""
    try:
        with closing(connect(path)) as db:
            db.execute("PRAGMA busy_timeout = 10000").fetchall()
            is_whole = db.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
            if is_whole:
                empty_log(db)
            return bool(is_whole)
    except database_errors("DatabaseError") as error:
        if isinstance(error, database_errors("OperationalError")):
            raise
        return False


def _encrypted(path: Path, key: LibraryKey) -> Path:
    draft = _draft(path)
    with closing(connect_with(str(draft), key)) as db:
        db.execute("ATTACH DATABASE ? AS clear KEY ''", (str(path),))
        db.execute("SELECT sqlcipher_export('main', 'clear')").fetchall()
        db.execute("DETACH DATABASE clear")
    return draft


def _decrypted(path: Path, key: LibraryKey) -> Path:
    draft = _draft(path)
    with closing(connect_with(str(path), key)) as db:
        db.execute("ATTACH DATABASE ? AS clear KEY ''", (str(draft),))
        db.execute("SELECT sqlcipher_export('clear')").fetchall()
        db.execute("DETACH DATABASE clear")
    return draft


def _put_in_place(path: Path, draft: Path) -> None:
    """The new file is proven to say what the old one says before it takes its place."""
    try:
        if not is_whole(draft) or contents_of(draft) != contents_of(path):
            raise DamagedLibrary(
                "The library could not be copied whole; it is as it was.",
                "Look at the disk, then try again.",
            )
        sync_file(draft)
        break_seal(path)
        os.replace(draft, path)
        sync_folder(path.parent)
        if path.parent.name == "backups":
            seal(path)
    finally:
        for part in _with_companions(draft):
            part.unlink(missing_ok=True)


def _draft(path: Path) -> Path:
    draft = path.with_name(path.name + ".new")
    for part in _with_companions(draft):
        part.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    return draft


def _with_companions(path: Path) -> Iterator[Path]:
    for ending in ("", "-wal", "-shm", "-journal"):
        part = path.with_name(path.name + ending)
        if part.exists():
            yield part

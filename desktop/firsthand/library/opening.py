"""Opens library.db: makes it private, brings its shape up to date, notices when it is damaged."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.library.files import connecting, copies
from firsthand.library.files.connecting import FILE, SUSPECT, remembered
from firsthand.library.files.faults import damaged, newer, translated
from firsthand.library.shape.schema import INDEXES, STEPS, STEPS_NAME, Step
from firsthand.whole_file import make_folder

if TYPE_CHECKING:
    from sqlite_utils import Database

CHECKED_WHOLE_UP_TO = 24_000_000
"""Bytes. A larger file is checked in its small tables while opening, and whole by `check`."""

_SMALL_TABLES = ("studies", "interviews", "participants", "takes", "transcripts")


def open_connection(home: Path, *, check: bool = True) -> sqlite3.Connection:
    """A connection to the library in `home`, made or brought up to date where needed.

    Raises UnwritableLibrary, NewerLibrary, DamagedLibrary or DiskFull.
    """
    with translated(), connecting.exchanging:
        _make_places(home)
        connection = connect(home / FILE)
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
            applied = applied_steps(connection)
            if not applied <= {step.name for step in STEPS}:
                raise newer()
            if check and applied:
                quick_check(connection, home / FILE)
            if pending(applied, STEPS):
                if applied:
                    copies.copy_of(connection, copies.new_path(home))
                bring_up_to_date(connection, STEPS)
        except BaseException:
            connection.close()
            raise
        return connection


def connect(path: Path) -> sqlite3.Connection:
    """A connection with our ways: nothing acknowledged is lost, nothing deleted stays behind."""
    connection = connecting.connect(path)
    try:
        for pragma in (
            "busy_timeout = 10000",
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",
            "temp_store = MEMORY",
            "cache_size = -16000",
            "journal_size_limit = 16000000",
        ):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        if sys.platform == "darwin":
            connection.execute("PRAGMA fullfsync = ON")
            connection.execute("PRAGMA checkpoint_fullfsync = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def applied_steps(connection: sqlite3.Connection) -> set[str]:
    """Names of the steps this library has been through; none for a new file."""
    known = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_sqlite_migrations'"
    ).fetchone()
    if not known:
        return set()
    rows = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (STEPS_NAME,)
    )
    return {str(name) for (name,) in rows}


def pending(applied: set[str], steps: Sequence[Step]) -> bool:
    return any(step.name not in applied for step in steps)


def bring_up_to_date(connection: sqlite3.Connection, steps: Sequence[Step]) -> None:
    """Run the steps that are missing, all in one transaction: the old shape or the new one."""
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(STEPS_NAME)
    for step in steps:
        migrations(name=step.name)(_runner(step))
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(Database(connection, recursive_triggers=False, execute_plugins=False))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def quick_check(connection: sqlite3.Connection, path: Path) -> None:
    """Raises DamagedLibrary when what can be looked at within the opening time is not whole."""
    pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
    size = int(connection.execute("PRAGMA page_size").fetchone()[0])
    suspect = path.with_name(SUSPECT)
    if suspect.exists() or pages * size <= CHECKED_WHOLE_UP_TO:
        _expect_ok(connection, "PRAGMA quick_check(1)")
        if suspect.exists():
            there = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            for index in {name for (name,) in there}.intersection(INDEXES):
                connection.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")
            suspect.unlink()
        return
    for table in _SMALL_TABLES:
        _expect_ok(connection, f"PRAGMA quick_check({table})")


def check(home: Path) -> None:
    """Look at every page of the library, however large; for a thread in the background.

    Raises DamagedLibrary.
    """
    with remembered(home), translated(), closing(connect(home / FILE)) as connection:
        _expect_ok(connection, "PRAGMA quick_check(1)")


def _expect_ok(connection: sqlite3.Connection, pragma: str) -> None:
    if connection.execute(pragma).fetchone() != ("ok",):
        raise damaged()


def _make_places(home: Path) -> None:
    """The folders and the file, for this person's eyes only."""
    make_folder(home)
    (home / "interviews").mkdir(mode=0o700, exist_ok=True)
    if not (home / FILE).exists():
        # Never opened beside SQLite: closing it would drop the locks that SQLite holds on it.
        os.close(os.open(home / FILE, os.O_RDWR | os.O_CREAT, 0o600))
    if os.name == "posix":
        for path, mode in ((home / "interviews", 0o700), (home / FILE, 0o600)):
            if path.stat().st_mode & 0o777 != mode:
                path.chmod(mode)


def _runner(step: Step) -> Callable[[Database], None]:
    def run(db: Database) -> None:
        db.executescript(step.sql)

    return run

"""Makes erased mean erased: rows, index, free pages, write-ahead log, backups and the folder."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from firsthand.core.interview import InterviewId
from firsthand.core.timeline import ELSEWHERE
from firsthand.journal import RECORDERS, read_lines
from firsthand.library.files import connecting, copies, seals
from firsthand.library.files.faults import as_known, busy, database_errors
from firsthand.library.records import personas, private
from firsthand.library.shape.schema import INDEXES
from firsthand.whole_file import sync_folder

_TO_GO = ".to-be-erased"


def erase_rows(db: sqlite3.Connection, id: InterviewId) -> None:
    """Within the caller's transaction: the interview with all that hangs on it."""
    private.forget_with(db, id)
    db.execute("DELETE FROM interviews WHERE id = ?", (id,))
    # A copy may be of an edition before there were personas.
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'personas'").fetchone():
        personas.erase_interview(db, id)


def erase_traces(db: sqlite3.Connection) -> None:
    """What deleted rows leave behind: words in the index, free pages, the write-ahead log.

    Raises LibraryInUse while somebody still reads from the log.
    """
    known = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for index in INDEXES:
        if index in known:
            db.execute(f"INSERT INTO {index}({index}) VALUES ('optimize')")
    db.execute("VACUUM")
    is_read, *_ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if is_read:
        raise busy()


def erase_in_copies(db: sqlite3.Connection, home: Path, id: InterviewId) -> None:
    """Rewrite without the interview every backup and every library that was moved aside.

    They get the files to chase of `db`, so that whichever is put in its place still knows them. One
    that is damaged cannot be rewritten, and so it is deleted; so are those that a kill left half
    made.
    """
    to_chase = private.rows_to_chase(db)
    copies.delete_drafts(home)
    for path in [one.path for one in copies.backups(home)]:
        is_whole = seals.is_whole(path)
        seals.break_seal(path)
        if is_whole and _rewritten_without(path, id, to_chase):
            seals.seal(path)
        else:
            copies.delete(path)
    for path in copies.moved_aside(home):
        if not _rewritten_without(path, id, to_chase):
            copies.delete(path)


def _rewritten_without(path: Path, id: InterviewId, to_chase: private.RowsToChase) -> bool:
    try:
        with closing(connecting.connect(path)) as db:
            if db.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                return False
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA secure_delete = ON").fetchall()
            db.execute("PRAGMA temp_store = MEMORY")
            has_it = db.execute("SELECT 1 FROM interviews WHERE id = ?", (id,)).fetchone()
            db.execute("BEGIN IMMEDIATE")
            if has_it:
                erase_rows(db, id)
            private.put_to_chase(db, to_chase)
            db.execute("COMMIT")
            if has_it:
                erase_traces(db)
    except database_errors("DatabaseError") as error:
        if as_known(error) is None or error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL:
            raise
        return False
    return True


def begin(folder: Path) -> None:
    """Note beside the folder that it is to go, so that a start after a power cut ends the work."""
    _note(folder).touch(mode=0o600)
    sync_folder(folder.parent)


def begun(interviews: Path) -> list[InterviewId]:
    """Interviews that somebody had begun to erase."""
    return [
        InterviewId(name.removesuffix(_TO_GO))
        for name in os.listdir(interviews)
        if name.endswith(_TO_GO)
    ]


def erase_folder(folder: Path) -> None:
    """The folder with the recording, and the note that it is to go; gone already does no harm.

    Takes that went to another disk when this one was full, and are not home yet, go with it.
    """
    if folder.exists():
        for away in _takes_elsewhere(folder):
            shutil.rmtree(away, ignore_errors=True)
        shutil.rmtree(folder)
        sync_folder(folder.parent)
    _note(folder).unlink(missing_ok=True)
    sync_folder(folder.parent)


def _takes_elsewhere(folder: Path) -> list[Path]:
    """Folders of our own making alone: a journal may have come from somebody else."""
    named = [line.get("file") for line in read_lines(folder / RECORDERS)]
    files = [Path(name) for name in named if isinstance(name, str) and Path(name).is_absolute()]
    return [file.parent for file in files if file.parent.name.startswith(ELSEWHERE)]


def _note(folder: Path) -> Path:
    return folder.with_name(folder.name + _TO_GO)

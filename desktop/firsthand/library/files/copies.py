"""Copies of the library that were proved whole when they were made, kept by date and thinned."""

from __future__ import annotations

import filecmp
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock

from firsthand.errors import DamagedLibrary
from firsthand.library.files import connecting
from firsthand.library.files.chosen import choose
from firsthand.library.files.connecting import FILE, SUSPECT, remembered
from firsthand.library.files.converting import lock_database
from firsthand.library.files.faults import as_known, database_errors, translated
from firsthand.library.files.seals import contents_of, is_whole, seal, seal_of
from firsthand.locking.held import key_to_write
from firsthand.whole_file import sync_file, sync_folder

KEEP_NEWEST = 5
KEEP_DAYS = 14
KEEP_MONTHS = 12
_NAME = "library-%Y%m%d-%H%M%S.db"
_ASIDE = "library-{}-%Y%m%d-%H%M%S.db"
changing = RLock()
"""Held while copies are made, rewritten or deleted: one that is made from what the library was a
moment ago must not outlive an erasing, or stay in clear beside a library that is encrypted. Whoever
holds `connecting.exchanging` already never asks for it: each waits for the other otherwise."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy of the library file; `made_at` is RFC 3339 in UTC."""

    path: Path
    made_at: str
    bytes: int


def backups(home: Path) -> list[Backup]:
    """All backups, newest first; other files in the folder are passed over."""
    return _listed(home / "backups", _NAME)


def replaced(home: Path) -> list[Backup]:
    """Libraries whose place a backup has taken, the newest first; they can be put back like one."""
    return _listed(home, _ASIDE.format("replaced"))


def _listed(folder: Path, pattern: str) -> list[Backup]:
    found = []
    for path in folder.glob("library-*.db"):
        made = _made_at(path, pattern)
        if made is not None:
            with suppress(FileNotFoundError):  # thinned or erased since the folder was looked into
                found.append(Backup(path, made.isoformat(), path.stat().st_size))
    return sorted(found, key=lambda one: one.path.name, reverse=True)


def new_path(home: Path) -> Path:
    """Where the next backup goes: a name not taken yet, in a folder that is there."""
    folder = home / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    before = backups(home)
    newest = _made_at(before[0].path, _NAME) if before else None
    return free(folder, _NAME, after=newest)


def free(folder: Path, pattern: str, after: datetime | None = None) -> Path:
    """`pattern` filled with the time; a second one within the second takes the next free second.

    Never one at or before `after`: the newest by name is the newest, also once others were thinned.
    """
    second = int(datetime.now(UTC).timestamp())
    if after is not None:
        second = max(second, int(after.timestamp()) + 1)
    while (path := folder / datetime.fromtimestamp(second, UTC).strftime(pattern)).exists():
        second += 1
    return path


def copy_of(source: sqlite3.Connection, target: Path) -> Path:
    """A copy under `target`, there only when whole. Raises DamagedLibrary or sqlite3.Error."""
    draft = target.with_suffix(".new")
    draft.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with closing(connecting.connect(draft)) as copy:
            source.backup(copy)
            # A copy that is one file alone, whatever reads it.
            copy.execute("PRAGMA journal_mode = DELETE").fetchall()
        if not is_whole(draft):
            raise DamagedLibrary(
                "The library could not be copied whole.",
                "Start Firsthand again: it looks for the newest good backup.",
            )
        sync_file(draft)
        os.replace(draft, target)
        seal(target)
    finally:
        draft.unlink(missing_ok=True)
    return target


def delete(path: Path) -> None:
    """A copy with its seal and whatever else lies beside it."""
    for file in (path, seal_of(path), *path.parent.glob(f"{path.name}-*")):
        file.unlink(missing_ok=True)


def delete_drafts(home: Path) -> None:
    """Copies that a kill left half made; for whoever holds `changing`: nobody makes one now."""
    for folder in (home, home / "backups"):
        for draft in folder.glob("library*.new*"):
            draft.unlink(missing_ok=True)


def count_in(one: Backup) -> int:
    """How many interviews a whole backup holds."""
    with (
        translated(),
        closing(connecting.connect(one.path, is_still=True)) as file,
    ):
        return int(file.execute("SELECT count(*) FROM interviews").fetchone()[0])


def backup(home: Path) -> Backup | None:
    """Copy the library to `<home>/backups`, prove the copy, thin the older ones.

    None when nothing changed since the newest. Raises DiskFull, UnwritableLibrary, DamagedLibrary.
    """
    with changing, remembered(home), translated(), closing(_opened(home)) as source:
        before = backups(home)
        path = copy_of(source, new_path(home))
        if before and _hold_the_same(before[0].path, path):
            delete(path)
            return None
        thin(home)
        return next(one for one in backups(home) if one.path == path)


def _opened(home: Path) -> sqlite3.Connection:
    with connecting.exchanging:
        source = connecting.connect(home / FILE)
        try:
            source.execute("PRAGMA busy_timeout = 10000").fetchall()
            # Until something is read, it might still open what takes the library's place.
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            source.close()
            raise
        return source


def _hold_the_same(one: Path, other: Path) -> bool:
    """Two encrypted copies differ in every byte, whatever they hold."""
    if filecmp.cmp(one, other, shallow=False):
        return True
    if connecting.is_clear(one) or connecting.is_clear(other):
        return False
    return is_whole(one) and contents_of(one) == contents_of(other)


def thin(home: Path) -> None:
    """Keep the newest few, then the last of each day, then the last of each month."""
    keep: set[Path] = set()
    days: dict[str, Path] = {}
    months: dict[str, Path] = {}
    for number, one in enumerate(backups(home)):
        if number < KEEP_NEWEST:
            keep.add(one.path)
        days.setdefault(one.made_at[:10], one.path)
        months.setdefault(one.made_at[:7], one.path)
    keep.update(list(days.values())[:KEEP_DAYS])
    keep.update(list(months.values())[:KEEP_MONTHS])
    for one in backups(home):
        if one.path not in keep:
            delete(one.path)


def newest_whole(home: Path) -> Backup | None:
    """The newest backup that is not damaged."""
    return next((one for one in backups(home) if is_whole(one.path)), None)


def move_aside(home: Path, why: str) -> Path:
    """Rename library.db and its companions to `library-<why>-….db`; returns the new place.

    All of them or none. Raises OSError.
    """
    target = free(home, _ASIDE.format(why))
    try:
        _rename(home / FILE, target)
    except OSError:
        _rename(target, home / FILE)
        raise
    (home / SUSPECT).unlink(missing_ok=True)
    return target


def _rename(database: Path, target: Path) -> None:
    """A database and what lies beside it, as far as it is there."""
    for ending in ("-wal", "-shm", ""):
        with suppress(FileNotFoundError):
            file = database.with_name(database.name + ending)
            os.replace(file, target.with_name(target.name + ending))


def moved_aside(home: Path) -> list[Path]:
    """Libraries that were replaced or found damaged."""
    return [*home.glob("library-damaged-*.db"), *home.glob("library-replaced-*.db")]


def databases(home: Path) -> list[Path]:
    """Every file of SQLite in a library: itself, its backups, and what was moved aside."""
    own = [home / FILE] if (home / FILE).exists() else []
    return [*own, *(one.path for one in backups(home)), *moved_aside(home)]


def put_in_place(home: Path, one: Backup) -> None:
    """Make a backup the library, where there is none: a copy of it, so that the backup stays."""
    with translated(), _draft_of(home, one, is_chosen=False) as draft:
        os.replace(draft, home / FILE)


def restore(home: Path, one: Backup) -> Path:
    """Put a backup in the library's place; the library it replaces is moved aside, not deleted.

    What its interviews are counts for more than their folders, which `recover` is to see to next.
    Waits until nobody has the library open. Returns where the replaced library lies now. Raises
    DamagedLibrary, naming the next good one, when the backup is not whole, LibraryInUse, DiskFull
    or UnwritableLibrary; then the library is as it was.
    """
    with changing, translated():
        if not is_whole(one.path):
            good = newest_whole(home)
            raise DamagedLibrary(
                f"The backup {one.path.name} is not whole.",
                f"Take {good.path.name} instead." if good else "There is no other whole backup.",
            )
        with _draft_of(home, one, is_chosen=True) as draft, connecting.exchanging:
            _stand_alone(home / FILE)
            aside = move_aside(home, "replaced")
            try:
                os.replace(draft, home / FILE)
            except OSError:
                _rename(aside, home / FILE)
                raise
        return aside


def _stand_alone(library: Path) -> None:
    """Wait until nobody has it open; one too damaged to be read keeps its log beside it."""
    if not library.exists():
        return
    try:
        with closing(connecting.connect(library)) as db:
            connecting.empty_log(db)
    except database_errors("DatabaseError") as error:
        if not isinstance(as_known(error), DamagedLibrary):
            raise


@contextmanager
def _draft_of(home: Path, one: Backup, *, is_chosen: bool) -> Iterator[Path]:
    """A copy of a backup, ready to be renamed into the library's place; gone afterwards."""
    draft = home / f"{FILE}.new"
    try:
        shutil.copyfile(one.path, draft)
        draft.chmod(0o600)
        key = key_to_write(home)
        if key is not None and connecting.is_clear(draft):
            # A backup from before the library was encrypted, brought back from elsewhere.
            lock_database(draft, key)
        with closing(connecting.connect(draft)) as db:
            # A kill must leave no journal here by which another draft would be rolled back.
            db.execute("PRAGMA journal_mode = MEMORY").fetchall()
            choose(db, is_chosen)
        sync_file(draft)
        yield draft
        sync_folder(home)
    finally:
        draft.unlink(missing_ok=True)


def _made_at(path: Path, pattern: str) -> datetime | None:
    try:
        return datetime.strptime(path.name, pattern).replace(tzinfo=UTC)
    except ValueError:
        return None

"""Putting a backup in place: whatever goes wrong, the library is the old or the backup's."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from fakes.kept import an_interview
from firsthand.bootstrap import open_desk
from firsthand.core.interview import InterviewId, Status
from firsthand.errors import (
    DamagedLibrary,
    DiskFull,
    FirsthandError,
    LibraryInUse,
    UnwritableLibrary,
)
from firsthand.jobs.backups import backup_lines, make_backup, restore_backup
from firsthand.jobs.desk import Desk
from firsthand.library.files import connecting

ONE, TWO = InterviewId("2026-11-20-b-01-aaaa"), InterviewId("2026-11-20-b-02-bbbb")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose library has gone on since its one backup."""
    with open_desk(tmp_path / "home") as opened:
        opened.shelf.do(lambda library: library.keep_record(an_interview(ONE, ["so"]))).result()
        make_backup(opened)
        opened.shelf.do(lambda library: library.set_status(ONE, Status.REVIEWED)).result()
        yield opened


def status(desk: Desk) -> Status:
    with desk.reading() as library:
        return library.status(ONE)


@pytest.mark.parametrize(
    ("number", "known"),
    [(errno.ENOSPC, DiskFull), (errno.EROFS, UnwritableLibrary), (errno.EIO, UnwritableLibrary)],
)
def test_a_backup_that_cannot_be_copied_leaves_the_library_as_it_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, number: int, known: type[FirsthandError]
) -> None:
    before = sorted(os.listdir(desk.home))

    def fail(source: Path, target: Path) -> None:
        Path(target).write_bytes(b"half")
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as broken:
        broken.setattr(shutil, "copyfile", fail)
        with pytest.raises(known) as caught:
            restore_backup(desk)
    assert caught.value.remedy
    assert status(desk) is Status.REVIEWED
    assert sorted(os.listdir(desk.home)) == before
    restore_backup(desk)
    assert status(desk) is Status.DRAFT


def test_whoever_reads_meanwhile_sees_the_old_library_or_the_backups(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that is looked at between two renames must not begin a library of its own."""
    seen: set[object] = set()
    is_over = threading.Event()

    def look() -> None:
        while not is_over.is_set():
            with desk.reading() as library:
                seen.update(library.statuses())

    readers = [threading.Thread(target=look) for _ in range(2)]
    for reader in readers:
        reader.start()
    try:
        for _ in range(10):
            restore_backup(desk)
            assert status(desk) is Status.DRAFT
            desk.shelf.do(lambda library: library.set_status(ONE, Status.REVIEWED)).result()
    finally:
        is_over.set()
        for reader in readers:
            reader.join()
    assert seen
    assert seen <= {(ONE, Status.DRAFT), (ONE, Status.REVIEWED)}
    with desk.reading() as library:
        assert library._db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_restore_waits_for_whoever_still_has_the_library_open(desk: Desk) -> None:
    """Who closes it last deletes its log by name: of the library that would be there by then."""
    reading = desk.reading()
    with ThreadPoolExecutor() as threads:
        restoring = threads.submit(restore_backup, desk)
        with pytest.raises(TimeoutError):
            restoring.result(0.3)
        assert reading.status(ONE) is Status.REVIEWED
        reading.close()
        aside = restoring.result().moved_aside
    desk.shelf.do(lambda library: library.set_status(ONE, Status.REVIEWED)).result()
    assert (desk.home / "library.db-wal").exists()
    assert not aside.with_name(f"{aside.name}-wal").exists()


def test_a_library_that_stays_open_elsewhere_is_not_replaced(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "PATIENCE_S", 0.05)
    before = sorted(os.listdir(desk.home))
    with desk.reading() as library:
        library.statuses()
        with pytest.raises(LibraryInUse) as caught:
            restore_backup(desk)
        assert caught.value.remedy
        assert sorted(os.listdir(desk.home)) == before
    assert status(desk) is Status.REVIEWED
    restore_backup(desk)
    assert status(desk) is Status.DRAFT


def test_a_library_that_cannot_give_way_stays_with_all_that_is_beside_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where a file that is open cannot be renamed."""
    before = sorted(os.listdir(desk.home))
    real = os.replace

    for refused in ("library.db", "library.db.new"):

        def replace(source: Path, target: Path, refused: str = refused) -> None:
            if Path(source).name == refused:
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            real(source, target)

        with monkeypatch.context() as broken:
            broken.setattr(os, "replace", replace)
            with pytest.raises(UnwritableLibrary):
                restore_backup(desk)
        assert status(desk) is Status.REVIEWED
        assert sorted(os.listdir(desk.home)) == before


def test_a_backup_that_cannot_be_read_is_listed_as_damaged(desk: Desk) -> None:
    (kept,) = backup_lines(desk.home)
    assert kept.is_whole
    (desk.home / "backups" / kept.name).unlink()
    (desk.home / "backups" / kept.name).mkdir()
    (line,) = backup_lines(desk.home)
    assert (line.name, line.is_whole, line.interviews) == (kept.name, False, 0)
    with pytest.raises(DamagedLibrary, match="is not whole"):
        restore_backup(desk, kept.name)
    assert status(desk) is Status.REVIEWED

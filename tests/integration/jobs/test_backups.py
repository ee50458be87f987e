"""Backups as a person meets them: listed with what they hold, made now, put in place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from fakes.damage import damage
from fakes.kept import an_interview
from fakes.sounding import keep_with_sound, sounding_record
from firsthand.bootstrap import open_desk
from firsthand.core.interview import InterviewId, Status
from firsthand.errors import BadInput, DamagedLibrary, WrongMoment
from firsthand.jobs.backups import BackupLine, backup_lines, make_backup, restore_backup
from firsthand.jobs.desk import Desk
from firsthand.library import erasing
from firsthand.library.files import copies, folder_record
from firsthand.library.files.copies import backups
from firsthand.library.library import Library

ONE, TWO = InterviewId("2026-11-20-b-01-aaaa"), InterviewId("2026-11-20-b-02-bbbb")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    with open_desk(home) as opened:
        yield opened


def keep(desk: Desk, id: InterviewId) -> None:
    desk.shelf.do(lambda library: library.keep_record(an_interview(id, ["so"]))).result()


def ids(desk: Desk) -> set[str]:
    with desk.reading() as library:
        return {row.id for row in library.interviews()}


def test_backups_are_listed_with_what_they_hold(desk: Desk, home: Path) -> None:
    keep(desk, ONE)
    first = make_backup(desk)
    keep(desk, TWO)
    second = make_backup(desk)
    assert make_backup(desk) == "", "nothing has changed since"
    assert [(one.name, one.is_whole, one.interviews) for one in backup_lines(home)] == [
        (second, True, 2),
        (first, True, 1),
    ]
    os.truncate(home / "backups" / second, 20_000)
    assert [(one.is_whole, one.interviews) for one in backup_lines(home)] == [(False, 0), (True, 1)]


def test_one_that_is_just_rewritten_is_not_listed_as_damaged(
    desk: Desk, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(desk, ONE)
    keep(desk, TWO)
    make_backup(desk)
    rewrite = erasing._rewritten_without
    listed: list[Future[list[BackupLine]]] = []
    with ThreadPoolExecutor() as threads:

        def meanwhile(path: Path, *rest: Any) -> bool:
            listed.append(threads.submit(backup_lines, home))
            with pytest.raises(TimeoutError):
                listed[0].result(0.3)
            return rewrite(path, *rest)

        monkeypatch.setattr(erasing, "_rewritten_without", meanwhile)
        desk.shelf.do(lambda library: library.remove_interview(ONE)).result()
        assert [(one.is_whole, one.interviews) for one in listed[0].result()] == [(True, 1)]


def test_one_that_has_gone_meanwhile_is_not_listed(
    desk: Desk, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(desk, ONE)
    make_backup(desk)
    (one,) = backups(home)
    copies.delete(one.path)
    monkeypatch.setattr("firsthand.jobs.backups.backups", lambda _: [one])
    assert backup_lines(home) == []


def test_one_action_puts_a_backup_in_place_while_the_desk_is_open(desk: Desk, home: Path) -> None:
    keep(desk, ONE)
    name = make_backup(desk)
    desk.shelf.do(lambda library: library.set_status(ONE, Status.REVIEWED)).result()
    restored = restore_backup(desk, name)
    assert restored.name == name
    assert restored.moved_aside.exists()
    with desk.reading() as library:
        assert library.status(ONE) is Status.DRAFT
    keep(desk, TWO)
    assert ids(desk) == {ONE, TWO}, "the desk goes on working"


def test_what_a_backup_has_replaced_is_listed_and_put_back(desk: Desk, home: Path) -> None:
    keep(desk, ONE)
    name = make_backup(desk)
    desk.shelf.do(lambda library: library.set_status(ONE, Status.REVIEWED)).result()
    aside = restore_backup(desk, name).moved_aside
    listed = [(one.name, one.is_replaced, one.interviews) for one in backup_lines(home)]
    assert sorted(listed) == sorted([(aside.name, True, 1), (name, False, 1)])
    assert restore_backup(desk).name == name, "nobody asked for another by its name"
    restore_backup(desk, aside.name)
    with desk.reading() as library:
        assert library.status(ONE) is Status.REVIEWED


def test_what_was_recorded_after_the_backup_comes_back_from_its_folder(desk: Desk) -> None:
    keep(desk, ONE)
    make_backup(desk)
    record = sounding_record()
    desk.shelf.do(lambda library: keep_with_sound(library, record)).result()
    restored = restore_backup(desk)
    assert ids(desk) == {ONE, record.id}
    assert (restored.interviews, restored.brought_back) == (2, 1)
    with desk.reading() as library:
        assert library.record(record.id).marks == record.marks


def test_a_record_that_could_not_be_read_for_a_chosen_backup_is_named(
    desk: Desk, home: Path
) -> None:
    keep(desk, ONE)
    make_backup(desk)
    record = sounding_record()
    desk.shelf.do(lambda library: keep_with_sound(library, record)).result()
    folder = home / "interviews" / record.id
    (folder / folder_record.FILE).write_bytes(b"torn")
    (damaged,) = restore_backup(desk).damaged
    assert damaged.parent == folder
    assert damaged.read_bytes() == b"torn"
    assert ids(desk) == {ONE, record.id}


def test_a_damaged_backup_is_named_and_the_library_stays(desk: Desk, home: Path) -> None:
    keep(desk, ONE)
    good = make_backup(desk)
    keep(desk, TWO)
    bad = make_backup(desk)
    os.truncate(home / "backups" / bad, 20_000)
    with pytest.raises(DamagedLibrary) as caught:
        restore_backup(desk, bad)
    assert good in caught.value.remedy
    assert ids(desk) == {ONE, TWO}
    assert restore_backup(desk).name == good, "the newest whole one is taken unasked"


def test_no_backup_is_put_in_place_during_a_recording_or_where_there_is_none(desk: Desk) -> None:
    with pytest.raises(BadInput):
        restore_backup(desk)
    keep(desk, ONE)
    make_backup(desk)
    with pytest.raises(BadInput):
        restore_backup(desk, "library-20200101-000000.db")
    desk.shelf.do(lambda library: library.set_status(ONE, Status.RECORDING)).result()
    with pytest.raises(WrongMoment):
        restore_backup(desk)


def test_a_damaged_library_opens_with_the_newest_whole_backup_and_the_desk_says_so(
    home: Path,
) -> None:
    with Library.open(home) as library:
        library.keep_record(an_interview(ONE, ["so"] * 200))
    with open_desk(home) as desk:
        name = make_backup(desk)
        assert desk.recovery.moved_aside is None
    damage(home, "takes")
    with open_desk(home) as desk:
        assert desk.recovery.restored_from is not None
        assert desk.recovery.restored_from.name == name
        assert desk.recovery.moved_aside is not None
        assert ids(desk) == {ONE}

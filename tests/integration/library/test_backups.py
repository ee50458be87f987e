"""Backups are whole, dated, made only of what is new, thinned with the years, and restore."""

from __future__ import annotations

import os
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fakes.damage import damage
from fakes.kept import an_interview
from firsthand.core.interview import InterviewId, Status
from firsthand.errors import DamagedLibrary
from firsthand.library.files import copies
from firsthand.library.files.copies import backup, backups, restore
from firsthand.library.files.seals import is_whole
from firsthand.library.library import Library

ONE = InterviewId("one")


def test_a_backup_is_a_whole_library_in_one_private_file(library: Library, home: Path) -> None:
    record = an_interview(ONE, ["every Friday"])
    library.keep_record(record)
    made = backup(home)
    assert made is not None
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert {path.name for path in (home / "backups").iterdir()} == {
        made.path.name,
        made.path.with_suffix(".sha256").name,
    }
    assert datetime.fromisoformat(made.made_at).tzinfo is not None
    assert made.bytes == made.path.stat().st_size
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("SELECT text FROM segments").fetchall() == [("every Friday",)]


def test_nothing_new_means_no_new_backup(home: Path) -> None:
    with Library.open(home) as library:
        library.keep_record(an_interview(ONE))
        assert backup(home) is not None
        assert backup(home) is None
    with Library.open(home) as library:
        library.search("something")
        assert backup(home) is None
        library.set_status(ONE, Status.REVIEWED)
        assert backup(home) is not None
    assert len(backups(home)) == 2


def test_every_backup_restores(home: Path) -> None:
    states = []
    with Library.open(home) as library:
        for status in (Status.DRAFT, Status.REVIEWED, Status.TO_TRANSCRIBE):
            library.keep_record(an_interview(ONE, ["every Friday"]))
            library.set_status(ONE, status)
            states.append(library.record(ONE))
            backup(home)
    for one, state in zip(backups(home), reversed(states), strict=True):
        replaced = restore(home, one)
        assert replaced.exists()
        with Library.open(home) as library:
            assert library.record(ONE) == state
            assert len(library.search("friday")) == 1


def test_a_damaged_backup_is_named_and_the_next_offered(home: Path) -> None:
    with Library.open(home) as library:
        library.keep_record(an_interview(ONE))
        good = backup(home)
        library.keep_record(an_interview("two"))
        bad = backup(home)
        before = library.interviews()
    assert good is not None
    assert bad is not None
    os.truncate(bad.path, 20_000)
    with pytest.raises(DamagedLibrary) as caught:
        restore(home, bad)
    assert bad.path.name in caught.value.sentence
    assert good.path.name in caught.value.remedy
    with Library.open(home) as library:
        assert library.interviews() == before


def test_a_damaged_library_is_not_backed_up_over_good_ones(home: Path) -> None:
    with Library.open(home) as library:
        library.keep_record(an_interview(ONE, ["so"] * 200))
        backup(home)
    damage(home, "takes")
    with pytest.raises(DamagedLibrary):
        backup(home)
    assert len(backups(home)) == 1
    assert len(list((home / "backups").iterdir())) == 2, "the good one with its seal"


def test_backups_in_quick_succession_stay_in_their_order(home: Path) -> None:
    with Library.open(home) as library:
        for number in range(9):
            library.keep_record(an_interview(f"interview-{number}"))
            made = backup(home)
            assert made is not None
            assert backups(home)[0] == made
            assert copies.count_in(made) == number + 1


def test_a_second_backup_waits_for_the_first_instead_of_taking_its_draft(
    library: Library, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One after an interview and one that a person asks for may fall into the same second."""
    library.keep_record(an_interview("one", ["so"]))
    is_copied, may_go_on = threading.Event(), threading.Event()

    def proved(path: Path) -> bool:
        is_copied.set()
        assert may_go_on.wait(20)
        return is_whole(path)

    monkeypatch.setattr(copies, "is_whole", proved)
    with ThreadPoolExecutor() as threads:
        first = threads.submit(backup, home)
        assert is_copied.wait(20)
        second = threads.submit(backup, home)
        with pytest.raises(TimeoutError):
            second.result(0.3)
        may_go_on.set()
        made = first.result()
        assert second.result() is None
    assert backups(home) == [made]
    assert made is not None
    assert is_whole(made.path)
    assert sorted(os.listdir(home / "backups")) == [made.path.name, f"{made.path.stem}.sha256"]


def test_a_word_altered_in_a_backup_is_noticed_though_its_build_is_in_order(home: Path) -> None:
    with Library.open(home) as library:
        library.keep_record(an_interview(ONE, ["every Friday it is wrong"]))
        made = backup(home)
    assert made is not None
    content = made.path.read_bytes()
    assert b"Friday" in content
    made.path.write_bytes(content.replace(b"Friday", b"Sunday"))
    assert not is_whole(made.path)
    with pytest.raises(DamagedLibrary):
        restore(home, made)


def test_a_backup_of_an_edition_without_seals_still_restores(home: Path) -> None:
    with Library.open(home) as library:
        library.keep_record(an_interview(ONE))
        made = backup(home)
    assert made is not None
    made.path.with_suffix(".sha256").unlink()
    restore(home, made)
    with Library.open(home) as library:
        assert library.has(ONE)


def test_a_backup_goes_with_its_seal(home: Path) -> None:
    with Library.open(home) as library:
        library.keep_record(an_interview(ONE))
        made = backup(home)
        assert made is not None
        library.remove_interview(ONE)
    assert is_whole(made.path), "sealed anew once it had been rewritten"
    assert made.path.with_suffix(".sha256").exists()
    copies.delete(made.path)
    assert list((home / "backups").iterdir()) == []


def test_thinning_keeps_the_newest_then_days_then_months(home: Path) -> None:
    folder = home / "backups"
    folder.mkdir(parents=True)
    now = datetime(2026, 11, 21, 12, tzinfo=UTC)
    hours = [now - timedelta(hours=6 * number) for number in range(4 * 20)]
    hours += [hours[-1] - timedelta(days=3 * number) for number in range(1, 240)]
    for made in hours:
        (folder / made.strftime("library-%Y%m%d-%H%M%S.db")).touch()
    (folder / "notes of mine.txt").touch()
    copies.thin(home)
    kept = [datetime.fromisoformat(one.made_at) for one in backups(home)]
    assert kept[: copies.KEEP_NEWEST] == hours[: copies.KEEP_NEWEST]
    assert {made.date() for made in kept} >= {(now - timedelta(days=n)).date() for n in range(14)}
    assert len({(made.year, made.month) for made in kept}) == copies.KEEP_MONTHS
    assert len(kept) <= copies.KEEP_NEWEST + copies.KEEP_DAYS + copies.KEEP_MONTHS
    assert (folder / "notes of mine.txt").exists()

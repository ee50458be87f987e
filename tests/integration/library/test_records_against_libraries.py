"""Which of the two counts where a record and the library differ, and what of it is not believed."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.beside import (
    RECORD,
    change,
    keep,
    kept,
    lose,
    lose_library,
    no_takes,
    rewrite_heading,
    write_records,
)
from fakes.damage import damage
from firsthand.core.interview import InterviewId, Status
from firsthand.core.timeline import Take
from firsthand.library import erasing, opening
from firsthand.library.files import copies, folder_record, record_file
from firsthand.library.files.copies import backup, backups, restore
from firsthand.library.files.faults import disk_full
from firsthand.library.library import Library
from firsthand.library.recovery import Recovery, recover

_PERSON = replace(RECORD.setup.participant, real_name="Ada Example", contact="ada@example.org")
NAMED = replace(RECORD, setup=replace(RECORD.setup, participant=_PERSON))


def fall_behind(home: Path) -> Path:
    """The record of another computer, which knows more, comes into the folder; returns its file."""
    keep(home)
    write_records(home)
    file = home / "interviews" / RECORD.id / folder_record.FILE
    rewrite_heading(file, number=99)
    change(home, lambda library: library.set_status(RECORD.id, Status.TO_TRANSCRIBE))
    return file


def test_what_gives_way_to_a_folder_is_still_in_a_backup(home: Path, tmp_path: Path) -> None:
    """As where a program that syncs folders brings that of another computer."""
    other = tmp_path / "other"
    keep(other)
    change(other, lambda library: library.remove_quote(RECORD.id, RECORD.quotes[-1].id))
    change(other, lambda library: library.set_status(RECORD.id, Status.REVIEWED))
    write_records(other)
    keep(home)
    change(home, lambda library: library.set_status(RECORD.id, Status.REVIEWED))
    before = kept(home)
    there, here = (one / "interviews" / RECORD.id / folder_record.FILE for one in (other, home))
    here.write_bytes(there.read_bytes())
    recover(home, no_takes)
    assert kept(home) == kept(other)
    (one,) = backups(home)
    restore(home, one)
    assert kept(home) == before


def test_one_backup_has_all_that_gives_way_and_older_ones_stay(home: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    ids = [InterviewId(f"2026-11-20-b-{number:02d}-aaaa") for number in range(copies.KEEP_NEWEST)]
    for id in ids:
        keep(home, replace(RECORD, id=id))
        keep(other, replace(RECORD, id=id))
        for _ in range(3):
            change(other, lambda library, id=id: library.set_status(id, Status.REVIEWED))
    write_records(other)
    backup(home)
    change(home, lambda library: library.set_status(ids[0], Status.TO_TRANSCRIBE))
    for id in ids:
        there, here = (one / "interviews" / id / folder_record.FILE for one in (other, home))
        here.write_bytes(there.read_bytes())
    recover(home, no_takes)
    assert {kept(home, replace(RECORD, id=id)).status for id in ids} == {Status.REVIEWED}
    newest, _ = backups(home)
    restore(home, newest)
    assert kept(home, replace(RECORD, id=ids[0])).status is Status.TO_TRANSCRIBE


def test_an_interview_that_was_withdrawn_does_not_come_back_with_its_folder(home: Path) -> None:
    """As after a cut while it was erased, and with the library lost."""
    keep(home)
    write_records(home)
    consent = replace(RECORD.setup.consent, withdrawn_at="2026-11-22T10:00:00+01:00")
    change(home, lambda it: it.keep_setup(RECORD.id, replace(RECORD.setup, consent=consent)))
    lose(home)
    assert recover(home, no_takes) == Recovery()
    assert not (home / "interviews" / RECORD.id).exists()
    with Library.open(home) as library:
        assert not library.has(RECORD.id)


def test_nor_does_one_of_which_only_the_set_up_is_left(home: Path) -> None:
    keep(home)
    consent = replace(RECORD.setup.consent, withdrawn_at="2026-11-22T10:00:00+01:00")
    change(home, lambda it: it.keep_setup(RECORD.id, replace(RECORD.setup, consent=consent)))
    lose(home)
    assert recover(home, no_takes) == Recovery()
    assert not (home / "interviews" / RECORD.id).exists()


def test_one_that_somebody_had_begun_to_erase_is_not_told_of(home: Path) -> None:
    keep(home)
    write_records(home)
    erasing.begin(home / "interviews" / RECORD.id)
    lose(home)
    assert recover(home, no_takes) == Recovery()
    assert not (home / "interviews" / RECORD.id).exists()


def test_with_no_room_to_keep_what_gives_way_folders_wait_and_the_library_opens(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(home: Path) -> None:
        raise disk_full()

    fall_behind(home)
    before = kept(home)
    with monkeypatch.context() as patch:
        patch.setattr(copies, "backup", full)
        assert recover(home, no_takes) == Recovery()
    assert kept(home) == before
    recover(home, no_takes)
    assert kept(home) == RECORD


def test_a_library_that_proves_damaged_when_it_is_to_give_way_is_recovered(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large one is not looked through at each start."""
    monkeypatch.setattr(opening, "CHECKED_WHOLE_UP_TO", 0)
    keep(home)
    backup(home)
    write_records(home)
    rewrite_heading(home / "interviews" / RECORD.id / folder_record.FILE, number=99)
    damage(home, "events_by_interview")
    recovery = recover(home, no_takes)
    assert recovery.moved_aside is not None
    assert recovery.restored_from is not None
    assert kept(home) == RECORD


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def _garble(path: Path) -> None:
    path.write_bytes(b"no record at all")


def _of_another(path: Path) -> None:
    rewrite_heading(path, edition="0" * 64)


@pytest.mark.parametrize("harm", [_cut, _garble, _of_another])
def test_a_damaged_record_stays_under_another_name_and_is_told_of(
    home: Path, harm: Callable[[Path], None]
) -> None:
    keep(home)
    write_records(home)
    file = home / "interviews" / RECORD.id / folder_record.FILE
    harm(file)
    as_it_was = file.read_bytes()
    lose(home)
    recovery = recover(home, lambda folder: RECORD.timeline.takes)
    assert recovery.interviews == (RECORD.id,)
    (aside,) = recovery.damaged_records
    assert aside.read_bytes() == as_it_was
    assert kept(home).setup == RECORD.setup
    assert kept(home).status is Status.TO_TRANSCRIBE
    assert write_records(home) == [RECORD.id]
    assert aside.read_bytes() == as_it_was
    assert recover(home, no_takes) == Recovery()


@pytest.mark.parametrize("file", ["private.json", "interview.json"])
@pytest.mark.parametrize("has_record", [True, False])
@pytest.mark.parametrize("takes", [RECORD.timeline.takes, ()])
def test_a_damaged_set_up_stays_under_another_name_and_is_told_of(
    home: Path, file: str, has_record: bool, takes: tuple[Take, ...]
) -> None:
    keep(home, NAMED)
    if has_record:
        write_records(home)
    path = home / "interviews" / RECORD.id / file
    path.write_bytes(path.read_bytes()[:-9])
    as_it_was = path.read_bytes()
    lose(home)
    recovery = recover(home, lambda folder: takes)
    assert recovery.interviews == (RECORD.id,)
    (aside,) = recovery.damaged_records
    assert aside.read_bytes() == as_it_was
    change(home, lambda library: library.keep_setup(RECORD.id, NAMED.setup))
    assert aside.read_bytes() == as_it_was
    assert recover(home, no_takes) == Recovery()


def test_a_name_that_the_library_knows_stays_where_the_folders_is_damaged(home: Path) -> None:
    keep(home, NAMED)
    backup(home)
    change(home, lambda library: library.set_status(RECORD.id, Status.REVIEWED))
    write_records(home)
    lose_library(home)
    (home / "interviews" / RECORD.id / "private.json").write_bytes(b"{")
    recovery = recover(home, no_takes)
    assert [path.read_bytes() for path in recovery.damaged_records] == [b"{"]
    assert kept(home).setup.participant == NAMED.setup.participant
    assert kept(home).status is Status.REVIEWED


def test_a_record_of_a_newer_firsthand_stays_as_it_is_and_is_told_of(home: Path) -> None:
    keep(home)
    write_records(home)
    file = home / "interviews" / RECORD.id / folder_record.FILE
    rewrite_heading(file, version=record_file.VERSION + 1)
    as_it_was = file.read_bytes()
    lose(home)
    recovery = recover(home, lambda folder: RECORD.timeline.takes)
    assert recovery.interviews == (RECORD.id,)
    assert recovery.newer_records == (RECORD.id,)
    change(home, lambda library: library.set_status(RECORD.id, Status.REVIEWED))
    assert write_records(home) == []
    assert file.read_bytes() == as_it_was


def test_a_record_that_may_not_be_read_now_is_not_taken_for_damaged(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where a program that syncs folders has it elsewhere, and there is no network."""

    def away(path: Path) -> None:
        path.stat()
        raise OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))

    file = fall_behind(home)
    as_it_was = file.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(record_file, "opened", away)
        assert recover(home, no_takes) == Recovery()
        assert write_records(home) == []
    assert file.read_bytes() == as_it_was
    recover(home, no_takes)
    assert kept(home) == RECORD


def test_a_record_of_another_library_that_knows_more_is_not_written_over(home: Path) -> None:
    """As where a program that syncs folders brings that of another computer while ours is open."""
    file = fall_behind(home)
    as_it_was = file.read_bytes()
    assert write_records(home) == []
    assert file.read_bytes() == as_it_was
    recover(home, no_takes)
    assert kept(home) == RECORD


def test_a_record_that_names_places_elsewhere_is_not_followed(home: Path) -> None:
    keep(home)
    takes = tuple(replace(take, file=f"../../{take.file}") for take in RECORD.timeline.takes)
    hostile = replace(RECORD, timeline=replace(RECORD.timeline, takes=takes))
    folder_record.write(home / "interviews" / RECORD.id, hostile, 7)
    lose(home)
    recover(home, no_takes)
    assert kept(home).timeline.takes == ()


def test_a_record_that_contradicts_itself_changes_nothing(home: Path) -> None:
    keep(home)
    segment = RECORD.transcript.segments[0]
    twice = replace(RECORD.transcript, segments=(segment, replace(segment, text="or so")))
    folder_record.write(home / "interviews" / RECORD.id, replace(RECORD, transcript=twice), 7)
    recover(home, no_takes)
    assert kept(home).transcript in (RECORD.transcript, replace(twice, segments=twice.segments[1:]))
    assert kept(home).quotes == RECORD.quotes

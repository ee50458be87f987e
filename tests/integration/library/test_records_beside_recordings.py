"""From the folders alone everything comes back that people made of an interview."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from fakes.damage import damage
from fakes.kept import a_quote, a_segment, any_record
from fakes.records import interview_record
from fakes.sounding import keep_with_sound, sounding_record
from firsthand import capture
from firsthand.core.interview import Answer, InterviewId, Status
from firsthand.core.ledger import LEDGER, line_of_mark
from firsthand.core.marks import Mark, MarkId
from firsthand.core.quotes import QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.themes import Retagging, ThemeChange
from firsthand.core.timeline import Frame, Take
from firsthand.jobs import evidence
from firsthand.journal import Journal
from firsthand.library import (
    Library,
    Recovery,
    backup,
    backups,
    erasing,
    opening,
    recover,
    restore,
)
from firsthand.library.files import copies, folder_record
from firsthand.library.files.faults import disk_full
from firsthand.library.record_keeper import RecordFolders
from firsthand.library.records import changes

RECORD = interview_record()
CONFIRMED = next(one for one in RECORD.quotes if one.is_verbatim)
GONE = RECORD.quotes[-1].id


def no_takes(folder: Path) -> tuple[Take, ...]:
    return ()


def write_records(home: Path) -> list[str]:
    """As a calm while after a change; which interviews had changed."""
    folders = RecordFolders(home)
    due = folders.due(folders.counts())
    for id in due:
        folders.write(id)
    return [str(id) for id in due]


def lose(home: Path) -> None:
    """The library and all its backups."""
    for lost in (*home.glob("library*"), *home.glob("backups/*")):
        lost.unlink()


def kept(home: Path, record: InterviewRecord = RECORD) -> InterviewRecord:
    with Library.open(home) as library:
        return library.record(record.id)


def keep(home: Path, record: InterviewRecord = RECORD) -> None:
    with Library.open(home) as library:
        library.keep_record(record)


def change(home: Path, work: Callable[[Library], object]) -> None:
    with Library.open(home) as library:
        work(library)


def review(library: Library) -> None:
    """Somebody removes a quote, says more of another, and is done."""
    library.remove_quote(RECORD.id, GONE)
    library.keep_quote(RECORD.id, replace(CONFIRMED, note="said twice", themes=("hours",)))
    library.set_status(RECORD.id, Status.REVIEWED)


@given(any_record())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_interview_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, record: InterviewRecord
) -> None:
    home = tmp_path_factory.mktemp("home")
    status = Status.DRAFT if record.status is Status.RECORDING else record.status
    consent = replace(record.setup.consent, withdrawn_at="")
    setup = replace(record.setup, consent=consent)
    keep(home, replace(record, status=status, setup=setup))
    before = kept(home, record)
    write_records(home)
    lose(home)
    assert recover(home, no_takes).interviews == (record.id,)
    assert kept(home, record) == before
    assert write_records(home) == [], "the library goes on counting where the folder was"


def test_a_confirmed_quote_stays_confirmed_and_can_still_be_proved(home: Path) -> None:
    with Library.open(home) as library:
        record = keep_with_sound(library, sounding_record())
        quote = replace(record.quotes[1], state=QuoteState.CONFIRMED, confirmed_by="Alex")
        evidence.keep_quote(library, record, quote)
        before = library.record(record.id)
    write_records(home)
    lose(home)
    recover(home, capture.close_open_takes)
    with Library.open(home) as library:
        assert library.record(record.id) == before
        standings = {one.quote: one.standing for one in evidence.verify(library, [record.id])}
    assert standings[quote.id] is evidence.Standing.UNCHANGED


def test_a_quote_that_was_removed_stays_removed(home: Path) -> None:
    keep(home)
    with Library.open(home) as library, Journal(library.folder(RECORD.id) / LEDGER) as ledger:
        for mark in RECORD.marks:
            ledger.append(line_of_mark(mark))
        ledger.append({"line": "prompted", "mark": RECORD.marks[-1].id, "prompted": True})
        review(library)
    before = kept(home)
    write_records(home)
    lose(home)
    recover(home, no_takes)
    assert kept(home) == before


def test_it_stays_removed_also_where_a_library_that_is_damaged_is_taken_over(home: Path) -> None:
    keep(home)
    backup(home)
    change(home, review)
    before = kept(home)
    write_records(home)
    damage(home, "events_by_interview")
    assert recover(home, no_takes).moved_aside is not None
    assert kept(home) == before


def test_what_a_damaged_library_knows_beyond_its_folder_is_taken_over_all_the_same(
    home: Path,
) -> None:
    keep(home)
    backup(home)
    change(home, review)
    write_records(home)
    late = a_quote(a_segment(1, "at the very last"), "late")
    change(home, lambda library: library.keep_quote(RECORD.id, late))
    before = kept(home)
    damage(home, "events_by_interview")
    recover(home, no_takes)
    assert kept(home) == before
    assert write_records(home) == [RECORD.id]


def test_what_was_done_after_the_backup_comes_from_the_folder(home: Path) -> None:
    keep(home)
    backup(home)
    change(home, review)
    before = kept(home)
    write_records(home)
    for lost in home.glob("library.db*"):
        lost.unlink()
    recovery = recover(home, no_takes)
    assert recovery.restored_from is not None
    assert recovery.interviews == (), "it was in the backup; only more is known of it"
    assert kept(home) == before


def test_what_gives_way_to_a_folder_is_still_in_a_backup(home: Path, tmp_path: Path) -> None:
    """As where a program that syncs folders brings that of another computer."""
    other = tmp_path / "other"
    keep(other)
    change(other, review)
    change(other, review)
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

    keep(home)
    write_records(home)
    _rewrite(home / "interviews" / RECORD.id / folder_record.FILE, number=99)
    change(home, lambda library: library.set_status(RECORD.id, Status.TO_TRANSCRIBE))
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
    _rewrite(home / "interviews" / RECORD.id / folder_record.FILE, number=99)
    damage(home, "events_by_interview")
    recovery = recover(home, no_takes)
    assert recovery.moved_aside is not None
    assert recovery.restored_from is not None
    assert kept(home) == RECORD


def test_a_library_that_somebody_chose_is_not_overruled_by_its_folders(home: Path) -> None:
    keep(home)
    change(home, review)
    write_records(home)
    for lost in home.glob("library.db*"):
        lost.unlink()
    keep(home)
    recover(home, no_takes, trusts_library=True)
    assert kept(home) == RECORD
    recover(home, no_takes)
    assert kept(home) == RECORD, "nor at a later start"
    assert write_records(home) == [RECORD.id]
    lose(home)
    recover(home, no_takes)
    assert kept(home) == RECORD


def test_what_was_written_beside_the_recording_since_is_taken_too(home: Path) -> None:
    with Library.open(home) as library:
        record = keep_with_sound(library, sounding_record())
    write_records(home)
    setup = record.setup
    no = replace(setup.consent, quote=Answer.NO)
    person = replace(setup.participant, real_name="Ada Example")
    late = Mark(MarkId("late"), Frame(900))
    with Library.open(home) as library:
        library.keep_setup(record.id, replace(setup, consent=no, participant=person))
        with Journal(library.folder(record.id) / LEDGER) as ledger:
            ledger.append(line_of_mark(late))
    lose(home)
    (take,) = record.timeline.takes
    sealed = replace(take, file="take-001.flac")
    recover(home, lambda folder: (sealed,))
    found = kept(home, record)
    assert found.setup.consent == no
    assert found.setup.participant == person
    assert found.timeline.takes == (sealed,)
    assert set(found.marks) == {*record.marks, late}
    assert found.quotes == record.quotes


def test_takes_beyond_those_of_the_record_are_still_to_be_heard(home: Path) -> None:
    keep(home)
    write_records(home)
    lose(home)
    last = RECORD.timeline.takes[-1]
    more = replace(last, number=9, file="take-009.wav", first_frame=last.end, gaps=())
    recover(home, lambda folder: (*RECORD.timeline.takes, more))
    assert kept(home).status is Status.TO_TRANSCRIBE
    assert kept(home).quotes == RECORD.quotes


def test_a_folder_that_was_copied_from_another_library_under_another_name_is_taken(
    home: Path, tmp_path: Path
) -> None:
    keep(tmp_path / "other")
    write_records(tmp_path / "other")
    (home / "interviews").mkdir(parents=True)
    there = tmp_path / "other" / "interviews" / RECORD.id
    there.rename(home / "interviews" / "a-copy")
    assert recover(home, no_takes).interviews == ("a-copy",)
    with Library.open(home) as library:
        (row,) = library.interviews()
        assert library.record(row.id).quotes == RECORD.quotes


CHANGES: list[Callable[[Library], object]] = [
    review,
    lambda library: library.keep_setup(RECORD.id, replace(RECORD.setup, guide_name="mine")),
    lambda library: library.keep_study(replace(RECORD.setup.study, problem="another")),
    lambda library: library.rename_study(RECORD.setup.study.name, "Another"),
    lambda library: library.reword_reason(RECORD.setup.study.name, "old", "new"),
    lambda library: library.change_themes(
        ThemeChange((Retagging(RECORD.id, GONE, (), ("hours",)),))
    ),
]


@pytest.mark.parametrize("work", CHANGES)
def test_each_change_is_written(home: Path, work: Callable[[Library], object]) -> None:
    keep(home)
    assert write_records(home) == [RECORD.id]
    assert write_records(home) == []
    change(home, work)
    assert write_records(home) == [RECORD.id]


def test_another_interview_of_a_study_that_stays_as_it_is_has_not_changed(home: Path) -> None:
    keep(home)
    write_records(home)
    keep(home, replace(RECORD, id="2026-11-20-b-09-other"))
    assert write_records(home) == ["2026-11-20-b-09-other"]


def test_while_an_interview_is_recorded_its_record_is_not_written(home: Path) -> None:
    keep(home, replace(RECORD, status=Status.RECORDING))
    assert write_records(home) == []
    assert RecordFolders(home).are_growing()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def _garble(path: Path) -> None:
    path.write_bytes(b"no record at all")


def _rewrite(path: Path, **said: object) -> None:
    heading, record = gzip.decompress(path.read_bytes()).splitlines()
    heading = json.dumps({**json.loads(heading), **said}).encode()
    path.write_bytes(gzip.compress(b"\n".join((heading, record))))


def _of_another(path: Path) -> None:
    _rewrite(path, edition="0" * 64)


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


def test_a_record_of_a_newer_firsthand_stays_as_it_is_and_is_told_of(home: Path) -> None:
    keep(home)
    write_records(home)
    file = home / "interviews" / RECORD.id / folder_record.FILE
    _rewrite(file, version=folder_record.VERSION + 1)
    as_it_was = file.read_bytes()
    lose(home)
    recovery = recover(home, lambda folder: RECORD.timeline.takes)
    assert recovery.interviews == (RECORD.id,)
    assert recovery.newer_records == (RECORD.id,)
    change(home, lambda library: library.set_status(RECORD.id, Status.REVIEWED))
    assert write_records(home) == []
    assert file.read_bytes() == as_it_was


def test_a_record_of_another_library_that_knows_more_is_not_written_over(home: Path) -> None:
    """As where a program that syncs folders brings that of another computer while ours is open."""
    keep(home)
    write_records(home)
    file = home / "interviews" / RECORD.id / folder_record.FILE
    _rewrite(file, number=99)
    as_it_was = file.read_bytes()
    change(home, lambda library: library.set_status(RECORD.id, Status.TO_TRANSCRIBE))
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


def test_a_library_of_before_there_were_counts_gets_its_records(home: Path) -> None:
    keep(home)
    with Library.open(home) as library:
        library._db.execute("DELETE FROM interview_changes")
        assert changes.count(library._db, RECORD.id) == 0
    assert write_records(home) == [RECORD.id]
    assert write_records(home) == []
    lose(home)
    recover(home, no_takes)
    assert kept(home) == RECORD

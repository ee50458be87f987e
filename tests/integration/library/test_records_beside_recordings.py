"""From the folders alone everything comes back that people made of an interview."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from fakes.beside import RECORD, change, keep, kept, lose, lose_library, no_takes, write_records
from fakes.damage import damage
from fakes.kept import a_quote, a_segment, any_record
from fakes.sounding import keep_with_sound, sounding_record
from firsthand.capture.takes.closing import close_open_takes
from firsthand.core.interview import Answer, Status
from firsthand.core.ledger import LEDGER, line_of_mark
from firsthand.core.marks import Mark, MarkId
from firsthand.core.quotes import QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.themes import Retagging, ThemeChange
from firsthand.core.timeline import Frame
from firsthand.jobs import evidence
from firsthand.journal import Journal
from firsthand.library.files.copies import backup, restore
from firsthand.library.library import Library
from firsthand.library.record_keeper import RecordFolders
from firsthand.library.records import changes
from firsthand.library.recovery import recover

CONFIRMED = next(one for one in RECORD.quotes if one.is_verbatim)
GONE = RECORD.quotes[-1].id


def review(library: Library) -> None:
    """Somebody removes a quote, says more of another, and is done."""
    library.remove_quote(RECORD.id, GONE)
    library.keep_quote(RECORD.id, replace(CONFIRMED, note="said twice", themes=("hours",)))
    library.set_status(RECORD.id, Status.REVIEWED)


def choose_backup_of_before_review(home: Path) -> None:
    """What was reviewed since lies in the folder."""
    keep(home)
    chosen = backup(home)
    assert chosen is not None
    change(home, review)
    write_records(home)
    restore(home, chosen)


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
    recover(home, close_open_takes)
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
    lose_library(home)
    recovery = recover(home, no_takes)
    assert recovery.restored_from is not None
    assert recovery.interviews == (), "it was in the backup; only more is known of it"
    assert kept(home) == before


def test_a_library_that_somebody_chose_is_not_overruled_by_its_folders(home: Path) -> None:
    choose_backup_of_before_review(home)
    recover(home, no_takes)
    assert kept(home) == RECORD
    recover(home, no_takes)
    assert kept(home) == RECORD, "nor at a later start"
    assert write_records(home) == [RECORD.id]
    lose(home)
    recover(home, no_takes)
    assert kept(home) == RECORD


def test_nor_where_a_kill_comes_before_its_folders_are_looked_at(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_backup_of_before_review(home)
    with monkeypatch.context() as patch:
        patch.setattr(Library, "count_beyond", _killed)
        with pytest.raises(SystemExit):
            recover(home, no_takes)
    recover(home, no_takes)
    assert kept(home) == RECORD


def test_a_backup_that_nobody_chose_is_overruled_by_the_folders_also_after_one_was(
    home: Path,
) -> None:
    keep(home)
    chosen = backup(home)
    assert chosen is not None
    restore(home, chosen)
    backup(home)
    change(home, review)
    before = kept(home)
    write_records(home)
    lose_library(home)
    recover(home, no_takes)
    assert kept(home) == before


def _killed(*_: object) -> None:
    raise SystemExit


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

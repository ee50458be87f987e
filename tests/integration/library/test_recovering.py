"""After a disaster every interview is there again, nothing is asked, and nothing is deleted."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.beside import lose_library
from fakes.damage import damage
from fakes.kept import RATE, a_quote, a_segment, a_setup, an_interview
from firsthand.core.interview import InterviewId, Participant, Status
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.quotes import QuoteState
from firsthand.core.timeline import Event, EventKind, Frame, Take
from firsthand.core.transcript import Transcript
from firsthand.errors import CaptureError, NewerLibrary
from firsthand.journal import Journal
from firsthand.library import erasing, opening
from firsthand.library.files.copies import backup, backups
from firsthand.library.library import Library
from firsthand.library.recovery import Recovery, recover

STARTED = "2026-11-21T10:00:00+01:00"
TAKES = (
    Take(1, "take-001.wav", Frame(0), 900, RATE, STARTED, "Desk"),
    Take(2, "take-002.wav", Frame(900), 300, RATE, STARTED, "Desk"),
)


def takes_in(folder: Path) -> tuple[Take, ...]:
    return tuple(take for take in TAKES if (folder / take.file).exists())


def no_takes(folder: Path) -> tuple[Take, ...]:
    return ()


def _record_in(folder: Path) -> None:
    """What recorder and window leave in a folder when both are killed."""
    for take in TAKES:
        (folder / take.file).write_bytes(b"RIFF")
    with Journal(folder / "marks.jsonl") as journal:
        journal.append({"line": "event", "frame": 0, "kind": "phase entered", "phase": "opening"})
        journal.append({"line": "mark", "id": "m1", "frame": 480, "kind": "quote"})
        journal.append({"line": "mark", "id": "m2", "frame": 490, "kind": "goal", "note": "hm"})
        journal.append({"line": "mark undone", "id": "m1"})
        journal.append({"line": "event", "frame": 700, "kind": "reveal"})


def _expect_all_of_it(library: Library, id: InterviewId) -> None:
    record = library.record(id)
    assert record.timeline.takes == TAKES
    assert record.marks == (Mark(MarkId("m2"), Frame(490), MarkKind.GOAL, "hm"),)
    assert [event.kind for event in record.events] == [EventKind.PHASE_ENTERED, EventKind.REVEALED]
    assert record.reveal == 700
    assert record.setup == a_setup()
    assert record.started_at == STARTED
    assert record.status is Status.TO_TRANSCRIBE


@pytest.fixture
def interrupted(home: Path) -> InterviewId:
    with Library.open(home) as library:
        id = library.add_interview(a_setup(), STARTED, RATE)
        _record_in(library.folder(id))
    return id


def test_a_start_with_nothing_wrong_changes_nothing(home: Path) -> None:
    record = an_interview("one", ["so"])
    with Library.open(home) as library:
        library.keep_record(record)
    assert recover(home, takes_in) == Recovery()
    with Library.open(home) as library:
        assert library.record(record.id) == record


def test_a_first_start_makes_an_empty_library(home: Path) -> None:
    assert recover(home, takes_in) == Recovery()
    assert (home / "library.db").exists()


def test_an_interview_left_in_mid_recording_is_ended(home: Path, interrupted: InterviewId) -> None:
    assert recover(home, takes_in).interviews == (interrupted,)
    with Library.open(home) as library:
        _expect_all_of_it(library, interrupted)


def test_doing_it_twice_does_no_harm(home: Path, interrupted: InterviewId) -> None:
    recover(home, takes_in)
    assert recover(home, takes_in) == Recovery()
    with Library.open(home) as library:
        _expect_all_of_it(library, interrupted)


def test_what_had_reached_the_rows_is_not_doubled(home: Path, interrupted: InterviewId) -> None:
    with Library.open(home) as library:
        library.add_event(interrupted, Event(Frame(0), EventKind.PHASE_ENTERED, "opening"))
        library.keep_mark(interrupted, Mark(MarkId("m1"), Frame(480)))
        library.keep_mark(interrupted, Mark(MarkId("m2"), Frame(490)))
        library.keep_takes(interrupted, TAKES[:1])
    recover(home, takes_in)
    with Library.open(home) as library:
        _expect_all_of_it(library, interrupted)


def test_what_only_the_rows_know_stays(home: Path) -> None:
    with Library.open(home) as library:
        id = library.add_interview(a_setup(), STARTED, RATE)
        library.keep_takes(id, TAKES)
        library.keep_mark(id, Mark(MarkId("m"), Frame(1)))
        library.add_event(id, Event(Frame(2), EventKind.PAUSED))
    recover(home, no_takes)
    with Library.open(home) as library:
        record = library.record(id)
    assert (len(record.marks), len(record.events), record.timeline.takes) == (1, 1, TAKES)
    assert record.status is Status.TO_TRANSCRIBE


def test_a_recording_that_still_runs_goes_on(home: Path, interrupted: InterviewId) -> None:
    def closing(folder: Path) -> tuple[Take, ...]:
        raise AssertionError("the takes of a running recording were touched")

    assert recover(home, closing, lambda folder: folder.name == interrupted) == Recovery()
    with Library.open(home) as library:
        assert library.status(interrupted) is Status.RECORDING
        assert len(library.record(interrupted).marks) == 1


def test_a_recording_that_still_runs_is_listed_even_without_a_database(
    home: Path, interrupted: InterviewId
) -> None:
    lose_library(home)
    assert recover(home, no_takes, lambda _: True).interviews == (interrupted,)
    with Library.open(home) as library:
        assert library.status(interrupted) is Status.RECORDING
        assert library.record(interrupted).setup == a_setup()


def test_an_interview_that_never_got_a_take_is_a_draft(home: Path) -> None:
    with Library.open(home) as library:
        id = library.add_interview(a_setup(), STARTED, RATE)
    recover(home, no_takes)
    with Library.open(home) as library:
        assert library.status(id) is Status.DRAFT


def _delete_without_the_log(home: Path) -> None:
    (home / "library.db").unlink()
    (home / "library.db-wal").write_bytes(os.urandom(4096))


def _empty(home: Path) -> None:
    os.truncate(home / "library.db", 0)


def _cut(home: Path) -> None:
    os.truncate(home / "library.db", 9_000)


def _garble(home: Path) -> None:
    (home / "library.db").write_bytes(b"no library " * 9_000)


LOSSES = [lose_library, _delete_without_the_log, _empty, _cut, _garble]


@pytest.mark.parametrize("lose", LOSSES)
def test_without_its_database_an_interview_comes_back_from_its_folder(
    home: Path, interrupted: InterviewId, lose: Callable[[Path], None]
) -> None:
    lose(home)
    assert recover(home, takes_in).interviews == (interrupted,)
    with Library.open(home) as library:
        _expect_all_of_it(library, interrupted)
        assert [row.id for row in library.interviews(text="B-07")] == [interrupted]


@pytest.mark.parametrize("lose", LOSSES)
def test_the_newest_backup_comes_back_with_what_is_newer_in_the_folders(
    home: Path, lose: Callable[[Path], None]
) -> None:
    kept = an_interview("2026-11-01-b-01-aaaa", ["every Friday"])
    with Library.open(home) as library:
        library.keep_record(kept)
        made = backup(home)
        id = library.add_interview(a_setup(), STARTED, RATE)
        _record_in(library.folder(id))
    assert made is not None
    lose(home)
    recovery = recover(home, takes_in)
    assert recovery.restored_from == made.path
    assert recovery.interviews == (id,)
    with Library.open(home) as library:
        assert library.record(kept.id) == kept
        _expect_all_of_it(library, id)
    assert made.path in [one.path for one in backups(home)]


def test_a_damaged_library_is_moved_aside_and_never_deleted(home: Path) -> None:
    Library.open(home).close()
    _garble(home)
    damaged = (home / "library.db").read_bytes()
    recovery = recover(home, takes_in)
    assert recovery.moved_aside is not None
    assert recovery.moved_aside.read_bytes() == damaged


def test_a_damaged_backup_is_passed_over(home: Path) -> None:
    kept = an_interview("2026-11-01-b-01-aaaa", ["every Friday"])
    with Library.open(home) as library:
        library.keep_record(kept)
        older = backup(home)
        library.keep_record(an_interview("2026-11-02-b-02-bbbb"))
        newer = backup(home)
    assert older is not None
    assert newer is not None
    os.truncate(newer.path, 12_000)
    _garble(home)
    assert recover(home, takes_in).restored_from == older.path
    with Library.open(home) as library:
        assert library.record(kept.id) == kept


def test_what_a_damaged_library_still_says_is_taken_over(home: Path) -> None:
    old = an_interview("2026-11-01-b-01-aaaa", ["every Friday"])
    quote = replace(a_quote(a_segment(1, "every Friday")), state=QuoteState.CONFIRMED)
    with Library.open(home) as library:
        library.keep_record(old)
        backup(home)
        library.keep_quote(old.id, quote)
        library.keep_record(an_interview("2026-11-02-b-02-bbbb", ["by hand"]))
    damage(home, "events_by_interview")
    recovery = recover(home, takes_in)
    assert recovery.moved_aside is not None
    with Library.open(home) as library:
        assert library.record(old.id).quotes == (quote,)
        assert len(library.search("hand")) == 1


@pytest.mark.parametrize("revision", [1, 2])
def test_what_a_damaged_library_lost_does_not_replace_the_backup(home: Path, revision: int) -> None:
    old = an_interview("2026-11-01-b-01-aaaa", ["every Friday"])
    with Library.open(home) as library:
        library.keep_record(old)
        backup(home)
    with closing(sqlite3.connect(home / "library.db")) as db, db:
        db.execute("DELETE FROM segments")
        db.execute("UPDATE transcripts SET revision = ?", (revision,))
    damage(home, "takes")
    recover(home, takes_in)
    with Library.open(home) as library:
        assert library.record(old.id) == old


def test_a_review_after_the_backup_is_taken_over_though_something_was_taken_out_in_it(
    home: Path,
) -> None:
    segments = [a_segment(number, "by hand") for number in (1, 2, 3)]
    drafted = an_interview("2026-11-01-b-01-aaaa", ["by hand"] * 3)
    quotes = tuple(a_quote(one, f"quote-{one.number}") for one in segments)
    drafted = replace(drafted, quotes=quotes)
    confirmed = replace(quotes[0], state=QuoteState.CONFIRMED, themes=("time",))
    anew = Transcript(tuple(segments[:2]), "better", "en", revision=2)
    told = Event(quotes[1].start, EventKind.REVEALED)
    with Library.open(home) as library:
        library.keep_record(drafted)
        backup(home)
        library.keep_transcript(drafted.id, anew)
        library.keep_quote(drafted.id, confirmed)
        library.remove_quote(drafted.id, quotes[2].id)
        library.keep_events(drafted.id, [told])
        library.set_status(drafted.id, Status.REVIEWED)
    damage(home, "events_by_interview")
    recover(home, takes_in)
    with Library.open(home) as library:
        found = library.record(drafted.id)
    assert found.status is Status.REVIEWED
    assert found.transcript == anew
    assert found.events == (told,)
    assert found.quotes[0] == confirmed
    assert [(one.id, one.before_reveal) for one in found.quotes[1:]] == [
        ("quote-2", True),
        ("quote-3", False),
    ], "one that is gone may have been lost: it comes back, in its place"


def test_damage_met_only_while_recovering_is_recovered_from_too(
    home: Path, interrupted: InterviewId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "CHECKED_WHOLE_UP_TO", 0)
    damage(home, "events")
    assert recover(home, takes_in).moved_aside is not None
    with Library.open(home) as library:
        _expect_all_of_it(library, interrupted)


def test_one_folder_that_cannot_be_read_does_not_keep_back_the_others(
    home: Path, interrupted: InterviewId
) -> None:
    def picky(folder: Path) -> tuple[Take, ...]:
        if folder.name != interrupted:
            raise CaptureError("The journal cannot be read.")
        return takes_in(folder)

    bad = home / "interviews" / "2026-11-20-broken"
    bad.mkdir()
    (bad / "interview.json").write_text("{")
    assert interrupted in recover(home, picky).interviews
    with Library.open(home) as library:
        _expect_all_of_it(library, interrupted)


def test_takes_that_do_not_join_up_do_not_stop_a_start(
    home: Path, interrupted: InterviewId
) -> None:
    def torn(folder: Path) -> tuple[Take, ...]:
        return (TAKES[0], replace(TAKES[1], first_frame=Frame(5)))

    recover(home, torn)
    with Library.open(home) as library:
        assert library.record(interrupted).marks != ()


def test_a_folder_of_takes_alone_is_an_interview_too(home: Path) -> None:
    folder = home / "interviews" / "2026-11-20-b-03-cccc"
    folder.mkdir(parents=True)
    _record_in(folder)
    assert recover(home, takes_in).interviews == (InterviewId(folder.name),)
    with Library.open(home) as library:
        record = library.record(InterviewId(folder.name))
    assert record.timeline.takes == TAKES
    assert record.setup.study.name == "Recovered"
    assert record.started_at == STARTED


def test_other_things_in_the_folder_are_left_alone(home: Path) -> None:
    (home / "interviews" / "an empty folder").mkdir(parents=True)
    (home / "interviews" / "empty").mkdir()
    (home / "interviews" / "notes.txt").write_text("mine")
    assert recover(home, takes_in) == Recovery()
    assert (home / "interviews" / "notes.txt").read_text() == "mine"


def test_an_erasure_that_was_cut_off_is_finished(home: Path) -> None:
    setup = replace(a_setup(), participant=Participant("B-99"))
    with Library.open(home) as library:
        id = library.add_interview(setup, STARTED, RATE)
        _record_in(library.folder(id))
        erasing.begin(library.folder(id))
    assert recover(home, takes_in) == Recovery()
    assert not (home / "interviews" / id).exists()
    with Library.open(home) as library:
        assert not library.has(id)


def test_a_newer_library_is_not_taken_for_a_damaged_one(home: Path) -> None:
    with Library.open(home) as library:
        library._db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('firsthand', '999 a step from the future', '')"
        )
    with pytest.raises(NewerLibrary):
        recover(home, takes_in)
    assert [path.name for path in home.glob("library*.db")] == ["library.db"]

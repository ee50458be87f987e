"""Personas and the order of themes lie beside the library, too, and come back when it is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.beside import (
    RECORD,
    change,
    keep,
    lose,
    lose_library,
    no_takes,
    rewrite_heading,
    write_records,
)
from fakes.damage import damage
from firsthand.core.findings import FindingKind
from firsthand.core.interview import Fit, InterviewId
from firsthand.core.persona.kept import (
    Persona,
    PersonaId,
    QuoteRef,
    Rule,
    Statement,
    StatementId,
)
from firsthand.core.shared import Shared
from firsthand.core.themes import ThemeChange, ThemeNote
from firsthand.library.files import record_file, shared_record
from firsthand.library.files.copies import backup, backups, restore
from firsthand.library.library import Library
from firsthand.library.record_keeper import RecordFolders, RecordKeeper
from firsthand.library.records.counted import Counted
from firsthand.library.recovery import Recovery, recover

OTHER = InterviewId("2026-11-22-b-03-cccc")
SAID = "Only this buyer says so"
LEAD = Persona(
    PersonaId("persona-1"),
    "Ops lead",
    summary="Holds two systems together by hand.",
    rule=Rule(RECORD.setup.study.name, "ops", fits=(Fit.FIT,)),
    picked=(RECORD.id, OTHER),
    statements=(
        Statement(
            StatementId("s-1"),
            FindingKind.PUSH,
            SAID,
            quotes=(QuoteRef(RECORD.id, RECORD.quotes[0].id),),
            note="said late",
        ),
    ),
)
CFO = Persona(PersonaId("persona-2"), "CFO")
TIME = ThemeNote("time", colour="blue")
HOURS = ThemeNote("hours", parent="time")
ALL = Shared((CFO, LEAD), (HOURS, TIME))


def keep_all(library: Library) -> None:
    library.keep_persona(LEAD)
    library.keep_persona(CFO)
    library.change_themes(ThemeChange(after=(TIME, HOURS)))


def go_on(library: Library) -> None:
    """Somebody words a persona anew, takes another out, and colours a theme."""
    library.keep_persona(replace(LEAD, summary="Another"))
    library.remove_persona(CFO.id)
    library.change_themes(ThemeChange(before=(TIME,), after=(replace(TIME, colour="pink"),)))


GONE_ON = Shared((replace(LEAD, summary="Another"),), (HOURS, replace(TIME, colour="pink")))


def shared(home: Path) -> Shared:
    with Library.open(home) as library:
        return library.counted_shared()[0]


def assert_is_here_to_stay(home: Path, content: Shared) -> None:
    """At two more starts, and once the library has been lost."""
    for _ in range(2):
        recover(home, no_takes)
        assert shared(home) == content
    write_records(home)
    lose(home)
    recover(home, no_takes)
    assert shared(home) == content


@pytest.fixture
def home(home: Path) -> Path:
    keep(home)
    change(home, keep_all)
    write_records(home)
    return home


def test_with_library_and_backups_lost_they_come_back(home: Path) -> None:
    lose(home)
    assert recover(home, no_takes).interviews == (RECORD.id,)
    assert shared(home) == ALL
    before = (home / shared_record.FILE).read_bytes()
    write_records(home)
    assert (home / shared_record.FILE).read_bytes() == before, "the library goes on counting"


def test_what_was_done_after_the_backup_is_taken_back(home: Path) -> None:
    backup(home)
    change(home, go_on)
    write_records(home)
    lose_library(home)
    recover(home, no_takes)
    assert shared(home) == GONE_ON


def test_a_library_that_holds_the_same_counts_on_from_there(home: Path) -> None:
    rewrite_heading(home / shared_record.FILE, number=99)
    recover(home, no_takes)
    assert backups(home) == []
    change(home, go_on)
    write_records(home)
    assert shared_record.read(home) == GONE_ON


def test_what_gives_way_is_still_in_a_backup(home: Path) -> None:
    change(home, go_on)
    rewrite_heading(home / shared_record.FILE, number=99)
    recover(home, no_takes)
    assert shared(home) == ALL
    (one,) = backups(home)
    restore(home, one)
    assert shared(home) == GONE_ON


def test_a_backup_that_somebody_chose_is_not_overruled(home: Path) -> None:
    chosen = backup(home)
    assert chosen is not None
    change(home, go_on)
    write_records(home)
    restore(home, chosen)
    assert_is_here_to_stay(home, ALL)


def test_so_it_is_with_libraries_of_before_there_was_a_count(home: Path) -> None:
    """Each says 0, whatever it holds."""
    change(home, lambda library: library._db.execute("UPDATE shared_changes SET number = 0"))
    old = backup(home)
    assert old is not None
    (home / shared_record.FILE).unlink()
    write_records(home)
    assert recover(home, no_takes) == Recovery()
    assert len(backups(home)) == 1
    change(home, go_on)
    write_records(home)
    restore(home, old)
    assert_is_here_to_stay(home, ALL)


def test_what_a_damaged_library_knows_beyond_the_record_is_taken_over(home: Path) -> None:
    backup(home)
    change(home, go_on)
    damage(home, "events_by_interview")
    assert recover(home, no_takes).moved_aside is not None
    found = shared(home)
    assert set(found.personas) == {*GONE_ON.personas, CFO}
    assert found.themes[0] == HOURS


def test_what_it_does_not_know_better_stays_as_the_record_says(home: Path) -> None:
    backup(home)
    change(home, go_on)
    write_records(home)
    damage(home, "events_by_interview")
    recover(home, no_takes)
    assert shared(home) == GONE_ON


@pytest.mark.parametrize(
    "work",
    [
        lambda library: library.keep_persona(replace(CFO, summary="Signs")),
        lambda library: library.remove_persona(CFO.id),
        lambda library: library.change_themes(ThemeChange(before=(HOURS,))),
        lambda library: library.rename_study(RECORD.setup.study.name, "Another"),
    ],
)
def test_each_change_is_written(home: Path, work: Callable[[Library], object]) -> None:
    with RecordKeeper(home):
        change(home, work)
    assert shared_record.read(home) == shared(home) != ALL


def test_where_there_is_nothing_to_keep_nothing_is_written(tmp_path: Path) -> None:
    keep(tmp_path)
    write_records(tmp_path)
    assert not (tmp_path / shared_record.FILE).exists()


def test_an_interview_that_is_erased_leaves_no_trace_in_it(home: Path) -> None:
    change(home, lambda library: library.keep_persona(replace(LEAD, summary="not written yet")))
    (home / f"{shared_record.FILE}.new").write_bytes(b"what a kill left")
    change(home, lambda library: library.remove_interview(RECORD.id))
    found = shared_record.read(home)
    assert found.personas == (CFO, replace(LEAD, picked=(OTHER,), statements=()))
    assert shared_record.files_in(home) == [home / shared_record.FILE]
    write_records(home)
    lose(home)
    recover(home, no_takes)
    kept = replace(LEAD, picked=(OTHER,), statements=(), summary="not written yet")
    assert shared(home).personas == (CFO, kept)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def _of_a_newer_firsthand(path: Path) -> None:
    rewrite_heading(path, version=record_file.VERSION + 1)


@pytest.mark.parametrize("harm", [_cut, _of_a_newer_firsthand])
def test_what_cannot_be_rewritten_without_it_is_deleted(
    home: Path, harm: Callable[[Path], None]
) -> None:
    harm(home / shared_record.FILE)
    shared_record.set_aside(home)
    change(home, go_on)
    write_records(home)
    harm(home / shared_record.FILE)
    change(home, lambda library: library.remove_interview(RECORD.id))
    assert shared_record.files_in(home) == []


def test_one_that_is_damaged_stays_under_another_name_and_is_told_of(home: Path) -> None:
    file = home / shared_record.FILE
    file.write_bytes(b"no record at all")
    recovery = recover(home, no_takes)
    (aside,) = recovery.damaged_records
    assert aside.read_bytes() == b"no record at all"
    assert shared(home) == ALL
    write_records(home)
    assert shared_record.read(home) == ALL
    assert recover(home, no_takes) == Recovery()


def test_one_that_contradicts_itself_changes_nothing(home: Path) -> None:
    shared_record.write(home, Shared((LEAD, replace(CFO, id=LEAD.id)), (TIME, TIME)), 99)
    twice = replace(LEAD, id=PersonaId("persona-3"))
    shared_record.write(home, Shared((LEAD, twice)), 99)
    assert len(recover(home, no_takes).damaged_records) == 1
    assert shared(home) == ALL


@pytest.mark.parametrize("number", [1, 99])
def test_one_of_a_newer_firsthand_stays_as_it_is(home: Path, number: int) -> None:
    file = home / shared_record.FILE
    rewrite_heading(file, version=record_file.VERSION + 1, number=number)
    as_it_was = file.read_bytes()
    assert recover(home, no_takes) == Recovery()
    change(home, go_on)
    write_records(home)
    assert file.read_bytes() == as_it_was


def test_a_start_that_has_nothing_to_take_back_reads_no_personas(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(Counted, "counted_shared")
    monkeypatch.delattr(shared_record, "read")
    assert recover(home, no_takes) == Recovery()


def test_it_is_written_once_for_each_change(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[int] = []
    monkeypatch.setattr(shared_record, "write", lambda *given: written.append(given[-1]))
    folders = RecordFolders(home)
    folders.write_shared()
    assert written == []
    change(home, go_on)
    for _ in range(2):
        folders.write_shared()
    assert len(written) == 1

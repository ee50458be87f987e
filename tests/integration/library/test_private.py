"""The private shelf: the key to names, exported files, days to come, and what goes with whom."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

from fakes.beside import lose, lose_library
from fakes.damage import damage
from fakes.kept import a_setup, an_interview
from firsthand.capture.takes.closing import close_open_takes
from firsthand.core.interview import InterviewId
from firsthand.core.privacy.leave import ExportedFile
from firsthand.core.privacy.pseudonyms import NameKind, Pseudonym
from firsthand.journal import Journal
from firsthand.library.files import export_lines
from firsthand.library.files.copies import backup, backups, restore
from firsthand.library.files.folders import read_setup
from firsthand.library.library import Library
from firsthand.library.recovery import recover

ONE, TWO = InterviewId("one"), InterviewId("two")
FIRM = Pseudonym("Company 1", NameKind.COMPANY, ("Xylo Works", "Xylo"))
ZOE = Pseudonym("Person 1", NameKind.PERSON, ("Zoe",))
FILE = ExportedFile("/tmp/one.docx", "Word document", "2026-11-22T10:00:00+01:00", "ab")


def keep(library: Library, id: InterviewId, *said: str, until: str = "") -> None:
    setup = a_setup(company="")
    consent = replace(setup.consent, keep_until=until)
    library.keep_record(an_interview(id, said, setup=replace(setup, consent=consent)))


def test_the_key_of_a_study_is_kept_in_its_order(library: Library) -> None:
    keep(library, ONE)
    library.private.keep_pseudonyms("Churn", [ZOE, FIRM])
    assert library.private.pseudonyms("Churn") == [ZOE, FIRM]
    library.private.keep_pseudonyms("Churn", [FIRM])
    assert library.private.pseudonyms("Churn") == [FIRM]
    assert library.private.pseudonyms("Another") == []


def test_consent_keeps_its_day_and_its_end_in_rows_and_folder(library: Library) -> None:
    keep(library, ONE)
    setup = library.record(ONE).setup
    consent = replace(setup.consent, keep_until="2027-01-31", withdrawn_at="2026-12-01T08:00:00Z")
    library.keep_setup(ONE, replace(setup, consent=consent))
    assert library.record(ONE).setup.consent == consent
    assert read_setup(library.folder(ONE)).setup.consent == consent


def test_what_is_due_is_known_by_its_day(library: Library) -> None:
    keep(library, ONE, until="2026-12-01")
    keep(library, TWO, until="2027-12-01")
    keep(library, InterviewId("three"))
    assert library.private.due("2026-11-30") == []
    assert [one.id for one in library.private.due("2026-12-01")] == [ONE]
    assert [one.id for one in library.private.due("2028-01-01")] == [ONE, TWO]


def test_a_file_that_goes_by_two_names_is_listed_once_as_it_was_last_written(
    library: Library,
) -> None:
    keep(library, ONE)
    place = library.home / "exports" / "one.docx"
    before = replace(FILE, path=str(place))
    library.private.note_export([ONE], before)
    with closing(sqlite3.connect(library.home / "library.db")) as db, db:
        db.execute("UPDATE exports SET path = ?", (str(place),))
    newer = replace(before, made_at="2026-11-23T10:00:00+01:00", sha256="cd")
    library.private.note_export([ONE], newer)
    assert library.private.exports(ONE) == [newer]


def test_a_file_is_chased_no_more_whichever_way_its_place_was_kept(library: Library) -> None:
    inside = replace(FILE, path=str(library.home / "sent" / "one.docx"))
    library.private.keep_to_chase([inside], "2026-11-23T10:00:00+01:00")
    assert library.private.to_chase() == [inside]
    library.private.chased(inside.path)
    assert library.private.to_chase() == []
    library.private.keep_to_chase([inside], "2026-11-23T10:00:00+01:00")
    with closing(sqlite3.connect(library.home / "library.db")) as db, db:
        db.execute("UPDATE files_to_chase SET path = ?", (inside.path,))
    library.private.chased(inside.path)
    assert library.private.to_chase() == []


def test_exports_are_remembered_by_interview_and_outlive_a_newer_edition(library: Library) -> None:
    keep(library, ONE)
    keep(library, TWO)
    library.private.note_export([ONE, TWO], FILE)
    newer = replace(FILE, made_at="2026-11-23T10:00:00+01:00", sha256="cd")
    library.private.note_export([ONE], newer)
    library.keep_record(library.record(ONE))
    assert library.private.exports(ONE) == [newer]
    assert library.private.exports(TWO) == [FILE]
    library.remove_interview(ONE)
    assert library.private.exports(ONE) == []
    assert library.private.exports(TWO) == [FILE]


INSIDE = ExportedFile("exports/one.docx", "Word document", "2026-11-22T11:00:00+01:00", "cd")


def _noted_later(home: Path, *files: ExportedFile) -> list[ExportedFile]:
    """Files that are written after a backup; as they are told of again."""
    with Library.open(home) as library:
        keep(library, ONE, "so")
        library.private.note_export([ONE], replace(FILE, sha256="before"))
    backup(home)
    with Library.open(home) as library:
        for file in files:
            library.private.note_export([ONE], replace(file, path=str(home / file.path)))
        return library.private.exports(ONE)


def _exports(home: Path) -> list[ExportedFile]:
    recover(home, close_open_takes)
    with Library.open(home) as library:
        return library.private.exports(ONE)


def test_exports_are_remembered_by_the_folder_where_the_library_is_lost(home: Path) -> None:
    before = _noted_later(home, FILE, INSIDE)
    lose_library(home)
    assert _exports(home) == before
    lose(home)
    assert _exports(home) == before


def test_and_where_somebody_puts_a_backup_of_before_in_place(home: Path) -> None:
    before = _noted_later(home, FILE, INSIDE)
    restore(home, backups(home)[0])
    assert _exports(home) == before


def test_a_library_that_was_moved_before_it_was_lost_finds_its_own_files(home: Path) -> None:
    _noted_later(home, INSIDE)
    moved = home.rename(home.with_name("moved"))
    for lost in (*moved.glob("library*"), *moved.glob("backups/*")):
        lost.unlink()
    assert str(moved / INSIDE.path) in [file.path for file in _exports(moved)]


def test_lines_that_lead_out_of_a_folder_or_say_nothing_are_passed_over(home: Path) -> None:
    before = _noted_later(home, INSIDE)
    with Journal(home / "interviews" / ONE / export_lines.FILE) as journal:
        journal.append({"line": "export", **asdict(replace(FILE, path="exports/../library.db"))})
        journal.append({"line": "another", **asdict(replace(FILE, path="exports/two.docx"))})
        journal.append({"line": "export", "path": "exports/three.docx"})
    restore(home, backups(home)[0])
    assert _exports(home) == before


def test_a_folder_that_cannot_be_written_costs_the_copy_alone(library: Library) -> None:
    keep(library, ONE)
    (library.folder(ONE) / export_lines.FILE).mkdir()
    library.private.note_export([ONE], FILE)
    assert library.private.exports(ONE) == [FILE]


def test_a_name_goes_with_the_last_interview_that_says_it(library: Library) -> None:
    keep(library, ONE, "we at Xylo and Zoe")
    keep(library, TWO, "Zoe's idea")
    library.private.keep_pseudonyms("Churn", [FIRM, ZOE])
    library.remove_interview(ONE)
    assert library.private.pseudonyms("Churn") == [ZOE]
    library.remove_interview(TWO)
    assert library.private.pseudonyms("Churn") == []


def test_files_are_chased_until_somebody_says_they_are_gone(library: Library) -> None:
    library.private.keep_to_chase([FILE], "2026-11-24T10:00:00+01:00")
    assert library.private.to_chase() == [FILE]
    library.private.chased("/tmp/another.docx")
    library.private.chased(FILE.path)
    assert library.private.to_chase() == []


def test_files_are_chased_also_where_a_backup_of_before_is_put_in_place(home: Path) -> None:
    with Library.open(home) as library:
        keep(library, TWO)
    backup(home)
    with Library.open(home) as library:
        keep(library, ONE)
    backup(home)
    with Library.open(home) as library:
        library.private.keep_to_chase([FILE], "2026-11-23T10:00:00Z")
        library.remove_interview(ONE)
    for one in backups(home):
        restore(home, one)
        recover(home, close_open_takes)
        with Library.open(home) as library:
            assert library.private.to_chase() == [FILE]
            assert not library.has(ONE)


def test_the_private_shelf_is_taken_over_from_a_damaged_library(home: Path) -> None:
    with Library.open(home) as library:
        keep(library, ONE, *["we at Xylo"] * 200)
        library.private.keep_pseudonyms("Churn", [FIRM])
        library.private.note_export([ONE], FILE)
        library.private.keep_to_chase([FILE], "2026-11-24T10:00:00+01:00")
    damage(home, "takes")
    assert recover(home, close_open_takes).moved_aside is not None
    with Library.open(home) as library:
        assert library.has(ONE)
        assert library.private.pseudonyms("Churn") == [FIRM]
        assert library.private.exports(ONE) == [FILE]
        assert library.private.to_chase() == [FILE]

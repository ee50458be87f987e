"""What a buyer takes back is gone from every file; what lies elsewhere is listed to be chased."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.kept import an_interview
from fakes.sounding import ALL_YES, keep_with_sound
from fakes.telltale import KEY, SECRETS, files_in, names_in, telltale_record
from firsthand.bootstrap import open_desk
from firsthand.capture.takes.closing import close_open_takes
from firsthand.core.interview import InterviewId, Status
from firsthand.core.privacy.leave import Part
from firsthand.core.record import InterviewRecord
from firsthand.errors import NotAllowed, UnknownInterview, WrongMoment
from firsthand.jobs.desk import Desk
from firsthand.jobs.exporting.documents import export_interview
from firsthand.jobs.exporting.open_files import OpenFormat, export_open
from firsthand.jobs.privacy.door import door_of
from firsthand.jobs.privacy.withdrawing import chased, delete_exported, what_goes, withdraw
from firsthand.library.files.copies import backup, backups
from firsthand.library.library import Library
from firsthand.library.record_keeper import RecordFolders
from firsthand.library.recovery import recover
from firsthand.log import log

Figures = Callable[[str, str, float], None]
OTHER = InterviewId("2026-11-20-b-08-stay")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def record(desk: Desk) -> InterviewRecord:
    """Kept with sound and key, backed up twice, logged, beside another interview of the study."""
    record = telltale_record(ALL_YES)
    # The study is the company's own plan and stays.
    study = replace(record.setup.study, name="Churn", problem="")
    record = replace(record, setup=replace(record.setup, study=study))

    def keep(library: object) -> InterviewRecord:
        kept = keep_with_sound(library, record)
        library.private.keep_pseudonyms(kept.setup.study.name, KEY)
        backup(library.home)
        setup = replace(an_interview(OTHER).setup, study=study)
        person = replace(setup.participant, real_name="", contact="", company="")
        other = replace(setup, participant=person, attendees=())
        library.keep_record(an_interview(OTHER, ["nothing here"], setup=other))
        backup(library.home)
        return library.record(kept.id)

    found: InterviewRecord = desk.shelf.do(keep).result()
    RecordFolders(desk.home).write(found.id)
    log.info("interview %s started", found.id)
    return found


def test_no_byte_of_it_is_left_in_library_backups_folders_exports_and_logs(
    desk: Desk, record: InterviewRecord, figures: Figures
) -> None:
    with door_of(desk) as door:
        export_interview(door, record.id, desk.home)
        export_open(door, record.id, OpenFormat.BUNDLE, desk.home)
    assert len({secret for _, secret in names_in(files_in(desk.home))}) >= len(SECRETS) - 1
    erased = withdraw(desk, record.id)
    assert len(erased.deleted) == 2
    assert erased.to_chase == ()
    left = names_in(files_in(desk.home))
    figures("P17", "traces_after_erasing", len(left))
    assert left == set()
    assert not any(record.id.encode() in path.read_bytes() for path in files_in(desk.home))
    assert len(backups(desk.home)) == 2
    with desk.reading() as library:
        assert [row.id for row in library.interviews()] == [OTHER]
        assert library.private.pseudonyms(record.setup.study.name) == []
        with pytest.raises(UnknownInterview):
            library.record(record.id)


def test_a_library_that_was_moved_still_knows_the_files_in_it(tmp_path: Path) -> None:
    old, new, sent = tmp_path / "old laptop", tmp_path / "new laptop", tmp_path / "sent.docx"
    with open_desk(old) as desk:
        made = telltale_record(ALL_YES)
        record = desk.shelf.do(lambda library: keep_with_sound(library, made)).result()
        with door_of(desk) as door:
            inside = export_interview(door, record.id, desk.home)
            export_interview(door, record.id, desk.home, sent)
    old.rename(new)
    moved = new / inside.relative_to(old)
    with open_desk(new) as desk:
        erased = withdraw(desk, record.id)
    assert [file.path for file in erased.deleted] == [str(moved)]
    assert [file.path for file in erased.to_chase] == [str(sent)]
    assert not moved.exists()


def test_files_of_a_library_that_is_opened_from_its_own_folder_go_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with open_desk(Path("home")) as desk:
        made = telltale_record(ALL_YES)
        record = desk.shelf.do(lambda library: keep_with_sound(library, made)).result()
        with door_of(desk) as door:
            inside = export_interview(door, record.id, desk.home)
        erased = withdraw(desk, record.id)
    assert (len(erased.deleted), erased.to_chase) == (1, ())
    assert not inside.exists()


def test_what_will_go_is_said_before(desk: Desk, record: InterviewRecord, tmp_path: Path) -> None:
    with door_of(desk) as door:
        export_interview(door, record.id, desk.home, tmp_path / "sent.docx")
    with desk.reading() as library:
        told = what_goes(library, record.id)
    assert (told.code_name, told.quotes, told.backups) == ("B-07", len(record.quotes), 2)
    assert told.seconds == record.timeline.seconds(record.timeline.end)
    assert [file.path for file in told.files] == [str(tmp_path / "sent.docx")]


def test_files_elsewhere_stay_listed_until_somebody_says_they_are_gone(
    desk: Desk, record: InterviewRecord, tmp_path: Path
) -> None:
    untouched, edited, gone = (tmp_path / name for name in ("a.docx", "b.docx", "c.docx"))
    with door_of(desk) as door:
        for path in (untouched, edited, gone):
            export_interview(door, record.id, desk.home, path)
    edited.write_bytes(edited.read_bytes() + b"somebody's own work")
    gone.unlink()
    files = {Path(file.path): file for file in withdraw(desk, record.id).to_chase}
    assert set(files) == {untouched, edited, gone}
    assert untouched.exists(), "nothing outside of the library is deleted unasked"
    assert delete_exported(desk, files[untouched])
    assert not untouched.exists()
    assert not delete_exported(desk, files[edited])
    assert edited.exists()
    assert delete_exported(desk, files[gone])
    with desk.reading() as library:
        assert [Path(file.path) for file in library.private.to_chase()] == [edited]
    chased(desk, files[edited])
    with desk.reading() as library:
        assert library.private.to_chase() == []


def test_nothing_can_be_exported_once_it_was_taken_back(
    desk: Desk, record: InterviewRecord
) -> None:
    consent = replace(record.setup.consent, withdrawn_at="2026-12-01T10:00:00+01:00")
    setup = replace(record.setup, consent=consent)
    desk.shelf.do(lambda library: library.keep_setup(record.id, setup)).result()
    with door_of(desk) as door:
        for parts in ((Part.WORDS,), (Part.SOUND,), ()):
            with pytest.raises(NotAllowed, match="took the consent back"):
                door.clear(record.id, parts)


def test_a_power_cut_in_between_is_made_good_at_the_next_start(
    desk: Desk, record: InterviewRecord, figures: Figures
) -> None:
    consent = replace(record.setup.consent, withdrawn_at="2026-12-01T10:00:00+01:00")
    setup = replace(record.setup, consent=consent)
    desk.shelf.do(lambda library: library.keep_setup(record.id, setup)).result()
    desk.close()
    recover(desk.home, close_open_takes)
    left = names_in(files_in(desk.home))
    figures("P17", "traces_after_a_cut", len(left))
    assert left == set()
    assert [path.name for path in (desk.home / "interviews").iterdir()] == [OTHER]


def test_so_are_the_files_that_are_still_to_be_chased(
    desk: Desk, record: InterviewRecord, tmp_path: Path
) -> None:
    sent = tmp_path / "sent.docx"
    with door_of(desk) as door:
        inside = export_interview(door, record.id, desk.home)
        gone = export_interview(door, record.id, desk.home, inside.with_name("gone.docx"))
        export_interview(door, record.id, desk.home, sent)
    consent = replace(record.setup.consent, withdrawn_at="2026-12-01T10:00:00+01:00")
    setup = replace(record.setup, consent=consent)
    desk.shelf.do(lambda library: library.keep_setup(record.id, setup)).result()
    gone.unlink()
    desk.close()
    recover(desk.home, close_open_takes)
    with Library.open(desk.home) as library:
        assert {Path(file.path) for file in library.private.to_chase()} == {inside, sent}


def test_an_interview_that_is_being_recorded_cannot_be_taken_away(
    desk: Desk, record: InterviewRecord
) -> None:
    desk.shelf.do(lambda library: library.set_status(record.id, Status.RECORDING)).result()
    with pytest.raises(WrongMoment):
        withdraw(desk, record.id)
    with desk.reading() as library:
        assert library.record(record.id).setup.consent.withdrawn_at == ""

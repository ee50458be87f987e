"""Records are written in calm moments and at closing, and never at each key press."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.kept import an_interview
from fakes.waiting import until
from firsthand.bootstrap import open_desk
from firsthand.core.interview import Debrief, InterviewId, Status
from firsthand.library.files import copies, folder_record, record_file
from firsthand.library.librarian import Librarian
from firsthand.library.library import Library
from firsthand.library.record_keeper import RecordFolders, RecordKeeper

ONE, TWO = InterviewId("2026-11-20-b-01-aaaa"), InterviewId("2026-11-20-b-02-bbbb")
NEVER_CALM = 3600.0
SOON_CALM = 0.05


@pytest.fixture
def home(home: Path) -> Path:
    with Library.open(home) as library:
        library.keep_record(an_interview(ONE, ["so"]))
    return home


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which interviews' records were written, in turn."""
    found: list[str] = []
    write = folder_record.write

    def noted(folder: Path, *given: object) -> None:
        write(folder, *given)  # type: ignore[arg-type]
        found.append(folder.name)

    monkeypatch.setattr(folder_record, "write", noted)
    return found


def surprised_in(home: Path, id: InterviewId = ONE) -> str:
    try:
        return folder_record.read(home / "interviews" / id).debrief.surprised
    except FileNotFoundError:
        return "nothing there"


def say(home: Path, text: str, id: InterviewId = ONE) -> None:
    with Library.open(home) as library:
        library.keep_debrief(id, Debrief(text))


def test_a_calm_while_after_a_change_the_folder_has_it(home: Path) -> None:
    with (
        RecordKeeper(home, calm_s=SOON_CALM) as keeper,
        Librarian(home, keeper.wake) as librarian,
    ):
        until(lambda: surprised_in(home) == "")
        librarian.do(lambda library: library.keep_debrief(ONE, Debrief("weekly"))).result()
        until(lambda: surprised_in(home) == "weekly")


def test_many_changes_are_written_once_when_the_library_is_closed(
    home: Path, written: list[str]
) -> None:
    with (
        RecordKeeper(home, calm_s=NEVER_CALM, at_most_s=NEVER_CALM) as keeper,
        Librarian(home, keeper.wake) as librarian,
    ):
        for number in range(200):
            librarian.do(lambda library, n=number: library.keep_debrief(ONE, Debrief(f"{n}")))
    assert written == [ONE]
    assert surprised_in(home) == "199"


def test_somebody_who_goes_on_and_on_does_not_put_it_off_for_ever(
    home: Path, written: list[str]
) -> None:
    with RecordKeeper(home, calm_s=NEVER_CALM, at_most_s=0.2) as keeper:

        def goes_on() -> bool:
            say(home, f"so often: {len(written)}")
            keeper.wake()
            return len(written) > 1

        until(goes_on)


def test_at_closing_only_what_has_changed_is_written(home: Path, written: list[str]) -> None:
    """A library of many interviews that have no records yet does not keep a window open."""
    with Library.open(home) as library:
        library.keep_record(an_interview(TWO, ["so"]))
    with RecordKeeper(home, calm_s=NEVER_CALM):
        say(home, "changed", TWO)
    assert written == [TWO]


def test_while_something_is_recorded_nothing_is_written(
    home: Path, written: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(home) as library:
        library.keep_record(replace(an_interview(TWO), status=Status.RECORDING))
    looked: list[bool] = []
    are_growing = RecordFolders.are_growing

    def noted(folders: RecordFolders) -> bool:
        looked.append(are_growing(folders))
        return looked[-1]

    monkeypatch.setattr(RecordFolders, "are_growing", noted)
    with RecordKeeper(home, calm_s=SOON_CALM) as keeper:
        until(lambda: looked)
        assert (looked, written) == ([True], [])
        with Library.open(home) as library:
            library.set_status(TWO, Status.DRAFT)
        keeper.wake()
        until(lambda: len(written) == 2)


def test_nor_when_the_library_is_closed_and_the_recording_goes_on(
    home: Path, written: list[str]
) -> None:
    with Library.open(home) as library:
        library.keep_record(replace(an_interview(TWO), status=Status.RECORDING))
    with RecordKeeper(home, calm_s=NEVER_CALM):
        say(home, "meanwhile")
    assert written == []


def test_a_full_disk_costs_nothing_and_is_tried_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Path] = []

    def full(path: Path, content: bytes) -> None:
        tried.append(path)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with RecordKeeper(home, calm_s=SOON_CALM) as keeper:
        until(lambda: surprised_in(home) == "")
        with monkeypatch.context() as patch:
            patch.setattr(record_file, "write_bytes", full)
            say(home, "with no room")
            keeper.wake()
            until(lambda: tried)
            assert surprised_in(home) == ""
        keeper.wake()
        until(lambda: surprised_in(home) == "with no room")


def test_one_folder_that_cannot_be_written_keeps_nobody_else_back(
    home: Path, written: list[str]
) -> None:
    with Library.open(home) as library:
        library.keep_record(an_interview(TWO, ["so"]))
    (home / "interviews" / ONE / f"{folder_record.FILE}.new").mkdir()
    with RecordKeeper(home, calm_s=SOON_CALM):
        until(lambda: written == [TWO])


@pytest.mark.parametrize("calm_s", [SOON_CALM, NEVER_CALM])
def test_nor_does_one_that_cannot_be_read(home: Path, written: list[str], calm_s: float) -> None:
    with RecordKeeper(home, calm_s=calm_s) as keeper:
        with Library.open(home) as library:
            library.keep_record(an_interview(TWO, ["so"]))
            library.keep_debrief(ONE, Debrief("damaged"))
            library._db.execute("UPDATE segments SET speaker = '?' WHERE interview_id = ?", (ONE,))
        keeper.wake()
        if calm_s == SOON_CALM:
            until(lambda: TWO in written)
    assert TWO in written


def test_an_interview_without_a_folder_is_nothing_to_write(home: Path, written: list[str]) -> None:
    (home / "interviews" / ONE).rename(home / "elsewhere")
    with RecordKeeper(home, calm_s=NEVER_CALM):
        say(home, "changed")
    assert written == []


def test_one_that_is_erased_meanwhile_does_not_come_back(home: Path) -> None:
    with Library.open(home) as library:
        library.keep_record(an_interview(TWO, ["so"]))
    with (
        RecordKeeper(home, calm_s=SOON_CALM) as keeper,
        Librarian(home, keeper.wake) as librarian,
    ):
        with copies.changing:
            keeper.wake()
            librarian.do(lambda library: library.remove_interview(ONE))
        librarian.do(lambda library: library.keep_debrief(TWO, Debrief("stays"))).result()
        until(lambda: surprised_in(home, TWO) == "stays")
        assert not (home / "interviews" / ONE).exists()


def test_a_desk_writes_what_was_changed_on_it(home: Path) -> None:
    with open_desk(home) as desk:
        desk.shelf.do(lambda library: library.keep_debrief(ONE, Debrief("asked of a desk")))
    assert surprised_in(home) == "asked of a desk"

"""Deleted means deleted: no byte of an erased interview is left in any file."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.kept import a_quote, a_segment, a_setup, an_interview
from firsthand.core.interview import Attendee, Debrief, InterviewId, Role
from firsthand.core.marks import Mark, MarkId
from firsthand.core.timeline import ELSEWHERE, Frame
from firsthand.errors import LibraryInUse, UnknownInterview
from firsthand.journal import RECORDERS, Journal
from firsthand.library.files import copies
from firsthand.library.files.copies import backup, backups, restore
from firsthand.library.files.seals import is_whole
from firsthand.library.library import Library

# Parts of words, as an index keeps only what differs from the word before.
TRACES = (
    b"ldenkam",
    b"miller.exam",
    b"ylophon",
    b"uaternio",
    b"epiphyt",
    b"himerica",
    b"erendipi",
    b"2026-11-20-b-07-gone",
    b"ambivalenc",
)
GONE, STAYS = InterviewId("2026-11-20-b-07-gone"), InterviewId("2026-11-20-b-08-stay")


def _fill(library: Library) -> None:
    said = [f"we had a xylophonist and {number} more" for number in range(400)]
    setup = replace(a_setup(), attendees=(Attendee("Serendipity Jones", Role.OBSERVER),))
    record = an_interview(GONE, said, setup=setup)
    quote = replace(a_quote(a_segment(3, "quaternions every day")), note="an epiphyte")
    mark = Mark(MarkId("m"), Frame(0), note="chimerical")
    library.keep_record(
        replace(record, quotes=(quote,), marks=(mark,), debrief=Debrief("ambivalence"))
    )
    (library.folder(GONE) / "take-001.wav").write_bytes(b"RIFF")
    library.keep_record(
        an_interview(STAYS, ["what was said elsewhere stays"], setup=replace(setup, attendees=()))
    )
    other = library.record(STAYS).setup
    person = replace(other.participant, real_name="", contact="", code_name="B-08")
    library.keep_setup(STAYS, replace(other, participant=person))


def _traces(home: Path) -> set[tuple[str, bytes]]:
    return {
        (path.name, trace)
        for path in home.rglob("*")
        if path.is_file()
        for trace in TRACES
        if trace in path.read_bytes()
    }


def test_every_trace_is_gone_from_library_folder_and_backups(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Library.open(home) as library:
        _fill(library)
        backup(home)
        library.keep_debrief(STAYS, Debrief("changed"))
        backup(home)
        assert {trace for _, trace in _traces(home)} == set(TRACES)
        library.remove_interview(GONE)
        assert _traces(home) == set()
        assert not any(GONE in path.name for path in home.rglob("*"))
    assert _traces(home) == set()
    assert len(backups(home)) == 2
    assert all(is_whole(one.path) for one in backups(home))


def test_libraries_that_were_moved_aside_forget_too(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Library.open(home) as library:
        _fill(library)
        kept = backup(home)
    assert kept is not None
    whole = restore(home, kept)
    damaged = home / "library-damaged-20261120-101010.db"
    damaged.write_bytes(kept.path.read_bytes()[:-9000])
    with Library.open(home) as library:
        library.remove_interview(GONE)
    assert _traces(home) == set()
    assert is_whole(whole)
    assert not damaged.exists()


def test_the_others_are_as_they_were(tmp_path: Path) -> None:
    with Library.open(tmp_path / "home") as library:
        _fill(library)
        before = library.record(STAYS)
        library.remove_interview(GONE)
        assert library.record(STAYS) == before
        assert len(library.search("elsewhere")) == 1
        assert library.search("xylophonist") == []
        with pytest.raises(UnknownInterview):
            library.record(GONE)


def test_erasing_while_another_thread_reads_still_works(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Library.open(home) as library, Library.open(home, check=False) as reading:
        _fill(library)
        reading.search("xylophonist")
        library.remove_interview(GONE)
        assert reading.search("xylophonist") == []
    assert _traces(home) == set()


def test_a_backup_that_was_being_made_meanwhile_forgets_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It holds the library as it was before, and gets its name when all others are rewritten."""
    home = tmp_path / "home"
    is_copied, may_go_on = threading.Event(), threading.Event()

    def proved(path: Path) -> bool:
        is_copied.set()
        assert may_go_on.wait(20)
        return is_whole(path)

    with Library.open(home) as library:
        _fill(library)
    monkeypatch.setattr(copies, "is_whole", proved)
    with ThreadPoolExecutor() as threads:
        backing_up = threads.submit(backup, home)
        assert is_copied.wait(20)

        def erase() -> None:
            with Library.open(home) as library:
                library.remove_interview(GONE)

        erasing = threads.submit(erase)
        with pytest.raises(TimeoutError):
            erasing.result(0.3)
        may_go_on.set()
        assert backing_up.result() is not None
        erasing.result()
    assert _traces(home) == set()
    assert [is_whole(one.path) for one in backups(home)] == [True]


def test_what_a_kill_left_half_copied_goes_too(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Library.open(home) as library:
        _fill(library)
        kept = backup(home)
        assert kept is not None
        for draft in (kept.path.with_name("library-20261120-101010.new"), home / "library.db.new"):
            draft.write_bytes(kept.path.read_bytes())
            draft.with_name(f"{draft.name}-journal").write_bytes(b"xylophonist")
        library.remove_interview(GONE)
    assert _traces(home) == set()


def test_while_somebody_reads_the_log_the_erasing_is_not_said_to_be_done(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Library.open(home) as library, Library.open(home, check=False) as reading:
        _fill(library)
        library._db.execute("PRAGMA busy_timeout = 50")
        with reading._reading():
            assert reading._db.execute("SELECT count(*) FROM interviews").fetchone() == (2,)
            with pytest.raises(LibraryInUse):
                library.remove_interview(GONE)
        library.remove_interview(GONE)
        assert _traces(home) == set()


def test_an_interview_that_is_not_there_cannot_be_erased(tmp_path: Path) -> None:
    with Library.open(tmp_path / "home") as library, pytest.raises(UnknownInterview):
        library.remove_interview(GONE)


def test_a_take_that_is_still_on_another_disk_goes_too_and_nothing_else_there(
    tmp_path: Path,
) -> None:
    ours, theirs = tmp_path / f"{ELSEWHERE}x1", tmp_path / "holiday"
    for folder in (ours, theirs):
        folder.mkdir()
        (folder / "take-002.wav").write_bytes(b"sound")
    with Library.open(tmp_path / "home") as library:
        library.keep_record(an_interview(GONE, ["So."]))
        with Journal(library.folder(GONE) / RECORDERS) as journal:
            for number, folder in enumerate((ours, theirs), start=2):
                file = str(folder / "take-002.wav")
                journal.append({"line": "take started", "take": number, "file": file})
        library.remove_interview(GONE)
    assert not ours.exists()
    assert (theirs / "take-002.wav").exists()

"""A full disk is said in a sentence, and what was kept before is untouched."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.kept import RATE, a_segment, a_setup, an_interview
from fakes.small_disk import small_disk
from firsthand.core.interview import InterviewId
from firsthand.core.transcript import Transcript
from firsthand.errors import DiskFull
from firsthand.library.files import folder_record, folders
from firsthand.library.files.copies import backup
from firsthand.library.files.folders import read_setup
from firsthand.library.library import Library
from firsthand.library.record_keeper import RecordFolders

ONE = InterviewId("one")
LONG = Transcript(tuple(a_segment(number, "word " * 40) for number in range(1, 200)))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "home") as opened:
        opened.keep_record(an_interview(ONE, ["every Friday"]))
        yield opened


def _let_grow_by(library: Library, pages: int) -> None:
    (now,) = library._db.execute("PRAGMA page_count").fetchone()
    library._db.execute(f"PRAGMA max_page_count = {now + pages}").fetchall()


def test_nothing_of_what_did_not_fit_is_kept_and_all_of_what_was_there_is(library: Library) -> None:
    before = library.record(ONE)
    for pages in (0, 1, 5, 20):
        _let_grow_by(library, pages)
        with pytest.raises(DiskFull) as caught:
            library.keep_transcript(ONE, LONG)
        assert caught.value.remedy
        assert library.record(ONE) == before
        assert len(library.search("friday")) == 1


def test_with_room_again_the_same_works(library: Library) -> None:
    _let_grow_by(library, 0)
    with pytest.raises(DiskFull):
        library.keep_transcript(ONE, LONG)
    _let_grow_by(library, 10_000)
    library.keep_transcript(ONE, LONG)
    assert len(library.record(ONE).transcript.segments) == len(LONG.segments)


def test_an_interview_that_could_not_begin_leaves_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(folders, "write_bytes", full)
    with pytest.raises(DiskFull):
        library.add_interview(a_setup(), "2026-11-21T10:00:00+01:00", RATE)
    assert [path.name for path in (library.home / "interviews").iterdir()] == [ONE]
    assert [row.id for row in library.interviews()] == [ONE]


def test_a_correction_that_does_not_fit_leaves_the_file_as_it_was(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = library.record(ONE)
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", full)
        with pytest.raises(DiskFull):
            library.keep_setup(ONE, a_setup("B-99"))
    assert library.record(ONE) == before
    assert read_setup(library.folder(ONE)).setup == before.setup


def test_a_backup_that_does_not_fit_leaves_no_half_copy(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(DiskFull):
            backup(library.home)
    assert list((library.home / "backups").iterdir()) == []


def test_a_record_beside_a_recording_that_does_not_fit_leaves_the_one_before(
    tmp_path: Path,
) -> None:
    with small_disk(tmp_path, 8) as disk:
        if disk is None:
            pytest.skip("this machine mounts no small disk")
        home = disk.place / "home"
        beside, folders = home / "interviews" / ONE, RecordFolders(home)
        with Library.open(home) as library:
            library.keep_record(an_interview(ONE, ["every Friday"]))
            folders.write(ONE)
            library.keep_transcript(ONE, LONG)
            disk.fill()
            with pytest.raises(DiskFull):
                folders.write(ONE)
            said = folder_record.read(beside).transcript.segments
            assert [one.text for one in said] == ["every Friday"]
            assert folders.due(folders.counts()) == [ONE]
            disk.empty()
            folders.write(ONE)
            assert folder_record.read(beside).transcript.segments == LONG.segments

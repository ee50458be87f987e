"""The library's own thread does everything it was asked, in order, and says what went wrong."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from fakes.kept import an_interview
from firsthand.core.interview import InterviewId
from firsthand.core.marks import Mark, MarkId
from firsthand.core.timeline import Frame
from firsthand.errors import UnknownInterview, UnwritableLibrary
from firsthand.library.librarian import Librarian
from firsthand.library.library import Library


def test_work_is_done_in_order_on_one_thread_that_is_not_the_callers(home: Path) -> None:
    with Librarian(home) as librarian:
        done = [librarian.do(lambda _, n=n: (n, threading.get_ident())) for n in range(50)]
        results = [future.result() for future in done]
    assert [number for number, _ in results] == list(range(50))
    assert len({thread for _, thread in results} - {threading.get_ident()}) == 1


def test_what_went_wrong_is_the_futures_and_the_next_work_goes_on(home: Path) -> None:
    with Librarian(home) as librarian:
        wrong = librarian.do(lambda library: library.record(InterviewId("nobody")))
        right = librarian.do(lambda library: library.interviews())
        with pytest.raises(UnknownInterview):
            wrong.result()
        assert right.result() == []


def test_closing_finishes_what_was_asked(home: Path) -> None:
    librarian = Librarian(home)
    librarian.do(lambda library: library.keep_record(an_interview("one")))
    for number in range(100):
        mark = Mark(MarkId(str(number)), Frame(number))
        librarian.do(lambda library, mark=mark: library.keep_mark(InterviewId("one"), mark))
    librarian.close()
    librarian.close()
    with Library.open(home) as library:
        assert len(library.record(InterviewId("one")).marks) == 100


def test_nothing_can_be_asked_once_it_is_closed(home: Path) -> None:
    librarian = Librarian(home)
    librarian.close()
    with pytest.raises(RuntimeError):
        librarian.do(lambda library: library.studies())


def test_a_library_that_cannot_be_opened_is_said_at_once_and_leaves_no_thread(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").write_text("")
    before = set(threading.enumerate())
    with pytest.raises(UnwritableLibrary):
        Librarian(tmp_path / "file")
    assert set(threading.enumerate()) <= before


def test_a_long_read_on_a_second_connection_sees_one_moment(home: Path) -> None:
    with Librarian(home) as librarian, Library.open(home, check=False) as reading:
        librarian.do(lambda library: library.keep_record(an_interview("one", ["so"]))).result()
        with reading._reading():
            assert len(reading._db.execute("SELECT * FROM segments").fetchall()) == 1
            librarian.do(lambda library: library.keep_record(an_interview("two", ["so"]))).result()
            assert len(reading._db.execute("SELECT * FROM segments").fetchall()) == 1
        assert len(reading.interviews()) == 2

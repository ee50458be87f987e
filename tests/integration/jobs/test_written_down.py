"""What is put right in review lies beside the recording, too, and outlives the library."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fakes.beside import lose_library
from fakes.records import interview_record
from firsthand.core.ledger import LEDGER, line_of_event, line_of_mark
from firsthand.core.quotes import QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Span, Take, spoken_consent
from firsthand.jobs import evidence
from firsthand.jobs.quoting import quotes_after
from firsthand.jobs.told import agreed_in, keep_course, told_at
from firsthand.journal import Journal
from firsthand.library.library import Library
from firsthand.library.recovery import recover

RECORD = interview_record()
TAKES = RECORD.timeline.takes


def takes_in(folder: Path) -> tuple[Take, ...]:
    return TAKES


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A library with one interview, whose marks and events were written down as they happened."""
    with Library.open(tmp_path) as library:
        library.keep_record(RECORD)
        with Journal(library.folder(RECORD.id) / LEDGER) as ledger:
            for event in RECORD.events:
                ledger.append(line_of_event(event))
            for mark in RECORD.marks:
                ledger.append(line_of_mark(mark))
    return tmp_path


def rebuilt(home: Path) -> InterviewRecord:
    """From the folders alone."""
    lose_library(home)
    recover(home, takes_in)
    with Library.open(home) as library:
        return library.record(RECORD.id)


def test_where_the_solution_was_told_and_consent_given_comes_back(home: Path) -> None:
    with Library.open(home) as library:
        for frame in (Frame(RECORD.timeline.end // 2), None, Frame(RECORD.timeline.end // 3)):
            keep_course(library, RECORD.id, told_at(library.record(RECORD.id), frame))
        span = Span(Frame(100), Frame(900))
        keep_course(library, RECORD.id, agreed_in(library.record(RECORD.id), span))
        wanted = library.record(RECORD.id)
    found = rebuilt(home)
    assert found.reveal == RECORD.timeline.end // 3
    assert span in spoken_consent(found.events)
    assert found.events == wanted.events
    assert found.marks == wanted.marks


def test_what_was_taken_back_at_once_leaves_everything_in_its_order(home: Path) -> None:
    with Library.open(home) as library:
        keep_course(library, RECORD.id, told_at(RECORD, RECORD.quotes[3].start))
        keep_course(library, RECORD.id, RECORD.events)
    assert rebuilt(home).events == RECORD.events


def test_whether_a_quote_was_asked_for_comes_back_and_stays_when_its_words_come(
    home: Path,
) -> None:
    mark = RECORD.marks[0].id
    guessed = QuoteState.GUESSED
    pressed = replace(RECORD.quotes[0], id=QuoteId(mark), mark=mark, state=guessed)
    with Library.open(home) as library:
        for was, said in ((None, True), (True, None), (None, False)):
            before = replace(pressed, prompted=was)
            evidence.keep_quote(library, RECORD, replace(before, prompted=said), before)
    found = rebuilt(home)
    (quote,) = found.quotes
    assert (quote.mark, quote.prompted, quote.state) == (
        pressed.mark,
        False,
        QuoteState.WORDS_COMING,
    )
    after = quotes_after(replace(found, transcript=RECORD.transcript))
    assert {one.id: one.prompted for one in after}[quote.id] is False


def test_a_folder_that_cannot_be_written_keeps_nobody_from_putting_things_right(
    home: Path,
) -> None:
    with Library.open(home) as library:
        ledger = library.folder(RECORD.id) / LEDGER
        ledger.unlink()
        ledger.mkdir()
        keep_course(library, RECORD.id, told_at(library.record(RECORD.id), None))
        assert library.record(RECORD.id).reveal is None

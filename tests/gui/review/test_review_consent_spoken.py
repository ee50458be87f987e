"""In the review: the words in which consent was given are said to be that, for the record."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from fakes.records import interview_record
from firsthand.core.timeline import spoken_consent
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio
from gui.reviewing import put_away, reviewed

RECORD = interview_record()
ASKS, AGREES = RECORD.transcript.segments[:2]


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> Iterator[ReviewPage]:
    desk.library.keep_record(RECORD)
    page = reviewed(studio, RECORD.id, qtbot, FakeOutputs())
    page.transcript.setFocus()
    yield page
    put_away(page)


def select(page: ReviewPage, first: int, last: int) -> None:
    sheet = page.transcript.sheet
    page.transcript.place_cursor(sheet.word_at(first))
    page.transcript.place_cursor(sheet.word_at(last), select=True)


def test_the_selected_words_become_the_place_of_consent(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    select(page, ASKS.start, AGREES.end)
    qtbot.keyClick(page.transcript, Qt.Key.Key_C)
    (span,) = spoken_consent(desk.library.record(RECORD.id).events)
    assert (span.start, span.end) == (ASKS.start, AGREES.end)
    assert desk.library.record(RECORD.id).quotes == RECORD.quotes
    texts = [block.text for block in page.transcript.sheet.blocks]
    assert "Consent is spoken from here" in texts
    page.work.undo.undo()
    assert desk.library.record(RECORD.id).events == RECORD.events


def test_a_better_place_takes_that_of_one_it_overlaps(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    for first, last in ((ASKS.start, AGREES.start), (ASKS.end - 1, AGREES.end)):
        select(page, first, last)
        qtbot.keyClick(page.transcript, Qt.Key.Key_C)
    (span,) = spoken_consent(desk.library.record(RECORD.id).events)
    assert span.end == AGREES.end
    assert span.start > ASKS.start


def test_without_a_selection_it_says_what_to_select(page: ReviewPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.transcript, Qt.Key.Key_C)
    assert "Select the words" in page.bar._said.whole
    assert page.work.record.events == RECORD.events

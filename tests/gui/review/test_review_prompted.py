"""In the review: whether the buyer was asked for what a quote says, shown and put right."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from fakes.records import interview_record
from firsthand.core.quotes import Quote
from firsthand.export.json_form import record_as_json
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio
from gui.reviewing import put_away, reviewed

RECORD = interview_record()
ASKED, UNASKED = RECORD.quotes[0], RECORD.quotes[-1]


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> Iterator[ReviewPage]:
    desk.library.keep_record(RECORD)
    page = reviewed(studio, RECORD.id, qtbot, FakeOutputs())
    yield page
    put_away(page)


def is_ticked(page: ReviewPage, quote: Quote) -> bool:
    page.bench.choose(quote.id)
    return page.bench.editor._unprompted.isChecked()


def kept(desk: FakeDesk, quote: Quote) -> Quote:
    return next(one for one in desk.library.record(RECORD.id).quotes if one.id == quote.id)


def test_each_quote_says_whether_it_was_asked_for(page: ReviewPage) -> None:
    assert not is_ticked(page, ASKED)
    assert "unprompted" not in page.bench.editor._span.whole
    assert is_ticked(page, UNASKED)
    assert "unprompted" in page.bench.editor._span.whole


def test_one_key_puts_it_right_and_once_more_takes_that_away(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.bench.choose(ASKED.id)
    qtbot.keyClick(page.bench.list, Qt.Key.Key_U)
    assert is_ticked(page, ASKED)
    assert kept(desk, ASKED).prompted is False
    qtbot.keyClick(page.bench.list, Qt.Key.Key_U)
    assert not is_ticked(page, ASKED)
    assert kept(desk, ASKED).prompted is None


def test_a_click_puts_it_right_and_undo_takes_it_back(page: ReviewPage, desk: FakeDesk) -> None:
    page.bench.choose(UNASKED.id)
    page.bench.editor._unprompted.click()
    assert kept(desk, UNASKED).prompted is True
    assert kept(desk, UNASKED).state is UNASKED.state
    said = {one["id"]: one["prompted"] for one in record_as_json(page.work.record)["quotes"]}
    assert said[UNASKED.id] is True
    page.work.undo.undo()
    assert kept(desk, UNASKED) == UNASKED
    assert is_ticked(page, UNASKED)

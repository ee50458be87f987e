"""A review on the screen, with one interview open in it, and what a person does there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from fakes.records import interview_record
from firsthand.core.interview import InterviewId
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.ui.player import OpenOutput
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio
from gui.pressing import press

RECORD = interview_record()


def reviewed(
    studio: Studio, interview: InterviewId, qtbot: QtBot, open_output: OpenOutput | None = None
) -> ReviewPage:
    """Take leave of it with `put_away`, so that no thread is left."""
    page = ReviewPage(studio, open_output=open_output or FakeOutputs())
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.on_enter()
    page.open(interview)
    qtbot.waitUntil(lambda: page.work.is_open)
    return page


def put_away(page: ReviewPage) -> None:
    page.on_leave()
    page._peaks.stop()


def kept(desk: FakeDesk) -> InterviewRecord:
    """What the library holds, without the evidence that is gathered when a quote is confirmed."""
    record = desk.library.record(RECORD.id)
    return replace(record, quotes=tuple(replace(one, evidence=None) for one in record.quotes))


def choose(page: ReviewPage, state: QuoteState) -> Quote:
    """Bring the first quote in a state onto the bench."""
    quote = next(quote for quote in page.work.record.quotes if quote.state is state)
    page.bench.choose(quote.id)
    page.bench.list.setFocus()
    return quote


def now(page: ReviewPage, quote: Quote) -> Quote:
    found = page.work.quote(quote.id)
    assert found is not None
    return found


def hear(page: ReviewPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.player.heard):
        press(qtbot, Qt.Key.Key_H)

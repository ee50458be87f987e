"""Quotes are tagged by typing: known themes are completed, likely ones offered, all by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from fakes.records import interview_record
from firsthand.core.interview import InterviewId
from firsthand.core.quotes import QuoteId, QuoteState
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.review.theming import ThemeLine
from firsthand.ui.studio import Studio

RECORD = interview_record()
FRIDAY = next(quote for quote in RECORD.quotes if "Every Friday" in quote.text)
PLAIN = tuple(
    replace(quote, themes=(), state=QuoteState.GUESSED, evidence=None) for quote in RECORD.quotes
)


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> Iterator[ReviewPage]:
    desk.library.keep_record(replace(RECORD, quotes=PLAIN))
    like = "Every Friday somebody exports it by hand."
    other = replace(FRIDAY, id=QuoteId("other"), text=like, themes=("manual work",))
    elsewhere = replace(RECORD, id=InterviewId("elsewhere"), quotes=(other,))
    desk.library.keep_record(elsewhere)
    page = ReviewPage(studio, open_output=FakeOutputs())
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.open(RECORD.id)
    qtbot.waitUntil(lambda: bool(page.theming.names))
    page.bench.choose(FRIDAY.id)
    yield page
    page.on_leave()
    page._peaks.stop()


def tags(desk: FakeDesk) -> tuple[str, ...]:
    quotes = desk.library.record(RECORD.id).quotes
    return next(quote.themes for quote in quotes if quote.id == FRIDAY.id)


def test_t_leads_to_the_themes_and_what_is_typed_is_kept(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.bench.list.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_T)
    assert page.bench.editor.themes.hasFocus()
    qtbot.keyClicks(page.bench.editor.themes, "late data,  trust , Trust")
    qtbot.keyClick(page.bench.editor.themes, Qt.Key.Key_Return)
    assert tags(desk) == ("late data", "trust")


def test_a_theme_of_another_interview_is_completed(page: ReviewPage, qtbot: QtBot) -> None:
    line = page.bench.editor.themes
    line.setFocus()
    qtbot.keyClicks(line, "trust, work")
    assert line.offered == ["manual work"]
    line._completer.activated.emit("manual work")
    assert line.text() == "trust, manual work"
    line._completer.popup().hide()


def test_enter_on_an_offered_name_takes_that_and_keeps_nothing_half_typed(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    line = page.bench.editor.themes
    line.setFocus()
    qtbot.keyClicks(line, "work")
    names = line._completer.popup()
    qtbot.waitUntil(names.isVisible)
    qtbot.keyClick(names, Qt.Key.Key_Down)
    qtbot.keyClick(names, Qt.Key.Key_Return)
    assert line.text() == "manual work"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert tags(desk) == ("manual work",)
    assert page.work.undo.count() == 1


def test_the_names_to_choose_from_stand_on_paper(page: ReviewPage, qtbot: QtBot) -> None:
    line = page.bench.editor.themes
    line.setFocus()
    qtbot.keyClicks(line, "work")
    names = line._completer.popup()
    qtbot.waitUntil(names.isVisible)
    paper = names.grab().toImage().pixelColor(names.width() // 2, 3)
    assert paper.name() == page.studio.theme.colours.card
    names.hide()


def test_a_theme_is_completed_in_the_middle_of_others(qtbot: QtBot) -> None:
    line = ThemeLine()
    qtbot.addWidget(line)
    line.show_names(["price", "late data"])
    line.setText("trust, la, price")
    line.setCursorPosition(len("trust, la"))
    line._complete("late data")
    assert line.themes == ("trust", "late data", "price")


def test_what_reads_alike_is_offered_and_taken_by_one_click_and_by_undo_given_back(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    (offer,) = page.bench.editor.offers.buttons
    assert offer.text() == "+ manual work"
    assert tags(desk) == ()
    offer.click()
    assert tags(desk) == ("manual work",)
    assert page.bench.editor.offers.buttons == []
    page.work.undo.undo()
    assert tags(desk) == ()

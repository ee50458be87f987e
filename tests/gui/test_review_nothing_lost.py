"""What others change meanwhile stays, and looking at a thing does not change it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from fakes.records import interview_record
from firsthand.core.interview import InterviewId
from firsthand.core.quotes import QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.transcript import Speaker
from firsthand.ui.as_written import in_tip, on_button, typed_or
from firsthand.ui.review.loading import Opened, read_record
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio

RECORD = interview_record()
CONFIRMED = next(quote for quote in RECORD.quotes if quote.is_verbatim)
ODD = replace(
    CONFIRMED,
    text=CONFIRMED.text.replace(" ", "\u00a0", 1),
    themes=("Price, too high", "trust"),
    note="two  words\nand a line",
)


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> Iterator[ReviewPage]:
    quotes = tuple(ODD if quote.id == ODD.id else quote for quote in RECORD.quotes)
    desk.library.keep_record(replace(RECORD, quotes=quotes))
    page = ReviewPage(studio, open_output=FakeOutputs())
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.open(RECORD.id)
    qtbot.waitUntil(lambda: page.work.is_open)
    yield page
    page.on_leave()
    page._peaks.stop()


def kept(desk: FakeDesk) -> InterviewRecord:
    return desk.library.record(RECORD.id)


def test_a_debrief_that_came_meanwhile_is_shown_and_not_written_over(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    theirs = replace(RECORD.debrief, surprised="Written on another computer")
    desk.library.keep_debrief(RECORD.id, theirs)
    page.debrief._belief.setPlainText("Typed right now")
    page.open(RECORD.id)
    qtbot.waitUntil(lambda: page.debrief.debrief.surprised == theirs.surprised)
    page.debrief._next.setPlainText("And after it")
    page.debrief.keep()
    wanted = replace(theirs, belief_changed="Typed right now", ask_next="And after it")
    assert kept(desk).debrief == wanted
    page.work.undo.undo()
    assert (
        page.work.record.debrief == kept(desk).debrief == replace(wanted, ask_next=theirs.ask_next)
    )


def test_looking_at_a_quote_changes_nothing_of_it(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.bench.choose(ODD.id)
    page.bench.hear()
    page.on_leave()
    (now,) = [quote for quote in kept(desk).quotes if quote.id == ODD.id]
    assert (now.text, now.themes, now.note) == (ODD.text, ODD.themes, ODD.note)
    assert now.state is QuoteState.CONFIRMED
    assert page.work.undo.count() == 0


def test_a_theme_with_a_comma_stays_one_beside_what_is_typed(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.bench.choose(ODD.id)
    page.bench.editor.themes.setFocus()
    qtbot.keyClicks(page.bench.editor.themes, ", late  data")
    qtbot.keyClick(page.bench.editor.themes, Qt.Key.Key_Return)
    (now,) = [quote for quote in kept(desk).quotes if quote.id == ODD.id]
    assert now.themes == ("Price, too high", "trust", "late data")


def test_quotes_follow_the_speaker_their_words_are_given(page: ReviewPage, desk: FakeDesk) -> None:
    inside = [
        segment.number
        for segment in RECORD.transcript.segments
        if segment.span.overlap(CONFIRMED.span)
    ]
    page.work.name_speaker(tuple(inside), Speaker.INTERVIEWER, "name a speaker")
    (now,) = [quote for quote in kept(desk).quotes if quote.id == CONFIRMED.id]
    assert now.speaker is Speaker.INTERVIEWER
    assert now.state is QuoteState.CONFIRMED
    page.work.undo.undo()
    (back,) = [quote for quote in kept(desk).quotes if quote.id == CONFIRMED.id]
    assert back.speaker is Speaker.BUYER
    assert page.work.record.transcript == RECORD.transcript


def test_a_speaker_somebody_gave_a_quote_stays(page: ReviewPage, desk: FakeDesk) -> None:
    page.work.change_quote(replace(ODD, speaker=Speaker.OTHER), "change a speaker")
    everything = tuple(segment.number for segment in RECORD.transcript.segments)
    page.work.name_speaker(everything, Speaker.INTERVIEWER, "name a speaker")
    assert {quote.speaker for quote in kept(desk).quotes if quote.id == ODD.id} == {Speaker.OTHER}


def test_an_edit_made_while_the_interview_is_read_again_stays_on_the_screen(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_read, may_go = Event(), Event()

    def slowly(studio: Studio, interview: InterviewId) -> Opened:
        found = read_record(studio, interview)
        has_read.set()
        may_go.wait(10)
        return found

    monkeypatch.setattr("firsthand.ui.review.page.read_record", slowly)
    shown: list[bool] = []
    page.open(RECORD.id)
    assert has_read.wait(10)
    monkeypatch.undo()
    page.bench.choose(ODD.id)
    page.bench.star()
    page.work.quotes_changed.connect(lambda: shown.append(page.work.quote(ODD.id).starred))
    with qtbot.waitSignal(page._reload.timeout):
        may_go.set()
    assert page.work.quote(ODD.id).starred is not ODD.starred
    assert ODD.starred not in shown


def test_an_ampersand_is_no_key_and_a_tag_no_markup(page: ReviewPage) -> None:
    page.bench.editor.offers.show_offers(["R&D <b>costs</b>"])
    (button,) = page.bench.editor.offers.buttons
    assert isinstance(button, QPushButton)
    assert button.text() == "+ R&&D <b>costs</b>"
    assert "&lt;b&gt;" in button.toolTip()
    assert button.accessibleName().endswith("R&D <b>costs</b>")
    assert on_button("R&D") == "R&&D"
    assert in_tip("plain & simple") == "plain & simple"
    assert typed_or("two  words\n", "two words") == "two  words\n"
    assert typed_or("two  words", " three   words ") == "three words"

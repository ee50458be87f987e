"""What others change meanwhile stays, and looking at a thing does not change it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.held import HeldReadings
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
from gui.patience import PATIENCE_MS
from gui.pressing import press
from gui.reviewing import put_away, reviewed

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
    page = reviewed(studio, RECORD.id, qtbot)
    yield page
    put_away(page)


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


def test_escape_keeps_what_is_typed_and_only_then_leads_back(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    left: list[bool] = []
    page.back_requested.connect(lambda: left.append(True))
    page.banner.clear()
    page.show_tab(1)
    page.debrief._next.setFocus()
    page.debrief._next.setPlainText("Ask for the sheet")
    press(qtbot, Qt.Key.Key_Escape)
    assert kept(desk).debrief.ask_next == "Ask for the sheet"
    assert page.transcript.hasFocus()
    page.record.turn()
    press(qtbot, Qt.Key.Key_Escape)
    assert page._spread._right.tab.hasFocus(), "neither the quotes nor the transcript are seen"
    page._find()
    page.transcript.setFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert not page.find_bar.isVisible()
    assert left == []
    press(qtbot, Qt.Key.Key_Escape)
    assert left == [True]


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

    monkeypatch.setattr("firsthand.ui.review.loading.read_record", slowly)
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


def _typed_over(page: ReviewPage, words: str) -> None:
    page.bench.write()
    page.bench.editor.words.setPlainText(words)


def test_what_is_typed_stays_with_its_quote_when_another_one_comes_to_the_bench(
    page: ReviewPage, desk: FakeDesk
) -> None:
    first, other = page.work.record.quotes[:2]
    page.bench.choose(first.id)
    _typed_over(page, "Words for the first.")
    page.bench.choose(other.id)
    now = {quote.id: quote for quote in kept(desk).quotes}
    assert now[first.id].text == "Words for the first."
    assert now[other.id].text == other.text
    assert page.bench.editor.words.toPlainText() == other.text


def test_what_is_typed_for_a_quote_that_goes_away_is_not_given_to_its_neighbour(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    first, *others = page.work.record.quotes
    page.bench.choose(first.id)
    _typed_over(page, "Words for the first.")
    desk.library.remove_quote(RECORD.id, first.id)
    page._read_again()
    qtbot.waitUntil(lambda: page.work.quote(first.id) is None, timeout=PATIENCE_MS)
    page.bench.editor.keep_typed()
    assert [quote.text for quote in kept(desk).quotes] == [quote.text for quote in others]
    assert page.bench.chosen is not None


OTHER = replace(
    RECORD,
    setup=replace(RECORD.setup, participant=replace(RECORD.setup.participant, code_name="B-77")),
    id=InterviewId("another-interview"),
)


def test_what_is_typed_while_another_interview_is_read_stays_where_it_was_typed(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.library.keep_record(OTHER)
    held = HeldReadings(monkeypatch)
    page.open(OTHER.id)
    held.wait_for(1)
    page.transcript.place_cursor(page.transcript.sheet.first_word())
    (number, *_) = page.transcript.sheet.blocks[page.transcript.cursor_block].segments
    page.transcript.type_over()
    page.transcript._field.setPlainText("Typed into the first interview.")
    page.bench.editor.words.setPlainText("Words for its quote.")
    typed_for = page.bench.chosen
    held.let_all_go()
    qtbot.waitUntil(lambda: page.work.record.id == OTHER.id, timeout=PATIENCE_MS)
    page.on_leave()
    assert desk.library.record(OTHER.id).transcript == RECORD.transcript
    assert desk.library.record(OTHER.id).quotes == OTHER.quotes
    texts = {segment.number: segment.text for segment in kept(desk).transcript.segments}
    assert texts[number] == "Typed into the first interview."
    assert "Words for its quote." in [
        quote.text for quote in kept(desk).quotes if quote.id == typed_for.id
    ]


def test_an_older_reading_does_not_take_the_place_of_a_newer_one(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = HeldReadings(monkeypatch)
    page.open(RECORD.id)
    held.wait_for(1)
    newer = replace(RECORD.debrief, surprised="Written on another computer")
    desk.library.keep_debrief(RECORD.id, newer)
    page.open(RECORD.id)
    held.wait_for(2)
    held.let_go(1)
    qtbot.waitUntil(lambda: page.debrief.debrief == newer, timeout=PATIENCE_MS)
    held.let_all_go()
    page.studio.background.close()
    QApplication.processEvents()
    assert page.debrief.debrief == newer


def test_an_interview_asked_for_twice_is_not_laid_over_what_was_done_since(
    studio: Studio, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.library.keep_record(RECORD)
    page = ReviewPage(studio, open_output=FakeOutputs())
    qtbot.addWidget(page)
    held = HeldReadings(monkeypatch)
    page.open(RECORD.id)
    page.open(RECORD.id)
    held.wait_for(2)
    held.let_go(1)
    qtbot.waitUntil(lambda: page.work.is_open, timeout=PATIENCE_MS)
    page.bench.star()
    starred = page.bench.chosen
    held.let_all_go()
    page.studio.background.close()
    QApplication.processEvents()
    assert page.bench.chosen == starred
    assert page.work.undo.canUndo()
    page._peaks.stop()


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

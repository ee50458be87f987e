"""In the review: where the solution was told is said or put right, and all that follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from fakes.records import interview_record
from firsthand.core.interview import Status
from firsthand.core.quotes import Quote
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import EventKind, Frame, spoken_consent
from firsthand.jobs.told import agreed_in, keep_course, told_at, with_course
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.review.sheet import BlockKind
from firsthand.ui.studio import Studio
from gui.reviewing import put_away, reviewed

RECORD = interview_record()
FORGOTTEN = with_course(RECORD, told_at(RECORD, None))
QUOTE = RECORD.quotes[3]


@pytest.fixture
def page(
    studio: Studio, desk: FakeDesk, outputs: FakeOutputs, qtbot: QtBot
) -> Iterator[ReviewPage]:
    desk.library.keep_record(FORGOTTEN)
    page = reviewed(studio, RECORD.id, qtbot, outputs)
    yield page
    outputs.gate.set()
    put_away(page)


def go_to(page: ReviewPage, frame: Frame) -> None:
    page.transcript.setFocus()
    page.transcript.place_cursor(page.transcript.sheet.word_at(frame))


def press(page: ReviewPage, qtbot: QtBot, modifiers: Qt.KeyboardModifier | None = None) -> None:
    key = Qt.Key.Key_S if modifiers is None else Qt.Key.Key_Z
    qtbot.keyClick(page.transcript, key, modifiers or Qt.KeyboardModifier.NoModifier)


def before(record: InterviewRecord) -> list[bool]:
    return [quote.before_reveal for quote in record.quotes]


def shown(page: ReviewPage, quote: Quote) -> str:
    page.bench.choose(quote.id)
    return page.bench.editor._span.whole


def test_a_review_asks_where_the_solution_was_told_while_nobody_has_said_so(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    assert "Where was the solution told?" in page.bar._said.whole
    desk.library.keep_record(RECORD)
    page._read_again()
    qtbot.waitUntil(lambda: page.work.record.reveal is not None)
    page._keys.saying.begin()
    assert page.bar._said.whole == ""


def test_an_interview_that_was_reviewed_without_saying_so_asks_no_more(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_record(replace(FORGOTTEN, status=Status.REVIEWED))
    page = reviewed(studio, RECORD.id, qtbot, FakeOutputs())
    assert page.bar._said.whole == ""
    put_away(page)


def test_one_key_says_that_the_solution_was_told_at_this_word(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    assert "before the reveal" in shown(page, QUOTE)
    go_to(page, QUOTE.start)
    press(page, qtbot)
    expected = [n < 3 for n in range(len(RECORD.quotes))]
    assert before(page.work.record) == expected
    assert "after the reveal" in shown(page, QUOTE)
    assert BlockKind.REVEAL in {block.kind for block in page.transcript.sheet.blocks}
    kept = desk.library.record(RECORD.id)
    assert kept.reveal == page.work.record.reveal == QUOTE.start
    assert before(kept) == expected


def test_what_a_quote_has_become_meanwhile_stays(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_quote(RECORD.id, replace(QUOTE, text="Heard better by now."))
    go_to(page, QUOTE.start)
    press(page, qtbot)
    kept = desk.library.record(RECORD.id).quotes[3]
    assert (kept.text, kept.before_reveal) == ("Heard better by now.", False)


def test_it_is_taken_back_and_done_again(page: ReviewPage, desk: FakeDesk, qtbot: QtBot) -> None:
    go_to(page, QUOTE.start)
    press(page, qtbot)
    press(page, qtbot, Qt.KeyboardModifier.ControlModifier)
    assert desk.library.record(RECORD.id).events == FORGOTTEN.events
    assert all(before(page.work.record))
    page.work.undo.redo()
    assert desk.library.record(RECORD.id).reveal == QUOTE.start


def test_what_was_noted_of_the_course_elsewhere_meanwhile_stays(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    go_to(page, QUOTE.start)
    press(page, qtbot)
    library, words = desk.library, RECORD.transcript.segments[0].span
    keep_course(library, RECORD.id, agreed_in(library.record(RECORD.id), words))
    press(page, qtbot, Qt.KeyboardModifier.ControlModifier)
    kept = library.record(RECORD.id)
    assert (kept.reveal, list(spoken_consent(kept.events))) == (None, [words])
    page.work.refresh(kept)
    page.work.undo.redo()
    shown = page.work.record
    assert (shown.reveal, list(spoken_consent(shown.events))) == (QUOTE.start, [words])
    assert library.record(RECORD.id).events == shown.events


def test_of_two_places_the_one_said_last_is_where_it_was_told(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    library, elsewhere = desk.library, RECORD.quotes[4].start
    keep_course(library, RECORD.id, told_at(FORGOTTEN, elsewhere))
    go_to(page, QUOTE.start)
    press(page, qtbot)
    events = library.record(RECORD.id).events
    assert [one.frame for one in events if one.kind is EventKind.REVEALED] == [QUOTE.start]


def test_said_once_more_at_the_same_word_it_was_never_told(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    go_to(page, QUOTE.start)
    press(page, qtbot)
    press(page, qtbot)
    assert page.work.record.reveal is None
    assert desk.library.record(RECORD.id).quotes == FORGOTTEN.quotes


def test_the_menu_at_a_word_offers_what_fits(page: ReviewPage) -> None:
    def entries(menu: QMenu) -> list[bool]:
        return [entry.isEnabled() for entry in menu.actions() if "solution" in entry.text()]

    go_to(page, QUOTE.start)
    assert entries(page._keys.saying.menu()) == [True, False]
    page._keys.saying.tell()
    assert entries(page._keys.saying.menu()) == [False, True]


def test_the_menu_is_about_the_word_it_was_opened_at_while_others_are_heard(
    page: ReviewPage, desk: FakeDesk, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    folder = desk.home / "interviews" / RECORD.id
    folder.mkdir(parents=True, exist_ok=True)
    for take in RECORD.timeline.takes:
        soundfile.write(folder / take.file, np.zeros(take.frames, np.int16), take.rate)
    outputs.gate.clear()
    page.player.play_from(RECORD.transcript.segments[0].start)
    qtbot.waitUntil(lambda: bool(outputs.opened))
    assert page.player.is_playing
    go_to(page, QUOTE.start)
    menu = page._keys.saying.menu()
    next(entry for entry in menu.actions() if entry.text().endswith("\tS")).trigger()
    assert page.work.record.reveal == QUOTE.start

"""Find and replace in the transcript, by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.records import interview_record
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio
from gui.pressing import press
from gui.reviewing import put_away, reviewed

RECORD = interview_record()
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> Iterator[ReviewPage]:
    desk.library.keep_record(RECORD)
    page = reviewed(studio, RECORD.id, qtbot)
    yield page
    put_away(page)


def begin_replacing(page: ReviewPage, qtbot: QtBot, wanted: str, other: str) -> None:
    page.bench.list.setFocus()
    press(qtbot, Qt.Key.Key_H, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), wanted)
    press(qtbot, Qt.Key.Key_Tab)
    assert page.find_bar._other.hasFocus()
    qtbot.keyClicks(page.find_bar._other, other)


def said(page: ReviewPage) -> list[str]:
    return [word.text for s in page.work.record.transcript.segments for word in s.words]


def test_find_goes_from_place_to_place_and_leaves_the_cursor_there(
    page: ReviewPage, qtbot: QtBot
) -> None:
    page.bench.list.setFocus()
    press(qtbot, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "friday")
    total = int(page.find_bar.count.split()[-1])
    assert total >= 2
    assert page.find_bar.count == f"1 of {total}"
    press(qtbot, Qt.Key.Key_Return)
    assert page.find_bar.count == f"2 of {total}"
    press(qtbot, Qt.Key.Key_Return, SHIFT)
    press(qtbot, Qt.Key.Key_Return, SHIFT)
    assert page.find_bar.count == f"{total} of {total}"
    press(qtbot, Qt.Key.Key_Escape)
    word = page.transcript.cursor_word
    assert word is not None
    block = page.transcript.sheet.blocks[word[0]]
    place = block.words[word[1]]
    assert "friday" in block.text[place.first : place.last].casefold()
    press(qtbot, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), " xylophone")
    assert page.find_bar.count == "not found"


def test_all_places_are_replaced_in_one_step_and_words_keep_their_times(
    page: ReviewPage, qtbot: QtBot
) -> None:
    before = page.work.record.transcript
    begin_replacing(page, qtbot, "friday", "Thursday")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    words = [word for s in before.segments for word in s.words]
    changed = [word for s in page.work.record.transcript.segments for word in s.words]
    assert [(w.start, w.end) for w in changed] == [(w.start, w.end) for w in words]
    assert "friday" not in " ".join(said(page)).casefold()
    assert "Thursday" in " ".join(said(page))
    assert page.bar._said.whole.startswith("Replaced in ")
    assert page.work.undo.count() == 1
    page.work.undo.undo()
    assert page.work.record.transcript == before


def test_one_place_is_replaced_and_the_next_is_shown(page: ReviewPage, qtbot: QtBot) -> None:
    before = [word.casefold() for word in said(page)]
    count = sum("friday" in word for word in before)
    begin_replacing(page, qtbot, "friday", "Friday night")
    while not page.transcript.sheet.blocks[page.transcript._hit.block].segments:
        page.seeking._step(1)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)
    assert count >= 2
    assert " ".join(said(page)).casefold().count("friday night") == 2
    assert page.work.undo.count() == 2


def test_only_whole_words_are_replaced_unless_parts_are_wanted(
    page: ReviewPage, qtbot: QtBot
) -> None:
    begin_replacing(page, qtbot, "rida", "x")
    assert page.find_bar.count == "not found"
    page.find_bar._whole.setChecked(False)
    assert page.find_bar.count.startswith("1 of")

"""The transcript under the hands: typed over, played from, selected, read aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from firsthand.core.quotes import QuoteState
from firsthand.core.quoting import Side
from firsthand.core.timeline import Span
from firsthand.ui.review import transcript
from firsthand.ui.review.page import ReviewPage
from gui.pressing import NONE, press
from gui.reviewing import choose, now

CTRL = Qt.KeyboardModifier.ControlModifier


def drag(widget: QWidget, at: QPoint, kind: QEvent.Type) -> None:
    """The left button is down all the while."""
    left = Qt.MouseButton.LeftButton
    where = QPointF(widget.mapToGlobal(at))
    QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(at), where, left, left, NONE))


def test_what_was_misheard_is_typed_over_in_place(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.transcript.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    number = page.transcript.sheet.blocks[page.transcript.cursor_block].segments[0]
    before = next(s for s in page.work.record.transcript.segments if s.number == number)
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "Thanks")
    press(qtbot, Qt.Key.Key_Return)
    after = next(s for s in page.work.record.transcript.segments if s.number == number)
    assert after.text == before.text.replace("Thank", "Thanks", 1)
    assert [(w.start, w.end) for w in after.words] == [(w.start, w.end) for w in before.words]
    assert page.transcript.hasFocus()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    again = next(s for s in page.work.record.transcript.segments if s.number == number)
    assert again == before


def test_esc_leaves_the_paragraph_as_it_was(page: ReviewPage, qtbot: QtBot) -> None:
    page.transcript.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    before = page.work.record.transcript
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "nothing of this")
    press(qtbot, Qt.Key.Key_Escape)
    assert page.work.record.transcript == before
    assert page.transcript.hasFocus()


def test_a_click_on_a_word_plays_from_it(
    page: ReviewPage, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    outputs.gate.clear()
    view = page.transcript
    at = view.sheet.first_word()
    assert at is not None
    y = view._line_top(at[0], 0) - view.verticalScrollBar().value()
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(view._gutter + 8, round(y) + 8)
    )
    assert page.player.is_playing
    assert page.player._playing.span.start == view.sheet.place(at).start
    outputs.gate.set()


def test_a_menu_outside_a_selection_is_about_the_word_below_the_pointer(
    page: ReviewPage,
) -> None:
    view = page.transcript
    spoken = [number for number, block in enumerate(view.sheet.blocks) if len(block.words) > 2]

    def ask_at(block: int) -> None:
        place = QPoint(view._gutter + 4, round(view._line_top(block, 0)) + 8)
        below = place - QPoint(0, view.verticalScrollBar().value())
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, below, view.mapToGlobal(below))
        QApplication.sendEvent(view.viewport(), asked)
        for popup in view.findChildren(QMenu):
            popup.close()

    view.place_cursor((spoken[0], 0))
    view.place_cursor((spoken[0], 2), select=True)
    ask_at(spoken[0])
    assert view.selection is not None
    ask_at(spoken[1])
    assert view.selection is None
    assert view.cursor_word == (spoken[1], 0)


def test_the_word_that_sounds_is_lit_and_stays_in_view(page: ReviewPage, qtbot: QtBot) -> None:
    last = page.work.record.transcript.segments[-2]
    page.transcript.show_sounding(last.words[2].start, follow=True)
    at = page.transcript._sounding
    assert at is not None
    assert page.transcript.sheet.place(at).start == last.words[2].start
    y = page.transcript._line_top(at[0], 0) - page.transcript.verticalScrollBar().value()
    assert 0 <= y <= page.transcript.viewport().height()


def test_an_end_is_dragged_from_word_to_word_in_the_transcript(
    page: ReviewPage, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.GUESSED)
    view = page.transcript
    view.show_frame(quote.start)
    sheet = view.sheet
    start = sheet.word_at(quote.start)
    assert start is not None
    wanted = sheet.step(start, 1)
    places = view._grips._places(view._galley)
    press_at = (places[Side.START].center() + view._origin()).toPoint()
    line = view._galley.layout(wanted[0]).lineForTextPosition(sheet.place(wanted).first)
    x = line.cursorToX(sheet.place(wanted).first)[0] + 6
    drop_at = QPoint(round(x + view._origin().x()), press_at.y())
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(view.viewport(), left, pos=press_at)
    qtbot.mouseMove(view.viewport(), drop_at)
    qtbot.mouseRelease(view.viewport(), left, pos=drop_at)
    changed = now(page, quote)
    assert changed.span == Span(sheet.place(wanted).start, quote.end)
    assert changed.text == quote.text.split(" ", 1)[1]
    page.work.undo.undo()
    assert now(page, quote).span == quote.span


def test_a_screen_reader_hears_the_paragraph_and_then_word_by_word(
    page: ReviewPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(transcript, "announce", lambda widget, text: said.append(text))
    page.transcript.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Right)
    block = page.transcript.sheet.blocks[page.transcript.cursor_block]
    first, second = block.words[0], block.words[1]
    assert said[0].endswith(block.text)
    assert block.time in said[0]
    assert said[1].startswith(block.text[second.first : second.last])
    assert len(said) == 2
    assert first != second


def test_a_selection_that_is_dragged_below_the_edge_scrolls_on(
    page: ReviewPage, qtbot: QtBot
) -> None:
    view = page.transcript
    view.setFixedHeight(120)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 200)
    view.place_cursor(view.sheet.first_word())
    view._press = view.cursor_word
    drag(view.viewport(), QPoint(200, 60), QEvent.Type.MouseMove)
    drag(view.viewport(), QPoint(200, 400), QEvent.Type.MouseMove)
    before = view.verticalScrollBar().value()
    was = view.cursor_word
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > before + 60)
    assert view.cursor_word > was
    drag(view.viewport(), QPoint(200, 400), QEvent.Type.MouseButtonRelease)
    assert not view._edge.isActive()

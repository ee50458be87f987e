"""What the Room shows can be read, in any size of window and text."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.live import WORDING
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.timeline import Frame
from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui.look.colours import contrast
from firsthand.ui.look.theme import Theme
from firsthand.ui.prompt import Prompted
from firsthand.ui.room.cards import CardView
from firsthand.ui.room.deck import Card
from firsthand.ui.room.page import RoomPage
from firsthand.ui.room.question import SMALLEST_PX
from firsthand.ui.room.signs import QuestionSign
from firsthand.ui.room.strip import Strip
from firsthand.ui.studio import Studio
from gui.accessible import clipped, shown_tip, unnamed
from gui.pressing import press


def test_a_word_from_the_note_taker_is_shown_until_x(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    studio.mailbox.news.emit(Prompted(live.id, "ask about the CFO"))
    assert room.board.prompt.isVisible()
    assert room.board.prompt.text() == "ask about the CFO"
    press(qtbot, Qt.Key.Key_X)
    assert not room.board.prompt.isVisible()


def test_words_from_people_are_never_markup(
    room: RoomPage, live: LiveInterview, studio: Studio
) -> None:
    studio.mailbox.news.emit(Prompted(live.id, "<b>bold</b>"))
    for label in (room.board.prompt, room.board.question.question):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_words_from_people_are_no_markup_in_a_tooltip_either(
    room: RoomPage, theme: Theme, qtbot: QtBot
) -> None:
    mark = Mark(MarkId("m"), Frame(0), MarkKind.QUOTE)
    card, sign = CardView(theme), QuestionSign(theme)
    strip = Strip(theme)
    for widget in (card, sign, strip):
        qtbot.addWidget(widget)
    card.show_card(Card(mark, "00:10", "less than <i>half</i> of them"))
    now = room.now.strip[0]
    question = replace(now.questions[0], words="What about <img src=x>?")
    sign.show_question(question)
    strip.show_phases((replace(now, words="<b>Opening</b>"),))
    (name,) = strip._names.values()
    for widget, said in (
        (card, "less than <i>half</i> of them"),
        (sign, "What about <img src=x>?"),
        (name, "<b>Opening</b>"),
    ):
        assert shown_tip(widget) == said


def test_every_control_has_a_name_and_nothing_is_clipped(room: RoomPage) -> None:
    assert unnamed(room) == []
    assert clipped(room) == []
    room.reveal()
    assert unnamed(room) == []


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_question_is_read_at_arms_length(
    room: RoomPage, qtbot: QtBot, size: tuple[int, int]
) -> None:
    room.resize(*size)
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Space)
        assert room.board.question.question.font().pixelSize() >= SMALLEST_PX
        qtbot.waitUntil(lambda: clipped(room.board.question) == [])


def test_with_twice_the_font_the_question_still_fits(
    studio: Studio, live: LiveInterview, qtbot: QtBot, qapp: QApplication
) -> None:
    before = qapp.font()
    double = qapp.font()
    double.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(double)
    studio.theme.apply()
    try:
        room = RoomPage(studio, live)
        qtbot.addWidget(room)
        room.resize(1280, 720)
        room.show()
        assert WORDING in room.board.question._consent.text()
        assert clipped(room.board.question) == []
        live.enter("problem")
        room.refresh()
        assert room.height() == 720
        assert clipped(room.board.question) == []
        assert room.board.question.question.font().pixelSize() >= SMALLEST_PX
        assert room.board.question.question.geometry().bottom() <= room.board.question.height()
        assert room.board.stop.isVisible()
        room._let_go()
    finally:
        qapp.setFont(before)
        studio.theme.apply()


def test_a_long_wording_of_consent_is_cut_and_not_left_out_on_a_low_page(
    room: RoomPage, qtbot: QtBot
) -> None:
    room.resize(1024, 500)
    question = room.board.question
    question.show_glance(replace(room.now, consent="May we please record our talk? " * 60))
    assert question._consent.isVisible()
    assert "May we please record" in question._consent.text()
    assert clipped(question) == []


@pytest.mark.parametrize("is_asking", [False, True], ids=["", "while it asks for a reason"])
@pytest.mark.parametrize("size", [(640, 400), (640, 360)])
def test_in_a_small_window_a_long_question_is_whole(
    room: RoomPage, live: LiveInterview, qtbot: QtBot, size: tuple[int, int], is_asking: bool
) -> None:
    live.mark(MarkKind.GOAL)
    qtbot.waitUntil(lambda: len(room.board.cards.shown) == 1)
    live.enter("problem")
    room.resize(*size)
    long = "We hear that buyers struggle to cover a shift when someone calls in sick. " * 2
    now = replace(room.now, question=long.strip())
    room._tick.stop()
    room.board.question.show_glance(now)
    if is_asking:
        room.ask_to_stop()
    qtbot.waitUntil(lambda: clipped(room.board) == [])
    board = room.board
    shown = board.question.question
    assert shown.font().pixelSize() >= (16 if is_asking else 20)
    inside = board.question.rect()
    assert inside.contains(shown.geometry())
    for part in (board.bar, board.footer, board.stop, *board.footer.buttons[:1]):
        assert part.isVisible()
        assert board.rect().contains(
            part.rect().translated(part.mapTo(board, part.rect().topLeft()))
        )
    assert board.height() <= size[1]


def test_a_short_question_leaves_cards_and_phases_their_place_in_a_small_window(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    live.mark(MarkKind.GOAL)
    room.resize(640, 400)
    room._tick.stop()
    room.board.question.show_glance(replace(room.now, question="How did you notice?"))
    qtbot.waitUntil(lambda: room.board.cards.isVisible() and room.board.strip.isVisible())
    room.board.question.show_glance(replace(room.now, question="How did you notice that? " * 8))
    qtbot.waitUntil(lambda: not room.board.cards.isVisible())
    room.resize(1280, 720)
    qtbot.waitUntil(lambda: room.board.cards.isVisible() and room.board.strip.isVisible())


def test_full_screen_and_back(room: RoomPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_F11)
    assert room.window().isFullScreen()
    press(qtbot, Qt.Key.Key_F11)
    assert not room.window().isFullScreen()


def test_a_window_that_filled_the_screen_fills_it_again_after_full_screen(
    room: RoomPage, qtbot: QtBot
) -> None:
    room.window().showMaximized()
    press(qtbot, Qt.Key.Key_F11)
    press(qtbot, Qt.Key.Key_F11)
    assert room.window().isMaximized()


def test_f2_asks_for_the_note_takers_window(room: RoomPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.notes_requested):
        press(qtbot, Qt.Key.Key_F2)


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_a_question_that_need_not_be_asked_is_seen_on_the_strip_too(
    room: RoomPage, theme: Theme, qtbot: QtBot, choice: str
) -> None:
    theme.choose(choice)
    questions = [question for phase in room.now.strip for question in phase.questions]
    nice = next(one for one in questions if not one.question.must_ask)
    sign = QuestionSign(theme)
    qtbot.addWidget(sign)
    sign.show_question(replace(nice, is_on_screen=False))
    image = sign.grab().toImage()
    places = product(range(image.width()), range(image.height()))
    seen = [image.pixelColor(x, y).name() for x, y in places]
    stands_out = [one for one in seen if contrast(one, theme.colours.ground) >= 3]
    assert len(stands_out) >= 20

"""In the Room one key marks, and a card says what was meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.live import be_at
from firsthand.core.marks import MarkKind
from firsthand.core.news import QuoteChanged
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.timeline import Frame
from firsthand.errors import DamagedModel
from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui.room.page import RoomPage
from firsthand.ui.studio import Studio
from gui.pressing import press


def test_m_marks_where_the_recording_is_and_shows_a_card(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    be_at(desk, 42)
    press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: len(room.board.cards.shown) == 1)
    card = room.board.cards.shown[0]
    assert (card.time, card.mark.kind, card.mark.author) == ("00:42", "quote", "interviewer")
    assert (card.kind, card.words) == ("mark", "")


def test_number_keys_mark_a_kind_at_once(room: RoomPage, live: LiveInterview, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_0):
        press(qtbot, key)
    assert [mark.kind for mark in live.marks] == [
        MarkKind.PROBLEM,
        MarkKind.BARRIER,
        MarkKind.FOLLOW_UP,
    ]


def test_a_held_key_marks_once(room: RoomPage, live: LiveInterview, qtbot: QtBot) -> None:
    from PySide6.QtGui import QKeyEvent

    for repeats in (False, True, True):
        event = QKeyEvent(
            QKeyEvent.Type.KeyPress,
            Qt.Key.Key_M,
            Qt.KeyboardModifier.NoModifier,
            "m",
            repeats,
        )
        QApplication.sendEvent(QApplication.focusWidget(), event)
    assert len(live.marks) == 1


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_Z, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_z_takes_the_last_mark_back(
    room: RoomPage,
    live: LiveInterview,
    qtbot: QtBot,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
) -> None:
    press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: len(room.board.cards.shown) == 1)
    press(qtbot, key, modifiers)
    qtbot.waitUntil(lambda: room.board.cards.shown == [])
    assert live.marks == ()


def test_the_words_of_a_mark_come_onto_its_card(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_M)
    mark = live.marks[0]
    said = Quote(QuoteId("q"), mark.id, "Every Friday it is wrong.", Frame(0), Frame(9))
    studio.mailbox.post(QuoteChanged(live.id, said))
    qtbot.waitUntil(lambda: bool(room.board.cards.shown and room.board.cards.shown[0].words))
    assert room.board.cards.shown[0].words == "Every Friday it is wrong."
    assert room.board.cards.shown[0].kind == "quote"


def test_three_cards_at_most_the_newest_first(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    for second in (10, 20, 30, 40):
        be_at(desk, second)
        press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: [c.time for c in room.board.cards.shown] == ["00:40", "00:30", "00:20"])


def test_in_another_window_of_the_app_m_marks_but_a_text_field_keeps_its_letters(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    qtbot.waitUntil(other.isActiveWindow)
    qtbot.keyClicks(other, "mm")
    assert live.marks == ()
    other.setReadOnly(True)
    qtbot.keyClick(other, Qt.Key.Key_M)
    assert len(live.marks) == 1
    qtbot.keyClick(other, Qt.Key.Key_Space)
    assert live.session.question.key == "opening.1", "the guide's keys belong to the Room"


def test_a_room_made_again_shows_the_marks_that_were_made_before(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    live.mark(MarkKind.GOAL)
    again = RoomPage(studio, live)
    qtbot.addWidget(again)
    again.resize(1280, 720)
    again.show()
    assert [card.mark.kind for card in again.board.cards.shown] == [MarkKind.GOAL]
    again._let_go()


def test_the_words_of_earlier_marks_are_read_when_the_window_comes_back(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, studio: Studio, qtbot: QtBot
) -> None:
    mark = live.mark()
    desk.library.keep_quote(
        live.id, Quote(QuoteId(mark.id), mark.id, "Said before.", Frame(0), Frame(9))
    )
    again = RoomPage(studio, live)
    qtbot.addWidget(again)
    again.resize(1280, 720)
    again.show()
    qtbot.waitUntil(lambda: [card.words for card in again.board.cards.shown] == ["Said before."])
    again._let_go()


def test_undo_leaves_the_note_takers_marks(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_M)
    theirs = live.mark(MarkKind.GOAL, author="note-taker")
    press(qtbot, Qt.Key.Key_Z)
    assert live.marks == (theirs,)
    press(qtbot, Qt.Key.Key_Z)
    assert live.marks == (theirs,)
    assert "no mark of yours" in room.banner.text


def test_marks_after_stop_are_no_more(room: RoomPage, live: LiveInterview, qtbot: QtBot) -> None:
    room._stop()
    press(qtbot, Qt.Key.Key_M)
    assert live.marks == ()


def test_the_note_is_kept_apart_from_the_frame(live: LiveInterview, desk: FakeDesk) -> None:
    be_at(desk, 30)
    made = live.mark()
    live.change_mark(replace(made, note="x", frame=Frame(0)))
    assert live.marks[0].frame == 30 * live.rate


def test_a_card_says_that_no_words_come_and_that_the_mark_is_kept(
    room: RoomPage, live: LiveInterview, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live._words, "_error", None)
    room.refresh()
    press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: len(room.board.cards.shown) == 1)
    assert room.board.cards.shown[0].said == "words coming …"
    monkeypatch.setattr(live._words, "_error", DamagedModel("The model is damaged."))
    room.refresh()
    (card,) = room.board.cards.shown
    assert card.said == "no words for now; the mark is kept"
    assert card.spoken.endswith("mark: no words for now; the mark is kept")

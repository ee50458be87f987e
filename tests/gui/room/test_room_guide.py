"""In the Room keys lead through the guide, and the reveal opens when it may."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.live import WORDING, be_at
from firsthand.core.session import QuestionState
from firsthand.core.timeline import EventKind
from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui.room.page import RoomPage
from gui.pressing import press


def kinds(live: LiveInterview) -> list[EventKind]:
    return [event.kind for event in live.session.events]


def test_space_asks_and_brings_the_next_question(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    first = live.session.question
    press(qtbot, Qt.Key.Key_Space)
    assert live.session.state_of(first) is QuestionState.ASKED
    assert room.board.question.question.text() == "What does a normal week look like for you?"


@pytest.mark.parametrize(
    ("key", "state"),
    [
        (Qt.Key.Key_U, QuestionState.ANSWERED),
        (Qt.Key.Key_S, QuestionState.SKIPPED),
        (Qt.Key.Key_PageDown, QuestionState.ASKED),
    ],
)
def test_a_key_says_what_became_of_the_question(
    room: RoomPage, live: LiveInterview, qtbot: QtBot, key: Qt.Key, state: QuestionState
) -> None:
    first = live.session.question
    press(qtbot, key)
    assert live.session.state_of(first) is state


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_PageUp])
def test_a_key_goes_back(room: RoomPage, live: LiveInterview, qtbot: QtBot, key: Qt.Key) -> None:
    first = live.session.question
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, key)
    assert live.session.question == first


def test_an_early_reveal_asks_for_its_reason_in_the_page(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    be_at(desk, 90)
    press(qtbot, Qt.Key.Key_R)
    assert room.board.asking.is_open
    assert live.session.revealed_at is None
    assert QApplication.activeModalWidget() is None
    press(qtbot, Qt.Key.Key_Return)
    assert live.session.revealed_at is None, "an empty reason is none"
    qtbot.keyClicks(QApplication.focusWidget(), "must leave")
    press(qtbot, Qt.Key.Key_Return)
    assert live.session.revealed_at == 90 * live.rate
    event = next(e for e in live.session.events if e.kind is EventKind.REVEALED)
    assert event.note == "must leave"
    assert not room.board.asking.is_open
    assert "Now let me tell you" in room.board.question.question.text()


def test_esc_leaves_the_reveal_shut_and_the_keys_work_again(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_R)
    press(qtbot, Qt.Key.Key_Escape)
    assert not room.board.asking.is_open
    press(qtbot, Qt.Key.Key_M)
    assert len(live.marks) == 1


def test_an_open_reveal_is_one_key(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    for phase, question in list(live.guide.questions()):
        if phase.kind.holds_the_reveal_shut:
            live.asked(question)
    be_at(desk, 20 * 60)
    press(qtbot, Qt.Key.Key_R)
    assert live.session.revealed_at == 20 * 60 * live.rate


def test_while_a_reason_is_typed_letters_are_letters_and_ctrl_m_still_marks(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_R)
    qtbot.keyClicks(QApplication.focusWidget(), "mum 1")
    assert room.board.asking.line.text() == "mum 1"
    assert live.marks == ()
    press(qtbot, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert len(live.marks) == 1


def test_c_notes_spoken_consent_and_its_wording_goes(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    be_at(desk, 30)
    room.refresh()
    assert WORDING in room.board.question._consent.text()
    press(qtbot, Qt.Key.Key_C)
    assert EventKind.CONSENT_SPOKEN in kinds(live)
    assert not room.board.question._consent.isVisible()
    assert room.board.hint.text() == "Consent noted: 00:19 to 00:30 of the recording."


def test_the_strip_jumps_anywhere_by_keyboard(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    strip = room.board.strip
    strip.sign("exploring.3").setFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is strip.sign("exploring.4")
    assert "What made you look" in room.board.hint.text()
    press(qtbot, Qt.Key.Key_Return)
    assert live.session.question.key == "exploring.4"


def test_a_jump_to_the_reveal_is_told_how_it_is_done(room: RoomPage, live: LiveInterview) -> None:
    room.board.strip.sign("reveal.1").click()
    assert live.session.revealed_at is None
    assert "by its own key" in room.banner.text

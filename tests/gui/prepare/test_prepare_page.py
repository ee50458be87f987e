"""Everything an interview needs on one page, and what is missing said in its place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from firsthand.core.interview import Answer, Attendee, Mode, Role, Setup
from firsthand.core.ports import MicrophoneSource
from firsthand.ui.prepare.page import PreparePage
from firsthand.ui.studio import Studio
from gui.preparing import fill, opened, started


def test_what_was_filled_in_becomes_the_setup(page: PreparePage, qtbot: QtBot) -> None:
    fill(page)
    setup, source = started(page, qtbot, page.start.click)
    assert isinstance(setup, Setup)
    assert setup.study.problem == "cover a shift"
    assert setup.study.solution == "a service by text message"
    assert setup.study.solution_words == ("text message", "first to say yes")
    assert setup.participant.code_name == "B-01"
    assert setup.participant.role == "Operations manager"
    assert setup.consent.record is Answer.YES
    assert setup.consent.quote is Answer.NOT_ASKED
    assert setup.mode is Mode.IN_PERSON
    assert setup.language == "en"
    assert setup.guide.startswith("# New idea, problem first")
    assert source == MicrophoneSource("Laptop microphone")


def test_start_goes_by_ctrl_return_from_any_field(page: PreparePage, qtbot: QtBot) -> None:
    fill(page)
    page.activateWindow()
    page.buyer.role.setFocus()

    def press() -> None:
        qtbot.keyClick(page.buyer.role, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    setup, _ = started(page, qtbot, press)
    assert isinstance(setup, Setup)


def test_tab_goes_from_person_to_person_and_then_to_the_next_one(page: PreparePage) -> None:
    page.attendees.add_line(Attendee("Kim", Role.NOTE_TAKER))
    first, second = page.attendees._lines
    reached, order = page.buyer.more, []
    while reached is not page.attendees.add and len(order) < 20:
        reached = reached.nextInFocusChain()
        if reached in (first.name, first.role, second.name, second.remove, page.attendees.add):
            order.append(reached)
    assert order == [first.name, first.role, second.name, second.remove, page.attendees.add]


def test_tab_reaches_the_first_person_before_the_way_to_add_another(page: PreparePage) -> None:
    line = page.attendees._lines[0]
    reached, order = page.buyer.more, []
    while reached is not page.consent.record and len(order) < 4:
        reached = reached.nextInFocusChain()
        if reached in (line.name, line.role, line.remove, page.attendees.add):
            order.append(reached)
    assert order == [line.name, line.role, line.remove, page.attendees.add]


def test_somebody_from_sales_is_warned_of_and_kept(page: PreparePage, qtbot: QtBot) -> None:
    fill(page)
    page.attendees.add_line(Attendee("Kim", Role.SALES))
    assert "do not open up" in page.attendees.note.text
    assert page.attendees.note.isVisible()
    setup, _ = started(page, qtbot, page.start.click)
    assert isinstance(setup, Setup)
    assert setup.has_sales


def test_an_untouched_page_does_not_nag(page: PreparePage) -> None:
    assert [note.text for note in page._notes.values() if note.text] == []


def test_pressing_start_on_an_empty_page_says_what_is_missing_at_its_place(
    page: PreparePage,
) -> None:
    page.start.click()
    assert page.study.name_field.note.isVisible()
    assert page.study.problem_field.note.isVisible()
    assert page.study.name.lineEdit().hasFocus() or page.study.name.hasFocus()


def test_the_page_is_made_without_a_complaint_of_qt(
    studio: Studio, qtbot: QtBot, qtlog: Any
) -> None:
    opened(studio, qtbot)
    assert not [one.message for one in qtlog.records if "setTabOrder" in one.message]


def test_start_cannot_be_pressed_twice(page: PreparePage, qtbot: QtBot) -> None:
    fill(page)
    started(page, qtbot, page.start.click)
    assert not page.start.isEnabled()
    with qtbot.assertNotEmitted(page.start_requested, wait=20):
        page._start()


def test_escape_goes_back_to_the_library(page: PreparePage, qtbot: QtBot) -> None:
    page.activateWindow()
    with qtbot.waitSignal(page.library_requested):
        qtbot.keyClick(page.buyer.role, Qt.Key.Key_Escape)


def test_shortcuts_are_said_in_tooltips(page: PreparePage, qapp: QApplication) -> None:
    keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
    assert keys in page.start.toolTip()


def test_marks_are_signed_by_the_interviewer_whoever_else_is_named(
    page: PreparePage, studio: Studio, qtbot: QtBot
) -> None:
    fill(page)
    (first,) = page.attendees._lines
    first.name.setText("Kim")
    first.role.setCurrentIndex(first.role.findData(Role.NOTE_TAKER))
    page.attendees.add_line(Attendee("Ana", Role.INTERVIEWER))
    started(page, qtbot, page.start.click)
    assert studio.settings.author == "Ana"

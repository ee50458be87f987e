"""A study is edited by keyboard: each field is kept when it is left, and undo takes it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from firsthand.core.interview import Study
from firsthand.ui.library.studies import StudiesColumn
from firsthand.ui.library.study_page import StudyPage
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed, unreachable

STUDY = Study("Churn", "late numbers", "a board", ("board",), "Norvell", ("Why now?",), ("time",))
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> StudyPage:
    desk.library.keep_study(STUDY)
    page = StudyPage(studio)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.open("Churn")
    qtbot.waitUntil(lambda: page.study == STUDY)
    return page


def kept(desk: FakeDesk) -> Study:
    ((_, study),) = desk.library.studies()
    return study


def test_a_reason_typed_on_a_line_of_its_own_is_kept_when_the_field_is_left(
    page: StudyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.reasons.setFocus()
    qtbot.keyClick(page.reasons, Qt.Key.Key_End, CTRL)
    qtbot.keyClick(page.reasons, Qt.Key.Key_Return)
    qtbot.keyClicks(page.reasons, "fewer  errors")
    qtbot.keyClick(page.reasons, Qt.Key.Key_Tab)
    assert kept(desk).reasons == ("time", "fewer errors")


def test_three_goals_have_a_line_each(page: StudyPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.goals[1].setFocus()
    qtbot.keyClicks(page.goals[1], "Who decides?")
    qtbot.keyClick(page.goals[1], Qt.Key.Key_Return)
    assert kept(desk).goals == ("Why now?", "Who decides?")


def test_every_change_is_taken_back_and_done_again(
    page: StudyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.problem.setPlainText("numbers come late")
    page.keep()
    page.company.setText("Norvell Parts")
    page.keep()
    changed = kept(desk)
    page.undo.undo()
    page.undo.undo()
    assert kept(desk) == STUDY
    assert page.problem.toPlainText() == "late numbers"
    page.undo.redo()
    page.undo.redo()
    assert kept(desk) == changed


def test_what_was_typed_is_kept_on_the_way_out(page: StudyPage, desk: FakeDesk) -> None:
    page.solution.setPlainText("a quiet board")
    page.on_leave()
    assert kept(desk).solution == "a quiet board"


def test_all_of_it_has_a_name_and_room_and_is_reached_by_tab(page: StudyPage) -> None:
    assert unnamed(page) == []
    assert unreachable(page) == []
    assert clipped(page) == []


def test_f2_edits_the_study_that_is_chosen_in_the_library(studio: Studio, qtbot: QtBot) -> None:
    studies = StudiesColumn(studio)
    qtbot.addWidget(studies)
    studies.show()
    studies.show_studies({"Churn": 2}, 2)
    asked: list[str] = []
    studies.edit_requested.connect(asked.append)
    assert not studies._edit.isEnabled()
    studies.choose("Churn")
    qtbot.waitUntil(studies.isActiveWindow)
    studies._list.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    assert asked == ["Churn"]

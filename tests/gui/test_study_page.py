"""A study is edited by keyboard: each field is kept when it is left, and undo takes it back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk, SlowShelf
from fakes.held import HeldReadings
from fakes.interviews import setup
from firsthand.core.interview import Study
from firsthand.ui.library.studies import StudiesColumn
from firsthand.ui.library.study_page import StudyPage
from firsthand.ui.shell.window import MainWindow
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed, unreachable
from gui.patience import PATIENCE_MS

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


def test_undo_says_what_it_took_back_also_from_inside_a_field(
    page: StudyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.company.setFocus()
    qtbot.keyClicks(page.company, " Parts")
    qtbot.keyClick(page.company, Qt.Key.Key_Tab)
    changed = kept(desk)
    for field in (page.words, page.problem):
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
        assert kept(desk) == STUDY
        assert page.banner.text == "Taken back: change a study"
        qtbot.keyClick(field, Qt.Key.Key_Y, CTRL)
        assert kept(desk) == changed
        assert page.banner.text == "Done again: change a study"
    page.company.setFocus()
    qtbot.keyClicks(page.company, " Parts")
    qtbot.keyClick(page.company, Qt.Key.Key_Return)
    assert page.banner.text == ""


def test_undo_in_a_field_takes_typing_back_first(
    page: StudyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.company.setText("Norvell Parts")
    page.keep()
    page.goals[0].setFocus()
    qtbot.keyClicks(page.goals[0], " and why here?")
    qtbot.keyClick(page.goals[0], Qt.Key.Key_Z, CTRL)
    assert page.goals[0].text() == "Why now?"
    assert kept(desk).company == "Norvell Parts"
    assert page.banner.text == ""


def test_what_was_typed_is_kept_on_the_way_out(page: StudyPage, desk: FakeDesk) -> None:
    page.solution.setPlainText("a quiet board")
    page.on_leave()
    assert kept(desk).solution == "a quiet board"


def test_a_study_is_named_otherwise_and_back(page: StudyPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.name.setFocus()
    page.name.selectAll()
    with qtbot.waitSignal(page.renamed) as told:
        qtbot.keyClicks(page.name, " Why  they leave")
        qtbot.keyClick(page.name, Qt.Key.Key_Return)
    assert told.args == ["Churn", "Why they leave"]
    assert kept(desk) == replace(STUDY, name="Why they leave")
    assert page.title == "Why they leave"
    with qtbot.waitSignal(page.renamed):
        page.undo.undo()
    assert kept(desk) == STUDY


def test_a_study_is_never_without_a_name(page: StudyPage, desk: FakeDesk) -> None:
    page.name.clear()
    page.keep()
    page.on_leave()
    assert kept(desk) == STUDY


def test_a_name_that_another_study_has_is_refused_in_place(
    page: StudyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_study(Study("Pricing", "too dear"))
    page.name.setText("Pricing")
    page.keep()
    qtbot.waitUntil(lambda: page.study == STUDY)
    assert "by that name" in page.banner.accessibleName()
    assert page.name.text() == "Churn"
    assert [study.problem for _, study in desk.library.studies()] == ["late numbers", "too dear"]


def test_a_study_without_interviews_is_removed_and_brought_back(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_study(STUDY)
    window.open_study("Churn")
    page = window.page("study")
    qtbot.waitUntil(page._remove.isVisible)
    page._remove.setFocus()
    qtbot.keyClick(page._remove, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.shown == "library")
    assert desk.library.studies() == []
    library = window.page("library")
    library.banner.findChild(QPushButton).click()
    qtbot.waitUntil(lambda: library.studies.study == "Churn")
    assert kept(desk) == STUDY


def test_a_study_with_interviews_is_not_offered_for_removal(
    page: StudyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    assert page._remove.isVisible()
    desk.library.add_interview(replace(setup(), study=STUDY), "2026-11-20T10:00:00+01:00", 16_000)
    page.open("Churn")
    qtbot.waitUntil(lambda: page.study == STUDY)
    assert not page._remove.isVisible()


def test_the_library_goes_on_showing_a_study_under_its_new_name(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_study(STUDY)
    library = window.page("library")
    library.refresh()
    qtbot.waitUntil(lambda: library.studies._list.count() == 2)
    library.studies.choose("Churn")
    window.open_study("Churn")
    page = window.page("study")
    qtbot.waitUntil(lambda: page.study == STUDY)
    page.name.setText("Why they leave")
    window.go("library")
    qtbot.waitUntil(lambda: library.studies.study == "Why they leave")
    assert library.studies._list.count() == 2


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


def test_the_study_asked_for_last_is_the_one_that_is_shown(
    page: StudyPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Study("Pricing", "too dear")
    desk.library.keep_study(other)
    held = HeldReadings(monkeypatch)
    page.open("Churn")
    held.wait_for(1)
    page.open("Pricing")
    held.wait_for(2)
    held.let_go(1)
    qtbot.waitUntil(lambda: page.study == other, timeout=PATIENCE_MS)
    held.let_go(0)
    page.studio.background.close()
    QApplication.processEvents()
    assert page.study == other


def test_nothing_is_typed_into_a_study_that_has_not_been_read_yet(
    page: StudyPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Study("Pricing", "too dear")
    desk.library.keep_study(other)
    held = HeldReadings(monkeypatch)
    page.open("Pricing")
    held.wait_for(1)
    fields = (page.name, page.problem, page.solution, page.words, page.company, page.reasons)
    assert not any(field.isEnabled() for field in (*fields, *page.goals))
    assert page._heading.text() == "Pricing"
    held.let_go(0)
    qtbot.waitUntil(lambda: page.study == other)
    assert all(field.isEnabled() for field in (*fields, *page.goals))
    assert page.problem.hasFocus()


def test_what_could_not_be_kept_takes_nobody_back_from_another_study(
    page: StudyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    other = Study("Pricing", "too dear")
    desk.library.keep_study(other)
    shelf = desk.shelf = SlowShelf(desk.library)
    page.name.setText("Pricing")
    page.on_leave()
    page.open("Pricing")
    qtbot.waitUntil(lambda: page.study == other, timeout=PATIENCE_MS)
    shelf.may_work.set()
    qtbot.waitUntil(lambda: "by that name" in page.banner.accessibleName(), timeout=PATIENCE_MS)
    shelf.close()
    page.studio.background.close()
    QApplication.processEvents()
    assert page.study == other

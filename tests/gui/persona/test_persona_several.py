"""Who belongs to a persona, and several of them side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.eight_buyers import PERSONA, interview_id
from fakes.output import FakeOutputs
from firsthand.core.persona.kept import Persona, PersonaId, Statement, StatementId
from firsthand.ui.persona.page import PersonaPage
from firsthand.ui.studio import Studio
from gui.personas import BARRIER, card, kept, labels, opened, ring, until


def test_an_interview_is_left_out_by_hand_and_comes_back(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    box = page.profile._boxes[interview_id(6)]
    box.click()
    until(qtbot, lambda: len(page.contents.portrait.buyers) == 7)
    assert kept(desk).left_out == (interview_id(6),)
    assert "left out by hand" in box.text()
    assert card(page, "s-it").stated.n == 2
    box.click()
    until(qtbot, lambda: len(page.contents.portrait.buyers) == 8)
    assert kept(desk) == PERSONA


def test_those_that_belong_come_first_and_a_tick_moves_nothing(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    picked = (interview_id(7), interview_id(3))
    some = Persona(PersonaId("some"), "Some", picked=picked)
    desk.library.keep_persona(some)
    page.refresh()
    until(qtbot, lambda: len(page.contents.rows) == 2)
    page.choose(some.id)
    boxes = page.profile._boxes
    until(qtbot, lambda: sum(one.isChecked() for one in boxes.values()) == 2)

    def listed() -> list[str]:
        return [one.whole[:4] for one in sorted(boxes.values(), key=lambda one: one.y())]

    until(qtbot, lambda: listed()[:3] == ["B-03", "B-07", "B-01"])
    boxes[interview_id(6)].click()
    until(qtbot, lambda: len(desk.library.kept_personas[some.id].picked) == 3)
    assert listed() == ["B-03", "B-07", "B-01", "B-02", "B-04", "B-05", "B-06", "B-08"]


def test_a_rule_is_typed_and_followed(page: PersonaPage, desk: FakeDesk, qtbot: QtBot) -> None:
    role = page.profile.rule["role"]
    role.setFocus()
    qtbot.keyClicks(role, "controlling, operations")
    qtbot.keyClick(role, Qt.Key.Key_Return)
    until(qtbot, lambda: len(page.contents.portrait.buyers) == 4)
    assert kept(desk).rule.role == "controlling, operations"
    page.profile.fits[next(fit for fit in page.profile.fits if fit == "fit")].click()
    until(qtbot, lambda: len(page.contents.portrait.buyers) == 3)


def test_what_another_window_changed_stays(page: PersonaPage, desk: FakeDesk, qtbot: QtBot) -> None:
    there = Statement(StatementId("s-new"), BARRIER, "from the other window")
    desk.library.keep_persona(replace(PERSONA, statements=(*PERSONA.statements, there)))
    page.profile.summary.setPlainText("mine")
    page.profile.keep()
    until(qtbot, lambda: StatementId("s-new") in ring(page, BARRIER).cards)
    assert kept(desk).summary == "mine"
    assert kept(desk).statement(StatementId("s-new")) == there


def test_a_persona_is_made_named_and_removed_with_a_way_back(
    studio: Studio, desk: FakeDesk, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    page = opened(studio, outputs, qtbot)
    first = next(
        one for one in page.findChildren(QPushButton) if one.text() == "Name the first persona"
    )
    assert first.isVisible()
    first.click()
    qtbot.keyClicks(page.column.name, "Ops lead")
    qtbot.keyClick(page.column.name, Qt.Key.Key_Return)
    until(qtbot, lambda: page.contents.portrait is not None)
    assert [one.name for one in desk.library.personas()] == ["Ops lead"]
    assert page.profile.name.text() == "Ops lead"
    page.profile.remove_requested.emit()
    until(qtbot, lambda: not desk.library.personas())
    page.banner._press(0)
    until(qtbot, lambda: [one.name for one in desk.library.personas()] == ["Ops lead"])
    until(qtbot, lambda: page.work.is_open)


def test_a_name_that_is_there_already_leads_to_its_persona(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_persona(Persona(PersonaId("p-2"), "Ärger am Monatsende", summary="Nights."))
    page.refresh()
    until(qtbot, lambda: page.column.list.count() == 2)
    page.column.ask_name()
    page.column.name.setText("ärger  am monatsende")
    qtbot.keyClick(page.column.name, Qt.Key.Key_Return)
    until(qtbot, lambda: page.contents.portrait.persona.id == "p-2")
    assert page.profile.summary.text() == "Nights."
    assert page.column.list.currentItem().text() == "Ärger am Monatsende"
    assert len(desk.library.personas()) == 2


OTHER = Persona(PersonaId("p-2"), "Another", summary="Quite another one.")


@pytest.fixture
def other(page: PersonaPage, desk: FakeDesk, qtbot: QtBot) -> Persona:
    desk.library.keep_persona(OTHER)
    page.refresh()
    until(qtbot, lambda: page.column.list.count() == 2)
    return OTHER


def kept_as(desk: FakeDesk, id: str) -> Persona:
    return next(one for one in desk.library.personas() if one.id == id)


def test_leaving_while_another_persona_opens_mixes_nothing_up(
    page: PersonaPage, desk: FakeDesk, other: Persona
) -> None:
    page.choose(other.id)
    page.on_leave()
    assert kept_as(desk, other.id) == other
    assert kept_as(desk, PERSONA.id).name == PERSONA.name


def test_what_is_typed_stays_with_its_persona_when_a_removed_one_comes_back(
    page: PersonaPage, desk: FakeDesk, other: Persona, qtbot: QtBot
) -> None:
    page.profile.remove_requested.emit()
    until(qtbot, lambda: page.work.is_open and page.work.persona.id == other.id)
    until(qtbot, lambda: page.profile.name.text() == other.name)
    page.profile.summary.setPlainText("Typed a moment ago.")
    page.banner._press(0)
    until(qtbot, lambda: PERSONA.id in {one.id for one in desk.library.personas()})
    assert page.work.persona.id == PERSONA.id
    page.profile.keep()
    assert page.profile.summary.text() == PERSONA.summary
    assert kept_as(desk, PERSONA.id).summary == PERSONA.summary
    assert kept_as(desk, other.id).summary == "Typed a moment ago."


def test_typing_in_one_field_takes_back_nothing_that_came_in_another(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.profile.summary.setPlainText("Typed a moment ago.")
    desk.library.keep_persona(replace(PERSONA, proposition="Changed elsewhere."))
    page.refresh()
    until(qtbot, lambda: page.work.persona.proposition == "Changed elsewhere.")
    page.profile.keep()
    now = kept_as(desk, PERSONA.id)
    assert (now.summary, now.proposition) == ("Typed a moment ago.", "Changed elsewhere.")


def test_another_persona_is_chosen_in_the_list(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_persona(Persona(PersonaId("p-2"), "Another"))
    page.refresh()
    until(qtbot, lambda: page.column.list.count() == 2)
    page.column.list.setCurrentRow(0)
    until(qtbot, lambda: page.contents.portrait.persona.name == "Another")
    assert "0 buyers" in page.head.counts.text()
    assert "tick interviews, under Profile" in page.head.counts.text()
    assert labels(ring(page, BARRIER))[2] == "No evidence yet"
    page.show_part(5)
    assert "quote has a theme" in page.evidence._themes_said.text()


def test_what_was_typed_last_comes_back_with_a_removed_persona(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.show_part(0)
    page.profile.summary.setFocus()
    qtbot.keyClicks(page.profile.summary, "Just typed. ")
    page._remove()
    until(qtbot, lambda: PERSONA.id not in desk.library.kept_personas)
    page.banner._buttons[0].click()
    until(qtbot, lambda: PERSONA.id in desk.library.kept_personas)
    assert kept(desk).summary.startswith("Just typed.")


def test_removing_twice_at_once_removes_one(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    other = replace(PERSONA, id=PersonaId("another"), name="Another")
    desk.library.keep_persona(other)
    page.profile.remove_requested.emit()
    page.profile.remove_requested.emit()
    until(qtbot, lambda: page.work.is_open and page.work.persona.id == other.id)
    assert list(desk.library.kept_personas) == [other.id]
    assert PERSONA.name in page.banner.text


def test_who_belongs_cannot_be_changed_of_a_persona_that_is_gone(
    page: PersonaPage, qtbot: QtBot
) -> None:
    page.profile.remove_requested.emit()
    next(iter(page.profile._boxes.values())).click()
    until(qtbot, lambda: page._body.currentIndex() == 1)

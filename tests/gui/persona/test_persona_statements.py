"""A persona's statements are written, taken up, moved, joined and taken back by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.eight_buyers import PERSONA
from firsthand.core.findings import FindingKind
from firsthand.core.persona.kept import StatementId
from firsthand.ui.persona.page import PersonaPage
from firsthand.ui.persona.ring_part import RingPart
from gui.accessible import leaps
from gui.personas import BARRIER, card, kept, labels, ring, until


def shown(part: RingPart) -> list[str]:
    """Statements in the order they stand on the page."""
    cards = sorted(part.cards.values(), key=lambda one: one.y())
    return [one.sentence.text() for one in cards]


def retype_and_undo(page: PersonaPage, desk: FakeDesk, qtbot: QtBot) -> None:
    """A statement gets other words, and has its own again."""
    sentence = card(page, "s-it").sentence
    sentence.setFocus()
    sentence.selectAll()
    qtbot.keyClicks(sentence, "IT is always busy")
    qtbot.keyClick(sentence, Qt.Key.Key_Return)
    until(qtbot, lambda: kept(desk).statement(StatementId("s-it")).text == "IT is always busy")
    qtbot.keyClick(sentence, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: kept(desk) == PERSONA)


def test_a_statement_says_how_many_buyers_stand_behind_it(page: PersonaPage) -> None:
    said = labels(card(page, "s-it"))
    assert (
        "3 of 8 buyers  ·  1 before the reveal  ·  1 against it  ·  2 did not raise it"
        "  ·  2 not asked" in said
    )
    assert "“Every change has to wait for IT, and IT is busy until spring.”" in said
    assert "Speaks against it" in said
    assert "No evidence yet  ·  5 did not raise it  ·  3 not asked" in labels(card(page, "s-price"))


def test_findings_wait_until_somebody_takes_them_up(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    part = ring(page, FindingKind.DECISION_CRITERION)
    take = next(
        one
        for one in part.findChildren(QPushButton)
        if one.accessibleName() == "Take up: It has to show where a number comes from"
    )
    take.click()
    until(qtbot, lambda: len(part.cards) == 1)
    made = kept(desk).statements[-1]
    assert made.text == "It has to show where a number comes from"
    assert [ref.finding for ref in made.findings] == ["3.3", "6.2"]
    assert "2 of 8 buyers  ·  before the reveal  ·  1 did not raise it  ·  5 not asked" in labels(
        part
    )
    page.work.undo.undo()
    until(qtbot, lambda: not part.cards)
    assert kept(desk) == PERSONA


def test_all_of_a_ring_is_taken_up_in_one_step(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    part = ring(page, FindingKind.DECISION_CRITERION)
    part.take_all.click()
    until(qtbot, lambda: len(part.cards) == 2)
    page.work.undo.undo()
    until(qtbot, lambda: not part.cards)


def test_a_finding_joins_a_statement_that_says_the_same(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    part = ring(page, FindingKind.PRIORITY_INITIATIVE)
    adder = next(
        one for one in part.findChildren(QToolButton) if one.accessibleName().startswith("Add to")
    )
    adder.menu().actions()[0].trigger()
    until(qtbot, lambda: card(page, "s-audit").stated.n == 5)
    assert not part._waiting.isVisible()


def test_a_sentence_is_typed_and_undone_by_keys(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    retype_and_undo(page, desk, qtbot)
    sentence = card(page, "s-it").sentence
    until(qtbot, lambda: sentence.text() == "IT has no time for a quarter")


@pytest.mark.parametrize("key", ["Ctrl+Shift+Z", "Ctrl+Y"])
def test_what_was_undone_is_done_again_by_either_key(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot, key: str
) -> None:
    retype_and_undo(page, desk, qtbot)
    pressed = QKeySequence(key)[0]
    qtbot.keyClick(page.focusWidget(), pressed.key(), pressed.keyboardModifiers())
    until(qtbot, lambda: kept(desk).statement(StatementId("s-it")).text == "IT is always busy")


def test_a_statement_is_removed_by_a_key_and_comes_back(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    sentence = card(page, "s-price").sentence
    sentence.setFocus()
    qtbot.keyClick(sentence, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: StatementId("s-price") not in ring(page, BARRIER).cards)
    assert kept(desk).statement(StatementId("s-price")) is None
    above = card(page, "s-it").sentence
    until(qtbot, lambda: page.focusWidget() is above)
    qtbot.keyClick(above, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: StatementId("s-price") in ring(page, BARRIER).cards)
    assert kept(desk) == PERSONA


def test_undo_says_what_it_took_back_and_turns_to_that_part(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    sentence = card(page, "s-price").sentence
    sentence.setFocus()
    qtbot.keyClick(sentence, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: StatementId("s-price") not in ring(page, BARRIER).cards)
    page.show_part(0)
    page.head.undo.click()
    assert page.banner.text == "Taken back: remove a statement"
    assert page.tabs.checkedId() == 1
    assert kept(desk) == PERSONA
    page.work.change(replace(page.work.persona, summary="Anew"), "change the profile")
    assert page.banner.text == ""
    page.show_part(2)
    page.head.undo.click()
    assert page.tabs.checkedId() == 0


def test_undo_works_from_inside_the_fields_of_the_profile(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.show_part(0)
    page.work.change(replace(page.work.persona, summary="Anew"), "change the profile")
    for field in (page.profile.name, page.profile.proposition):
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert page.banner.text == "Taken back: change the profile"
        assert kept(desk) == PERSONA
        qtbot.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        assert kept(desk).summary == "Anew"


def test_statements_move_and_join_by_keys(page: PersonaPage, desk: FakeDesk, qtbot: QtBot) -> None:
    part = ring(page, BARRIER)
    part.take_all.click()  # the failed dashboard, from before the reveal
    until(qtbot, lambda: len(part.cards) == 3)
    until(qtbot, lambda: shown(part)[1] == "A dashboard that failed before")
    made = kept(desk).statements[-1].id
    sentence = part.cards[made].sentence
    qtbot.keyClick(sentence, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    until(qtbot, lambda: shown(part)[0] == "A dashboard that failed before")
    # What was said before the reveal stays in front of what was not.
    qtbot.keyClick(sentence, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    until(qtbot, lambda: shown(part)[1] == "A dashboard that failed before")
    qtbot.keyClick(sentence, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(sentence, Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    until(qtbot, lambda: made not in part.cards)
    both = kept(desk).statement(StatementId("s-it"))
    assert both.text == "IT has no time for a quarter"
    assert [ref.finding for ref in both.findings] == ["1.3", "3.2", "6.5", "2.3"]
    until(qtbot, lambda: card(page, "s-it").stated.n == 4)


def test_a_statement_offers_the_moves_that_its_place_has(page: PersonaPage, qtbot: QtBot) -> None:
    part = ring(page, BARRIER)
    part.take_all.click()
    until(qtbot, lambda: len(part.cards) == 3)
    until(qtbot, lambda: shown(part)[1] == "A dashboard that failed before")
    assert offered(part) == [{"down"}, {"up", "join"}, {"join"}]
    second = sorted(part.cards.values(), key=lambda one: one.y())[1]
    second.buttons["up"].setFocus()
    qtbot.keyClick(second.buttons["up"], Qt.Key.Key_Space)
    until(qtbot, lambda: not second.buttons["up"].isEnabled())
    assert second.sentence.hasFocus(), "the keys are where the button has nothing left to do"


def offered(part: RingPart) -> list[set[str]]:
    """Of each statement, from the top."""
    cards = sorted(part.cards.values(), key=lambda one: one.y())
    ways = ("up", "down", "join")
    return [{way for way in ways if one.buttons[way].isEnabled()} for one in cards]


def test_a_quote_is_added_against_a_statement_and_taken_away_again(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.keyClick(card(page, "s-price").sentence, Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    picker = ring(page, BARRIER)._picker
    assert not picker.supports.isEnabled()
    found = picker.field.findText("drawing pin", Qt.MatchFlag.MatchContains)
    picker.field.setCurrentIndex(found)
    picker.contradicts.click()
    until(qtbot, lambda: card(page, "s-price").stated.against == ("B-05",))
    assert [ref.quote for ref in kept(desk).statement(StatementId("s-price")).counter] == ["5b"]
    away = next(
        one
        for one in card(page, "s-price").findChildren(QToolButton)
        if one.accessibleName() == "Take this quote away from here"
    )
    away.click()
    until(qtbot, lambda: card(page, "s-price").stated.against == ())
    # A quote that a finding brings belongs to its interview's record and cannot be taken away here.
    names = [one.accessibleName() for one in card(page, "s-audit").findChildren(QToolButton)]
    assert "Take this quote away from here" not in names


def test_a_new_statement_has_the_keys_at_once(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    part = ring(page, FindingKind.PUSH)
    part.write.click()
    until(qtbot, lambda: len(part.cards) == 1)
    (made,) = part.cards.values()
    until(qtbot, lambda: page.focusWidget() is made.sentence)
    assert "No evidence yet" in labels(made)[0]


def test_tab_goes_down_the_statements_and_a_new_one_is_in_view(
    page: PersonaPage, qtbot: QtBot
) -> None:
    for kind in (FindingKind.HABIT, BARRIER):
        part = ring(page, kind)
        there = set(part.cards)
        part.write.click()
        until(qtbot, lambda part=part, there=there: len(part.cards) > len(there))
        (made,) = set(part.cards) - there
        card = part.cards[made]
        until(qtbot, lambda card=card: card.visibleRegion().boundingRect() == card.rect())
    assert leaps(page.statements) == []


def test_pressing_take_up_twice_makes_one_statement(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    part = ring(page, FindingKind.DECISION_CRITERION)
    take = next(
        one for one in part.findChildren(QPushButton) if one.accessibleName().startswith("Take up:")
    )
    take.click()
    take.click()
    until(qtbot, lambda: len(part.cards) == 1)
    assert len(kept(desk).statements) == len(PERSONA.statements) + 1
    assert page.work.undo.count() == 1


def test_quotes_are_offered_also_while_the_page_is_read_anew(page: PersonaPage) -> None:
    part = ring(page, BARRIER)
    page.on_enter()
    page.statements.quotes_requested.emit((part, StatementId("s-it")))
    assert part._picker.field.count() > 1

"""The page of personas: statements with their buyers, edits with undo, words and plots, by keys."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk, FakeLibrary
from fakes.eight_buyers import PERSONA, RATE, eight_records, interview_id
from fakes.output import FakeOutputs
from firsthand.core.findings import FindingKind
from firsthand.core.interview import Answer
from firsthand.core.persona.kept import Persona, PersonaId, Statement, StatementId
from firsthand.core.ports import Progress
from firsthand.jobs.exporting import persona_reel
from firsthand.jobs.exporting.persona_reel import PersonaReel, export_persona_reel
from firsthand.ui.look.elided import ElidedButton
from firsthand.ui.persona.page import PersonaPage
from firsthand.ui.persona.quote_line import QuoteLine
from firsthand.ui.persona.ring_part import RingPart
from firsthand.ui.persona.statement_card import StatementCard
from firsthand.ui.studio import Studio
from gui.accessible import clipped, leaps, unnamed, unreachable
from gui.patience import PATIENCE_MS

BARRIER = FindingKind.PERCEIVED_BARRIER
_CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def outputs() -> FakeOutputs:
    return FakeOutputs()


@pytest.fixture
def page(
    studio: Studio, desk: FakeDesk, outputs: FakeOutputs, qtbot: QtBot
) -> Iterator[PersonaPage]:
    for record in eight_records():
        desk.library.keep_record(record)
    desk.library.keep_persona(PERSONA)
    page = _opened(studio, outputs, qtbot)
    qtbot.waitUntil(lambda: page.contents.portrait is not None, timeout=PATIENCE_MS)
    yield page
    outputs.gate.set()
    page.on_leave()


def _opened(studio: Studio, outputs: FakeOutputs, qtbot: QtBot) -> PersonaPage:
    page = PersonaPage(studio, open_output=outputs)
    qtbot.addWidget(page)
    page.resize(1280, 680)
    page.show()
    page.activateWindow()
    page.on_enter()
    qtbot.waitUntil(lambda: page._is_loaded, timeout=PATIENCE_MS)
    return page


def ring(page: PersonaPage, kind: FindingKind) -> RingPart:
    page.show_part(1)
    return page.statements.parts[kind]


def card(page: PersonaPage, id: str) -> StatementCard:
    page.show_part(1)
    parts = page.statements.parts.values()
    return next(part.cards[StatementId(id)] for part in parts if StatementId(id) in part.cards)


def shown(part: RingPart) -> list[str]:
    """Statements in the order they stand on the page."""
    cards = sorted(part.cards.values(), key=lambda one: one.y())
    return [one.sentence.text() for one in cards]


def kept(desk: FakeDesk) -> Persona:
    return desk.library.kept_personas[PERSONA.id]


def until(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


def labels(widget: object) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.text()]


def test_that_there_is_no_persona_is_said_once_it_is_known(
    studio: Studio, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    page = PersonaPage(studio, open_output=outputs)
    qtbot.addWidget(page)
    page.show()
    first = next(one for one in page.findChildren(QPushButton) if "first persona" in one.text())
    assert not first.isVisible()
    page.on_enter()
    until(qtbot, first.isVisible)
    page.on_leave()


def test_buyers_of_several_studies_may_count_twice_and_the_page_says_so(page: PersonaPage) -> None:
    portrait = page.contents.portrait
    assert "studies" not in page.head.counts.text()
    page.head.show_portrait(replace(portrait, studies=("Month end", "Year end")))
    assert "from 2 studies: who is in more than one counts in each" in page.head.counts.text()


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
    sentence = card(page, "s-it").sentence
    sentence.setFocus()
    sentence.selectAll()
    qtbot.keyClicks(sentence, "IT is always busy")
    qtbot.keyClick(sentence, Qt.Key.Key_Return)
    until(qtbot, lambda: kept(desk).statement(StatementId("s-it")).text == "IT is always busy")
    qtbot.keyClick(sentence, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: kept(desk) == PERSONA)
    until(qtbot, lambda: sentence.text() == "IT has no time for a quarter")


@pytest.mark.parametrize("key", ["Ctrl+Shift+Z", "Ctrl+Y"])
def test_what_was_undone_is_done_again_by_either_key(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot, key: str
) -> None:
    sentence = card(page, "s-it").sentence
    sentence.setFocus()
    sentence.selectAll()
    qtbot.keyClicks(sentence, "IT is always busy")
    qtbot.keyClick(sentence, Qt.Key.Key_Return)
    until(qtbot, lambda: kept(desk).statement(StatementId("s-it")).text == "IT is always busy")
    qtbot.keyClick(sentence, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: kept(desk) == PERSONA)
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


def test_a_buyer_who_is_told_at_length_makes_no_page_wider_than_its_window(
    studio: Studio, desk: FakeDesk, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    role = "CFO & head of all that nobody else in the group wants to do " * 2
    for made in eight_records():
        buyer = replace(made.setup.participant, role=role)
        desk.library.keep_record(replace(made, setup=replace(made.setup, participant=buyer)))
    desk.library.keep_persona(PERSONA)
    page = _opened(studio, outputs, qtbot)
    page.resize(700, 600)
    until(qtbot, lambda: bool(page.profile._boxes))
    box = page.profile._boxes[interview_id(1)]
    scroll = page.profile.findChild(QScrollArea)
    until(qtbot, lambda: scroll.widget().width() <= scroll.viewport().width())
    assert box.text().startswith("B-01, CFO && head")
    assert box.text().endswith("…")
    assert box.toolTip() == box.accessibleName() == box.whole
    box.click()
    until(qtbot, lambda: box.text().endswith("…  ·  left out by hand"))
    page.on_leave()


@pytest.mark.parametrize("part", range(6))
@pytest.mark.parametrize("size", [(900, 540), (640, 355)])
def test_no_part_is_cut_off_at_the_side_of_a_small_window(
    page: PersonaPage, qtbot: QtBot, part: int, size: tuple[int, int]
) -> None:
    page.resize(*size)
    page.show_part(part)
    scrolls = page.findChildren(QScrollArea)
    until(
        qtbot,
        lambda: all(
            one.widget().width() <= one.viewport().width() for one in scrolls if one.isVisible()
        ),
    )


def test_where_there_is_room_the_origin_of_a_quote_is_whole(
    page: PersonaPage, qtbot: QtBot
) -> None:
    for part in (1, 3):
        page.show_part(part)
        for width in (640, 1280):
            page.resize(width, 680)
            QApplication.processEvents()
    places = page.findChildren(ElidedButton)
    until(qtbot, lambda: [one.text() for one in places if one.text().endswith("…")] == [])


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


def test_tab_goes_down_the_channels_also_once_all_quotes_of_one_are_shown(
    page: PersonaPage, qtbot: QtBot
) -> None:
    page.show_part(3)
    channels = page.reach.channels
    until(qtbot, lambda: bool(channels.findChildren(QPushButton)))
    more = next(one for one in channels.findChildren(QPushButton) if one.text().startswith("All "))
    more.click()
    holder = more.parentWidget()
    until(qtbot, lambda: sum(one.isVisible() for one in holder.findChildren(QuoteLine)) > 1)
    assert leaps(page.reach.channels) == []


def test_each_quote_plays_its_sound(
    page: PersonaPage, desk: FakeDesk, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    folder = desk.home / "interviews" / interview_id(5)
    folder.mkdir(parents=True)
    soundfile.write(folder / "take-001.flac", np.full(5 * 60 * RATE, 0.25), RATE)
    part = page.reach.signs.parts[FindingKind.SIGN_OF_NO_FIT]
    page.show_part(3)
    hear = next(
        one
        for one in part.findChildren(QToolButton)
        if one.accessibleName().startswith("Hear B-05: We close the month")
    )
    outputs.gate.set()
    hear.click()
    until(qtbot, lambda: not page.sounding.player.is_playing)
    (output,) = outputs.opened
    assert len(output.samples) == 20 * RATE


def test_a_sound_that_is_gone_is_said_in_place(page: PersonaPage, qtbot: QtBot) -> None:
    page.show_part(1)
    hear = next(
        one
        for one in card(page, "s-it").findChildren(QToolButton)
        if one.accessibleName().startswith("Hear")
    )
    hear.click()
    until(qtbot, lambda: "is not on this computer" in page.banner.text)


def test_the_place_of_a_quote_opens_its_interview_there(page: PersonaPage, qtbot: QtBot) -> None:
    place = next(
        one for one in card(page, "s-it").findChildren(QPushButton) if "B-03" in one.text()
    )
    with qtbot.waitSignal(page.open_requested) as wish:
        place.click()
    assert wish.args == [interview_id(3), 3 * 60 * RATE]


def test_the_matrix_shows_the_quotes_behind_an_answer(page: PersonaPage, qtbot: QtBot) -> None:
    page.show_part(2)
    table = page.reasons.table
    assert table.item(1, 0).text() == "4 / 7"
    said = table.item(1, 5).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "B-05, less night work: rejected"
    table.setFocus()
    for _ in range(4):
        qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert "B-05  ·  less night work  ·  rejected" in labels(page.reasons)
    assert "“We close the month in an hour; there is nothing in it to pay for.”" in labels(
        page.reasons
    )


def test_a_message_is_checked_as_soon_as_it_is_there(page: PersonaPage, qtbot: QtBot) -> None:
    page.show_part(4)
    view = page.message
    view.field.setPlainText("Our platform reconciles a spreadsheet 😀 nightly for your team")
    until(qtbot, lambda: view.jargon.isVisible())
    assert view.jargon.words.text() == "platform"
    assert view.plain.words.text() == "team"
    assert view.taken_up.words.text() == "nightly"
    assert "auditor" in view.missed.words.text()
    assert view.verdict.text() == "40 % of its words are the buyers’ own."
    marked = [one.cursor.selectedText() for one in view.field.extraSelections()]
    assert marked == ["platform", "reconciles", "spreadsheet", "nightly"]
    view.field.clear()
    until(qtbot, lambda: not view.jargon.isVisible())


def test_the_evidence_is_told_drawn_tabled_and_saved(page: PersonaPage, tmp_path: Path) -> None:
    page.show_part(5)
    view = page.evidence
    assert [bar.full for bar in view.themes.bars] == [2, 1, 2, 1, 0, 0, 0, 0]
    assert [bar.full for bar in view.minutes.bars] == [9, 8, 7, 6, 3, 5, 3, 2]
    assert "The latest 3 interviews" in view.themes.accessibleDescription()
    assert "B-03: 2 new, 1 known." in view.themes.accessibleDescription()
    assert view.summary.text().startswith("3 of 4 statements")
    assert [view.table.item(0, at).text() for at in range(1, 5)] == [
        "9 of 12 min",
        "74 %",
        "4 / 5",
        "two systems, auditor",
    ]
    view.ask_save = lambda *_: tmp_path / "themes.png"
    view._save(view.themes)
    picture = QImage(str(tmp_path / "themes.png"))
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 7)
               for y in range(0, picture.height(), 7)}  # fmt: skip
    assert "#1d5c69" in colours  # bars, in the light colours
    (tmp_path / "mine.png").write_bytes(b"somebody's own")
    view.ask_save = lambda *_: tmp_path / "mine"  # nobody was asked about mine.png
    view._save(view.themes)
    assert (tmp_path / "mine.png").read_bytes() == b"somebody's own"
    assert not QImage(str(tmp_path / "mine 2.png")).isNull()
    view.ask_save = lambda *_: tmp_path / "gone" / "themes.png"
    view._save(view.themes)
    assert "does not exist" in page.banner.text


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
    page = _opened(studio, outputs, qtbot)
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


@pytest.mark.parametrize("number", range(6))
def test_every_part_can_be_named_reached_and_read(
    page: PersonaPage, qtbot: QtBot, number: int
) -> None:
    page.show_part(number)
    if number == 4:
        page.message.field.setPlainText("Our platform reconciles nightly")
        page.message.check_now()
    qtbot.waitExposed(page)
    assert unnamed(page) == []
    assert unreachable(page) == []
    assert clipped(page) == []


@pytest.mark.parametrize("kind", ["draft", "brief"])
def test_a_key_writes_the_persona_for_marketing_or_for_sales(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot, kind: str
) -> None:
    getattr(page.head, kind).click()
    until(qtbot, lambda: "The file is written" in page.banner.text)
    (written,) = (desk.home / "exports").iterdir()
    assert written.suffix == ".docx"
    assert kind in written.name


def test_where_nobody_may_be_heard_the_page_says_what_to_do(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_E, _CTRL_ALT)
    until(qtbot, lambda: "agreed that others hear the sound" in page.banner.text)
    assert not list((desk.home / "exports").glob("*"))


def _let_them_be_heard(library: FakeLibrary) -> None:
    for number, record in enumerate(eight_records()):
        answer = Answer.YES if number else Answer.NO
        consent = replace(record.setup.consent, share_audio=answer)
        library.keep_record(replace(record, setup=replace(record.setup, consent=consent)))
        place = library.folder(record.id)
        place.mkdir(parents=True, exist_ok=True)
        frames = record.timeline.takes[0].frames
        soundfile.write(place / record.timeline.takes[0].file, np.zeros(frames, np.int16), RATE)


def test_the_voices_of_a_persona_are_written_and_found(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    _let_them_be_heard(desk.library)
    qtbot.keyClick(page, Qt.Key.Key_E, _CTRL_ALT)
    until(qtbot, lambda: "The file is written" in page.banner.text)
    assert "Left out" in page.banner.text
    names = sorted(path.suffix for path in (desk.home / "exports").iterdir())
    assert names == [".mp3", ".vtt"]


def test_pressing_voices_again_says_what_is_being_written_and_starts_nothing(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _let_them_be_heard(desk.library)
    go_on, started = threading.Event(), []

    def slow(*args: Any, **choices: Any) -> PersonaReel:
        started.append(args)
        assert go_on.wait(PATIENCE_MS / 1000)
        return export_persona_reel(*args, **choices)

    monkeypatch.setattr(persona_reel, "export_persona_reel", slow)
    for button in (page.head.reel, page.head.reel, page.head.draft, page.head.reel):
        button.click()
        page.banner.clear()
    page.head.reel.click()
    assert "are being written" in page.banner.text
    go_on.set()
    until(qtbot, lambda: "The file is written" in page.banner.text)
    assert len(started) == 1
    assert len(list((desk.home / "exports").iterdir())) == 2
    page.head.draft.click()
    until(qtbot, lambda: ".docx" in page.banner.text)


def test_it_is_said_how_far_the_voices_are_and_how_long_they_still_take(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _let_them_be_heard(desk.library)
    go_on = threading.Event()

    def halfway(*args: Any, **choices: Any) -> PersonaReel:
        choices["on_progress"](Progress(0.5))
        assert go_on.wait(PATIENCE_MS / 1000)
        return export_persona_reel(*args, **choices)

    monkeypatch.setattr(persona_reel, "export_persona_reel", halfway)
    page.head.reel.click()
    until(qtbot, lambda: "are being written: 50 %, " in page.banner.text)
    assert page.banner.text.endswith(" left")
    page.banner.clear()
    page.head.reel.click()
    assert "50 %" in page.banner.text
    go_on.set()
    until(qtbot, lambda: "The file is written" in page.banner.text)


def test_a_persona_somebody_has_worked_in_stays_and_is_said(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.head.draft.click()
    until(qtbot, lambda: "The file is written" in page.banner.text)
    (first,) = (desk.home / "exports").iterdir()
    first.write_bytes(b"somebody's own work")
    page.banner.clear()
    page.head.draft.click()
    until(qtbot, lambda: "was not replaced" in page.banner.text)
    assert first.read_bytes() == b"somebody's own work"
    assert (first.parent / f"{first.stem} 2.docx").is_file()


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


def test_a_sentence_typed_a_moment_ago_is_kept_before_a_document_is_written(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    one = card(page, "s-it")
    one.sentence.setFocus()
    qtbot.keyClicks(one.sentence, "Now: ")
    page._hand_on("draft")
    statement = kept(desk).statement(StatementId("s-it"))
    assert statement is not None
    assert statement.text.startswith("Now: ")
    until(qtbot, lambda: "written" in page.banner.text)


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


def test_quotes_are_offered_also_while_the_page_is_read_anew(page: PersonaPage) -> None:
    part = ring(page, BARRIER)
    page.on_enter()
    page.statements.quotes_requested.emit((part, StatementId("s-it")))
    assert part._picker.field.count() > 1


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

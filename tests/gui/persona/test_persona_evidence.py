"""What a persona stands on can be heard, checked, drawn and saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.eight_buyers import RATE, interview_id
from fakes.output import FakeOutputs
from firsthand.core.findings import FindingKind
from firsthand.ui.persona.page import PersonaPage
from firsthand.ui.persona.quote_line import QuoteLine
from gui.accessible import leaps
from gui.personas import card, labels, until


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


def test_the_chosen_answer_is_seen_among_its_like(page: PersonaPage) -> None:
    page.show_part(2)
    table = page.reasons.table

    def seen(along: int) -> QImage:
        return table.viewport().grab(table.visualRect(table.model().index(0, along))).toImage()

    table.setCurrentCell(2, 1)
    assert seen(3) == seen(6)
    table.setCurrentCell(0, 3)
    assert seen(3) != seen(6)


def test_the_chosen_answer_stays_chosen_where_the_matrix_changes(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.show_part(2)
    table = page.reasons.table
    table.setCurrentCell(1, 5)
    five = desk.library.record(interview_id(5))
    quotes = (replace(five.quotes[0], text="We close the month in half an hour."), five.quotes[1])
    desk.library.keep_record(replace(five, quotes=quotes))
    page.on_enter()
    until(qtbot, lambda: "“We close the month in half an hour.”" in labels(page.reasons))
    assert (table.currentRow(), table.currentColumn()) == (1, 5)


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

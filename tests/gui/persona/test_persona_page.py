"""A persona's page says what there is, and can be named, reached and read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.eight_buyers import PERSONA, eight_records, interview_id
from fakes.output import FakeOutputs
from firsthand.ui.look.elided import ElidedButton
from firsthand.ui.persona.page import PersonaPage
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed, unreachable
from gui.personas import opened, until


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


def test_a_buyer_who_is_told_at_length_makes_no_page_wider_than_its_window(
    studio: Studio, desk: FakeDesk, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    role = "CFO & head of all that nobody else in the group wants to do " * 2
    for made in eight_records():
        buyer = replace(made.setup.participant, role=role)
        desk.library.keep_record(replace(made, setup=replace(made.setup, participant=buyer)))
    desk.library.keep_persona(PERSONA)
    page = opened(studio, outputs, qtbot)
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

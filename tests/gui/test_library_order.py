"""The library lists interviews in the order that somebody chose, also after the next start."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.interviews import record
from firsthand.core.interview import Fit, Status
from firsthand.core.order import Order
from firsthand.settings import Settings
from firsthand.ui.library.page import LibraryPage
from firsthand.ui.studio import Studio
from gui.accessible import unnamed
from gui.libraries import opened

NEWEST, OLDEST = "2026-11-20-b-07-test", "2026-11-12-b-04-test"
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> LibraryPage:
    desk.library.keep_record(record(NEWEST))
    older = record(OLDEST, "B-04", "Month end", Status.DRAFT, Fit.NOT_A_FIT)
    desk.library.keep_record(replace(older, started_at="2026-11-12T09:00:00+01:00"))
    return opened(studio, qtbot)


def listed(page: LibraryPage) -> list[str]:
    return [page.lines.line(page.lines.index(number)).id for number in range(2)]


def test_another_order_is_chosen_by_keyboard_and_the_choice_stays_with_its_interview(
    page: LibraryPage, qtbot: QtBot
) -> None:
    assert listed(page) == [NEWEST, OLDEST]
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page, Qt.Key.Key_O, CTRL_SHIFT)
    qtbot.waitUntil(page.order.view().isVisible)
    qtbot.keyClick(page.order.view(), Qt.Key.Key_Down)
    qtbot.keyClick(page.order.view(), Qt.Key.Key_Return)
    assert page.order.currentText() == "By code name"
    qtbot.waitUntil(lambda: listed(page) == [OLDEST, NEWEST])
    assert page.chosen().id == NEWEST
    assert unnamed(page) == []


def test_the_order_is_the_same_after_the_next_start(
    page: LibraryPage, studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.order.choose(Order.BUYER)
    qtbot.waitUntil(lambda: Settings.load(desk.home).library_order == "buyer")
    again = opened(studio, qtbot)
    assert again.order.currentData() == Order.BUYER
    assert listed(again) == [OLDEST, NEWEST]


def test_what_a_search_finds_has_its_own_order(page: LibraryPage, qtbot: QtBot) -> None:
    page.search.setText("calls")
    qtbot.waitUntil(lambda: not page.order.isVisible())
    page.search.clear()
    qtbot.waitUntil(page.order.isVisible)


def test_an_order_that_nobody_knows_is_the_newest_first(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    studio.change_settings(library_order="by colour")
    page = LibraryPage(studio)
    qtbot.addWidget(page)
    assert page.order.currentData() == Order.NEWEST

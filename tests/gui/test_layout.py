"""Pieces that pages are laid out with: the order of Tab, and what scrolling keeps in view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollBar, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.layout import Scroll, column, drop, row, tab_through
from gui.accessible import leaps


def _ended(*widgets: QWidget) -> None:
    """They are dropped, and gone for good."""
    for widget in widgets:
        drop(widget)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_what_tab_went_past_goes_on_after_what_was_before_it_has_ended(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    inside, flow = column(page), FlowLayout()
    flow.addWidget(QPushButton("there from the beginning"))
    inside.addLayout(flow)
    added = QPushButton("added")
    inside.insertWidget(0, added)
    page.show()
    tab_through(page)
    _ended(added)
    assert flow.heightForWidth(400) > 0


def test_tab_goes_down_all_of_the_page_that_something_was_added_to(qtbot: QtBot) -> None:
    pages, page, other = QStackedWidget(), QWidget(), QWidget()
    qtbot.addWidget(pages)
    inside, part, foot = column(page), QWidget(), row()
    inside.addWidget(QPushButton("first"))
    lines = column(part)
    inside.addWidget(Scroll(part))
    inside.addLayout(foot)
    foot.addWidget(QPushButton("last"))
    column(other).addWidget(QPushButton("of the other page"))
    pages.addWidget(page)
    pages.addWidget(other)
    pages.show()
    added = [QPushButton(str(number)) for number in range(3)]
    for button in added:
        lines.addWidget(button)
    tab_through(part)
    qtbot.waitUntil(lambda: all(button.isVisible() for button in added))
    assert leaps(page) == []


@pytest.fixture
def sheet(qtbot: QtBot) -> Scroll:
    """A page of forty lines, of which a few can be seen."""
    inside = QWidget()
    lines = column(inside)
    scroll = Scroll(inside)
    qtbot.addWidget(scroll)
    for _ in range(40):
        lines.addWidget(QLineEdit())
    scroll.resize(300, 200)
    scroll.show()
    qtbot.waitUntil(scroll.isActiveWindow)
    return scroll


def test_what_was_brought_before_and_has_ended_since_lets_nothing_go(
    sheet: Scroll, qtbot: QtBot
) -> None:
    before, *_, now = sheet.widget().findChildren(QLineEdit)
    for field in (before, now):
        field.setFocus()
        sheet.bring(field)
    qtbot.waitUntil(lambda: not now.visibleRegion().isEmpty())
    _ended(before)
    now.setFixedHeight(100)
    qtbot.waitUntil(lambda: now.visibleRegion().boundingRect() == now.rect())


def test_who_scrolls_by_hand_is_left_there(sheet: Scroll, qtbot: QtBot) -> None:
    *_, last = sheet.widget().findChildren(QLineEdit)
    last.setFocus()
    sheet.bring(last)
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    bar = sheet.verticalScrollBar()
    bar.triggerAction(QScrollBar.SliderAction.SliderToMinimum)
    with qtbot.waitSignal(bar.rangeChanged):
        last.setFixedHeight(100)
    assert bar.value() == bar.minimum()

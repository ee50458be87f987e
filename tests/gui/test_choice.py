"""A list to choose from shows each name whole, and ends a name it has no room for with a sign."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPixmap
from pytestqt.qtbot import QtBot

from firsthand.ui.look.form import Choice
from firsthand.ui.look.theme import Theme

LONG = "Shifts without phone calls: what dispatchers decide (your own)"


@pytest.fixture
def choice(theme: Theme, qtbot: QtBot) -> Choice:
    choice = Choice([(LONG, "long"), ("Blank", "blank")])
    qtbot.addWidget(choice)
    choice.setFixedWidth(220)
    choice.show()
    qtbot.waitExposed(choice)
    return choice


def test_the_open_list_has_room_for_its_longest_name(choice: Choice, qtbot: QtBot) -> None:
    choice.showPopup()
    view = choice.view()
    qtbot.waitUntil(view.isVisible)
    words = QFontMetrics(view.font()).horizontalAdvance(LONG)
    assert view.viewport().width() >= max(words, view.sizeHintForColumn(0))
    choice.hidePopup()


def test_a_short_list_is_as_wide_as_the_field(choice: Choice, qtbot: QtBot) -> None:
    choice.removeItem(0)
    choice.showPopup()
    qtbot.waitUntil(choice.view().isVisible)
    assert abs(choice.view().window().width() - choice.width()) <= 2
    choice.hidePopup()


def test_a_name_too_long_for_the_field_ends_with_a_sign(choice: Choice) -> None:
    assert choice.shown.endswith("…")
    assert LONG.startswith(choice.shown[:-1])
    choice.choose("blank")
    assert choice.shown == "Blank"


def test_a_sign_before_the_name_takes_its_room(choice: Choice) -> None:
    plain = choice.shown
    picture = QPixmap(16, 16)
    picture.fill(Qt.GlobalColor.red)
    choice.setItemIcon(0, QIcon(picture))
    assert len(choice.shown) < len(plain)

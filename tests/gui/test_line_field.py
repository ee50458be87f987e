"""A field of one line shows how its text begins, and lets people go on typing at its end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from firsthand.ui.look.line_field import LineField

LONG = "The one who holds the month together, and whom nobody asks how that is done " * 4


class Form(QWidget):
    """Two fields, the first with the keys."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = LineField(), LineField()
        down = QVBoxLayout(self)
        down.addWidget(self.first)
        down.addWidget(self.second)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form()
    qtbot.addWidget(form)
    form.show()
    qtbot.waitUntil(form.isActiveWindow)
    form.first.setFocus()
    return form


def test_a_long_text_that_is_filled_in_is_seen_from_its_beginning(form: Form) -> None:
    form.second.setText(LONG)
    assert form.second.cursorPosition() == 0


def test_a_text_that_changes_below_the_cursor_leaves_it_at_the_end(form: Form) -> None:
    form.first.setText(LONG)
    assert form.first.cursorPosition() == len(LONG)


def test_who_leaves_the_field_sees_the_beginning_and_who_is_put_there_goes_on_at_the_end(
    form: Form, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form.first, LONG)
    qtbot.keyClick(form.first, Qt.Key.Key_Tab)
    assert form.second.hasFocus()
    assert form.first.cursorPosition() == 0
    form.first.setFocus()
    qtbot.keyClicks(form.first, "!")
    assert form.first.text() == LONG + "!"


def test_who_looks_into_another_window_goes_on_where_they_were(form: Form) -> None:
    form.first.setText(LONG)
    form.first.setCursorPosition(7)
    for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
        event = QFocusEvent(kind, Qt.FocusReason.ActiveWindowFocusReason)
        QApplication.sendEvent(form.first, event)
    assert form.first.cursorPosition() == 7

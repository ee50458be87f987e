"""Keys of one's own: chosen by pressing them, kept, and meant by the Room at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from firsthand.core.marks import MarkKind
from firsthand.core.session import QuestionState
from firsthand.settings import Settings
from firsthand.ui.look.layout import Scroll
from firsthand.ui.notes.window import NotesWindow
from firsthand.ui.preferences.keys_section import KeysSection
from firsthand.ui.room.keymap import Act, Meaning
from firsthand.ui.room.page import RoomPage
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed, unreachable


@pytest.fixture
def page(studio: Studio, qtbot: QtBot) -> Scroll:
    page = Scroll(KeysSection(studio))
    qtbot.addWidget(page)
    page.resize(960, 700)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def section(page: Scroll) -> KeysSection:
    return page.widget()


def choose(section: KeysSection, meaning: Meaning, key: Qt.Key, qtbot: QtBot) -> None:
    field = section.fields[meaning]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.takes_keys
    qtbot.keyClick(field, key)


def test_the_usual_keys_stand_there_named_and_unclipped(section: KeysSection):
    assert section.fields[Act.SKIP].text() == "S"
    assert section.fields[Act.SKIP].accessibleName() == "Skip the question: S"
    assert section.fields[MarkKind.PROBLEM].text() == "1"
    assert not section.usual.isEnabled()
    assert unnamed(section) == []
    assert unreachable(section) == []
    assert clipped(section) == []


def test_a_key_stands_beside_the_first_line_of_what_it_does(section: KeysSection):
    labels = section.findChildren(QLabel)
    key = next(one for one in labels if one.text() == "Ctrl+I")
    what = labels[labels.index(key) + 1]
    assert what.height() > key.fontMetrics().lineSpacing() * 1.5, "two lines"
    assert key.y() == what.y()
    assert key.height() < what.height()


def test_a_chosen_key_is_shown_and_kept(section: KeysSection, studio: Studio, qtbot: QtBot):
    choose(section, Act.SKIP, Qt.Key.Key_K, qtbot)
    assert section.fields[Act.SKIP].text() == "K"
    assert not section.fields[Act.SKIP].takes_keys
    qtbot.waitUntil(lambda: Settings.load(studio.desk.home).keys == "skip:K")


def test_a_key_in_use_changes_places_and_that_is_said(section: KeysSection, qtbot: QtBot):
    choose(section, Act.SKIP, Qt.Key.Key_U, qtbot)
    assert section.fields[Act.ANSWERED].text() == "S"
    assert section.note.text == "“Answered unprompted” now has the key S."


def test_a_conflict_that_cannot_be_solved_is_said_and_changes_nothing(
    section: KeysSection, studio: Studio, qtbot: QtBot
):
    choose(section, Act.STAR, Qt.Key.Key_S, qtbot)
    choose(section, Act.SKIP, Qt.Key.Key_1, qtbot)
    assert section.note.text.startswith("1 has other meanings in both windows")
    assert studio.settings.keys == "star:S"


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_F11]
)
def test_a_key_that_moves_about_cannot_be_chosen(
    section: KeysSection, studio: Studio, qtbot: QtBot, key: Qt.Key
):
    choose(section, Act.SKIP, key, qtbot)
    assert section.note.text.startswith("That key cannot be chosen")
    assert section.fields[Act.SKIP].text() == "S"
    assert studio.settings.keys == ""


def test_esc_leaves_the_key_as_it_was(section: KeysSection, studio: Studio, qtbot: QtBot):
    choose(section, Act.SKIP, Qt.Key.Key_Escape, qtbot)
    assert section.fields[Act.SKIP].text() == "S"
    assert section.note.text == ""
    assert studio.settings.keys == ""


def test_space_can_be_chosen_and_does_not_ask_again(section: KeysSection, qtbot: QtBot):
    choose(section, MarkKind.QUOTE, Qt.Key.Key_Space, qtbot)
    assert section.fields[MarkKind.QUOTE].text() == "Space"
    assert not section.fields[MarkKind.QUOTE].takes_keys
    assert section.fields[Act.NEXT].text() == "M"


def test_the_usual_keys_come_back_with_one_press(
    section: KeysSection, studio: Studio, qtbot: QtBot
):
    choose(section, Act.SKIP, Qt.Key.Key_K, qtbot)
    section.usual.click()
    assert section.fields[Act.SKIP].text() == "S"
    assert studio.settings.keys == ""


def test_a_running_interview_takes_the_new_keys_at_once(
    room: RoomPage, studio: Studio, qtbot: QtBot
):
    first = room.live.session.question
    studio.change_settings(keys="skip:K problem:Q reveal:G")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S)
    assert room.live.session.state_of(first) is QuestionState.NOT_REACHED
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_K)
    assert room.live.session.state_of(first) is QuestionState.SKIPPED
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_1)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Q)
    assert [mark.kind for mark in room.live.marks] == [MarkKind.PROBLEM]


def test_buttons_and_tooltips_say_the_new_keys(room: RoomPage, studio: Studio, qtbot: QtBot):
    studio.change_settings(keys="skip:K pause:O note:I")
    notes = NotesWindow(studio, room.live)
    qtbot.addWidget(notes)
    shown = {button.text(): button.toolTip() for button in room.board.footer.buttons}
    assert shown["K  skip"] == "Skip the question (K)"
    room.live.pause()
    room.refresh()
    assert "O goes on." in room.board.bar.words
    assert notes._note.placeholderText() == "I types a note, Return keeps it"


def test_choosing_a_key_marks_nothing_in_a_running_interview(
    room: RoomPage, section: KeysSection, qtbot: QtBot
):
    section.activateWindow()
    qtbot.waitUntil(section.isActiveWindow)
    choose(section, Act.SKIP, Qt.Key.Key_M, qtbot)
    assert room.live.marks == ()
    assert section.fields[MarkKind.QUOTE].text() == "S"

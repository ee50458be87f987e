"""The list of keys: every key that works in the window stands in it, and each one in it works."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.live import end, live_interview
from firsthand.ui.help.page import HelpPageView
from firsthand.ui.keys import all_keys
from firsthand.ui.preferences.keys_section import KeysSection
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.review.record.names import KEYS
from firsthand.ui.room.keymap import REVIEW, KeyMap
from firsthand.ui.room.page import RoomPage
from firsthand.ui.shell.pages import BUILDERS
from firsthand.ui.shell.window import MainWindow
from firsthand.ui.studio import Studio

CHOSEN = {KeyMap().key(act) for act in REVIEW}
"""By each person for themselves, in Settings, beside this list."""
FROM_THE_KEY = {"Ctrl+M", "Ctrl+Del"}
"""Not by a shortcut: they go by where the focus is, or by when they were pressed."""


def listed(*pages: str) -> set[str]:
    places = [place for place in all_keys() if place.page in pages]
    return {key for place in places for line in place.lines for key in line.keys}


def written(key: QKeySequence | Qt.Key) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def working(whole: QWidget) -> set[str]:
    """Keys of all actions, shortcuts and buttons inside; not underlined letters, nor media keys."""
    found = [key for part in whole.findChildren(QAction) for key in part.shortcuts()]
    found += [part.key() for part in whole.findChildren(QShortcut)]
    for button in whole.findChildren(QAbstractButton):
        if button.shortcut() != QKeySequence.mnemonic(button.text()):
            found.append(button.shortcut())
    texts = {written(key) for key in found}
    return {text for text in texts if text and "Media" not in text}


@pytest.mark.parametrize("page", BUILDERS)
def test_every_key_of_a_page_is_listed(page: str, studio: Studio, qtbot: QtBot):
    built = BUILDERS[page](studio)
    qtbot.addWidget(built)
    own = working(built) - (CHOSEN if page == "review" else set())
    assert own - listed("", page) == set()


@pytest.mark.parametrize("page", BUILDERS)
def test_every_listed_combination_works_on_its_page(page: str, studio: Studio, qtbot: QtBot):
    built = BUILDERS[page](studio)
    qtbot.addWidget(built)
    combined = {key for key in listed(page) if key.startswith(("Ctrl+", "Shift+Del", "F"))}
    pressed = set(map(written, built._keys.deeds(is_shifted=False))) if page == "review" else set()
    assert combined - working(built) - pressed - FROM_THE_KEY == set()


def test_the_keys_that_work_everywhere_are_the_windows_own(window: MainWindow):
    own = {written(key) for part in window.actions() for key in part.shortcuts()}
    assert own <= listed("")
    by_a_page = {"Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Esc"}
    assert listed("") - own - FROM_THE_KEY == by_a_page


def test_every_single_key_of_the_review_is_listed(studio: Studio, qtbot: QtBot):
    page = ReviewPage(studio)
    qtbot.addWidget(page)
    # Both write the same on a person's keyboard.
    pressed = set(map(written, page._keys.deeds(is_shifted=True))) - {"Enter"}
    assert pressed <= listed("review")
    assert set(KEYS) <= listed("review")
    single = {key for key in listed("review") if len(key) == 1}
    assert single - pressed - set(KEYS) == {"A", "X"}


def test_the_rooms_own_keys_are_listed(desk: FakeDesk, studio: Studio, qtbot: QtBot):
    live = live_interview(desk)
    room = RoomPage(studio, live)
    qtbot.addWidget(room)
    try:
        fixed = set(map(written, room._always))
        assert fixed | working(room) <= listed("", "room")
        assert listed("room") - working(room) - fixed == {"Ctrl+."}
    finally:
        end(live)


def test_a_key_is_listed_once_at_a_place():
    for page in {place.page for place in all_keys()}:
        keys = [k for p in all_keys() if p.page == page for line in p.lines for k in line.keys]
        assert sorted(keys) == sorted(set(keys))


def test_the_help_lists_every_key_as_it_is_now(studio: Studio, qtbot: QtBot):
    help_page = HelpPageView(studio)
    qtbot.addWidget(help_page)
    help_page.show_page("keys")
    lines = help_page.reader.toPlainText().splitlines()
    assert not [line for line in lines if line.startswith("|")]
    for place in all_keys():
        assert place.heading in lines
        for line in place.lines:
            assert (line.sign, line.what) in pairwise(lines)
    assert ("S", "Skip the question") in pairwise(lines)
    studio.change_settings(keys="skip:K")
    help_page.on_enter()
    assert ("K", "Skip the question") in pairwise(help_page.reader.toPlainText().splitlines())


def test_settings_show_the_whole_list(studio: Studio, qtbot: QtBot):
    section = KeysSection(studio)
    qtbot.addWidget(section)
    shown = {part.text() for part in section.findChildren(QLabel)}
    for place in all_keys():
        assert place.heading in shown
        assert {line.sign for line in place.lines} | {line.what for line in place.lines} <= shown

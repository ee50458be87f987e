"""Alt and an underlined letter leads to one place on every page, in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.eight_buyers import PERSONA, eight_records, interview_id
from firsthand.core.interview import Attendee, Role
from firsthand.jobs import unlocking
from firsthand.locking.held import Held, hold
from firsthand.locking.key import LibraryKey
from firsthand.locking.key_file import Scrypt, State, new_key_file
from firsthand.ui.language import languages
from firsthand.ui.shell.pages import BUILDERS
from firsthand.ui.shell.window import MainWindow
from firsthand.ui.studio import Studio
from gui.accessible import letters
from gui.conftest import speaking

INTERVIEW = interview_id(1)
STUDY = eight_records()[0].setup.study.name


@pytest.fixture(params=languages())
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    with speaking(qapp, request.param):
        yield request.param


@pytest.fixture
def opened(spoken: str, studio: Studio, qtbot: QtBot) -> Iterator[MainWindow]:
    """Before anybody has moved in: what the library is to hold is kept first."""
    window = MainWindow(studio.theme)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    yield window
    for page in window._pages.values():
        page.on_leave()


def clashes(window: MainWindow) -> list[list[str]]:
    return [texts for texts in letters(window).values() if len(texts) > 1]


def _library(window: MainWindow) -> Callable[[], bool]:
    page = window.page("library")

    def chosen() -> bool:
        page.choose(INTERVIEW)
        return bool(page.preview.export.isVisible())

    return chosen


def _prepare(window: MainWindow) -> Callable[[], bool]:
    window.prepare()
    page = window.page("prepare")
    page.attendees.add_line(Attendee("Kim", Role.SALES))
    page.buyer.more.setChecked(True)
    return lambda: page.guide.guide.count() > 0


def _personas(window: MainWindow) -> Callable[[], bool]:
    window.go("personas")
    return lambda: window.page("personas").contents.portrait is not None


def _guides(window: MainWindow) -> Callable[[], bool]:
    window.go("guides")
    return lambda: bool(window.page("guides").editor.toPlainText())


def _settings(window: MainWindow) -> Callable[[], bool]:
    window.go("settings")
    page = window.page("settings")
    return lambda: bool(page.encryption._stands.text()) and page.microphone.count() > 1


def _review(window: MainWindow) -> Callable[[], bool]:
    window.open_interview(INTERVIEW)
    return lambda: window.page("review").work.is_open


def _privacy(window: MainWindow) -> Callable[[], bool]:
    window.open_privacy(INTERVIEW)
    return lambda: window.page("privacy")._looked is not None


def _asking_to_erase(window: MainWindow) -> Callable[[], bool]:
    is_looked_at = _privacy(window)

    def asked() -> bool:
        if is_looked_at():
            window.page("privacy").erase.click()
        return bool(window.page("privacy").banner.text)

    return asked


def _help(window: MainWindow) -> Callable[[], bool]:
    window.go("help")
    page = window.page("help")
    page._show_sheet(page.report)
    return lambda: page.report.save.isVisible()


def _version(window: MainWindow) -> Callable[[], bool]:
    window.go("help")
    page = window.page("help")
    page._show_sheet(page.update_sheet)
    return lambda: page.update_sheet.ask.isVisible()


def _study(window: MainWindow) -> Callable[[], bool]:
    window.open_study(STUDY)
    return lambda: window.page("study").study is not None


def _themes(window: MainWindow) -> Callable[[], bool]:
    window.go("themes")
    return lambda: window.page("themes").tree.topLevelItemCount() > 0


def _welcome(window: MainWindow) -> Callable[[], bool]:
    window.go("welcome")
    return lambda: window.page("welcome").models.offers.count() > 0


OPENED: dict[str, list[Callable[[MainWindow], Callable[[], bool]]]] = {
    "library": [_library],
    "prepare": [_prepare],
    "personas": [_personas],
    "guides": [_guides],
    "settings": [_settings],
    "review": [_review],
    "privacy": [_privacy, _asking_to_erase],
    "help": [_help, _version],
    "welcome": [_welcome],
    "study": [_study],
    "themes": [_themes],
}


def test_every_page_is_looked_at():
    assert OPENED.keys() == BUILDERS.keys()


@pytest.mark.parametrize("key", OPENED)
def test_a_letter_leads_to_one_place(
    opened: MainWindow, studio: Studio, desk: FakeDesk, qtbot: QtBot, key: str
):
    for record in eight_records():
        desk.library.keep_record(record)
    desk.library.keep_persona(PERSONA)
    opened.move_in(studio)
    for open_it in OPENED[key]:
        qtbot.waitUntil(open_it(opened))
        assert opened.shown == key
        assert clashes(opened) == []


def test_a_letter_brings_its_field_into_view(studio: Studio, window: MainWindow, qtbot: QtBot):
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(_prepare(window))
    keep = window.page("prepare").consent.keep
    qtbot.waitUntil(lambda: keep.isVisible() and keep.visibleRegion().isEmpty())
    keep.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert not keep.visibleRegion().isEmpty()


def test_a_letter_leads_to_one_place_in_an_empty_library(
    opened: MainWindow, studio: Studio, qtbot: QtBot
):
    opened.move_in(studio)
    qtbot.waitUntil(opened.page("library").first_run.isVisible)
    assert clashes(opened) == []


def test_a_letter_leads_to_one_place_where_the_library_is_encrypted(
    opened: MainWindow, studio: Studio, desk: FakeDesk, qtbot: QtBot
):
    key = LibraryKey(bytes(32))
    file = new_key_file(key, "four words are enough", Scrypt(n=16, r=1, p=1))
    replace(file, state=State.LOCKED).save(desk.home)
    hold(desk.home, Held(key, is_settled=True))
    opened.move_in(studio)
    try:
        opened.go("settings")
        qtbot.waitUntil(opened.page("settings").encryption.now.isVisible)
        assert clashes(opened) == []
    finally:
        unlocking.lock(desk.home)

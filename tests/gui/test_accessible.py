"""Every control of every page has a name, can be reached by Tab, and is not clipped."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.interviews import record
from firsthand.core.interview import Attendee, Role
from firsthand.ui.look.theme import Theme, font
from firsthand.ui.shell.window import MainWindow
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed, unreachable
from gui.patience import PATIENCE_MS


@pytest.fixture
def window(studio: Studio, desk: FakeDesk, theme: Theme, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    yield window
    window.close()


def _library(window: MainWindow, studio: Studio, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.library.keep_record(record())
    window.move_in(studio)
    page = window.page("library")
    qtbot.waitUntil(lambda: page.lines.rowCount() == 1, timeout=PATIENCE_MS)


def _empty(window: MainWindow, studio: Studio, desk: FakeDesk, qtbot: QtBot) -> None:
    window.move_in(studio)
    page = window.page("library")
    qtbot.waitUntil(lambda: page.first_run.isVisible(), timeout=PATIENCE_MS)


def _prepare(window: MainWindow, studio: Studio, desk: FakeDesk, qtbot: QtBot) -> None:
    window.move_in(studio)
    window.prepare()
    page = window.page("prepare")
    qtbot.waitUntil(
        lambda: page.guide.guide.count() > 0 and bool(desk.previews), timeout=PATIENCE_MS
    )
    page.attendees.add_line(Attendee("Kim", Role.SALES))
    page.buyer.more.setChecked(True)
    page.start.click()


def _settings(window: MainWindow, studio: Studio, desk: FakeDesk, qtbot: QtBot) -> None:
    window.move_in(studio)
    window.go("settings")
    qtbot.waitUntil(lambda: window.page("settings").microphone.count() > 1, timeout=PATIENCE_MS)


def _guides(window: MainWindow, studio: Studio, desk: FakeDesk, qtbot: QtBot) -> None:
    window.move_in(studio)
    window.go("guides")
    page = window.page("guides")
    qtbot.waitUntil(lambda: bool(page.editor.toPlainText()), timeout=PATIENCE_MS)


Opened = Callable[[MainWindow, Studio, FakeDesk, QtBot], None]
PAGES = pytest.mark.parametrize(
    "opened",
    [_library, _empty, _prepare, _settings, _guides],
    ids=["library", "first run", "prepare", "settings", "guides"],
)


@PAGES
def test_no_control_is_without_a_name(
    window: MainWindow, studio: Studio, desk: FakeDesk, qtbot: QtBot, opened: Opened
) -> None:
    opened(window, studio, desk, qtbot)
    assert unnamed(window) == []


@PAGES
def test_every_button_can_be_reached_by_tab(
    window: MainWindow, studio: Studio, desk: FakeDesk, qtbot: QtBot, opened: Opened
) -> None:
    opened(window, studio, desk, qtbot)
    assert unreachable(window) == []


@PAGES
@pytest.mark.parametrize("scale", [1.0, 2.0], ids=["100 %", "200 %"])
def test_no_text_is_clipped(
    qapp: QApplication,
    studio: Studio,
    desk: FakeDesk,
    theme: Theme,
    qtbot: QtBot,
    opened: Opened,
    scale: float,
) -> None:
    before = qapp.font()
    qapp.setFont(font(scale))
    theme.apply()
    try:
        grown = MainWindow(theme)
        qtbot.addWidget(grown)
        grown.resize(1280, 720)
        grown.show()
        opened(grown, studio, desk, qtbot)
        assert (grown.width(), grown.height()) == (1280, 720)
        _settle(grown)
        assert clipped(grown) == []
        grown.close()
    finally:
        qapp.setFont(before)
        theme.apply()


def _settle(window: MainWindow) -> None:
    """Layouts that wrap text need more than one round."""
    for _ in range(10):
        QApplication.processEvents()
        if not clipped(window):
            return


@PAGES
def test_tab_goes_round_and_stays_on_the_page(
    window: MainWindow, studio: Studio, desk: FakeDesk, qtbot: QtBot, opened: Opened
) -> None:
    opened(window, studio, desk, qtbot)
    window.activateWindow()
    seen = set()
    for _ in range(150):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        where = QApplication.focusWidget()
        assert where is not None
        assert where.isVisible()
        if id(where) in seen and len(seen) > 3:
            break
        seen.add(id(where))
    assert len(seen) > 3

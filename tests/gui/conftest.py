"""What tests of the window share: a studio on fakes, and nothing left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.live import end, live_interview
from fakes.output import FakeOutputs
from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui.language import speak
from firsthand.ui.look.theme import Theme
from firsthand.ui.room.page import RoomPage
from firsthand.ui.shell.collecting import Collector, collected_here
from firsthand.ui.shell.window import MainWindow
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS


class PatientBot(QtBot):
    """Its own five seconds are too few for a busy machine; whoever says another time gets that."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In the place of the plugin's own."""
    return PatientBot(request)


@contextmanager
def speaking(app: QApplication, code: str) -> Iterator[None]:
    """The window speaks that language meanwhile."""
    before = QLocale()
    assert speak(app, code) == code
    try:
        yield
    finally:
        speak(app, "en")
        for left in app.findChildren(QTranslator):
            app.removeTranslator(left)
        QLocale.setDefault(before)


@pytest.fixture(autouse=True, scope="session")
def collector(qapp: QApplication) -> Iterator[Collector]:
    """As in the program, no thread but this one destroys a widget that nobody uses any more."""
    with collected_here() as collector:
        yield collector


@pytest.fixture(autouse=True)
def _collected(collector: Collector) -> Iterator[None]:
    """Also where a test has no event loop running for long."""
    yield
    collector.look()


@pytest.fixture
def outputs() -> FakeOutputs:
    """Loudspeakers that a page opens."""
    return FakeOutputs()


@pytest.fixture
def desk(tmp_path: Path) -> FakeDesk:
    return FakeDesk(tmp_path)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The sheet stays for the next test: putting it on every widget anew takes the longest."""
    theme = Theme(qapp, "light")
    yield theme
    theme.deleteLater()


@pytest.fixture
def studio(desk: FakeDesk, theme: Theme) -> Iterator[Studio]:
    """What every page gets; its threads have ended when the test has."""
    studio = Studio(desk, theme)
    yield studio
    studio.close()
    studio.deleteLater()


@pytest.fixture
def window(studio: Studio, theme: Theme, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on its library page; no interview is left running in it."""
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.move_in(studio)
    yield window
    window.live = None
    for page in window._pages.values():
        page.on_leave()


@pytest.fixture
def live(desk: FakeDesk) -> Iterator[LiveInterview]:
    """An interview that is held, at frame 0."""
    live = live_interview(desk)
    yield live
    end(live)


@pytest.fixture
def room(studio: Studio, live: LiveInterview, qtbot: QtBot) -> Iterator[RoomPage]:
    """Its Room in front, with the keys."""
    room = RoomPage(studio, live)
    qtbot.addWidget(room)
    room.resize(1280, 720)
    room.show()
    qtbot.waitUntil(room.isActiveWindow)
    room.on_enter()
    yield room
    end(live)
    room.on_leave()

"""Opens the window: the application, its theme and language, the library behind it, and its end."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from firsthand.errors import FirsthandError
from firsthand.library.files.knocking import knock
from firsthand.log import log
from firsthand.settings import Settings
from firsthand.ui import language
from firsthand.ui.locking.wish import NextOpening
from firsthand.ui.look.theme import Theme
from firsthand.ui.shell.collecting import collected_here
from firsthand.ui.shell.knocks import Knocks
from firsthand.ui.shell.screen import application
from firsthand.ui.shell.window import MainWindow
from firsthand.ui.standing import stand

if TYPE_CHECKING:
    from firsthand.jobs.desk import Desk

OpenDesk = Callable[[Path], AbstractContextManager["Desk"]]


def show(home: Path, open_desk: OpenDesk, file: Path | None = None) -> int:
    """The window until it is closed; returns the exit code. `file` is taken into the library.

    A library that cannot be opened is said in a small window, with what to do.
    """
    app = application()
    app.setApplicationName("Firsthand")
    app.setApplicationDisplayName("Firsthand")
    app.setDesktopFileName("firsthand")
    with collected_here():
        code, then = _lived_at(app, NextOpening(home), open_desk, file)
        while then is not None:
            code, then = _lived_at(app, then, open_desk)
    return code


def _lived_at(
    app: QApplication, opening: NextOpening, open_desk: OpenDesk, file: Path | None = None
) -> tuple[int, NextOpening | None]:
    """One window on one library; the exit code, and what to open next if there is anything.

    Where a window on this library is open already, it comes to the front instead.
    """
    home = opening.home
    if knock(home, file):
        return 0, None
    settings = Settings.load(home)
    language.speak(app, settings.language)
    theme = Theme(app, settings.theme)
    window = MainWindow(theme)
    stand(window, home, "main")
    with ExitStack() as stack:
        stack.enter_context(_on_screen(app, window))
        if not _is_ready(window, theme, opening, open_desk):
            return 0, None
        desk = _opened(stack, window, theme, home, open_desk)
        if desk is None:
            return 1, None
        if isinstance(desk, NextOpening):
            return 0, desk
        stack.enter_context(lived_in(window, desk, theme))
        stack.enter_context(_ended_by_signal(app))
        window.begin()
        if file is not None:
            window.take_in(file)
        Knocks(window, home)
        opened = _OpenedFiles(window)
        app.installEventFilter(opened)
        stack.callback(app.removeEventFilter, opened)
        return app.exec(), window.next


def _is_ready(window: MainWindow, theme: Theme, opening: NextOpening, open_desk: OpenDesk) -> bool:
    """Unlock the library where that takes a person, and do what was wished of its encryption."""
    home = opening.home
    if not _is_unlocked(window, theme, opening):
        return False
    if opening.encryption is None:
        return True
    from firsthand.ui.locking.changing import ChangingPage

    return ChangingPage(home, opening.encryption, open_desk).wait(window)


def _is_unlocked(window: MainWindow, theme: Theme, opening: NextOpening) -> bool:
    from firsthand.jobs import unlocking

    if opening.is_to_lock:
        unlocking.lock(opening.home)
    try:
        if not unlocking.is_to_unlock(opening.home):
            return True
        if not opening.is_to_lock and unlocking.unlock_by_keyring(opening.home):
            return True
    except FirsthandError as error:
        log.warning("the key file cannot be read: %s", type(error).__name__)
        return True
    from firsthand.ui.locking.unlocking import UnlockPage

    return UnlockPage(theme, opening.home).wait(window)


class _OpenedFiles(QObject):
    """macOS says by an event, not on the command line, which file was opened with the app."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen:
            self._window.take_in(Path(event.file()))
            return True
        return False


@contextmanager
def _on_screen(app: QApplication, window: MainWindow) -> Iterator[None]:
    """Shown, and painted before the slower things begin; hidden whatever becomes of them."""
    window.show()
    app.processEvents()
    app.processEvents()
    try:
        yield
    finally:
        window.hide()
        window.deleteLater()


def _opened(
    stack: ExitStack, window: MainWindow, theme: Theme, home: Path, open_desk: OpenDesk
) -> Desk | NextOpening | None:
    """The desk, or another library that the person chose instead; None for who gives up."""
    while True:
        try:
            return stack.enter_context(open_desk(home))
        except FirsthandError as error:
            from firsthand.ui.shell.refusal import Refusal

            refusal = Refusal(theme, error, home, window)
            if not refusal.is_to_try_again():
                return None
            if refusal.home != home:
                return NextOpening(refusal.home)


@contextmanager
def lived_in(window: MainWindow, desk: Desk, theme: Theme) -> Iterator[None]:
    """The main window on a desk; afterwards no thread and no widget is left."""
    from firsthand.ui.shell.crash import CrashNet
    from firsthand.ui.studio import Studio

    studio = Studio(desk, theme)
    net = CrashNet(studio.mailbox, desk.home / "logs" / "firsthand.log", window.show_error)
    net.spread()
    window.move_in(studio)
    try:
        yield
    finally:
        net.fold()
        window.hide()
        studio.close()
        window.deleteLater()
        studio.deleteLater()


@contextmanager
def _ended_by_signal(app: QApplication) -> Iterator[None]:
    """Ctrl+C in the terminal closes the window as its own button does."""
    before = signal.signal(signal.SIGINT, lambda *_: app.closeAllWindows())
    awake = QTimer()
    awake.start(500)
    awake.timeout.connect(lambda: None)
    try:
        yield
    finally:
        awake.stop()
        signal.signal(signal.SIGINT, before)

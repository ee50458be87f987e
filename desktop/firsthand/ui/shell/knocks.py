"""Answers when Firsthand is started once more: the window that is open comes to the front."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtWidgets import QApplication

from firsthand.library.files.knocking import answer

if TYPE_CHECKING:
    from firsthand.ui.shell.window import MainWindow


class Knocks(QObject):
    """Listens for as long as it lives; what was left before is out of date and forgotten."""

    def __init__(self, window: MainWindow, home: Path) -> None:
        super().__init__(window)
        self._window, self._home = window, home
        answer(home)
        self._watch = QFileSystemWatcher([str(home)], self)
        self._watch.directoryChanged.connect(self._look)

    def _look(self) -> None:
        knock = answer(self._home)
        if knock is None:
            return
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        QApplication.alert(window)
        if knock.file is not None:
            window.take_in(knock.file)

"""The library's folder as pages show it, and the button by which a person chooses another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from firsthand.jobs.dwelling import can_move
from firsthand.ui.look import icons
from firsthand.ui.look.layout import selectable
from firsthand.ui.look.theme import Theme


def place_of(home: Path, look: str = "") -> QLabel:
    """Where the library is, to be read and copied."""
    made = selectable(str(home), look)
    words = QCoreApplication.translate("LibraryFolder", "The library is in %1")
    made.setAccessibleName(words.replace("%1", str(home)))
    return made


class AnotherFolder(QPushButton):
    """There only where the next start would look in the folder that is chosen now."""

    chosen = Signal(Path)
    """A folder; whether it will do is not known yet."""

    def __init__(self, theme: Theme, home: Path) -> None:
        super().__init__()
        self.setText(self.tr("&Choose another folder…"))
        icons.put(self, "folder", theme)
        self.ask: Callable[[], str] = self._ask
        self.clicked.connect(self._choose)
        if not can_move(home):
            self.hide()

    def _ask(self) -> str:
        return QFileDialog.getExistingDirectory(self.window(), self.tr("A folder for the library"))

    def _choose(self) -> None:
        folder = self.ask()
        if folder:
            self.chosen.emit(Path(folder))

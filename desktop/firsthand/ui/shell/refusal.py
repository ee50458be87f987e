"""The small window for a library that cannot be opened: what happened, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QWidget

from firsthand.errors import FirsthandError
from firsthand.jobs.dwelling import can_move, settle_in
from firsthand.ui.look import icons
from firsthand.ui.look.layout import column, label, row, selectable
from firsthand.ui.look.theme import Theme, mark, space
from firsthand.ui.said import said, told


class Refusal(QDialog):
    """Shown before the library is open; nothing is recording yet, so it may be modal.

    `home` is the folder that was refused; `home` afterwards is where to try again, another one
    where the person has chosen that.
    """

    def __init__(
        self, theme: Theme, error: FirsthandError, home: Path, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.home = home
        self.ask_folder: Callable[[], str] = self._ask_folder
        self.setWindowTitle("Firsthand")
        inside = column(self, gap=3, margin=8)
        self.sentence = label("", "title", wraps=True)
        self.remedy = label("", wraps=True)
        self.place = selectable(str(home), "muted")
        self.place.setAccessibleName(self.tr("The library is in %1").replace("%1", str(home)))
        self.again = mark(QPushButton(self.tr("&Try again")), "primary")
        self.elsewhere = QPushButton(self.tr("&Choose another folder…"))
        icons.put(self.elsewhere, "folder", theme)
        self.elsewhere.setVisible(can_move(home))
        self.quit = QPushButton(self.tr("&Quit"))
        self.again.clicked.connect(self.accept)
        self.elsewhere.clicked.connect(self._move)
        self.quit.clicked.connect(self.reject)
        self.again.setDefault(True)
        inside.addWidget(self.sentence)
        inside.addWidget(self.remedy)
        inside.addWidget(self.place)
        inside.addSpacing(space(3))
        line = row(gap=3)
        line.addWidget(self.again)
        line.addWidget(self.elsewhere)
        line.addWidget(self.quit)
        line.addStretch(1)
        inside.addLayout(line)
        self.setMinimumWidth(space(120))
        self._say(error)

    def is_to_try_again(self) -> bool:
        """Show it; True if the person wants to try once more, or elsewhere."""
        return self.exec() == QDialog.DialogCode.Accepted

    def _say(self, error: FirsthandError) -> None:
        self.sentence.setText(said(error.sentence))
        self.remedy.setText(said(error.remedy))
        self.setAccessibleName(told(error))

    def _ask_folder(self) -> str:
        return QFileDialog.getExistingDirectory(self, self.tr("A folder for the library"))

    def _move(self) -> None:
        chosen = self.ask_folder()
        if not chosen:
            return
        try:
            self.home = settle_in(Path(chosen))
        except FirsthandError as error:
            self._say(error)
        else:
            self.accept()

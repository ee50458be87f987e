"""The small window for a library that cannot be opened: what happened, and what to do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from firsthand.errors import FirsthandError
from firsthand.jobs.dwelling import settle_in
from firsthand.ui.library_folder import AnotherFolder, place_of
from firsthand.ui.look.layout import column, label, row
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
        self.setWindowTitle("Firsthand")
        inside = column(self, gap=3, margin=8)
        self.sentence = label("", "title", wraps=True)
        self.remedy = label("", wraps=True)
        self.place = place_of(home, "muted")
        self.again = mark(QPushButton(self.tr("&Try again")), "primary")
        self.elsewhere = AnotherFolder(theme, home)
        self.quit = QPushButton(self.tr("&Quit"))
        self.again.clicked.connect(self.accept)
        self.elsewhere.chosen.connect(self._move)
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

    def _move(self, folder: Path) -> None:
        try:
            self.home = settle_in(folder)
        except FirsthandError as error:
            self._say(error)
        else:
            self.accept()

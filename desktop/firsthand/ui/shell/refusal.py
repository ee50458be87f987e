"""The small window for a library that cannot be opened: what happened, and what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from firsthand.errors import FirsthandError
from firsthand.ui.look.layout import column, label, row
from firsthand.ui.look.theme import Theme, mark, space
from firsthand.ui.said import said, told

_WORD_JOINER = "\N{WORD JOINER}"
"""Between the dashes of an option and its name, which would stand on two lines otherwise."""


class Refusal(QDialog):
    """Shown before the library is open; nothing is recording yet, so it may be modal."""

    def __init__(self, theme: Theme, error: FirsthandError, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle("Firsthand")
        inside = column(self, gap=3, margin=8)
        self.sentence = label(said(error.sentence), "title", wraps=True)
        self.remedy = label(said(error.remedy).replace("--", f"--{_WORD_JOINER}"), wraps=True)
        self.again = mark(QPushButton(self.tr("&Try again")), "primary")
        self.quit = QPushButton(self.tr("&Quit"))
        self.again.clicked.connect(self.accept)
        self.quit.clicked.connect(self.reject)
        self.again.setDefault(True)
        inside.addWidget(self.sentence)
        inside.addWidget(self.remedy)
        inside.addSpacing(space(3))
        line = row(gap=3)
        line.addWidget(self.again)
        line.addWidget(self.quit)
        line.addStretch(1)
        inside.addLayout(line)
        self.setAccessibleName(told(error))
        self.setMinimumWidth(space(120))

    def is_to_try_again(self) -> bool:
        """Show it; True if the person wants to try once more."""
        return self.exec() == QDialog.DialogCode.Accepted

"""Is there a new version? Asked when the person presses the button, and never otherwise."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from firsthand import __version__
from firsthand.errors import FirsthandError
from firsthand.jobs.updates import ADDRESS, Release, newest
from firsthand.ui.look.form import Note
from firsthand.ui.look.layout import column, label, row
from firsthand.ui.look.theme import mark
from firsthand.ui.said import told
from firsthand.ui.studio import Studio


class UpdateSheet(QWidget):
    """Says which version this is, and what asking means, before it asks."""

    def __init__(self, studio: Studio, ask: Callable[[], Release] = newest) -> None:
        super().__init__()
        self._studio = studio
        self._ask_network = ask
        self._page = ""
        self.ask = mark(QPushButton(self.tr("Ask &now")), "primary")
        self.ask.clicked.connect(self._look)
        self.open = QPushButton(self.tr("Open its &page"))
        self.open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._page)))
        self.open.hide()
        self.answer = label("", "strong", wraps=True)
        self.note = Note(studio.theme)
        host = urlsplit(ADDRESS).hostname or ADDRESS
        inside = column(self, gap=4, margin=6)
        inside.addWidget(label(self.tr("Is there a new version?"), "display"))
        about = self.tr(
            "This is Firsthand %1. It never looks for a new version by itself. When you ask, it "
            "asks %2 over the internet for the number of the newest one, and sends nothing else."
        )
        inside.addWidget(label(about.replace("%1", __version__).replace("%2", host), wraps=True))
        buttons = row(gap=3)
        buttons.addWidget(self.ask)
        buttons.addWidget(self.open)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        inside.addWidget(self.answer)
        inside.addWidget(self.note)
        inside.addStretch(1)

    def _look(self) -> None:
        self.ask.setEnabled(False)
        self.open.hide()
        self.note.say("")
        self.answer.setText(self.tr("Asking …"))
        self._studio.background.run(self._ask_network, self._show, self._failed, owner=self)

    def _show(self, release: Release) -> None:
        self.ask.setEnabled(True)
        self._page = release.page
        self.open.setVisible(release.is_newer and bool(release.page))
        said = (
            self.tr("Version %1 is there. Your library stays as it is when you install it.")
            if release.is_newer
            else self.tr("This is the newest version.")
        )
        self.answer.setText(said.replace("%1", release.version))

    def _failed(self, error: FirsthandError) -> None:
        self.ask.setEnabled(True)
        self.answer.setText("")
        self.note.say(told(error))

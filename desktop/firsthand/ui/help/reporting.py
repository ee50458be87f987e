"""Report a problem: shows what could be sent, to the last letter, and saves it as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from firsthand.errors import FirsthandError
from firsthand.ui import files
from firsthand.ui.look import icons
from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.form import Note
from firsthand.ui.look.layout import column, label
from firsthand.ui.look.theme import mark, space
from firsthand.ui.said import told
from firsthand.ui.studio import Studio


class ReportSheet(QWidget):
    """The report is made when the sheet is shown; nothing leaves the computer."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self.ask_save: Callable[..., Path | None] = files.ask_save
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("The report"))
        self.save = mark(QPushButton(self.tr("Save as a &file…")), "primary")
        icons.put(self.save, "export", studio.theme, "on_accent")
        self.copy = QPushButton(self.tr("&Copy"))
        self.again = mark(QPushButton(self.tr("Loo&k again")), "quiet")
        self.save.clicked.connect(self._save)
        self.copy.clicked.connect(self._copy)
        self.again.clicked.connect(self.look)
        self.note = Note(studio.theme)
        inside = column(self, gap=3, margin=6)
        inside.addWidget(label(self.tr("Report a problem"), "display"))
        inside.addWidget(
            label(
                self.tr(
                    "This is everything that would be in your report: versions, how things are on "
                    "this computer, and the end of the log. Names, places and words of interviews "
                    "are taken out. Nothing is sent: save it, read it, and send it on yourself."
                ),
                wraps=True,
            )
        )
        inside.addWidget(self.text, 1)
        buttons = FlowLayout(across=space(3), down=space(1))
        for button in (self.save, self.copy, self.again):
            buttons.addWidget(button)
        inside.addLayout(buttons)
        inside.addWidget(self.note)

    def look(self) -> None:
        """Make the report anew; takes a second or two."""
        self.note.say("")
        self.text.setPlainText(self.tr("Looking how things are …"))
        self._allow(False)
        desk = self._studio.desk
        more = {"Qt": qVersion(), "Screen": QGuiApplication.platformName()}

        def make() -> str:
            from firsthand.jobs.report import report

            return report(desk.home, desk.microphones, more)

        self._studio.background.run(make, self._show, self._failed, owner=self)

    def _show(self, text: str) -> None:
        self.text.setPlainText(text)
        self._allow(True)

    def _failed(self, error: FirsthandError) -> None:
        self.text.setPlainText("")
        self.note.say(told(error))
        self._allow(False)

    def _allow(self, is_there: bool) -> None:
        self.save.setEnabled(is_there)
        self.copy.setEnabled(is_there)

    def _save(self) -> None:
        title, kinds = self.tr("Save the report"), self.tr("Text (*.txt)")
        path = self.ask_save(self, title, "firsthand-report.txt", kinds)
        if path is None:
            return
        text = self.text.toPlainText()

        def write() -> None:
            from firsthand.jobs.report import save

            save(text, path)

        said = self.tr("Saved as %1.").replace("%1", path.name)
        self._studio.background.run(
            write,
            lambda _: self.note.say(said, is_caution=False),
            lambda error: self.note.say(told(error)),
            owner=self,
            must_finish=True,
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.note.say(self.tr("Copied."), is_caution=False)

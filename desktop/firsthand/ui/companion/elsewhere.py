"""Writes the page for a colleague who is elsewhere, and says where it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from firsthand.errors import FirsthandError
from firsthand.jobs.colleagues.far_marks import write_page
from firsthand.ui import files
from firsthand.ui.look.form import Note
from firsthand.ui.look.layout import column, label, row
from firsthand.ui.look.theme import mark
from firsthand.ui.said import told
from firsthand.ui.studio import Studio

_NAME = "firsthand-marks.html"


class ElsewherePart(QWidget):
    """Asks nothing: the file goes where documents go, also while a recording runs."""

    def __init__(self, studio: Studio, folder: Path | None = None) -> None:
        super().__init__()
        self._studio = studio
        self._folder = folder
        self._written: Path | None = None
        self.save = QPushButton(self.tr("Save a page to send"))
        self.save.setToolTip(self.tr("For a colleague who listens in from elsewhere"))
        self.save.clicked.connect(lambda _=False: self._save())
        self.show_folder = mark(QPushButton(self.tr("Show the folder")), "quiet")
        self.show_folder.clicked.connect(lambda _=False: self._open_folder())
        self.show_folder.hide()
        self.note = Note(studio.theme)
        inside = column(self, gap=1)
        inside.addWidget(label(self.tr("A colleague elsewhere"), "strong", wraps=True))
        inside.addWidget(
            label(
                self.tr(
                    "One file to send them, by whatever way you like. It marks by their own clock. "
                    "The file it saves is brought in by the review: “Marks from elsewhere”."
                ),
                "hint",
                wraps=True,
            )
        )
        line = row()
        line.addWidget(self.save)
        line.addWidget(self.show_folder)
        line.addStretch(1)
        inside.addLayout(line)
        inside.addWidget(self.note)

    def _save(self) -> None:
        target = self._place() / _NAME
        self.save.setEnabled(False)
        run = self._studio.background.run
        run(lambda: write_page(target), self._saved, self._failed, owner=self, must_finish=True)

    def _saved(self, path: Path) -> None:
        self._written = path
        self.save.setEnabled(True)
        self.note.say(self.tr("Saved: %1").replace("%1", str(path)), is_caution=False)
        self.show_folder.show()

    def _failed(self, error: FirsthandError) -> None:
        self.save.setEnabled(True)
        self.note.say(told(error))

    def _open_folder(self) -> None:
        if self._written is not None:
            files.show(self._written.parent)

    def _place(self) -> Path:
        return self._folder or files.documents(self._studio.desk.home)

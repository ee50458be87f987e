"""Files that hold something of an interview: those passed on, and those still to be chased."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from firsthand.core.privacy.leave import ExportedFile
from firsthand.errors import FirsthandError
from firsthand.jobs.privacy import withdrawing
from firsthand.ui.files import show
from firsthand.ui.look.form import Note, Section
from firsthand.ui.look.layout import column, empty, label, row, tab_through
from firsthand.ui.look.theme import mark
from firsthand.ui.said import told
from firsthand.ui.studio import Studio
from firsthand.ui.wording import day


class FilesSection(Section):
    """Where what was written from this interview went."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Passed on"),
            self.tr("Files that were written from this interview, also by other exports."),
        )
        self._lines = column(gap=2)
        self.inside.addLayout(self._lines)

    def show_files(self, files: tuple[ExportedFile, ...]) -> None:
        empty(self._lines)
        if not files:
            self._lines.addWidget(label(self.tr("Nothing was written yet."), "muted"))
        for file in files:
            line = QWidget()
            inside = row(line, gap=3)
            inside.addWidget(_told(file), 1)
            inside.addWidget(_folder_button(file, self.tr("Open the folder")))
            self._lines.addWidget(line)
        tab_through(self)


class ChasePart(QWidget):
    """Files of erased interviews, each until somebody says that it is gone."""

    counted = Signal(int)

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._lines = column(gap=3)
        self.note = Note(studio.theme)
        inside = column(self, gap=2)
        inside.addLayout(self._lines)
        inside.addWidget(self.note)

    def refresh(self) -> None:
        desk = self._studio.desk

        def files() -> list[ExportedFile]:
            with desk.reading() as library:
                return library.private.to_chase()

        self._studio.background.run(files, self.show_files, self._failed, owner=self)

    def show_files(self, files: list[ExportedFile]) -> None:
        empty(self._lines)
        if not files:
            self._lines.addWidget(label(self.tr("There is no file to chase."), "muted"))
        for file in files:
            self._lines.addWidget(self._line(file))
        tab_through(self)
        self.counted.emit(len(files))

    def _line(self, file: ExportedFile) -> QWidget:
        line = QWidget()
        inside = column(line, gap=1)
        inside.addWidget(_told(file))
        buttons = QHBoxLayout()
        buttons.addWidget(_folder_button(file, self.tr("Open the folder")))
        name = Path(file.path).name
        delete = mark(QPushButton(self.tr("Delete this file")), "quiet")
        delete.setAccessibleName(self.tr("Delete %1").replace("%1", name))
        delete.setToolTip(self.tr("Only if nobody has changed it since it was written"))
        delete.clicked.connect(lambda: self._delete(file))
        gone = mark(QPushButton(self.tr("It is gone everywhere")), "quiet")
        gone.setAccessibleName(self.tr("%1 is gone everywhere").replace("%1", name))
        gone.setToolTip(self.tr("Take it off this list"))
        gone.clicked.connect(lambda: self._strike_off(file))
        buttons.addWidget(delete)
        buttons.addWidget(gone)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        return line

    def _delete(self, file: ExportedFile) -> None:
        desk = self._studio.desk

        def deleted(is_gone: bool) -> None:
            self.note.say(
                ""
                if is_gone
                else self.tr("%1 was changed since. Look at it and delete it by hand.").replace(
                    "%1", Path(file.path).name
                )
            )
            self.refresh()

        self._studio.background.run(
            lambda: withdrawing.delete_exported(desk, file),
            deleted,
            self._failed,
            owner=self,
            must_finish=True,
        )

    def _strike_off(self, file: ExportedFile) -> None:
        desk = self._studio.desk
        self._studio.background.run(
            lambda: withdrawing.chased(desk, file),
            lambda _: self.refresh(),
            self._failed,
            owner=self,
            must_finish=True,
        )

    def _failed(self, error: FirsthandError) -> None:
        self.note.say(told(error))


def _told(file: ExportedFile) -> QWidget:
    path = Path(file.path)
    words = QWidget()
    inside = column(words, gap=0)
    name = label(path.name, "strong", wraps=True)
    name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    inside.addWidget(name)
    inside.addWidget(label(f"{day(file.made_at)}  ·  {path.parent}", "muted", wraps=True))
    return words


def _folder_button(file: ExportedFile, text: str) -> QPushButton:
    path = Path(file.path)
    button = mark(QPushButton(text), "quiet")
    button.setAccessibleName(f"{text}: {path.name}")
    button.setToolTip(str(path.parent))
    button.clicked.connect(lambda: show(path.parent))
    return button

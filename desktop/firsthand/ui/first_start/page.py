"""Shown once, before there is any interview: where the library is, the microphone, the model."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from firsthand.errors import FirsthandError
from firsthand.jobs.dwelling import settle_in
from firsthand.settings import Settings
from firsthand.ui.actions import tip
from firsthand.ui.library_folder import AnotherFolder, place_of
from firsthand.ui.look import icons
from firsthand.ui.look.form import Note, Section
from firsthand.ui.look.layout import Scroll, centred, column, label, row
from firsthand.ui.look.theme import mark, space
from firsthand.ui.page import Page
from firsthand.ui.preferences.models import ModelsSection
from firsthand.ui.prepare.microphone_part import MicrophonePart
from firsthand.ui.said import told
from firsthand.ui.studio import Studio


def is_first_start(home: Path, settings: Settings) -> bool:
    """Whether nobody has been here: the page was never left, and there is no interview."""
    if settings.welcomed:
        return False
    try:
        return not any((home / "interviews").iterdir())
    except OSError:
        return True


class FirstStartPage(Page):
    """Nothing on it has to be done: recording works at once, without any model."""

    place_chosen = Signal(object)
    """Another folder is the library's from now on: open the window on it."""
    sample_requested = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.title = self.tr("Welcome")
        self._build()

    def _build(self) -> None:
        theme = self.studio.theme
        sheet = QWidget()
        sheet.setMaximumWidth(space(290))
        inside = column(sheet, gap=4)
        inside.setContentsMargins(space(6), space(5), space(6), space(6))
        inside.addWidget(label(self.tr("Welcome to Firsthand"), "display"))
        inside.addWidget(
            label(
                self.tr(
                    "You can begin at once: recording needs nothing but a microphone. What is "
                    "below can wait, and all of it is found again in Settings."
                ),
                wraps=True,
            )
        )
        self.sample = mark(QPushButton(self.tr("Try the sa&mple interview")), "primary")
        icons.put(self.sample, "play", theme, "on_accent")
        self.sample.setToolTip(self.tr("A made talk is held for you in a minute."))
        self.interview = QPushButton(self.tr("Hold an inter&view"))
        icons.put(self.interview, "microphone", theme)
        self.interview.setToolTip(tip(self.tr("New interview"), "Ctrl+N"))
        self.library = mark(QPushButton(self.tr("To the librar&y")), "quiet")
        self.library.setToolTip(tip(self.tr("Leave this page"), "Esc"))
        self.sample.clicked.connect(self._try_sample)
        self.interview.clicked.connect(lambda: self.new_interview_requested.emit(""))
        self.library.clicked.connect(self.library_requested)
        ways = row(gap=3)
        for button in (self.sample, self.interview, self.library):
            ways.addWidget(button)
        ways.addStretch(1)
        inside.addLayout(ways)
        inside.addSpacing(space(2))
        self.microphone = MicrophonePart(self.studio)
        self.models = ModelsSection(self.studio)
        inside.addWidget(self._place())
        inside.addWidget(self.microphone)
        inside.addWidget(self.models)
        inside.addStretch(1)
        self.set_content(Scroll(centred(sheet)))

    def _place(self) -> Section:
        home = self.studio.desk.home
        part = Section(
            self.tr("Library"),
            self.tr("Recordings, words and backups: everything lies in this one folder."),
        )
        self.elsewhere = AnotherFolder(self.studio.theme, home)
        self.elsewhere.setToolTip(self.tr("Not one that is copied to the internet by itself"))
        self.elsewhere.chosen.connect(self._move)
        self.place_note = Note(self.studio.theme)
        line = row(gap=3)
        line.addWidget(self.elsewhere)
        line.addStretch(1)
        part.inside.addWidget(place_of(home))
        part.inside.addLayout(line)
        part.inside.addWidget(self.place_note)
        return part

    # -- coming and going --------------------------------------------------------------------

    def on_enter(self) -> None:
        self.microphone.begin()
        self.models.refresh()
        self.sample.setFocus()

    def on_leave(self) -> None:
        """The page has been seen; the microphone that was chosen stays chosen."""
        self.microphone.end()
        source = self.microphone.source()
        chosen = source.name if source is not None else self.studio.settings.microphone
        self.studio.change_settings(welcomed="yes", microphone=chosen)

    def on_escape(self) -> None:
        self.library_requested.emit()

    # -- what can be done --------------------------------------------------------------------

    def _try_sample(self) -> None:
        self.library_requested.emit()
        self.sample_requested.emit()

    def _move(self, folder: Path) -> None:
        self.place_note.say("")
        self.elsewhere.setEnabled(False)
        self.studio.background.run(
            lambda: settle_in(folder),
            self.place_chosen.emit,
            self._not_there,
            owner=self,
            must_finish=True,
        )

    def _not_there(self, error: FirsthandError) -> None:
        self.elsewhere.setEnabled(True)
        self.place_note.say(told(error))

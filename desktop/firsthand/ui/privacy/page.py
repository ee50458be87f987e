"""The privacy page of one interview: consent, hidden names, files passed on, taking it all back."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from firsthand.core.interview import InterviewId
from firsthand.core.timeline import timecode
from firsthand.jobs.privacy.withdrawing import Erased
from firsthand.ui.actions import key_of
from firsthand.ui.look import icons
from firsthand.ui.look.form import Section
from firsthand.ui.look.layout import Scroll, centred, column, label, row
from firsthand.ui.look.theme import mark, space
from firsthand.ui.page import Page
from firsthand.ui.privacy.consent import ConsentSection
from firsthand.ui.privacy.files import ChasePart, FilesSection
from firsthand.ui.privacy.names import NamesSection
from firsthand.ui.privacy.work import Looked, PrivacyWork
from firsthand.ui.studio import Studio
from firsthand.ui.taking_back import TakingBack


class PrivacyPage(Page):
    """Opened for one interview, from the library or the review."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.title = self.tr("Privacy")
        self._id = InterviewId("")
        self._looked: Looked | None = None
        self.work = PrivacyWork(studio, self)
        self.work.looked.connect(self._show)
        self.work.erased.connect(self._erased)
        self.work.failed.connect(self.show_error)
        self.consent = ConsentSection(studio)
        self.consent.changed.connect(self.work.change_consent)
        self.names = NamesSection(studio, self.work)
        self.names.place_requested.connect(lambda frame: self.open_requested.emit(self._id, frame))
        self.files = FilesSection()
        self.taking_back = self._taking_back()
        self.chase = ChasePart(studio)
        self.chasing = Section(
            self.tr("Still to be chased"),
            self.tr(
                "These files lie outside of the library and still hold something of the interview. "
                "Delete them, and ask whoever has got one to do the same."
            ),
        )
        self.chasing.inside.addWidget(self.chase)
        self._build()
        taking_back = TakingBack(self, self.work.steps)
        taking_back.said.connect(self.banner.say_in_passing)
        taking_back.work_inside(self.names.name, self.consent.until)
        self.names.undo.clicked.connect(taking_back.undo)

    def _build(self) -> None:
        sheet = QWidget()
        sheet.setMaximumWidth(space(290))
        inside = column(sheet, gap=4)
        inside.setContentsMargins(space(6), space(5), space(6), space(6))
        back = mark(QPushButton(self.tr("&Back")), "quiet")
        icons.put(back, "back", self.studio.theme)
        key_of(back, "Esc", self.tr("Back"))
        back.clicked.connect(self._go_back)
        self.review = mark(QPushButton(self.tr("Open the &interview")), "quiet")
        self.review.clicked.connect(lambda: self.open_requested.emit(self._id, None))
        line = row(gap=2)
        line.addWidget(back)
        line.addWidget(self.review)
        line.addStretch(1)
        inside.addLayout(line)
        self._heading = label(self.tr("Privacy"), "display", wraps=True)
        self._study = label("", "muted", wraps=True)
        inside.addWidget(self._heading)
        inside.addWidget(self._study)
        for section in (self.consent, self.names, self.files, self.taking_back, self.chasing):
            inside.addWidget(section)
        self.chasing.hide()
        inside.addStretch(1)
        self.set_content(Scroll(centred(sheet)))

    def _taking_back(self) -> Section:
        section = Section(
            self.tr("Taken back"),
            self.tr("When the buyer asks for it, or when the day has come."),
        )
        self._goes = label("", wraps=True)
        self.erase = QPushButton(self.tr("&Erase this interview…"))
        icons.put(self.erase, "remove", self.studio.theme)
        self.erase.setToolTip(self.tr("Asks once more before anything is erased"))
        self.erase.clicked.connect(self._ask)
        section.inside.addWidget(self._goes)
        line = row(gap=2)
        line.addWidget(self.erase)
        line.addStretch(1)
        section.inside.addLayout(line)
        return section

    def open(self, id: InterviewId) -> None:
        """Show an interview's privacy."""
        self.banner.clear()
        self._id, self._looked = id, None
        self._heading.setText(self.tr("Privacy"))
        self._study.setText("")
        for section in (self.consent, self.names, self.files, self.taking_back):
            section.show()
            # Until this interview has been read, what stands there is of the one before.
            section.setEnabled(False)
        self.review.show()
        self.chasing.hide()
        self.work.open(id)

    def on_enter(self) -> None:
        if self._id and self.review.isVisibleTo(self):
            self.work.look()

    def _show(self, looked: Looked) -> None:
        self._looked = looked
        setup = looked.record.setup
        for section in (self.consent, self.names, self.files, self.taking_back):
            section.setEnabled(True)
        self._heading.setText(self.tr("Privacy of %1").replace("%1", setup.participant.code_name))
        self._study.setText(setup.study.name)
        self.consent.show_consent(setup.consent)
        self.names.show_names(looked)
        self.files.show_files(looked.files)
        self._goes.setText(self._what_goes(looked))

    def _what_goes(self, looked: Looked) -> str:
        if looked.record.timeline.was_recorded:
            what = self.tr(
                "Erases %1 of sound, its words, marks and quotes (%2), here and in all backups. "
                "Files in the library’s own folder go too; those elsewhere are listed for you."
            ).replace("%1", timecode(looked.going.seconds, tenths=False))
        else:
            what = self.tr(
                "Erases its words, marks and quotes (%2), here and in all backups. "
                "Files in the library’s own folder go too; those elsewhere are listed for you."
            )
        return what.replace("%2", str(looked.going.quotes))

    def _go_back(self) -> None:
        """Of what is erased there is nothing to go back to."""
        (self.back_requested if self._id else self.library_requested).emit()

    def _ask(self) -> None:
        if self._looked is None:
            return
        self.banner.say(
            self._what_goes(self._looked),
            self.tr("This cannot be undone."),
            self.tr("Kee&p it"),
            None,
            self.tr("Erase it &all"),
            self.work.erase,
        )

    def _erased(self, erased: Erased) -> None:
        self._id, self._looked = InterviewId(""), None
        for section in (self.consent, self.names, self.files, self.taking_back):
            section.hide()
        self.review.hide()
        self._heading.setText(self.tr("The interview is erased"))
        self._study.setText(
            self.tr("No sound and no word of it is left in the library or its backups.")
        )
        self.chasing.setVisible(bool(erased.to_chase))
        self.chase.show_files(list(erased.to_chase))

"""Asks in which language a recording is to be heard again, and says what becomes of the words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from firsthand.jobs.models import ModelInUse
from firsthand.ui.actions import tip
from firsthand.ui.look.form import Choice, Note
from firsthand.ui.look.layout import label, row
from firsthand.ui.look.passing import PassingCard
from firsthand.ui.look.theme import Theme, mark
from firsthand.ui.spoken_in import LANGUAGES, not_known


class HearAgainBar(PassingCard):
    """Asks once somebody wants to hear it again."""

    wanted = Signal(str)
    """A language, as BCP 47."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = ModelInUse()
        self._head = label("", "strong")
        self.language = Choice(list(LANGUAGES))
        self.language.setAccessibleName(self.tr("Language of the interview"))
        self.language.currentIndexChanged.connect(lambda _: self._show_known())
        self.outcome = label("", "muted", wraps=True)
        self.note = Note(theme)
        self.hear = mark(QPushButton(self.tr("&Transcribe")), "primary")
        self.hear.clicked.connect(self._hear)
        leave = mark(QPushButton(self.tr("Leave it")), "quiet")
        leave.setToolTip(tip(self.tr("Leave it"), "Esc"))
        leave.clicked.connect(self.put_away)
        first, second = row(gap=2), row(gap=2)
        first.addWidget(self._head)
        first.addWidget(self.language)
        first.addStretch(1)
        second.addWidget(self.outcome, 1)
        second.addWidget(self.hear)
        second.addWidget(leave)
        for line in (first, second):
            self.inside.addLayout(line)
        self.inside.addWidget(self.note)

    def begin(self, language: str, model: ModelInUse, *, was_reviewed: bool) -> None:
        """Propose the language that the interview is in now."""
        self._model = model
        head = self.tr("Transcribe the recording again with the speech model %1, in")
        self._head.setText(head.replace("%1", model.name or "–"))
        told = self.tr(
            "All words come anew. What you corrected, named, heard or confirmed stays as it is, "
            "word for word; quotes that nobody has touched get the new words."
        )
        if was_reviewed:
            told += " " + self.tr("The interview is to be reviewed again then.")
        self.outcome.setText(told)
        if not (self.language.choose(language) or self.language.choose(language.partition("-")[0])):
            self.language.addItem(language, language)
            self.language.choose(language)
        self._show_known()
        self.bring()
        self.language.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_known(self) -> None:
        is_known = self._model.knows(str(self.language.currentData()))
        self.note.say("" if is_known else not_known(self._model))

    def _hear(self) -> None:
        self.put_away()
        self.wanted.emit(str(self.language.currentData()))

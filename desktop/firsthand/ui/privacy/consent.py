"""The four answers as they stand now, and the day until which the interview is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from firsthand.core.interview import SPOKEN, WRITTEN, Answer, Consent
from firsthand.core.privacy.leave import as_day, months_later
from firsthand.errors import FirsthandError
from firsthand.jobs.privacy.consenting import NewAnswers
from firsthand.ui.look.form import Field, Section
from firsthand.ui.look.layout import label, row
from firsthand.ui.look.theme import mark, space
from firsthand.ui.prepare.consent_part import ConsentQuestion
from firsthand.ui.said import said, told
from firsthand.ui.studio import Studio

_ANSWERS = ("record", "quote", "quote_by_name", "share_audio")


class ConsentSection(Section):
    """Each answer is kept as soon as it is given; another one takes it back."""

    changed = Signal(object)
    """NewAnswers."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(
            self.tr("What the buyer agreed to"),
            self.tr("Nothing leaves this computer that goes beyond these answers."),
        )
        later = self.tr("Not asked yet")
        self.record = ConsentQuestion(
            self.tr("May the talk be recorded?"), later, is_open=True, may_be_written=True
        )
        self.quote = ConsentQuestion(self.tr("May words be quoted?"), later, is_open=True)
        self.by_name = ConsentQuestion(self.tr("With the name?"), later, is_open=True)
        self.share = ConsentQuestion(
            self.tr("May colleagues hear pieces of it?"), later, is_open=True
        )
        self._questions = (self.record, self.quote, self.by_name, self.share)
        for question in self._questions:
            self.inside.addWidget(question)
            question.answered.connect(self._answered)
        self._given = label("", "hint", wraps=True)
        self.inside.addWidget(self._given)
        self.until = QLineEdit()
        self.until.setPlaceholderText("2027-11-30")
        self.until.setMaximumWidth(space(40))
        self.until_field = Field(
            studio.theme,
            self.tr("&Kept until"),
            self.until,
            self.tr("On that day the library says that it is time to erase the interview."),
        )
        self.until.editingFinished.connect(self._dated)
        self.inside.addWidget(self.until_field)
        line = row(gap=2)
        for months, text in (
            (12, self.tr("One &year from today")),
            (24, self.tr("&Two years")),
            (0, self.tr("No &day")),
        ):
            button = mark(QPushButton(text), "quiet")
            button.clicked.connect(lambda _=False, m=months: self._choose(m))
            line.addWidget(button)
        line.addStretch(1)
        self.inside.addLayout(line)
        self._shown = Consent()

    def show_consent(self, consent: Consent) -> None:
        self._shown = consent
        for question, answer in zip(self._questions, self._answers, strict=True):
            question.blockSignals(True)
            is_written = question is self.record and _is_written(consent)
            question.answer(answer, is_written=is_written)
            question.blockSignals(False)
        if self.until.text().strip() != consent.keep_until:
            self.until.setText(consent.keep_until)
        given = [said(consent.how), consent.given_at[:10]]
        told = ", ".join(part for part in given if part)
        self._given.setText(self.tr("Answered: %1").replace("%1", told))
        self._given.setVisible(bool(told))

    def _answered(self) -> None:
        """Only what differs is told: whatever else was answered elsewhere stays."""
        known = self._answers
        now = [question.value() for question in self._questions]
        new = [None if one is was else one for one, was in zip(now, known, strict=True)]
        how = None
        if self.record.is_written is not _is_written(self._shown):
            how = WRITTEN if self.record.is_written else SPOKEN
        answers = dict(zip(_ANSWERS, now, strict=True))
        self._shown = replace(self._shown, **answers, how=how or self._shown.how)
        self.changed.emit(NewAnswers(*new, how=how))

    @property
    def _answers(self) -> list[Answer]:
        return [getattr(self._shown, name) for name in _ANSWERS]

    def _choose(self, months: int) -> None:
        self.until.setText(months_later(months, date.today()) if months else "")
        self._dated()

    def _dated(self) -> None:
        try:
            day = as_day(self.until.text())
        except FirsthandError as error:
            self.until_field.note.say(told(error))
            return
        self.until_field.note.say("")
        if day != self._shown.keep_until:
            self.changed.emit(NewAnswers(keep_until=day))


def _is_written(consent: Consent) -> bool:
    return consent.record is Answer.YES and consent.how == WRITTEN

"""Consent: its wording in the interview's language, and four separate answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget

from firsthand.core.interview import CONSENT_WORDING, SPOKEN, WRITTEN, Answer, Consent
from firsthand.core.privacy.leave import months_later
from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.form import Choice, Field, Note, OneOf, Prose, Section
from firsthand.ui.look.layout import column, label
from firsthand.ui.look.theme import mark, space
from firsthand.ui.studio import Studio


class ConsentQuestion(QWidget):
    """One question of consent with its answers side by side; one may also be given in writing."""

    answered = Signal()

    def __init__(
        self, text: str, later: str, *, is_open: bool, may_be_written: bool = False
    ) -> None:
        super().__init__()
        inside = column(self, gap=1)
        inside.addWidget(label(text, "strong"))
        line = FlowLayout(across=space(4), down=space(1))
        self._group = OneOf(self)
        self._buttons = {
            Answer.YES: QRadioButton(self.tr("Yes")),
            Answer.NO: QRadioButton(self.tr("No")),
            Answer.NOT_ASKED: QRadioButton(later),
        }
        buttons = list(self._buttons.values())
        self._written: QRadioButton | None = None
        if may_be_written:
            self._written = QRadioButton(self.tr("Yes, in writing"))
            hint = self.tr("On paper or by mail: nobody has to ask for it on the recording")
            self._written.setToolTip(hint)
            buttons.insert(1, self._written)
        for button in buttons:
            button.setAccessibleName(f"{text} {button.text()}")
            self._group.addButton(button)
            line.addWidget(button)
        inside.addLayout(line)
        if not is_open:
            self._buttons[Answer.NOT_ASKED].setChecked(True)
        self._group.buttonClicked.connect(lambda _: self.answered.emit())

    @property
    def is_answered(self) -> bool:
        return self._group.checkedButton() is not None

    @property
    def is_written(self) -> bool:
        """Whether it is a yes on paper."""
        return self._written is not None and self._written.isChecked()

    def answer(self, answer: Answer, *, is_written: bool = False) -> None:
        button = self._written if is_written else None
        (button or self._buttons[answer]).setChecked(True)
        self.answered.emit()

    def value(self) -> Answer:
        checked = self._group.checkedButton()
        if self.is_written:
            return Answer.YES
        return next((a for a, b in self._buttons.items() if b is checked), Answer.NOT_ASKED)

    def take_focus(self) -> None:
        self._buttons[Answer.YES].setFocus()


class ConsentPart(Section):
    """To record, to quote, to quote by name, to share the sound: one does not follow another."""

    changed = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__(
            self.tr("Consent"),
            self.tr("Four answers, since a yes to one is not a yes to the next."),
        )
        self._language = "en"
        self._own: Mapping[str, str] = {}
        self._typed: dict[str, str] = {}
        """By language, as long as it differs from what was offered."""
        self.wording = Prose(3)
        self.usual = mark(QPushButton(self.tr("Usual wording")), "quiet")
        self.usual.setToolTip(self.tr("Put back the wording that comes with Firsthand"))
        self.usual.clicked.connect(self._take_usual)
        self.inside.addWidget(Field(studio.theme, self.tr("How you ask for it"), self.wording))
        self._hint = label("", "hint", wraps=True)
        self.inside.addWidget(self._hint)
        self.inside.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeft)
        later = self.tr("Not asked yet")
        self.record = ConsentQuestion(
            self.tr("May the talk be recorded?"),
            self.tr("Will be asked on the recording"),
            is_open=True,
            may_be_written=True,
        )
        self.note = Note(studio.theme)
        self.quote = ConsentQuestion(self.tr("May words be quoted?"), later, is_open=False)
        self.by_name = ConsentQuestion(self.tr("With the name?"), later, is_open=False)
        self.share = ConsentQuestion(
            self.tr("May colleagues hear pieces of it?"), later, is_open=False
        )
        for question in (self.record, self.quote, self.by_name, self.share):
            self.inside.addWidget(question)
            question.answered.connect(self.changed)
            if question is self.record:
                self.inside.addWidget(self.note)
        self.show_language("en")
        self.keep = Choice(
            [
                (self.tr("Until somebody erases it"), 0),
                (self.tr("Three months"), 3),
                (self.tr("One year"), 12),
                (self.tr("Two years"), 24),
            ]
        )
        self.inside.addWidget(
            Field(
                studio.theme,
                self.tr("&Keep it"),
                self.keep,
                self.tr(
                    "When that time is over, the library says that the interview is to be erased."
                ),
            )
        )
        self.inside.addSpacing(space(0.25))

    def show_language(self, language: str) -> None:
        """The wording in the interview's language; English where nobody has written one."""
        self._note_typed()
        self._language = _plain(language)
        self._offer()

    def show_own(self, own: Mapping[str, str]) -> None:
        """How it was asked for last in this study, by language; what was typed here stays."""
        self._note_typed()
        self._own = {_plain(language): words for language, words in own.items()}
        self._offer()

    def _note_typed(self) -> None:
        words = self.wording.text()
        if words and words != self._offered:
            self._typed[self._language] = words
        else:
            self._typed.pop(self._language, None)

    def _offer(self) -> None:
        self.wording.setPlainText(self._typed.get(self._language, self._offered))
        self.wording.setPlaceholderText(self._usual)
        self._hint.setText(self._about_wording())
        self.wording.setAccessibleDescription(self._hint.text())

    def _take_usual(self) -> None:
        self.wording.setPlainText(self._usual)
        self.wording.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _offered(self) -> str:
        return self._own.get(self._language, self._usual)

    @property
    def _usual(self) -> str:
        return CONSENT_WORDING.get(self._language, CONSENT_WORDING["en"])

    def _about_wording(self) -> str:
        if self._language in CONSENT_WORDING or self._language in self._own:
            return self.tr(
                "In words of your own if you like. They are kept with the interview, and offered "
                "again in this study."
            )
        return self.tr(
            "Firsthand has no wording in this language: write your own, and it is offered again "
            "in this study."
        )

    @property
    def is_answered(self) -> bool:
        return self.record.is_answered

    def value(self) -> Consent:
        answers = [one.value() for one in (self.record, self.quote, self.by_name, self.share)]
        months = int(self.keep.currentData() or 0)
        was_given = any(answer is not Answer.NOT_ASKED for answer in answers)
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        return Consent(
            *answers,
            wording=self.wording.text() or self._usual,
            how=WRITTEN if self.record.is_written else SPOKEN,
            given_at=now if was_given else "",
            keep_until=months_later(months, date.today()) if months else "",
        )


def _plain(language: str) -> str:
    """Without its region: German is asked for in the same words in Vienna."""
    return language.partition("-")[0].lower()

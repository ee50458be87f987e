"""The debrief: what the interviewer thinks while it is fresh, kept as it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from firsthand.core.interview import Debrief, Fit
from firsthand.core.quotes import Quote
from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.form import OneOf
from firsthand.ui.look.layout import column, label
from firsthand.ui.look.theme import space
from firsthand.ui.pausing import pause
from firsthand.ui.room.memorable import MemorableChoice

_QUIET_MS = 600
"""Typing pauses this long before what was typed is kept."""


class _Answer(QPlainTextEdit):
    """A few lines; Tab goes on to the next field."""

    left = Signal()

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * 2.6) + space(4))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class DebriefForm(QWidget):
    """Emits `changed` with the whole debrief soon after typing, and when a field is left."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Debrief | None = Debrief()
        self._pause = pause(self, _QUIET_MS, self.keep)
        self._goals = label(look="muted", wraps=True)
        self._goals.setContentsMargins(0, 0, 0, space(3))
        self._goals.hide()
        self._surprised = self._add(self.tr("What surprised you?"))
        self._belief = self._add(self.tr("Which belief of yours changed?"))
        self._next = self._add(self.tr("What will you ask next time?"))
        self._why = self._add(self.tr("Why?"), self.tr("Not a fit is as good to know as a fit."))
        self._memorable = MemorableChoice()
        self._memorable.quote_chosen.connect(lambda _: self.keep())
        self._fit = OneOf(self)
        fits = QWidget()
        line = FlowLayout(fits, across=space(4), down=space(1))
        names = {
            Fit.FIT: self.tr("A fit"),
            Fit.PARTLY: self.tr("Partly"),
            Fit.NOT_A_FIT: self.tr("Not a fit"),
            Fit.UNKNOWN: self.tr("Not sure yet"),
        }
        self._fits: dict[Fit, QRadioButton] = {}
        for fit, name in names.items():
            choice = QRadioButton(name)
            choice.setAccessibleName(f"{self.tr('Is this buyer a fit?')} {name}")
            self._fit.addButton(choice)
            self._fits[fit] = choice
            choice.toggled.connect(self._soon)
            line.addWidget(choice)
        self._fits[Fit.UNKNOWN].setChecked(True)
        fits.setAccessibleName(self.tr("Is this buyer a fit?"))
        inside = column(self)
        inside.addWidget(self._goals)
        texts = (self._surprised, self._belief, self._next)
        for field in (*texts, self._memorable, fits, self._why):
            title = label(field.accessibleName(), "strong", wraps=True)
            if field is not fits:
                title.setBuddy(field)
            inside.addWidget(title)
            inside.addWidget(field)
        inside.addStretch(1)

    @property
    def debrief(self) -> Debrief:
        return Debrief(
            surprised=self._surprised.toPlainText().strip(),
            belief_changed=self._belief.toPlainText().strip(),
            ask_next=self._next.toPlainText().strip(),
            fit=next(fit for fit, choice in self._fits.items() if choice.isChecked()),
            fit_why=self._why.toPlainText().strip(),
            memorable=self._memorable.quote_id,
        )

    def show_debrief(self, debrief: Debrief) -> None:
        """Fill the fields without telling anybody; a field that says the same is left alone."""
        self._kept = debrief
        texts = {
            self._surprised: debrief.surprised,
            self._belief: debrief.belief_changed,
            self._next: debrief.ask_next,
            self._why: debrief.fit_why,
        }
        for field, text in texts.items():
            if field.toPlainText().strip() != text:
                field.setPlainText(text)
        self._fits[debrief.fit].setChecked(True)
        self._memorable.show_chosen(debrief.memorable)
        self._pause.stop()

    def show_goals(self, goals: Sequence[str]) -> None:
        """What the study is to find out, so that it is asked whether this interview did."""
        words = self.tr("This study is to find out: %1")
        self._goals.setText(words.replace("%1", "; ".join(goals)))
        self._goals.setVisible(bool(goals))

    def show_quotes(self, quotes: Iterable[Quote]) -> None:
        """Among which the memorable one is chosen; more may come."""
        self._memorable.show_quotes(quotes)

    def keep(self) -> None:
        """Tell what was typed, if it is new."""
        self._pause.stop()
        debrief = self.debrief
        if debrief != self._kept:
            self._kept = debrief
            self.changed.emit(debrief)

    def count_as_new(self) -> None:
        """What was told was not kept: it is told again."""
        self._kept = None

    def begin(self) -> None:
        """The first field is where one types."""
        self._surprised.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, name: str, hint: str = "") -> _Answer:
        field = _Answer(name, hint)
        field.textChanged.connect(self._soon)
        field.left.connect(self.keep)
        return field

    def _soon(self) -> None:
        self._pause.start()

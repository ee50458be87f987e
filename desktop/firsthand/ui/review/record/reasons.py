"""One of the study's reasons to invest, and what this buyer made of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal

from firsthand.core.findings import Ground, ReasonAnswer, ReasonRow
from firsthand.ui.as_written import in_tip, typed_or
from firsthand.ui.look.form import Choice, SideBySide
from firsthand.ui.look.layout import label
from firsthand.ui.look.line_field import LineField
from firsthand.ui.look.theme import Theme
from firsthand.ui.review.record.names import answer_name
from firsthand.ui.review.record.target import Target

_LEAST = 30
"""Steps of width that a reason, its answer and its note each have side by side."""


class ReasonCard(Target):
    """Emits what a person wants; never changes the answer itself."""

    changed = Signal(object)
    """The ReasonRow as it should be."""

    def __init__(self, theme: Theme, reason: ReasonRow, ground: Ground, rate: int) -> None:
        super().__init__(theme)
        self.row = reason
        self.setAccessibleName(reason.reason)
        name = label(reason.reason, wraps=True)
        self.answer = Choice([(answer_name(answer), answer) for answer in ReasonAnswer])
        self.answer.setAccessibleName(
            self.tr("What the buyer made of: %1").replace("%1", reason.reason)
        )
        self.answer.setToolTip(in_tip(self.answer.accessibleName()))
        self.answer.activated.connect(lambda _: self.keep())
        self.note = LineField()
        self.note.setAccessibleName(self.tr("Note on: %1").replace("%1", reason.reason))
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setToolTip(in_tip(self.note.accessibleName()))
        self.note.editingFinished.connect(self.keep)
        self.inside.addWidget(SideBySide(name, self.answer, self.note, steps=_LEAST, gap=2))
        self.finish_layout()
        self.ground.changed.connect(
            lambda quotes, counter: self._tell(replace(self.typed, quotes=quotes, counter=counter))
        )
        self.show_reason(reason, ground, rate)

    def show_reason(self, reason: ReasonRow, ground: Ground, rate: int) -> None:
        """A note that somebody types is left alone."""
        is_typing = self.note.hasFocus() and self.note.text() != self.row.note
        self.row = reason
        if not is_typing and self.note.text() != reason.note:
            self.note.setText(reason.note)
        self.answer.choose(reason.answer)
        self.ground.show_ground(reason.quotes, reason.counter, ground, rate)
        # That nobody has asked needs no evidence.
        is_answered = reason.answer is not ReasonAnswer.NOT_ASKED
        self.ground.setVisible(is_answered or bool(reason.quotes or reason.counter))

    @property
    def typed(self) -> ReasonRow:
        note = typed_or(self.row.note, self.note.text())
        return replace(self.row, answer=ReasonAnswer(self.answer.currentData()), note=note)

    def keep(self) -> None:
        """Tell what was chosen and typed, if it is new."""
        self._tell(self.typed)

    def begin(self) -> None:
        self.answer.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tell(self, wanted: ReasonRow) -> None:
        if wanted != self.row:
            self.changed.emit(wanted)

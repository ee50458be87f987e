"""What is to be said about the question at the cursor: why, and an open wording to take over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton

from firsthand.core.lint.rules import Objection, Rule
from firsthand.ui import wording
from firsthand.ui.actions import tip
from firsthand.ui.look import icons
from firsthand.ui.look.layout import Card, label, row
from firsthand.ui.look.theme import mark, step
from firsthand.ui.said import said
from firsthand.ui.studio import Studio

TAKE_KEYS = "Ctrl+."
NEXT_KEYS = "F8"


def rule_name(rule: Rule) -> str:
    translate = QCoreApplication.translate
    return {
        Rule.CLOSED: translate("Rules", "Closed"),
        Rule.LEADING: translate("Rules", "Leading"),
        Rule.HYPOTHETICAL: translate("Rules", "Hypothetical"),
        Rule.DOUBLE: translate("Rules", "Two questions in one"),
        Rule.NAMES_SOLUTION: translate("Rules", "Names the solution"),
    }[rule]


class ObjectionCard(Card):
    """One objection at a time; says how many questions are to be looked at in all."""

    taken = Signal(str)
    """The open wording that the writer takes over."""
    next_requested = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__(gap=2, margin=5)
        self._theme = studio.theme
        self._objections: Sequence[Objection] = ()
        self._count = 0
        self._has_questions = True
        self._sign = QLabel()
        self._rule = label("", "heading", wraps=True)
        self._why = label("", wraps=True)
        self._wording = label("", "quote", wraps=True)
        self.take = mark(QPushButton(self.tr("&Take this wording")), "primary")
        self.take.setToolTip(tip(self.tr("Put it in the place of the question"), TAKE_KEYS))
        self.next = QPushButton(self.tr("Ne&xt one"))
        self.next.setToolTip(tip(self.tr("Go to the next question to look at"), NEXT_KEYS))
        self._all = label("", "muted")
        self.take.clicked.connect(self._take)
        self.next.clicked.connect(self.next_requested)
        top = row(gap=2)
        top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._rule, 1)
        self.inside.addLayout(top)
        self.inside.addWidget(self._why)
        self.inside.addWidget(self._wording)
        line = row(gap=3)
        line.addWidget(self.take)
        line.addWidget(self.next)
        line.addStretch(1)
        line.addWidget(self._all)
        self.inside.addLayout(line)
        studio.theme.changed.connect(self._draw)
        self._draw()

    @property
    def wording(self) -> str:
        """The open wording that is offered; empty if none is."""
        return self._objections[0].open_wording if self._objections else ""

    @property
    def why(self) -> str:
        return self._why.text()

    def show_objections(
        self, objections: Sequence[Objection], count: int, has_questions: bool = True
    ) -> None:
        """Those of the line at the cursor, and how many lines have some in all."""
        self._objections, self._count, self._has_questions = objections, count, has_questions
        self._draw()

    def _take(self) -> None:
        if self.wording:
            self.taken.emit(self.wording)

    def _draw(self) -> None:
        has_one = bool(self._objections)
        colours = self._theme.colours
        colour = colours.amber if has_one else colours.accent
        is_to_do = has_one or self._count > 0 or not self._has_questions
        sign = "warning" if is_to_do else "check"
        self._sign.setPixmap(icons.pixmap(sign, colour, round(step() * 5)))
        self._sign.setAccessibleName(self.tr("Question check"))
        if has_one:
            self._rule.setText(", ".join(rule_name(one.rule) for one in self._objections))
            self._why.setText(" ".join(said(one.why) for one in self._objections))
            self._wording.setText(wording.quoted(self.wording))
        elif self._count:
            self._rule.setText(self.tr("This one is open"))
            self._why.setText(self.tr("Other questions of this guide are worth a look."))
        elif not self._has_questions:
            self._rule.setText(self.tr("No question yet"))
            self._why.setText(self.tr("A question is a line that begins with a dash: - How is it?"))
        else:
            self._rule.setText(self.tr("All questions are open"))
            self._why.setText(self.tr("None is closed, leading, hypothetical or double."))
        self._wording.setVisible(has_one)
        self.take.setVisible(has_one)
        self.next.setVisible(self._count > (1 if has_one else 0))
        self._all.setText(self.tr("%1 to look at").replace("%1", str(self._count)))
        self._all.setVisible(self._count > 0)

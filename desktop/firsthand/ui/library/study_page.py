"""A study: its problem and solution, what it is to find out, and the reasons a buyer could have."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from firsthand.core.interview import Study
from firsthand.errors import FirsthandError
from firsthand.ui.actions import action, tip
from firsthand.ui.as_written import listed
from firsthand.ui.background import Work
from firsthand.ui.look import icons
from firsthand.ui.look.form import Field, Prose, Section, SideBySide
from firsthand.ui.look.layout import Scroll, column, label, row
from firsthand.ui.look.line_field import LineField
from firsthand.ui.look.theme import Theme, mark, space
from firsthand.ui.page import Page
from firsthand.ui.studio import Studio
from firsthand.ui.taking_back import TakingBack
from firsthand.ui.undo_step import UndoStep

_GOALS = 3
"""The method asks for three learning goals (The Mom Test)."""


class _Lines(QPlainTextEdit):
    """One thing on each line; grows with what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * 7) + space(4))

    def lines(self) -> tuple[str, ...]:
        said = (" ".join(line.split()) for line in self.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in said if line))


class StudyPage(Page):
    """Every field is kept when it is left; undo takes each change back."""

    renamed = Signal(str, str)
    """The old name and the new one, once the library has it."""
    removed = Signal(object)
    """The study that was taken out."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._study: Study | None = None
        self._reading: Work | None = None
        """How the study was read; another one means that another study was asked for."""
        self.undo = QUndoStack(self)
        self._build()
        action(self, self.tr("Back"), self.back_requested.emit, "Esc")

    def _build(self) -> None:
        theme = self.studio.theme
        self._heading = label("", "title", wraps=True)
        back = mark(QPushButton(self.tr("Back")), "quiet")
        icons.put(back, "back", theme)
        back.setToolTip(tip(self.tr("Back"), "Esc"))
        back.clicked.connect(self.back_requested)
        sheet = QWidget()
        inside = column(sheet, gap=4, margin=6)
        top = row(gap=3)
        top.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._heading, 1)
        inside.addLayout(top)
        self._sections = (self._about(theme), self._to_learn(theme), self._to_invest(theme))
        for section in self._sections:
            inside.addWidget(section)
        self._remove = mark(QPushButton(self.tr("Remove this stud&y")), "quiet")
        icons.put(self._remove, "remove", theme)
        self._remove.setToolTip(self.tr("It has no interviews"))
        self._remove.clicked.connect(self._ask_remove)
        inside.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        self._connect()
        self.set_content(Scroll(sheet))

    def _about(self, theme: Theme) -> Section:
        self.name, self.words, self.company = LineField(), LineField(), LineField()
        self.problem, self.solution = Prose(), Prose()
        words = Field(
            theme,
            self.tr("&Words that give it away"),
            self.words,
            self.tr("With commas between. Questions before the reveal may not name them."),
        )
        problem = Field(theme, self.tr("&Problem"), self.problem)
        solution = Field(theme, self.tr("Solu&tion"), self.solution)
        company = Field(theme, self.tr("Your company"), self.company)
        about = Section(self.tr("What it is about"))
        about.inside.addWidget(Field(theme, self.tr("&Name of the study"), self.name))
        about.inside.addWidget(SideBySide(problem, solution))
        about.inside.addWidget(SideBySide(words, company))
        return about

    def _to_learn(self, theme: Theme) -> Section:
        self.goals = [LineField() for _ in range(_GOALS)]
        learn = Section(
            self.tr("What you want to learn"),
            self.tr("Three things; more than that nobody keeps in mind while listening."),
        )
        for number, goal in enumerate(self.goals, start=1):
            name = self.tr("Learning goal %1").replace("%1", str(number))
            learn.inside.addWidget(Field(theme, name, goal))
        return learn

    def _to_invest(self, theme: Theme) -> Section:
        self.reasons = _Lines()
        why = Section(
            self.tr("Reasons to invest"),
            self.tr(
                "All the reasons a buyer could have. Each interview then says which ones this "
                "buyer really has, and a persona shows them across buyers."
            ),
        )
        reasons = Field(
            theme,
            self.tr("&Reasons, one on each line"),
            self.reasons,
            self.tr("Reword one in its own line and the answers given so far stay with it."),
        )
        why.inside.addWidget(reasons)
        return why

    def _connect(self) -> None:
        lines = (self.name, self.words, self.company, *self.goals)
        for line in lines:
            line.editingFinished.connect(self.keep)
        for field in (self.problem, self.solution, self.reasons):
            field.installEventFilter(self)
        taking_back = TakingBack(self, self.undo)
        taking_back.said.connect(self.banner.say_in_passing)
        taking_back.work_inside(*lines, self.problem, self.solution, self.reasons)

    def eventFilter(self, watched: object, event: object) -> bool:
        """A field of several lines is kept when it is left, as the others are."""
        if event.type() == event.Type.FocusOut:
            self.keep()
        return bool(super().eventFilter(watched, event))

    # -- opening -----------------------------------------------------------------------------

    def open(self, study: str) -> None:
        """Read a study in the background, then show it; the latest wish wins."""
        self._study = None
        self.undo.clear()
        self.banner.clear()
        desk = self.studio.desk

        def read() -> tuple[Study, bool]:
            with desk.reading() as library:
                known = (one for _, one in library.studies() if one.name == study)
                return next(known, Study(study)), not library.study_counts().get(study, 0)

        self._remove.hide()
        self._heading.setText(study)
        for section in self._sections:
            # Until this study has been read, what stands there is of the one before.
            section.setEnabled(False)
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self.studio.background.run(read, self._opened, owner=self)

    @property
    def study(self) -> Study | None:
        """As it is kept; None while it is being read."""
        return self._study

    def on_leave(self) -> None:
        self.keep()

    def _opened(self, found: tuple[Study, bool]) -> None:
        study, is_empty = found
        self._show(study)
        for section in self._sections:
            section.setEnabled(True)
        self._remove.setVisible(is_empty)
        self.problem.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, study: Study) -> None:
        self._study = study
        self.call_itself(study.name)
        self._heading.setText(study.name)
        self.name.setText(study.name)
        for prose, text in (
            (self.problem, study.problem),
            (self.solution, study.solution),
            (self.reasons, "\n".join(study.reasons)),
        ):
            if prose.toPlainText() != text:
                prose.setPlainText(text)
        self.words.setText(", ".join(study.solution_words))
        self.company.setText(study.company)
        goals = (*study.goals, *[""] * _GOALS)
        for line, goal in zip(self.goals, goals, strict=False):
            line.setText(goal)

    # -- what is typed -----------------------------------------------------------------------

    def typed(self, known: Study) -> Study:
        """The study as the fields have it."""
        goals = (" ".join(line.text().split()) for line in self.goals)
        return replace(
            known,
            name=" ".join(self.name.text().split()) or known.name,
            problem=self.problem.text(),
            solution=self.solution.text(),
            solution_words=listed(self.words.text()),
            company=" ".join(self.company.text().split()),
            # Goals beyond the third came by another way; they stay.
            goals=(*(goal for goal in goals if goal), *known.goals[_GOALS:]),
            reasons=self.reasons.lines(),
        )

    def keep(self) -> None:
        """Keep what was typed, if it is new."""
        before = self._study
        if before is None or (after := self.typed(before)) == before:
            return
        words = self.tr("change a study")
        self.undo.push(
            UndoStep(words, lambda: self._put(before, after), lambda: self._put(after, before))
        )

    def _put(self, before: Study, after: Study) -> None:
        from firsthand.jobs.studies import keep_study

        reading = self._reading

        def kept(_: object) -> None:
            if before.name != after.name:
                self.renamed.emit(before.name, after.name)

        def not_kept(error: FirsthandError) -> None:
            if self._reading is reading:
                self.open(before.name)
            self.show_error(error)

        self._show(after)
        self.studio.background.when(
            self.studio.desk.shelf.do(lambda library: keep_study(library, before, after)),
            kept,
            not_kept,
            owner=self,
        )

    def _ask_remove(self) -> None:
        self.keep()
        study, self._study = self._study, None
        reading = self._reading
        if study is None:
            return

        def not_removed(error: FirsthandError) -> None:
            if self._reading is reading:
                self.open(study.name)
            self.show_error(error)

        self.studio.background.when(
            self.studio.desk.shelf.do(lambda library: library.remove_study(study.name)),
            lambda _: self.removed.emit(study),
            not_removed,
            owner=self,
        )

"""The study: an old one or a new one, its problem, its solution and the words that give it away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from firsthand.core.interview import Study
from firsthand.core.together.merging import merged
from firsthand.ui.as_written import listed
from firsthand.ui.look.form import Field, Prose, Section, SideBySide
from firsthand.ui.look.line_field import LineField
from firsthand.ui.studio import Studio


class StudyPart(Section):
    """Shows a study's fields; choosing a known one fills them in."""

    changed = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__(
            self.tr("Study"),
            self.tr("What you want to find out. Interviews of one study are read together."),
        )
        theme = studio.theme
        self._known: dict[str, Study] = {}
        self._filled: Study | None = None
        """The known study the fields were filled from, as they then read."""
        self._before = _NO_STUDY
        """What the fields held before they were filled."""
        self.name = QComboBox()
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.lineEdit().setPlaceholderText(self.tr("Choose one, or type a new name"))
        self.name.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.company = LineField()
        self.problem = Prose()
        self.problem.setPlaceholderText(self.tr("cover a shift when someone calls in sick"))
        self.solution = Prose()
        self.solution.setPlaceholderText(
            self.tr("a service that offers an open shift to everyone who is free")
        )
        self.words = LineField()
        self.words.setPlaceholderText(self.tr("text message, roster"))
        self.name_field = Field(theme, self.tr("St&udy"), self.name)
        self.name.lineEdit().setAccessibleName(self.tr("Study"))
        self.problem_field = Field(
            theme,
            self.tr("&Problem"),
            self.problem,
            self.tr("Goes on: “We're hearing that buyers are struggling to …”"),
        )
        self.solution_field = Field(
            theme,
            self.tr("Solut&ion"),
            self.solution,
            self.tr("Goes on: “Now let me tell you what we are working on: …” Not told before."),
        )
        company = Field(theme, self.tr("Your company"), self.company)
        words = Field(
            theme,
            self.tr("&Words that give it away"),
            self.words,
            self.tr("With commas between. Questions before the reveal may not name them."),
        )
        self.inside.addWidget(SideBySide(self.name_field, company))
        self.inside.addWidget(SideBySide(self.problem_field, self.solution_field))
        self.inside.addWidget(words)
        self.name.currentTextChanged.connect(self._name_changed)
        for line in (self.company, self.words):
            line.textChanged.connect(lambda _: self.changed.emit())
        for prose in (self.problem, self.solution):
            prose.textChanged.connect(self.changed)

    def show_studies(self, studies: Iterable[Study], chosen: str = "", usual: str = "") -> None:
        """The studies there are; `chosen` or what was typed stays, else it is the `usual` one."""
        self._known = {study.name: study for study in studies}
        is_blank = not self._name and self._typed(_NO_STUDY) == _NO_STUDY
        kept = chosen or (usual if is_blank else self.name.currentText())
        self.name.blockSignals(True)
        self.name.clear()
        self.name.addItems(list(self._known))
        self.name.setCurrentText(kept)
        self.name.blockSignals(False)
        self._name_changed(kept)
        if chosen or is_blank:
            self.name.lineEdit().end(False)
            self.name.lineEdit().home(True)  # What is typed takes its place.

    def follow(self, old: str, new: str) -> None:
        """A study goes by another name now; fields that were filled from it go with it."""
        if self._name == old:
            if self._filled is not None:
                self._filled = replace(self._filled, name=new)
            self.name.blockSignals(True)
            self.name.setCurrentText(new)
            self.name.blockSignals(False)

    def value(self) -> Study:
        """The study as typed; what the page does not ask stays as it is known."""
        return self._typed(self._known.get(self._name, Study(self._name)))

    @property
    def _name(self) -> str:
        return " ".join(self.name.currentText().split())

    def _typed(self, known: Study) -> Study:
        return replace(
            known,
            problem=self.problem.text().rstrip("."),
            solution=self.solution.text().rstrip("."),
            solution_words=listed(self.words.text()),
            company=self.company.text().strip(),
        )

    def _name_changed(self, _: str) -> None:
        """Fill the fields from a known study; a name may look like one while it is being typed."""
        study, filled = self._known.get(self._name), self._filled
        if study is not None and filled is not None and filled.name == study.name:
            typed, self._filled = self._typed(filled), self._fill(study)
            self._fill(merged(filled, typed, self._filled))
        elif study is not None:
            if filled is None:
                self._before = self._typed(_NO_STUDY)
            self._filled = self._fill(study)
        elif filled is not None:
            self._filled = None
            self._fill(merged(filled, self._typed(filled), self._before))
        self.changed.emit()

    def _fill(self, study: Study) -> Study:
        """Show a study; returns it as the fields read."""
        for prose, text in ((self.problem, study.problem), (self.solution, study.solution)):
            if prose.toPlainText() != text:
                prose.setPlainText(text)
        for line, text in (
            (self.words, ", ".join(study.solution_words)),
            (self.company, study.company),
        ):
            if line.text() != text:
                line.setText(text)
        return self._typed(study)


_NO_STUDY = Study("")

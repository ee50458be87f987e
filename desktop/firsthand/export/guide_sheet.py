"""A guide as a sheet of paper for the table: what to ask, boxes to tick, lines to write on."""

from __future__ import annotations

from pathlib import Path

from firsthand.core.guide import Guide, Phase, PhaseKind, Question, fill, study_placeholders
from firsthand.core.interview import Participant, Setup, Study
from firsthand.export.labels import Labels
from firsthand.export.labels_german import labels_for
from firsthand.export.redaction import Redaction
from firsthand.export.saving import save_whole
from firsthand.export.word.look import SHEET
from firsthand.export.word.paper import Paper

_BOX = "☐"


def write_guide_sheet(guide: Guide, study: Study, path: Path) -> None:
    """Write the sheet as a .docx at `path`, replacing what is there.

    The study's words fill the placeholders; those it does not have stay as they are. Raises
    ExportError when it cannot be made or the target is open elsewhere, DiskFull when there is no
    room. Nothing half-written is left in either case.
    """
    save_whole(path, guide_sheet(guide, study).write)


def guide_sheet(guide: Guide, study: Study) -> Paper:
    """The whole sheet, ready to be written."""
    labels = labels_for(guide.language)
    setup = Setup(study, Participant(""), "")
    paper = Paper(Redaction(setup), guide.language, labels.language, looks=SHEET)
    return _GuideSheet(guide, study, paper, labels).written()


class _GuideSheet:
    def __init__(self, guide: Guide, study: Study, paper: Paper, labels: Labels) -> None:
        self._guide = guide
        self._study = study
        self._paper = paper
        self._labels = labels
        self._values = study_placeholders(study)

    def written(self) -> Paper:
        paper, labels = self._paper, self._labels
        paper.properties(self._guide.name, self._study.name)
        paper.paragraph("Title", self._guide.name)
        if self._study.name:
            paper.paragraph("Subtitle", self._study.name)
        paper.paragraph(
            "Summary Line", labels("sheet_about", minutes=labels.figure(self._guide.minutes))
        )
        if self._study.goals:
            goals = "; ".join(self._study.goals)
            paper.paragraph("Summary Line", f"{labels('goals')}: {goals}")
        for phase in self._guide.phases:
            self._phase(phase)
        paper.footer(self._guide.name, labels("page", page="{page}", pages="{pages}"))
        return paper

    def _phase(self, phase: Phase) -> None:
        paper = self._paper
        paper.heading(1, f"{phase.name} · {self._labels.figure(phase.minutes)} min")
        if phase.purpose:
            paper.paragraph("Table Note", self._filled(phase.purpose))
        if phase.kind is PhaseKind.REVEAL and self._study.solution and not phase.questions:
            paper.paragraph("Sheet Question", f"{_BOX}\t{self._study.solution}")
            paper.paragraph("Sheet Line", "")
        for question in phase.questions:
            self._question(question)

    def _question(self, question: Question) -> None:
        paper = self._paper
        text = f"{_BOX}\t{self._filled(question.text)}"
        if question.must_ask:
            paper.paragraph("Sheet Question", text)
        else:
            paper.paragraph("Sheet Question", text, (f"  ({self._labels('nice')})", "Timecode"))
        if question.probes:
            probes = "   ".join(f"· {self._filled(probe)}" for probe in question.probes)
            paper.paragraph("Sheet Probe", probes)
        paper.paragraph("Sheet Line", "")

    def _filled(self, text: str) -> str:
        return fill(text, self._values)

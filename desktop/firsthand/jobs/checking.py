"""Checks the wording of a guide, or of single questions, before an interview is held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from firsthand.core.lint.rules import Objection, check_guide, check_question
from firsthand.jobs.guides import read_guide


def check_questions(lines: Iterable[str], solution_words: Sequence[str] = ()) -> list[Objection]:
    """Objections to one question a line, each as it would be asked before the reveal."""
    return [
        objection
        for line in lines
        if line.strip()
        for objection in check_question(
            line.strip(), before_reveal=True, solution_words=solution_words
        )
    ]


def check_guide_called(
    home: Path, name: str, solution_words: Sequence[str] = ()
) -> list[Objection]:
    """Objections to a guide by its key, its name or its file. Raises BadGuide."""
    _, _, guide = read_guide(home, name)
    return check_guide(guide, solution_words)

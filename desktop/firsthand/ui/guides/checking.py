"""Reads a guide's text and checks its questions, off the UI thread. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.core.guide import Guide, parse_guide
from firsthand.core.lint.rules import Objection, check_guide
from firsthand.errors import BadGuide
from firsthand.ui.guides.lines import faulty_line
from firsthand.ui.said import told


@dataclass(frozen=True, slots=True)
class Checked:
    """What became known about one state of the text."""

    text: str = ""
    guide: Guide | None = None
    objections: tuple[Objection, ...] = ()
    trouble: str = ""
    """What cannot be understood, with a remedy."""
    faulty_line: int | None = None


def check(text: str, solution_words: tuple[str, ...]) -> Checked:
    """The guide and what is to be said about its questions, or why it cannot be understood."""
    try:
        guide = parse_guide(text)
    except BadGuide as error:
        return Checked(text, trouble=told(error), faulty_line=faulty_line(error.sentence))
    return Checked(text, guide, tuple(check_guide(guide, solution_words)))

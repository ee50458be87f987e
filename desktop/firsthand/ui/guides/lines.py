"""Which line of a guide's text is what: a question, a probe, a phase. No Qt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.core.guide import Guide, Phase, Question
from firsthand.core.lint.rules import Objection

_BULLET = re.compile(r"^(?P<before>\s*[-*]\s+(?:\(nice\)\s*)?)(?P<text>\S.*?)\s*$", re.IGNORECASE)
_LINE_NUMBER = re.compile(r"\bLine (\d+)\b")
BLANK = """# My guide
language: en
version: 1

## Opening (opening, 5 min)

- How's business?
"""
"""What a new guide begins with where the one that ships is missing."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the Room would show while the writer is at a line."""

    phase: Phase
    question: Question | None
    following: Question | None


def asked_in(line: str) -> str:
    """The question or probe in a line, without its bullet; empty if there is none."""
    found = _BULLET.match(line)
    return found["text"] if found else ""


def with_wording(line: str, wording: str) -> str:
    """The same line with other words: bullet, indent and `(nice)` stay."""
    found = _BULLET.match(line)
    return f"{found['before']}{wording}" if found else line


def objections_by_line(text: str, objections: Sequence[Objection]) -> dict[int, list[Objection]]:
    """Line numbers from 0, each with what is to be said about its question."""
    by_text: dict[str, list[Objection]] = {}
    for objection in objections:
        said = by_text.setdefault(objection.question, [])
        if all(one.rule is not objection.rule for one in said):
            said.append(objection)
    found = {}
    for number, line in enumerate(text.splitlines()):
        asked = asked_in(line)
        if asked in by_text:
            found[number] = by_text[asked]
    return found


def faulty_line(message: str) -> int | None:
    """The line (from 0) that a guide's error names."""
    found = _LINE_NUMBER.search(message)
    return int(found[1]) - 1 if found else None


def shown_at(text: str, guide: Guide, line: int) -> Shown | None:
    """What stands at `line` of the text that `guide` was read from."""
    phase_number, question_number = -1, -1
    for written in text.splitlines()[: line + 1]:
        if written.startswith("##"):
            phase_number, question_number = phase_number + 1, -1
        elif phase_number >= 0 and asked_in(written) and not written[:1].isspace():
            question_number += 1
    if not guide.phases:
        return None
    phase = guide.phases[min(max(0, phase_number), len(guide.phases) - 1)]
    if not phase.questions:
        return Shown(phase, None, None)
    number = min(max(0, question_number), len(phase.questions) - 1)
    order = [question for _, question in guide.questions()]
    at = order.index(phase.questions[number])
    return Shown(phase, order[at], order[at + 1] if at + 1 < len(order) else None)

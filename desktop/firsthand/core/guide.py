"""A discussion guide: phases with a purpose and minutes, questions with probes, as readable text.

The text form is Markdown that a person can type:

    # New idea, problem first
    language: en
    version: 1

    Who this guide is for, in a sentence or two.

    ## Exploring (exploring, 10 min)
    What this phase is for.

    - What happened the last time {problem} got in the way?
      - How did you notice?
    - (nice) Who else was affected?

A question is a must-ask unless it begins with `(nice)`. Indented lines are its probes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from firsthand.core.interview import Setup, Study
from firsthand.errors import BadGuide


class PhaseKind(StrEnum):
    """The six parts of the method, in its order. A guide may have several phases of one kind."""

    OPENING = "opening"
    PROBLEM = "problem"
    EXPLORING = "exploring"
    REVEAL = "reveal"
    FEEDBACK = "feedback"
    WRAP_UP = "wrap-up"

    @property
    def is_before_reveal(self) -> bool:
        return self in (PhaseKind.OPENING, PhaseKind.PROBLEM, PhaseKind.EXPLORING)

    @property
    def holds_the_reveal_shut(self) -> bool:
        """Whether its minutes and must-ask questions come before the solution may be told."""
        return self in (PhaseKind.PROBLEM, PhaseKind.EXPLORING)


@dataclass(frozen=True, slots=True)
class Question:
    key: str
    """Phase key and number, such as `exploring.2`; stable as long as the guide is."""
    text: str
    must_ask: bool = True
    probes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phase:
    key: str
    """Its kind, with a number from the second of a kind on: `exploring`, `exploring-2`."""
    name: str
    kind: PhaseKind
    minutes: float
    purpose: str = ""
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    name: str
    phases: tuple[Phase, ...]
    language: str = "en"
    version: str = "1"
    about: str = ""
    _questions: dict[str, tuple[Phase, Question]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        for phase in self.phases:
            for question in phase.questions:
                self._questions[question.key] = (phase, question)

    @property
    def minutes(self) -> float:
        return sum(phase.minutes for phase in self.phases)

    def questions(self) -> Iterator[tuple[Phase, Question]]:
        """All questions in order, each with its phase."""
        for phase in self.phases:
            for question in phase.questions:
                yield phase, question

    def phase(self, key: str) -> Phase:
        """Raises KeyError for a phase the guide does not have."""
        for phase in self.phases:
            if phase.key == key:
                return phase
        raise KeyError(key)

    def question(self, key: str) -> Question:
        """Raises KeyError for a question the guide does not have."""
        return self._questions[key][1]

    def phase_of(self, question_key: str) -> Phase:
        return self._questions[question_key][0]

    def name_of(self, phase_key: str) -> str:
        """The phase's name, or the key itself where the guide does not know it."""
        return next((p.name for p in self.phases if p.key == phase_key), phase_key)


_PHASE = re.compile(
    r"^##\s+(?P<name>.+?)\s*\(\s*(?P<kind>[\w-]+)\s*,\s*(?P<minutes>\d+(?:[.,]\d+)?)\s*min\s*\)\s*$"
)
_ENTRY = re.compile(r"^(?P<key>language|version)\s*:\s*(?P<value>\S.*?)\s*$", re.IGNORECASE)
_BULLET = re.compile(r"^(?P<indent>\s*)[-*]\s+(?P<text>\S.*?)\s*$")
_NICE = re.compile(r"^\(nice\)\s*", re.IGNORECASE)


@dataclass(slots=True)
class _Draft:
    """A phase while its lines are being read."""

    key: str
    name: str
    kind: PhaseKind
    minutes: float
    purpose: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def done(self) -> Phase:
        return Phase(
            self.key,
            self.name,
            self.kind,
            self.minutes,
            " ".join(self.purpose),
            tuple(self.questions),
        )


def readable_guide(text: str) -> Guide | None:
    """None for one that nobody can read any more: it must not keep the rest from being shown."""
    try:
        return parse_guide(text)
    except BadGuide:
        return None


def parse_guide(text: str) -> Guide:
    """Read a guide's text form. Raises BadGuide naming the line that cannot be understood."""
    name, about, drafts = "", list[str](), list[_Draft]()
    entries = entries_of(text)
    in_entries = {entry.line for entry in entries.values()}
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        if not line.strip():
            continue
        if line.startswith("# "):
            if name:
                raise _bad(number, "a guide has one name", "Remove the second `# ` line.")
            name = line[2:].strip()
        elif line.startswith("##"):
            drafts.append(_phase(line, number, drafts))
        elif bullet := _BULLET.match(line):
            if not drafts:
                raise _bad(number, "a question stands before the first phase", _HOW_PHASE)
            _take_bullet(drafts[-1], bullet, number)
        elif drafts:
            drafts[-1].purpose.append(line.strip())
        elif number not in in_entries:
            about.append(line.strip())
    if not name:
        raise BadGuide("This guide has no name.", "Begin it with a line such as `# My guide`.")
    if not drafts:
        raise BadGuide("This guide has no phases.", _HOW_PHASE)
    phases = tuple(draft.done() for draft in drafts)
    language, version = (
        entries[key].value if key in entries else default
        for key, default in (("language", "en"), ("version", "1"))
    )
    return Guide(name, phases, language, version, " ".join(about))


@dataclass(frozen=True, slots=True)
class Entry:
    """A line such as `version: 1`."""

    line: int
    """From 1, as people count."""
    value: str


def entries_of(text: str) -> dict[str, Entry]:
    """`language` and `version`, as far as a guide's text says them before its first phase.

    Each once, and behind other words only with a single word of its own: what is about the guide
    may begin with `Version:`, too.
    """
    found: dict[str, Entry] = {}
    has_words = False
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        if line.startswith("##"):
            break
        entry = _ENTRY.match(line)
        if (
            entry is not None
            and entry["key"].lower() not in found
            and not (has_words and len(entry["value"].split()) > 1)
        ):
            found[entry["key"].lower()] = Entry(number, entry["value"])
        elif line.strip() and not line.startswith("# "):
            has_words = True
    return found


_HOW_PHASE = "Write a phase as `## Exploring (exploring, 10 min)`."


def _bad(line: int, what: str, remedy: str) -> BadGuide:
    return BadGuide(f"Line {line} of the guide: {what}.", remedy)


def _phase(line: str, number: int, drafts: list[_Draft]) -> _Draft:
    found = _PHASE.match(line)
    if not found:
        raise _bad(number, "a phase needs its kind and its minutes", _HOW_PHASE)
    try:
        kind = PhaseKind(found["kind"].lower())
    except ValueError:
        kinds = ", ".join(PhaseKind)
        raise _bad(number, f"{found['kind']} is no kind of phase", f"Use one of {kinds}.") from None
    same = sum(draft.kind is kind for draft in drafts)
    key = str(kind) if not same else f"{kind}-{same + 1}"
    return _Draft(key, found["name"], kind, float(found["minutes"].replace(",", ".")))


def _take_bullet(draft: _Draft, bullet: re.Match[str], number: int) -> None:
    text = bullet["text"]
    if not bullet["indent"]:
        must_ask = not _NICE.match(text)
        key = f"{draft.key}.{len(draft.questions) + 1}"
        draft.questions.append(Question(key, _NICE.sub("", text), must_ask))
    elif draft.questions:
        last = draft.questions[-1]
        draft.questions[-1] = Question(last.key, last.text, last.must_ask, (*last.probes, text))
    else:
        raise _bad(number, "a probe has no question", "Begin the question at the margin.")


_PLACEHOLDER = re.compile(r"\{(problem|solution|company|buyer)\}")


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put the study's own words where the guide has placeholders; unknown ones stay as they are."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1]) or found[0], text)


NOT_SAID = "…"
"""Stands in the interview for words that the study does not have: the interviewer says them."""


def placeholders(setup: Setup) -> dict[str, str]:
    """What fills a guide's placeholders for this interview; all of them."""
    buyer = setup.participant.real_name or setup.participant.role or "you"
    of_study = {key: said or NOT_SAID for key, said in study_placeholders(setup.study).items()}
    return {**of_study, "buyer": buyer}


def study_placeholders(study: Study) -> dict[str, str]:
    """What is known of them before there is a buyer."""
    return {"problem": study.problem, "solution": study.solution, "company": study.company}

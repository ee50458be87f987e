"""Which interviews belong to a persona: by its rule, and by hand against the rule."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.core.interview import Fit, InterviewId, Participant
from firsthand.core.persona.kept import Persona, Rule

_NUMBER = re.compile(r"\d[\d.,' ]*\d|\d")
_RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)")
_BOUND = re.compile(r"([<>])\s*(\d+)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """As much of an interview as a rule looks at."""

    interview: InterviewId
    started_at: str
    study: str
    participant: Participant
    fit: Fit = Fit.UNKNOWN


def belongs(persona: Persona, one: Candidate) -> bool:
    """Whether an interview belongs right now; what was decided by hand stands."""
    if one.interview in persona.picked:
        return True
    return one.interview not in persona.left_out and fits(persona.rule, one)


def fits(rule: Rule, one: Candidate) -> bool:
    """Whether an interview meets every condition of a rule. A rule without any fits nobody."""
    who = one.participant
    return (
        not rule.is_empty
        and (not rule.study or rule.study == one.study)
        and (not rule.fits or one.fit in rule.fits)
        and _has(rule.role, who.role)
        and _has(rule.company, who.company)
        and _has(rule.industry, who.industry)
        and _has_size(rule.size, who.size)
        and _has(rule.region, who.region)
        and _has(rule.buying_stage, who.buying_stage)
    )


def members(persona: Persona, candidates: Iterable[Candidate]) -> list[InterviewId]:
    """All that belong, in the order of `candidates`."""
    return [one.interview for one in candidates if belongs(persona, one)]


def _parts(wanted: str) -> list[str]:
    return [part.strip().casefold() for part in wanted.split(",") if part.strip()]


def _has(wanted: str, text: str) -> bool:
    parts = _parts(wanted)
    return not parts or any(part in text.casefold() for part in parts)


def _has_size(wanted: str, text: str) -> bool:
    """Sizes also by number: `50-500`, `>100`, `<20` look at the first number of the field."""
    parts = _parts(wanted)
    return not parts or any(_is_size(part, text) for part in parts)


def _is_size(part: str, text: str) -> bool:
    between, bound = _RANGE.fullmatch(part), _BOUND.fullmatch(part)
    if between is None and bound is None:
        return part in text.casefold()
    found = _NUMBER.search(text)
    if found is None:
        return False
    size = int(re.sub(r"\D", "", found[0]))
    if between is not None:
        return int(between[1]) <= size <= int(between[2])
    assert bound is not None
    return size > int(bound[2]) if bound[1] == ">" else size < int(bound[2])

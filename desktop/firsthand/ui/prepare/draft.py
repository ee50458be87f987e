"""What Prepare has been told so far, and what is missing or unwise in it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from firsthand.core.guide import Guide
from firsthand.core.interview import Answer, Setup
from firsthand.core.lint.rules import Rule, check_guide
from firsthand.core.ports import Source
from firsthand.jobs.models import ModelInUse


class Place(StrEnum):
    """Where on the page something is wrong."""

    STUDY = "study"
    PROBLEM = "problem"
    SOLUTION = "solution"
    BUYER = "buyer"
    ATTENDEES = "attendees"
    GUIDE = "guide"
    LANGUAGE = "language"
    CONSENT = "consent"
    MICROPHONE = "microphone"
    DISK = "disk"


class Concern(StrEnum):
    """What can be wrong. Each has its sentence in `concerns.py`."""

    NO_STUDY = "no study"
    NO_PROBLEM = "no problem"
    NO_SOLUTION = "no solution"
    NO_CODE = "no code name"
    CODE_TAKEN = "code name taken"
    SALES = "somebody from sales"
    NO_GUIDE = "no guide"
    TELLS_TOO_EARLY = "guide names the solution before the reveal"
    NOT_HEARD = "the speech model does not know the language"
    NO_CONSENT = "consent not answered"
    REFUSED = "recording refused"
    NO_MICROPHONE = "no microphone"
    SILENT = "silent microphone"
    LITTLE_DISK = "little disk space"
    NO_DISK = "no disk space"

    @property
    def is_only_empty(self) -> bool:
        """Whether it may just not have been reached yet; then the page does not nag."""
        return self in _ONLY_EMPTY

    @property
    def stops(self) -> bool:
        """Whether an interview cannot start like this."""
        return self in _STOPS


_STOPS = {
    Concern.NO_STUDY,
    Concern.NO_CODE,
    Concern.NO_GUIDE,
    Concern.NO_CONSENT,
    Concern.REFUSED,
    Concern.NO_MICROPHONE,
    Concern.NO_DISK,
}

_ONLY_EMPTY = {
    Concern.NO_STUDY,
    Concern.NO_PROBLEM,
    Concern.NO_SOLUTION,
    Concern.NO_CODE,
    Concern.NO_CONSENT,
}

PLACE = {
    Concern.NO_STUDY: Place.STUDY,
    Concern.NO_PROBLEM: Place.PROBLEM,
    Concern.NO_SOLUTION: Place.SOLUTION,
    Concern.NO_CODE: Place.BUYER,
    Concern.CODE_TAKEN: Place.BUYER,
    Concern.SALES: Place.ATTENDEES,
    Concern.NO_GUIDE: Place.GUIDE,
    Concern.TELLS_TOO_EARLY: Place.GUIDE,
    Concern.NOT_HEARD: Place.LANGUAGE,
    Concern.NO_CONSENT: Place.CONSENT,
    Concern.REFUSED: Place.CONSENT,
    Concern.NO_MICROPHONE: Place.MICROPHONE,
    Concern.SILENT: Place.MICROPHONE,
    Concern.LITTLE_DISK: Place.DISK,
    Concern.NO_DISK: Place.DISK,
}

_LITTLE_S = 3 * 3600
_TOO_LITTLE_S = 10 * 60


@dataclass(frozen=True, slots=True)
class Draft:
    """All that the page holds now."""

    setup: Setup
    source: Source | None
    guide: Guide | None
    taken_codes: frozenset[str] = frozenset()
    """Code names of the study's other interviews."""
    consent_is_answered: bool = False
    """Consent to record has one of its three answers: yes, no, or asked on the recording."""
    is_silent: bool = False
    """The microphone has been open for a while and gave nothing."""
    disk_left_s: float | None = None
    hears: ModelInUse = ModelInUse()
    """The speech model that it is heard by."""


def concerns(draft: Draft) -> list[Concern]:
    """Everything that is missing or unwise, from the top of the page to its end."""
    setup, guide = draft.setup, draft.guide
    asks = guide_text(guide)
    found = {
        Concern.NO_STUDY: not setup.study.name,
        Concern.NO_PROBLEM: not setup.study.problem and "{problem}" in asks,
        Concern.NO_SOLUTION: not setup.study.solution and "{solution}" in asks,
        Concern.NO_CODE: not setup.participant.code_name,
        Concern.CODE_TAKEN: setup.participant.code_name in draft.taken_codes,
        Concern.SALES: setup.has_sales,
        Concern.NO_GUIDE: guide is None,
        Concern.TELLS_TOO_EARLY: guide is not None
        and tells_too_early(guide, setup.study.solution_words),
        Concern.NOT_HEARD: not draft.hears.knows(setup.language),
        Concern.NO_CONSENT: not draft.consent_is_answered,
        Concern.REFUSED: setup.consent.record is Answer.NO,
        Concern.NO_MICROPHONE: draft.source is None,
        Concern.SILENT: draft.source is not None and draft.is_silent,
        Concern.LITTLE_DISK: _is_between(draft.disk_left_s, _TOO_LITTLE_S, _LITTLE_S),
        Concern.NO_DISK: _is_between(draft.disk_left_s, 0, _TOO_LITTLE_S),
    }
    return [concern for concern, is_so in found.items() if is_so]


def can_start(draft: Draft) -> bool:
    return not any(concern.stops for concern in concerns(draft))


@lru_cache(maxsize=8)
def tells_too_early(guide: Guide, solution_words: tuple[str, ...]) -> bool:
    """Whether a question before the reveal names the solution."""
    found = check_guide(guide, solution_words) if solution_words else []
    return any(objection.rule is Rule.NAMES_SOLUTION for objection in found)


def guide_text(guide: Guide | None) -> str:
    """All questions of a guide, to see which placeholders they have."""
    return " ".join(question.text for _, question in guide.questions()) if guide else ""


def _is_between(seconds: float | None, least: float, most: float) -> bool:
    return seconds is not None and least <= seconds < most

"""An interview on paper: the study it belongs to, who takes part, what they agreed to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

StudyId = NewType("StudyId", int)
InterviewId = NewType("InterviewId", str)
"""Also the name of the interview's folder, such as `2026-11-21-b-01-k3fq`."""


class Role(StrEnum):
    """What somebody is in an interview."""

    INTERVIEWER = "interviewer"
    NOTE_TAKER = "note-taker"
    OBSERVER = "observer"
    SALES = "sales"
    OTHER = "other"


class Answer(StrEnum):
    """An answer to one of the four questions of consent."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not asked"


class Mode(StrEnum):
    IN_PERSON = "in person"
    REMOTE = "remote"
    IMPORTED = "imported"


class Status(StrEnum):
    """How far an interview has come."""

    RECORDING = "recording"
    TO_TRANSCRIBE = "to transcribe"
    TRANSCRIBING = "transcribing"
    DRAFT = "draft"
    REVIEWED = "reviewed"


class Fit(StrEnum):
    """Whether this buyer is one the company should seek."""

    UNKNOWN = "unknown"
    FIT = "fit"
    PARTLY = "partly"
    NOT_A_FIT = "not a fit"


@dataclass(frozen=True, slots=True)
class Study:
    """What a row of interviews is to find out."""

    name: str
    problem: str = ""
    solution: str = ""
    solution_words: tuple[str, ...] = ()
    """Words that would give the solution away before the reveal."""
    company: str = ""
    goals: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """The buyer. `code_name` is always shown; the real name is kept apart."""

    code_name: str
    real_name: str = ""
    contact: str = ""
    role: str = ""
    company: str = ""
    industry: str = ""
    size: str = ""
    region: str = ""
    buying_stage: str = ""
    relation: str = ""
    facts: str = ""

    @property
    def is_named(self) -> bool:
        """Whether there is anything that is kept apart."""
        return bool(self.real_name or self.contact)


@dataclass(frozen=True, slots=True)
class Attendee:
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Consent:
    """Four separate answers, and how they were given."""

    record: Answer = Answer.NOT_ASKED
    quote: Answer = Answer.NOT_ASKED
    quote_by_name: Answer = Answer.NOT_ASKED
    share_audio: Answer = Answer.NOT_ASKED
    wording: str = ""
    how: str = ""
    """`SPOKEN` or `WRITTEN`; empty where nobody has said so."""
    given_at: str = ""
    keep_until: str = ""
    """The day, as `2027-11-30`, on which the interview is to be erased; empty for no such day."""
    withdrawn_at: str = ""
    """When the buyer took it all back, RFC 3339 with offset; from then on nothing may leave."""


@dataclass(frozen=True, slots=True)
class Debrief:
    """What the interviewer thinks right after stopping."""

    surprised: str = ""
    belief_changed: str = ""
    ask_next: str = ""
    fit: Fit = Fit.UNKNOWN
    fit_why: str = ""
    memorable: str = ""
    """Id of the one quote that says it all; it may have been removed since."""


@dataclass(frozen=True, slots=True)
class Setup:
    """All that is known before the recording starts: what Prepare asks for."""

    study: Study
    participant: Participant
    guide: str
    """The guide's text as held, so that a record keeps the guide it was held with."""
    guide_name: str = ""
    attendees: tuple[Attendee, ...] = ()
    consent: Consent = field(default_factory=Consent)
    mode: Mode = Mode.IN_PERSON
    language: str = "en"
    """BCP 47."""

    @property
    def has_sales(self) -> bool:
        return any(attendee.role is Role.SALES for attendee in self.attendees)


SPOKEN = "spoken"
"""How consent is given when the interviewer asks for it, as it is stored."""
WRITTEN = "written"
"""How it was given on paper or by mail, so that nobody asks for it on the recording."""

CONSENT_WORDING = {
    "en": (
        "May I record our conversation, so that I can listen instead of writing? "
        "The recording stays on my laptop. May I quote what you say, and if so, with your name or "
        "only with your role? And may colleagues hear short pieces of the sound?"
    ),
    "de": (
        "Darf ich unser Gespräch aufnehmen, damit ich zuhören kann, statt zu schreiben? "
        "Die Aufnahme bleibt auf meinem Laptop. Darf ich Sie zitieren, und wenn ja, mit Namen oder "
        "nur mit Ihrer Rolle? Und dürfen Kolleginnen und Kollegen kurze Stücke im Ton hören?"
    ),
}
"""What the interviewer may say to ask for consent, by language."""

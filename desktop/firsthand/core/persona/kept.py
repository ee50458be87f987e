"""A persona as people keep it: who belongs to it, and the statements they stand by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from firsthand.core.findings import FindingId, FindingKind
from firsthand.core.interview import Fit, InterviewId
from firsthand.core.quotes import QuoteId

PersonaId = NewType("PersonaId", str)
StatementId = NewType("StatementId", str)


@dataclass(frozen=True, slots=True)
class Rule:
    """Which interviews belong by themselves. What is left blank asks for nothing.

    Texts are looked for anywhere in the field, whatever their case; commas part alternatives.
    """

    study: str = ""
    """The whole name of one study."""
    role: str = ""
    company: str = ""
    industry: str = ""
    size: str = ""
    region: str = ""
    buying_stage: str = ""
    fits: tuple[Fit, ...] = ()
    """Verdicts that belong; none of them means any."""

    @property
    def is_empty(self) -> bool:
        return self == Rule()


@dataclass(frozen=True, slots=True)
class FindingRef:
    """A finding of one interview."""

    interview: InterviewId
    finding: FindingId


@dataclass(frozen=True, slots=True)
class QuoteRef:
    """A quote of one interview."""

    interview: InterviewId
    quote: QuoteId


@dataclass(frozen=True, slots=True)
class Statement:
    """What several buyers have in common, in one sentence, with all it rests on.

    The quotes of its findings are its own as well, as they stand whenever it is read.
    """

    id: StatementId
    kind: FindingKind
    text: str = ""
    findings: tuple[FindingRef, ...] = ()
    quotes: tuple[QuoteRef, ...] = ()
    counter: tuple[QuoteRef, ...] = ()
    """Quotes that speak against it, beside those its findings name."""
    note: str = ""

    @property
    def is_blank(self) -> bool:
        """A card on which nothing was written yet."""
        resting = self.findings or self.quotes or self.counter
        return not (resting or self.text.strip() or self.note.strip())


@dataclass(frozen=True, slots=True)
class Persona:
    """A group of buyers, and what people made of their interviews."""

    id: PersonaId
    name: str
    summary: str = ""
    profile: str = ""
    """The ideal customer, in the buyers' words."""
    proposition: str = ""
    """The one clear value proposition, in the buyers' words."""
    rule: Rule = Rule()
    """Without any condition nobody belongs by rule, only by hand."""
    picked: tuple[InterviewId, ...] = ()
    """Belong by hand, whatever the rule says."""
    left_out: tuple[InterviewId, ...] = ()
    """Do not belong, whatever the rule says."""
    statements: tuple[Statement, ...] = ()
    """In the order that people gave them."""

    def statement(self, id: StatementId) -> Statement | None:
        return next((one for one in self.statements if one.id == id), None)

    def taken(self) -> frozenset[FindingRef]:
        """Findings that a statement has taken up."""
        return frozenset(ref for one in self.statements for ref in one.findings)

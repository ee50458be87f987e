"""What an interview taught: statements that stand on quotes, and the reasons this buyer has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NewType

from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.timeline import Event, EventKind

FindingId = NewType("FindingId", str)


class FindingKind(StrEnum):
    """What a finding is about: Revella's five rings, the four forces, channels, signs of fit."""

    PRIORITY_INITIATIVE = "priority initiative"
    SUCCESS_FACTOR = "success factor"
    PERCEIVED_BARRIER = "perceived barrier"
    BUYERS_JOURNEY = "buyer's journey"
    DECISION_CRITERION = "decision criterion"
    PUSH = "push"
    PULL = "pull"
    ANXIETY = "anxiety"
    HABIT = "habit"
    CHANNEL = "channel"
    SIGN_OF_FIT = "sign of fit"
    SIGN_OF_NO_FIT = "sign of no fit"


RINGS = (
    FindingKind.PRIORITY_INITIATIVE,
    FindingKind.SUCCESS_FACTOR,
    FindingKind.PERCEIVED_BARRIER,
    FindingKind.BUYERS_JOURNEY,
    FindingKind.DECISION_CRITERION,
)
"""In the order of Adele Revella's Five Rings of Buying Insight."""
FORCES = (FindingKind.PUSH, FindingKind.PULL, FindingKind.ANXIETY, FindingKind.HABIT)
"""Of progress, after the switch interview: two towards something new, two that hold back."""
SIGNS = (FindingKind.SIGN_OF_FIT, FindingKind.SIGN_OF_NO_FIT)


class ChannelSort(StrEnum):
    """Where a buyer looks for answers."""

    SEARCH_TERM = "search term"
    PUBLICATION = "publication"
    PERSON = "person"
    EVENT = "event"
    OTHER = "other"


class ReasonAnswer(StrEnum):
    """What a buyer made of a reason to invest. Nobody asked is apart from asked in vain."""

    UNPROMPTED = "raised unprompted"
    AGREED = "agreed when asked"
    REJECTED = "rejected"
    NOT_RAISED = "not raised"
    NOT_ASKED = "not asked"


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement about one buyer, with the quotes it stands on and those that speak against it.

    Quotes are named by id; one that was removed since is simply no longer there to be counted.
    """

    id: FindingId
    kind: FindingKind
    statement: str = ""
    rank: int = 0
    """Its place among those of its kind in this interview, the first lowest."""
    quotes: tuple[QuoteId, ...] = ()
    counter: tuple[QuoteId, ...] = ()
    note: str = ""
    when: str = ""
    """For a step of the journey: `2025`, `2025-03`, `2025-03-12`, or as it was said."""
    people: tuple[str, ...] = ()
    """For a step of the journey: who took part, by role."""
    sort: ChannelSort = ChannelSort.OTHER
    """For a channel."""

    @property
    def is_blank(self) -> bool:
        """A card on which nothing was written yet: it says nothing of the buyer."""
        written = (self.statement, self.note, self.when, *self.people)
        return not (self.quotes or self.counter or any(text.strip() for text in written))


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One of the study's reasons to invest, and what this buyer made of it."""

    reason: str
    answer: ReasonAnswer = ReasonAnswer.NOT_ASKED
    quotes: tuple[QuoteId, ...] = ()
    counter: tuple[QuoteId, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one interview taught."""

    findings: tuple[Finding, ...] = ()
    reasons: tuple[ReasonRow, ...] = ()
    """Only those that somebody has touched; `reason_rows` gives all of a study."""

    def of(self, kind: FindingKind) -> tuple[Finding, ...]:
        """Those of a kind, by rank."""
        those = (finding for finding in self.findings if finding.kind is kind)
        return tuple(sorted(those, key=lambda finding: finding.rank))

    @property
    def written(self) -> Findings:
        """Without cards on which nothing was written yet."""
        there = tuple(finding for finding in self.findings if not finding.is_blank)
        return replace(self, findings=there)

    def find(self, id: FindingId) -> Finding | None:
        return next((finding for finding in self.findings if finding.id == id), None)

    def row(self, reason: str) -> ReasonRow:
        """What is known of a reason; not asked where nobody has said otherwise."""
        return next((row for row in self.reasons if row.reason == reason), ReasonRow(reason))


@dataclass(frozen=True, slots=True)
class Ground:
    """What a finding or an answer stands on. Without quotes there is no evidence yet."""

    quotes: tuple[Quote, ...] = ()
    """Those that are still there, in the order the finding names them."""
    counter: tuple[Quote, ...] = ()
    before_reveal: int = 0
    """How many of `quotes` were said before the solution was told."""
    unprompted: int = 0
    """How many of `quotes` answer no question of the guide."""
    confirmed: int = 0
    """How many of `quotes` were heard and confirmed."""

    @property
    def has_evidence(self) -> bool:
        return bool(self.quotes)

    @property
    def stands_before_reveal(self) -> bool:
        """Whether at least one quote shows that the buyer said so before any bias."""
        return self.before_reveal > 0

    @property
    def stands_only_before_reveal(self) -> bool:
        return 0 < self.before_reveal == len(self.quotes)

    @property
    def stands_unprompted(self) -> bool:
        return self.unprompted > 0


_OF_A_QUESTION = (EventKind.QUESTION_ASKED, EventKind.QUESTION_ANSWERED)
_NOTED_OF_QUESTIONS = (EventKind.PHASE_ENTERED, *_OF_A_QUESTION)


def ground_of(
    finding: Finding | ReasonRow, quotes: Iterable[Quote], events: Sequence[Event]
) -> Ground:
    """What `finding` stands on among the `quotes` of its interview; events in order of time."""
    known = {quote.id: quote for quote in quotes}
    behind = tuple(known[id] for id in finding.quotes if id in known)
    return Ground(
        quotes=behind,
        counter=tuple(known[id] for id in finding.counter if id in known),
        before_reveal=sum(quote.before_reveal for quote in behind),
        unprompted=sum(is_prompted(quote, events) is False for quote in behind),
        confirmed=sum(quote.is_verbatim for quote in behind),
    )


def is_prompted(quote: Quote, events: Sequence[Event]) -> bool | None:
    """Whether a quote answers a question that was asked; events in order of time.

    None where nobody can tell: no question of the interview was ever noted, as of a recording from
    elsewhere.

    That a question was answered unprompted is noted right after the answer: so a quote is
    unprompted where no question of its phase had been asked yet, or where the next thing that was
    noted of a question is that it was answered without being asked. What a person said of the quote
    comes before all that.
    """
    if quote.prompted is not None:
        return quote.prompted
    if not any(event.kind in _OF_A_QUESTION for event in events):
        return None
    asked = False
    for event in events:
        if event.frame > quote.start:
            break
        if event.kind is EventKind.PHASE_ENTERED:
            asked = False
        elif event.kind is EventKind.QUESTION_ASKED:
            asked = True
    following = (event.kind for event in events if event.frame > quote.start)
    noted = next((kind for kind in following if kind in _NOTED_OF_QUESTIONS), None)
    return asked and noted is not EventKind.QUESTION_ANSWERED


def reason_rows(reasons: Iterable[str], findings: Findings) -> tuple[ReasonRow, ...]:
    """A row for each of the study's `reasons`, then answers to reasons it no longer lists."""
    listed = tuple(dict.fromkeys(reasons))
    others = tuple(row for row in findings.reasons if row.reason not in listed)
    return tuple(findings.row(reason) for reason in listed) + others


def with_finding(findings: Findings, finding: Finding) -> Findings:
    """With this finding in place of the one by its id, or at the end."""
    others = tuple(one for one in findings.findings if one.id != finding.id)
    if len(others) == len(findings.findings):
        return replace(findings, findings=(*others, finding))
    kept = tuple(finding if one.id == finding.id else one for one in findings.findings)
    return replace(findings, findings=kept)


def without_finding(findings: Findings, id: FindingId) -> Findings:
    return replace(findings, findings=tuple(one for one in findings.findings if one.id != id))


def with_reason(findings: Findings, row: ReasonRow) -> Findings:
    """With this row in place of the one for its reason; an untouched row is not kept."""
    others = tuple(one for one in findings.reasons if one.reason != row.reason)
    return replace(findings, reasons=others if row == ReasonRow(row.reason) else (*others, row))

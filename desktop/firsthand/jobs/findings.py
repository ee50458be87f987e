"""Keeps what an interview taught and tells everybody how it is kept now.

For the library's own thread. Two windows that change one finding lose nothing of each other: what
each of them changed is kept, and where both changed the same text, the later one stands.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from firsthand.core.findings import Finding, FindingId, FindingKind, Findings, ReasonRow
from firsthand.core.interview import InterviewId
from firsthand.core.news import FindingKept, FindingRemoved, Listener, ReasonKept
from firsthand.core.quotes import QuoteId
from firsthand.library.library import Library


def new_finding(kind: FindingKind, among: Findings, quotes: tuple[QuoteId, ...] = ()) -> Finding:
    """An empty finding, last of its kind."""
    last = max((one.rank for one in among.of(kind)), default=-1)
    return Finding(FindingId(str(uuid4())), kind, rank=last + 1, quotes=quotes)


def keep_finding(
    library: Library,
    tell: Listener,
    interview: InterviewId,
    before: Finding | None,
    after: Finding | None,
) -> None:
    """Bring a finding from what it was to what it is; None where there was or is none."""
    if after is not None:
        kept = library.keep_finding(interview, after, before)
        tell(FindingKept(interview, kept))
    elif before is not None:
        library.remove_finding(interview, before.id)
        tell(FindingRemoved(interview, before.id))


def keep_reason(
    library: Library, tell: Listener, interview: InterviewId, before: ReasonRow, after: ReasonRow
) -> None:
    """Bring an answer from what it was to what it is."""
    tell(ReasonKept(interview, library.keep_reason(interview, after, before)))


def moved(kind: FindingKind, among: Findings, finding: FindingId, by: int) -> tuple[Finding, ...]:
    """The findings of a kind whose rank changes when one of them goes up (-1) or down (1)."""
    order = list(among.of(kind))
    at = next((number for number, one in enumerate(order) if one.id == finding), -1)
    if at < 0 or not 0 <= at + by < len(order):
        return ()
    order.insert(at + by, order.pop(at))
    return tuple(replace(one, rank=rank) for rank, one in enumerate(order) if one.rank != rank)

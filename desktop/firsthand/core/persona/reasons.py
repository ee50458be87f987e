"""Reasons by buyer, and channels and signs of fit by how many buyers name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from firsthand.core.findings import ChannelSort, FindingKind, ReasonAnswer, reason_rows
from firsthand.core.interview import Fit
from firsthand.core.persona.evidence import Evidence
from firsthand.core.persona.kept import Persona, QuoteRef
from firsthand.core.persona.portrait import (
    Buyer,
    Channel,
    FitPicture,
    Matrix,
    ReasonCell,
    ReasonLine,
    Stated,
    Verdict,
)
from firsthand.core.persona.stating import ring_of
from firsthand.core.record import InterviewRecord

_FITS = (Fit.FIT, Fit.PARTLY, Fit.NOT_A_FIT, Fit.UNKNOWN)


def matrix_of(evidence: Evidence) -> Matrix:
    """Every reason of the studies the buyers belong to, and every reason with an answer."""
    reasons: dict[str, str] = {}
    for record in evidence.records:
        for row in reason_rows(record.setup.study.reasons, record.findings):
            reasons.setdefault(_plain(row.reason), row.reason)
    lines = [
        ReasonLine(
            reason,
            tuple(_cell(key, evidence.of_buyer(name), evidence) for name in evidence.names),
        )
        for key, reason in reasons.items()
    ]
    lines.sort(
        key=lambda line: (
            -line.count(ReasonAnswer.UNPROMPTED),
            -line.count(ReasonAnswer.AGREED),
            line.count(ReasonAnswer.REJECTED),
        )
    )
    return Matrix(evidence.names, tuple(lines))


def _cell(key: str, records: Sequence[InterviewRecord], evidence: Evidence) -> ReasonCell:
    """The latest answer of a buyer counts, with the quotes of all."""
    cell = ReasonCell()
    quotes: list[QuoteRef] = []
    counter: list[QuoteRef] = []
    for record in records:
        for row in record.findings.reasons:
            if _plain(row.reason) != key:
                continue
            if row.answer is not ReasonAnswer.NOT_ASKED:
                cell = replace(cell, answer=row.answer)
            quotes += [QuoteRef(record.id, quote) for quote in row.quotes]
            counter += [QuoteRef(record.id, quote) for quote in row.counter]
    return replace(cell, quotes=evidence.cited(quotes), counter=evidence.cited(counter))


def channels_of(persona: Persona, evidence: Evidence) -> tuple[Channel, ...]:
    """Where buyers look for answers, those of most buyers first; alike ones in one."""
    ring = ring_of(FindingKind.CHANNEL, persona, evidence)
    found = [
        Channel(one.statement.text, _sort(one, evidence), one.said, one.quotes)
        for one in (*ring.statements, *ring.loose)
    ]
    return tuple(sorted(found, key=lambda one: -len(one.said)))


def _sort(one: Stated, evidence: Evidence) -> ChannelSort:
    """What most of its findings say."""
    sorts = [found.sort for ref in one.statement.findings if (found := evidence.finding(ref))]
    return Counter(sorts).most_common(1)[0][0] if sorts else ChannelSort.OTHER


def fit_of(persona: Persona, evidence: Evidence, buyers: Sequence[Buyer]) -> FitPicture:
    verdicts = [Verdict(buyer.name, buyer.fit, buyer.fit_why) for buyer in buyers]
    return FitPicture(
        ring_of(FindingKind.SIGN_OF_FIT, persona, evidence),
        ring_of(FindingKind.SIGN_OF_NO_FIT, persona, evidence),
        tuple(sorted(verdicts, key=lambda verdict: _FITS.index(verdict.fit))),
    )


def _plain(reason: str) -> str:
    return " ".join(reason.casefold().split())

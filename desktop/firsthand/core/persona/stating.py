"""Statements with the buyers behind them: ring by ring, those from before the reveal first."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.core.findings import FindingKind
from firsthand.core.persona.evidence import Evidence
from firsthand.core.persona.kept import FindingRef, Persona, QuoteRef, Statement, StatementId
from firsthand.core.persona.portrait import Ring, Stated
from firsthand.core.persona.stems import alike_key


def ring_of(kind: FindingKind, persona: Persona, evidence: Evidence) -> Ring:
    """All that is stated on one subject, and the findings that no statement has taken up."""
    kept = [stated(one, evidence) for one in persona.statements if one.kind is kind]
    loose = [stated(one, evidence) for one in loose_of(kind, persona, evidence)]
    return Ring(
        kind,
        tuple(sorted(kept, key=lambda one: (not one.stands_before_reveal, not one.has_evidence))),
        tuple(sorted(loose, key=lambda one: (-len(one.said_before), -one.n, -one.confirmed))),
    )


def stated(statement: Statement, evidence: Evidence) -> Stated:
    """A statement with its quotes as they stand now, and every buyer in one of four places."""
    findings = [(ref, evidence.finding(ref)) for ref in statement.findings]
    behind = [
        QuoteRef(ref.interview, quote) for ref, one in findings if one for quote in one.quotes
    ]
    against = [
        QuoteRef(ref.interview, quote) for ref, one in findings if one for quote in one.counter
    ]
    quotes = evidence.cited([*behind, *statement.quotes])
    counter = evidence.cited([*against, *statement.counter])
    said = evidence.in_order(one.buyer for one in quotes)
    contrary = evidence.in_order(one.buyer for one in counter)
    silent = [name for name in evidence.names if name not in said and name not in contrary]
    known = evidence.came_up_with(statement.kind)
    return Stated(
        statement,
        len(evidence.names),
        said,
        evidence.in_order(one.buyer for one in quotes if one.quote.before_reveal),
        contrary,
        tuple(name for name in silent if name in known),
        tuple(name for name in silent if name not in known),
        quotes,
        counter,
    )


def loose_of(kind: FindingKind, persona: Persona, evidence: Evidence) -> list[Statement]:
    """A statement without an id for each group of findings that say the same in the same words."""
    taken = persona.taken()
    groups: dict[object, list[FindingRef]] = {}
    for ref in evidence.findings(kind):
        finding = evidence.finding(ref)
        if ref not in taken and finding is not None:
            groups.setdefault(alike_key(finding.statement) or ref, []).append(ref)
    return [
        Statement(StatementId(""), kind, _text(refs, evidence), tuple(refs))
        for refs in groups.values()
    ]


def _text(refs: Iterable[FindingRef], evidence: Evidence) -> str:
    """As most of them put it; the first of those that are as many."""
    texts = [one.statement for ref in refs if (one := evidence.finding(ref))]
    return max(texts, key=texts.count, default="")

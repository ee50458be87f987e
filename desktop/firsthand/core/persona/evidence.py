"""The interviews of a persona, looked up by buyer: who they are, which quotes are still there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from firsthand.core.findings import Finding, FindingKind
from firsthand.core.interview import Fit, InterviewId, Participant
from firsthand.core.marks import MarkKind
from firsthand.core.persona.kept import FindingRef, QuoteRef
from firsthand.core.persona.portrait import Buyer, Cited
from firsthand.core.privacy.leave import Part, may
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.sameness import name_key

_SPEAKS_OF = {
    FindingKind.PRIORITY_INITIATIVE: {MarkKind.TRIGGER, MarkKind.PROBLEM},
    FindingKind.SUCCESS_FACTOR: {MarkKind.GOAL},
    FindingKind.PERCEIVED_BARRIER: {MarkKind.BARRIER},
    FindingKind.BUYERS_JOURNEY: {MarkKind.ALTERNATIVE, MarkKind.CHANNEL},
    FindingKind.DECISION_CRITERION: {MarkKind.CRITERION},
    FindingKind.PUSH: {MarkKind.PROBLEM, MarkKind.TRIGGER},
    FindingKind.PULL: {MarkKind.GOAL},
    FindingKind.ANXIETY: {MarkKind.BARRIER},
    FindingKind.HABIT: {MarkKind.ALTERNATIVE},
    FindingKind.CHANNEL: {MarkKind.CHANNEL},
}
"""Kinds of quotes that show that a subject came up, also where nothing was made of it yet."""

_TRUST = {QuoteState.CONFIRMED: 0, QuoteState.GUESSED: 1, QuoteState.DOUBTFUL: 2}


class Evidence:
    """The records of one persona in order of time. Reads only."""

    def __init__(self, records: Iterable[InterviewRecord]) -> None:
        self.records = tuple(sorted(records, key=lambda one: (_moment(one.started_at), one.id)))
        self._name_of = _names(self.records)
        self._place = {record.id: at for at, record in enumerate(self.records)}
        self._record_of = {record.id: record for record in self.records}
        self._quotes: dict[QuoteRef, Quote] = {}
        self._findings: dict[FindingRef, Finding] = {}
        for record in self.records:
            for quote in record.quotes:
                # A quote whose words are still to come shows nothing yet.
                if quote.text and quote.state in _TRUST:
                    self._quotes[QuoteRef(record.id, quote.id)] = quote
            for finding in record.findings.written.findings:
                self._findings[FindingRef(record.id, finding.id)] = finding
        self.names = tuple(dict.fromkeys(self._name_of[record.id] for record in self.records))
        """Every buyer, in the order of their first interview."""
        self._subjects = {name: self._subjects_of(name) for name in self.names}

    def buyer(self, interview: InterviewId) -> str:
        return self._name_of[interview]

    def of_buyer(self, name: str) -> tuple[InterviewRecord, ...]:
        return tuple(record for record in self.records if self._name_of[record.id] == name)

    def buyers(self) -> tuple[Buyer, ...]:
        return tuple(_buyer(name, self.of_buyer(name)) for name in self.names)

    def finding(self, ref: FindingRef) -> Finding | None:
        return self._findings.get(ref)

    def findings(self, kind: FindingKind) -> list[FindingRef]:
        """All of a kind: by interview, then by rank."""
        return [
            FindingRef(record.id, finding.id)
            for record in self.records
            for finding in record.findings.written.of(kind)
        ]

    def cited(self, refs: Iterable[QuoteRef]) -> tuple[Cited, ...]:
        """Those that are still there, once, the best first: see `portrait.Stated.quotes`."""
        found = [self._cited(ref) for ref in dict.fromkeys(refs) if ref in self._quotes]
        return tuple(sorted(found, key=self._rank))

    def in_order(self, names: Iterable[str]) -> tuple[str, ...]:
        """Buyers, each once, in their own order."""
        wanted = set(names)
        return tuple(name for name in self.names if name in wanted)

    def came_up_with(self, kind: FindingKind) -> tuple[str, ...]:
        """Buyers of whom something is known on a subject."""
        return tuple(name for name in self.names if kind in self._subjects[name])

    def _cited(self, ref: QuoteRef) -> Cited:
        record, quote = self._record_of[ref.interview], self._quotes[ref]
        return Cited(
            ref.interview,
            self._name_of[ref.interview],
            quote,
            record.timeline.seconds(quote.start),
            may(record.setup.consent, Part.WORDS),
        )

    def _rank(self, cited: Cited) -> tuple[object, ...]:
        quote = cited.quote
        return (
            not quote.before_reveal,
            _TRUST[quote.state],
            not quote.starred,
            self._place[cited.interview],
            quote.start,
        )

    def _subjects_of(self, name: str) -> frozenset[FindingKind]:
        found: set[FindingKind] = set()
        for record in self.of_buyer(name):
            found.update(finding.kind for finding in record.findings.written.findings)
            said = {quote.kind for quote in record.quotes}
            found.update(kind for kind, marks in _SPEAKS_OF.items() if marks & said)
            if record.debrief.fit is not Fit.UNKNOWN:
                found |= {FindingKind.SIGN_OF_FIT, FindingKind.SIGN_OF_NO_FIT}
        return frozenset(found)


def _moment(started_at: str) -> float:
    """Seconds of the epoch; the beginning of time for what is no time."""
    try:
        return datetime.fromisoformat(started_at).timestamp()
    except (ValueError, OverflowError):
        return float("-inf")


def _names(records: Sequence[InterviewRecord]) -> dict[InterviewId, str]:
    """Code names; two buyers of two studies that go by the same one get their study's as well."""
    buyer_of = {one.id: buyer_key(one.setup.study.name, one.setup.participant) for one in records}
    code_of: dict[tuple[str, str], str] = {}
    for one in records:
        code_of.setdefault(buyer_of[one.id], one.setup.participant.code_name.strip())
    shared = {code for code, times in Counter(code for _, code in code_of).items() if times > 1}
    found = {}
    for id, buyer in buyer_of.items():
        study, code = buyer
        found[id] = f"{code_of[buyer]} ({study})" if code in shared else code_of[buyer]
    return found


def buyer_key(study: str, who: Participant) -> tuple[str, str]:
    """Equal for interviews with one buyer: code names are given within a study."""
    return study, name_key(who.code_name)


def _buyer(name: str, records: Sequence[InterviewRecord]) -> Buyer:
    who = records[-1].setup.participant
    judged = [one.debrief for one in records if one.debrief.fit is not Fit.UNKNOWN]
    return Buyer(
        name,
        tuple(one.id for one in records),
        who.role,
        who.company,
        who.industry,
        who.size,
        who.region,
        who.buying_stage,
        judged[-1].fit if judged else Fit.UNKNOWN,
        judged[-1].fit_why if judged else "",
    )

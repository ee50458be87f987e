"""What one interview taught, as tables: each line with the places in the recording it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from firsthand.core.findings import (
    FORCES,
    RINGS,
    SIGNS,
    Finding,
    FindingKind,
    Ground,
    ReasonAnswer,
    ReasonRow,
    ground_of,
    reason_rows,
)
from firsthand.core.quotes import Quote
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import timecode
from firsthand.export.labels import Labels
from firsthand.export.word.paper import Paper
from firsthand.export.word.tables import Run


def write_findings(paper: Paper, record: InterviewRecord, labels: Labels) -> None:
    """Nothing at all where nobody has concluded anything yet."""
    record = replace(record, findings=record.findings.written)
    reasons = reason_rows(record.setup.study.reasons, record.findings)
    is_asked = any(row.answer is not ReasonAnswer.NOT_ASKED for row in reasons)
    if not (record.findings.findings or is_asked):
        return
    paper.heading(1, labels("findings"))
    page = _Findings(paper, record, labels)
    journey = FindingKind.BUYERS_JOURNEY
    page.by_kind(labels("rings_one"), [kind for kind in RINGS if kind is not journey])
    page.journey()
    page.by_kind(labels("forces_one"), FORCES)
    page.channels()
    if is_asked:
        page.reasons(reasons)
    page.by_kind(labels("signs_one"), SIGNS)


class _Findings:
    def __init__(self, paper: Paper, record: InterviewRecord, labels: Labels) -> None:
        self._paper, self._record, self._labels = paper, record, labels

    def by_kind(self, heading: str, kinds: Iterable[FindingKind]) -> None:
        labels = self._labels
        rows = []
        for kind in kinds:
            topic = labels.findings[kind].partition(":")[0]
            for place, finding in enumerate(self._record.findings.of(kind)):
                rows.append(
                    [("" if place else topic, "Label"), self._said(finding), self._rests(finding)]
                )
        heads = [labels("kind"), labels("statement"), labels("standing")]
        self._table(heading, heading, heads, [3.6, 7.6, 4.8], rows)

    def journey(self) -> None:
        labels = self._labels
        rows = [
            [self._said(one), one.when or "–", ", ".join(one.people) or "–", self._rests(one)]
            for one in self._record.findings.of(FindingKind.BUYERS_JOURNEY)
        ]
        heads = [labels(key) for key in ("step", "when", "people", "standing")]
        self._table(labels("journey"), labels("table_journey"), heads, [5.6, 2.4, 3.2, 4.8], rows)

    def channels(self) -> None:
        labels = self._labels
        rows = [
            [self._said(one), labels.channels[one.sort], self._rests(one)]
            for one in self._record.findings.of(FindingKind.CHANNEL)
        ]
        heads = [labels(key) for key in ("channel_head", "sort_head", "standing")]
        self._table(labels("channels"), labels("channels"), heads, [7.6, 3.6, 4.8], rows)

    def reasons(self, rows: Sequence[ReasonRow]) -> None:
        labels = self._labels
        self._table(
            labels("reasons"),
            labels("table_reasons"),
            [labels(key) for key in ("reason_head", "reason_answer", "standing")],
            [7.6, 3.6, 4.8],
            [[_noted(row.reason, row.note), labels.reasons[row.answer], self._rests(row)]
             for row in rows],
        )  # fmt: skip

    def _table(
        self,
        heading: str,
        caption: str,
        heads: Sequence[str],
        shares: Sequence[float],
        rows: Sequence[Sequence[Run | str | Sequence[Run | str]]],
    ) -> None:
        if rows:
            self._paper.heading(2, heading)
            self._paper.table(caption, heads, shares, rows)

    def _said(self, finding: Finding) -> str:
        return _noted(finding.statement.strip() or "–", finding.note)

    def _rests(self, one: Finding | ReasonRow) -> Sequence[Run | str]:
        """Where its quotes are, whether they came before the reveal, how many were heard."""
        labels = self._labels
        ground = ground_of(one, self._record.quotes, self._record.events)
        is_open = isinstance(one, ReasonRow) and one.answer in (
            ReasonAnswer.NOT_ASKED,
            ReasonAnswer.NOT_RAISED,
        )
        runs: list[Run | str] = []
        if ground.has_evidence:
            runs += [(self._places(ground.quotes), "Timecode"), f"\n{self._trust(ground)}"]
        else:
            runs.append("–" if is_open else labels("nothing_yet"))
        if ground.counter:
            against = labels("against", names=self._places(ground.counter))
            runs.append((f"\n{against}", "Label"))
        return runs

    def _trust(self, ground: Ground) -> str:
        labels = self._labels
        if ground.stands_only_before_reveal:
            when = labels("before_tag")
        elif ground.stands_before_reveal:
            when = labels("n_before", n=ground.before_reveal)
        else:
            when = labels("after_tag")
        heard = labels("plot_heard", confirmed=ground.confirmed, quotes=len(ground.quotes))
        return f"{when}, {heard}"

    def _places(self, quotes: Iterable[Quote]) -> str:
        seconds = self._record.timeline.seconds
        return ", ".join(timecode(seconds(quote.start)) for quote in quotes)


def _noted(text: str, note: str) -> str:
    return f"{text}\n{note.strip()}" if note.strip() else text

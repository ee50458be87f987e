"""A persona on one page for Sales: what to say, to whom, and what not to begin with.

Sales speaks to one buyer at a time, so this is for a glance before a call. However much is known,
it stays one page: what does not fit is left to the full draft.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from firsthand.core.findings import FindingKind, ReasonAnswer
from firsthand.core.persona.portrait import Cited, Portrait, ReasonLine, Ring
from firsthand.export.cited import listed, words_of
from firsthand.export.labels import Labels
from firsthand.export.labels_german import labels_for
from firsthand.export.persona.document import NOBODY, held_with
from firsthand.export.redaction import Redaction
from firsthand.export.word.look import COMPACT
from firsthand.export.word.measure import Amount, fits, shortened
from firsthand.export.word.paper import Paper
from firsthand.export.word.tables import Run

Line = Sequence[Run | str]
Row = tuple[str, list[Line]]

_RINGS = (
    ("brief_why", FindingKind.PRIORITY_INITIATIVE),
    ("brief_want", FindingKind.SUCCESS_FACTOR),
    ("brief_stop", FindingKind.PERCEIVED_BARRIER),
    ("brief_decide", FindingKind.DECISION_CRITERION),
)
_AMOUNTS = (
    Amount(statements=3, quotes=3, names=6, words=12, letters=220, lead=420),
    Amount(statements=2, quotes=2, names=5, words=12, letters=180, lead=360),
    Amount(statements=2, quotes=1, names=4, words=10, letters=150, lead=300),
    Amount(statements=1, quotes=1, names=3, words=8, letters=130, lead=240),
    Amount(statements=1, quotes=0, names=2, words=6, letters=80, lead=180),
    Amount(statements=1, quotes=0, names=1, words=4, letters=60, lead=120),
)
"""From the fullest to the one that fits whatever people wrote."""


def brief_document(
    portrait: Portrait, language: str, template: Path | None = None, unasked: Sequence[str] = ()
) -> Paper:
    """The whole page, ready to be written, in a language by its BCP 47 tag.

    `unasked` are buyers whom nobody asked whether they may be quoted. Raises BadTemplate.
    """
    labels = labels_for(language)
    paper = Paper(Redaction(NOBODY), language, labels.language, template, COMPACT)
    brief = _Brief(portrait, labels, unasked)
    amount = next((one for one in _AMOUNTS if fits(brief.lengths(one), paper)), _AMOUNTS[-1])
    brief.write(paper, amount)
    return paper


class _Brief:
    def __init__(self, portrait: Portrait, labels: Labels, unasked: Sequence[str]) -> None:
        self._portrait = portrait
        self._unasked = unasked
        self._labels = labels

    def lengths(self, amount: Amount) -> tuple[list[int], list[list[int]]]:
        """Letters of each paragraph above the table, and of each line in each of its rows."""
        above = [len(text) for text in self._above(amount)]
        memorable = self._memorable(amount)
        if memorable is not None:
            above.append(len(memorable.quote.text) * 5 // 4)
        rows = [[len(_plain(line)) for line in lines] for _, lines in self._rows(amount)]
        return above, rows

    def write(self, paper: Paper, amount: Amount) -> None:
        portrait, labels = self._portrait, self._labels
        name = portrait.persona.name
        paper.properties(labels("brief_title", name=name), labels("brief"))
        unasked = self._unasked
        paper.header(_warning(unasked, labels))
        paper.footer(labels("brief"), labels("page", page="{page}", pages="{pages}"))
        paper.paragraph("Title", shortened(name, min(90, amount.lead // 3)))
        based = labels("persona_based_none")
        if portrait.quality.interviews:
            based = labels("brief_based", interviews=held_with(portrait, labels))
        paper.paragraph("Subtitle", f"{labels('brief')}  ·  {based}")
        memorable = self._memorable(amount)
        if memorable is not None:
            paper.paragraph("Quote", words_of(memorable, labels))
            paper.paragraph("Quote Source", memorable.buyer)
        for key, text in zip(("profile", "proposition"), self._above(amount), strict=True):
            paper.heading(1, labels(key))
            paper.paragraph("Lead", text)
        paper.heading(1, labels("brief_say"))
        paper.table(
            labels("table_brief"),
            [labels("brief_topic"), labels("brief_answer")],
            [3.2, 12.8],
            [[(topic, "Label"), _joined(lines)] for topic, lines in self._rows(amount)],
        )
        foot = labels.counted("brief_foot", len(portrait.buyers))
        if len(portrait.studies) > 1:
            foot += f" {labels('many_studies', count=len(portrait.studies))}"
        paper.paragraph("Note", foot)

    def _above(self, amount: Amount) -> tuple[str, str]:
        persona, nothing = self._portrait.persona, self._labels("nothing_yet")
        return (
            shortened(persona.profile, amount.lead) or nothing,
            shortened(persona.proposition, amount.lead) or nothing,
        )

    def _memorable(self, amount: Amount) -> Cited | None:
        """Only a sentence that was heard, may be passed on, and need not be cut."""
        return next(
            (
                one
                for one in self._portrait.memorable
                if one.quote.is_verbatim and one.may_leave and len(one.quote.text) <= amount.letters
            ),
            None,
        )

    def _rows(self, amount: Amount) -> list[Row]:
        portrait, labels = self._portrait, self._labels
        rings = {ring.kind: ring for ring in portrait.rings}
        rows: list[Row] = []
        for key, kind in _RINGS:
            ring = rings.get(kind, Ring(kind))
            lines = self._stated(ring, amount) or [[labels("nothing_yet")]]
            rows.append((labels(key), lines))
        rows.append((labels("brief_reasons"), self._counting(amount) or [[labels("nothing_yet")]]))
        rejected = self._rejected(amount)
        if rejected:
            rows.append((labels("brief_not"), rejected))
        channels: list[Line] = [
            [shortened(one.name, 60), self._count(len(one.said))]
            for one in portrait.channels[: amount.names]
        ]
        if channels:
            rows.append((labels("brief_find"), [_in_one(channels)]))
        fit = portrait.fit
        for key, signs in (("brief_fit", fit.signs), ("brief_no_fit", fit.against)):
            lines = self._stated(signs, replace(amount, quotes=0))
            if lines:
                rows.append((labels(key), lines))
        if portrait.words.keys:
            words = ", ".join(one.word for one in portrait.words.keys[: amount.words])
            rows.append((labels("brief_words"), [[words]]))
        return rows

    def _stated(self, ring: Ring, amount: Amount) -> list[Line]:
        """Those with evidence alone: a brief has no room for what nobody said."""
        lines: list[Line] = []
        backed = [one for one in (*ring.statements, *ring.loose) if one.has_evidence]
        for place, one in enumerate(backed[: amount.statements]):
            lines.append([shortened(one.statement.text, amount.letters), self._count(one.n)])
            best = next((q for q in one.quotes if self._is_worth_it(q, amount)), None)
            if best and place < amount.quotes:
                words = words_of(best, self._labels)
                lines.append([(f"{best.buyer}  ", "Timecode"), (words, "Quoted")])
        return lines

    def _is_worth_it(self, cited: Cited, amount: Amount) -> bool:
        """Heard, free to leave, short enough to stand whole, and not above the table already."""
        is_free = cited.may_leave and cited.quote.is_verbatim
        is_short = len(cited.quote.text) <= amount.letters
        return is_free and is_short and cited != self._memorable(amount)

    def _counting(self, amount: Amount) -> list[Line]:
        lines = [
            line
            for line in self._portrait.matrix.lines
            if line.count(ReasonAnswer.UNPROMPTED) + line.count(ReasonAnswer.AGREED) > 0
        ]
        return [
            [shortened(line.reason, amount.letters), self._count(_raised(line))]
            for line in lines[: amount.statements]
        ]

    def _rejected(self, amount: Amount) -> list[Line]:
        """Reasons that more buyers rejected than had."""
        lines = [
            line
            for line in self._portrait.matrix.lines
            if line.count(ReasonAnswer.REJECTED) > _raised(line)
        ]
        return [
            [
                self._labels(
                    "brief_not_line",
                    reason=shortened(line.reason, amount.letters),
                    n=line.count(ReasonAnswer.REJECTED),
                    asked=line.asked,
                )
            ]
            for line in lines[: amount.statements]
        ]

    def _count(self, n: int) -> Run:
        return f"  {n}/{len(self._portrait.buyers)}", "Timecode"


def _warning(unasked: Sequence[str], labels: Labels) -> str:
    if not unasked:
        return ""
    return labels.counted("unasked_line", len(unasked), names=listed(unasked))


def _raised(line: ReasonLine) -> int:
    return line.count(ReasonAnswer.UNPROMPTED) + line.count(ReasonAnswer.AGREED)


def _plain(line: Line) -> str:
    return "".join(run if isinstance(run, str) else run[0] for run in line)


def _joined(lines: Sequence[Line]) -> Line:
    """Lines of one cell, one below the other."""
    runs: list[Run | str] = []
    for line in lines:
        runs += ["\n", *line] if runs else line
    return runs


def _in_one(lines: Sequence[Line]) -> Line:
    runs: list[Run | str] = []
    for line in lines:
        runs += [";  ", *line] if runs else line
    return runs

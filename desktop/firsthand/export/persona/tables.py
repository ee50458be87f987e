"""What a persona shows as tables: reasons by buyer, channels, verdicts, words, and all evidence."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.core.findings import ReasonAnswer
from firsthand.core.interview import Fit
from firsthand.core.persona.portrait import Cited, Matrix, Portrait, ReasonLine
from firsthand.core.timeline import timecode
from firsthand.export.cited import listed, state_of, words_of, write_cited
from firsthand.export.labels import Labels
from firsthand.export.persona.statements import write_ring
from firsthand.export.word.paper import Paper
from firsthand.export.word.tables import Cell

_BUYERS_ACROSS = 9
"""More columns than this cannot be read: the matrix goes on in a second table."""
_WORDS = 30
_MOST_POINTS = 10
_SIGNS = {
    ReasonAnswer.UNPROMPTED: "●",
    ReasonAnswer.AGREED: "○",
    ReasonAnswer.REJECTED: "×",
    ReasonAnswer.NOT_RAISED: "–",
    ReasonAnswer.NOT_ASKED: "?",
}


def write_reasons(paper: Paper, portrait: Portrait, labels: Labels) -> None:
    """The matrix in signs, then each reason in words with the best quote for it and against."""
    matrix = portrait.matrix
    paper.heading(1, labels("reasons"))
    if not (matrix.lines and matrix.buyers):
        paper.paragraph("Note", labels("nothing_yet"))
        return
    key = "   ".join(f"{sign} {labels.reasons[answer]}" for answer, sign in _SIGNS.items())
    paper.paragraph("Table Note", f"{labels('reasons_note')}\n{key}")
    parts = -(-len(matrix.buyers) // _BUYERS_ACROSS)
    across = -(-len(matrix.buyers) // parts)
    for part in range(parts):
        _matrix_part(paper, matrix, labels, part, parts, across)
    paper.paragraph("After Table")
    for line in matrix.lines:
        _reason(paper, line, labels)


def _matrix_part(
    paper: Paper, matrix: Matrix, labels: Labels, part: int, parts: int, across: int
) -> None:
    chosen = slice(part * across, (part + 1) * across)
    buyers = matrix.buyers[chosen]
    if part:
        paper.paragraph("After Table")
    title = labels("table_matrix_part", part=part + 1, parts=parts)
    paper.table(
        labels("table_matrix") if parts == 1 else title,
        [labels("reason_head"), *buyers],
        [5.2, *[10.8 / across] * len(buyers)],
        [
            [line.reason, *(_SIGNS[cell.answer] for cell in line.cells[chosen])]
            for line in matrix.lines
        ],
    )


def _reason(paper: Paper, line: ReasonLine, labels: Labels) -> None:
    paper.paragraph("Statement", line.reason)
    if not line.asked:
        paper.paragraph("Note", labels("nothing_yet"))
        return
    counts = labels(
        "reason_counts",
        unprompted=line.count(ReasonAnswer.UNPROMPTED),
        agreed=line.count(ReasonAnswer.AGREED),
        rejected=line.count(ReasonAnswer.REJECTED),
        asked=line.asked,
    )
    best, against = _best(line.speaking_for), _best(line.speaking_against)
    paper.paragraph("Evidence Line" if best or against else "Note", counts)
    if best:
        write_cited(paper, labels, best)
    if against:
        paper.paragraph("Evidence Line", (labels("against", names=against.buyer), "Label"))
        write_cited(paper, labels, against)


def _best(quotes: Sequence[Cited]) -> Cited | None:
    """Of those that may be shown: said before the reveal, then heard and confirmed."""
    shown = [one for one in quotes if one.may_leave]
    order = sorted(shown, key=lambda one: (not one.quote.before_reveal, not one.quote.is_verbatim))
    return order[0] if order else None


def write_channels(paper: Paper, portrait: Portrait, labels: Labels) -> None:
    paper.heading(1, labels("channels"))
    if not portrait.channels:
        paper.paragraph("Note", labels("nothing_yet"))
        return
    of = len(portrait.buyers)
    paper.table(
        labels("table_channels"),
        [labels(key) for key in ("channel_head", "sort_head", "said_by", "own_words")],
        [3.8, 3.1, 3.1, 6.0],
        [
            [
                one.name,
                labels.channels[one.sort],
                f"{labels('n_of', n=len(one.said), of=of)}\n{listed(one.said)}",
                _first_words(one.quotes, labels),
            ]
            for one in portrait.channels
        ],
    )


def _first_words(quotes: Sequence[Cited], labels: Labels) -> Cell:
    best = next((cited for cited in quotes if cited.may_leave), None)
    if best is None:
        return "–"
    source = f"\n{best.buyer}, {timecode(best.at_s)}, "
    return [words_of(best, labels), (source, "Timecode"), state_of(best.quote, labels)]


def write_fit(paper: Paper, portrait: Portrait, labels: Labels) -> None:
    fit = portrait.fit
    paper.heading(1, labels("fit_head"))
    if not fit.verdicts:
        paper.paragraph("Note", labels("nothing_yet"))
        return
    paper.paragraph(
        "Table Note",
        labels(
            "fit_counts",
            fit=fit.count(Fit.FIT),
            partly=fit.count(Fit.PARTLY),
            no=fit.count(Fit.NOT_A_FIT),
            unknown=fit.count(Fit.UNKNOWN),
        ),
    )
    paper.table(
        labels("table_fit"),
        [labels("buyer"), labels("fit"), labels("fit_why")],
        [2.6, 3.2, 10.2],
        [[(one.buyer, "Label"), labels.fits[one.fit], one.why or "–"] for one in fit.verdicts],
    )
    write_ring(paper, fit.signs, labels)
    write_ring(paper, fit.against, labels)


def write_words(paper: Paper, portrait: Portrait, labels: Labels) -> None:
    words = portrait.words
    paper.heading(1, labels("words"))
    if not words.keys:
        paper.paragraph("Note", labels("nothing_yet"))
        return
    paper.paragraph("Table Note", labels("words_note", total=words.total))
    of = len(portrait.buyers)
    paper.table(
        labels("table_words"),
        [labels(k) for k in ("word_head", "uses_head", "before_head", "buyers_head", "ratio_head")],
        [4.4, 2.2, 3.0, 2.6, 3.8],
        [
            [
                (one.word, "Label"),
                str(one.uses),
                str(one.before),
                f"{len(one.buyers)}/{of}",
                labels("ratio", times=_times(one.log_ratio)),
            ]
            for one in words.keys[:_WORDS]
        ],
    )
    for key, names in (("words_unheard", words.unheard), ("words_elsewhere", words.elsewhere)):
        if names:
            paper.paragraph("Note", labels(key, names=listed(names)))


def _times(log_ratio: float) -> str:
    """Each point is twice as often; beyond a thousand times the reference is too coarse to say."""
    return f"{2**log_ratio:.0f}" if log_ratio < _MOST_POINTS else "> 1000"


def write_evidence(paper: Paper, portrait: Portrait, labels: Labels) -> None:
    """The appendix: every quote that anything rests on, by interview and time."""
    cited = portrait.cited()
    paper.heading(1, labels("appendix"))
    if not cited:
        paper.paragraph("Note", labels("nothing_yet"))
        return
    paper.paragraph("Table Note", labels("appendix_note"))
    paper.table(
        labels("table_evidence"),
        [labels("source_head"), labels("words_head"), labels("state")],
        [2.6, 9.0, 4.4],
        [
            [
                [(one.buyer, "Label"), (f"\n{timecode(one.at_s)}", "Timecode")],
                words_of(one, labels),
                [
                    state_of(one.quote, labels),
                    "\n" + labels("before_tag" if one.quote.before_reveal else "after_tag"),
                ],
            ]
            for one in cited
        ],
    )

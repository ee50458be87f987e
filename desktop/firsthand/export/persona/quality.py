"""How good a persona's evidence is, as plots with all they show in words."""

from __future__ import annotations

from firsthand.core.persona.portrait import InterviewQuality, Portrait, Saturation
from firsthand.export.labels import Labels
from firsthand.export.word.paper import Paper
from firsthand.export.word.plots import Bar, columns, rows

_BARS = 20
"""In one picture: half a page, since a picture cannot be broken."""


def write_quality(paper: Paper, portrait: Portrait, labels: Labels) -> None:
    paper.heading(1, labels("quality"))
    interviews = portrait.quality.interviews
    if not interviews:
        paper.paragraph("Note", labels("nothing_yet"))
        return
    paper.paragraph("Table Note", labels("quality_note"))
    if len(portrait.studies) > 1:
        paper.paragraph("Table Note", labels("many_studies", count=len(portrait.studies)))
    bars = [
        Bar(one.buyer, one.minutes_before, one.minutes - one.minutes_before, _behind(one, labels))
        for one in interviews
    ]
    keys = labels("plot_before"), labels("plot_after")
    plots = -(-len(bars) // _BARS)
    each = -(-len(bars) // plots)
    for first in range(0, len(bars), each):
        part = slice(first, first + each)
        spoken = "; ".join(_row(one, labels) for one in interviews[part])
        plot = rows(bars[part], *keys, paper.accent, bars)
        paper.picture(plot, labels("alt_quality", rows=spoken))
    _write_saturation(paper, portrait.saturation, labels)


def _behind(one: InterviewQuality, labels: Labels) -> str:
    parts = [labels("plot_heard", confirmed=one.confirmed, quotes=one.quotes)]
    if one.buyer_share is not None:
        parts.insert(0, labels("plot_share", share=f"{100 * one.buyer_share:.0f}"))
    return " · ".join(parts)


def _row(one: InterviewQuality, labels: Labels) -> str:
    share = one.buyer_share
    return labels(
        "alt_quality_row",
        buyer=one.buyer,
        before=f"{one.minutes_before:.0f}",
        minutes=f"{one.minutes:.0f}",
        share="" if share is None else labels("alt_share", share=f"{100 * share:.0f}"),
        confirmed=one.confirmed,
        quotes=one.quotes,
    )


def _write_saturation(paper: Paper, saturation: Saturation, labels: Labels) -> None:
    paper.heading(2, labels("saturation"))
    if not saturation.has_evidence:
        paper.paragraph("Note", labels("saturation_none"))
        return
    points = saturation.points
    quiet = saturation.quiet_for
    key = {0: "quiet_none", 1: "quiet_one"}.get(quiet, "quiet_some")
    paper.paragraph("Table Note", labels(key, count=quiet))
    spoken = "; ".join(
        labels("alt_saturation_row", buyer=one.buyer, new=len(one.new), again=one.again)
        for one in points
    )
    paper.picture(
        columns(
            [Bar(one.buyer, len(one.new), one.again) for one in points],
            labels("plot_new"),
            labels("plot_known"),
            paper.accent,
        ),
        labels("alt_saturation", rows=spoken, total=points[-1].total),
    )

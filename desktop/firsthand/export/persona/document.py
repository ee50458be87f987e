"""A persona as the full draft for Marketing: its parts in the order somebody reads them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from firsthand.core.interview import Participant, Setup, Study
from firsthand.core.persona.portrait import Portrait
from firsthand.export.cited import write_cited
from firsthand.export.labels import Labels
from firsthand.export.labels_german import labels_for
from firsthand.export.persona.quality import write_quality
from firsthand.export.persona.statements import standing, write_rings
from firsthand.export.persona.tables import (
    write_channels,
    write_evidence,
    write_fit,
    write_reasons,
    write_words,
)
from firsthand.export.redaction import Redaction
from firsthand.export.word.paper import Paper

NOBODY = Setup(Study(""), Participant(""), "")
"""The portrait is cleared before it gets here, so there is nobody left to hide."""
_MOST_TOLD = 4


def persona_document(
    portrait: Portrait,
    language: str,
    written_at: datetime,
    template: Path | None = None,
    unasked: Sequence[str] = (),
) -> Paper:
    """The whole document, ready to be written, in a language by its BCP 47 tag.

    `unasked` are buyers whom nobody asked whether they may be quoted. Raises BadTemplate.
    """
    labels = labels_for(language)
    paper = Paper(Redaction(NOBODY), language, labels.language, template)
    _cover(paper, portrait, labels, written_at, unasked)
    _who(paper, portrait, labels)
    write_rings(paper, portrait, labels)
    write_reasons(paper, portrait, labels)
    write_channels(paper, portrait, labels)
    write_fit(paper, portrait, labels)
    write_words(paper, portrait, labels)
    write_quality(paper, portrait, labels)
    _sign_off(paper, labels)
    write_evidence(paper, portrait, labels)
    return paper


def held_between(portrait: Portrait, labels: Labels) -> str:
    """How many interviews with how many buyers, from when to when."""
    points = portrait.saturation.points
    if not points:
        return labels("persona_based_none")
    first, last = labels.day(points[0].started_at), labels.day(points[-1].started_at)
    when = labels("held_on" if first == last else "held_between", first=first, last=last)
    return labels("persona_based", interviews=held_with(portrait, labels), when=when)


def held_with(portrait: Portrait, labels: Labels) -> str:
    """How many interviews with how many buyers; there has to be one."""
    interviews = len(portrait.quality.interviews)
    if interviews == 1:
        return labels("held_single")
    return labels.counted("held_with", len(portrait.buyers), interviews=interviews)


def _cover(
    paper: Paper,
    portrait: Portrait,
    labels: Labels,
    written_at: datetime,
    unasked: Sequence[str],
) -> None:
    name = portrait.persona.name
    paper.properties(f"{name}: {labels('persona_draft')}", labels("persona_draft"))
    paper.paragraph("Title", name)
    paper.paragraph("Subtitle", labels("persona_draft"))
    paper.paragraph("Summary Line", held_between(portrait, labels))
    quality, cited = portrait.quality, portrait.cited()
    if quality.statements:
        backed = labels(
            "persona_backed",
            backed=quality.backed,
            statements=quality.statements,
            shared=quality.shared,
            confirmed=sum(one.quote.is_verbatim for one in cited),
            quotes=len(cited),
        )
        paper.paragraph("Summary Line", backed)
    elif cited:
        confirmed = sum(one.quote.is_verbatim for one in cited)
        heard = labels("summary", confirmed=confirmed, quotes=len(cited))
        paper.paragraph("Summary Line", heard)
    held_back = sum(not one.may_leave for one in cited)
    if held_back:
        paper.paragraph("Banner", labels.counted("held_back_banner", held_back))
    if unasked:
        paper.paragraph("Banner", labels("unasked_note", names=", ".join(unasked)))
    memorable = next((one for one in portrait.memorable if one.may_leave), None)
    if memorable is not None:
        write_cited(paper, labels, memorable)
    paper.header(labels("unasked_header") if unasked else "")
    footer = labels("persona_footer", name=name, day=labels.day(written_at.isoformat()))
    paper.footer(footer, labels("page", page="{page}", pages="{pages}"))
    paper.contents(labels("contents"))
    paper.page_break()


def _who(paper: Paper, portrait: Portrait, labels: Labels) -> None:
    persona = portrait.persona
    paper.heading(1, labels("who"))
    if persona.summary.strip():
        paper.paragraph("Lead", persona.summary.strip())
    for key, text in (("profile", persona.profile), ("proposition", persona.proposition)):
        paper.heading(2, labels(key))
        if text.strip():
            paper.paragraph("Lead", text.strip())
        else:
            paper.paragraph("Note", labels("nothing_yet"))
    _most_told(paper, portrait, labels)
    _buyers(paper, portrait, labels)


def _most_told(paper: Paper, portrait: Portrait, labels: Labels) -> None:
    """The evidence beside profile and proposition: what stands on most buyers."""
    stated = [one for ring in portrait.rings for one in ring.statements if one.has_evidence]
    stated.sort(key=lambda one: (-len(one.said_before), -one.n))
    if not stated:
        return
    paper.heading(2, labels("most_told"))
    for one in stated[:_MOST_TOLD]:
        paper.paragraph("Statement", one.statement.text.strip() or "–")
        paper.paragraph("Note", *standing(one, labels))


def _buyers(paper: Paper, portrait: Portrait, labels: Labels) -> None:
    paper.heading(2, labels("buyers"))
    if not portrait.buyers:
        paper.paragraph("Note", labels("nothing_yet"))
        return
    paper.table(
        labels("table_buyers"),
        [labels(key) for key in ("buyer", "role", "industry", "size", "stage", "fit")],
        [1.8, 3.5, 3.0, 2.6, 2.5, 2.6],
        [
            [
                (one.name, "Label"),
                one.role or "–",
                one.industry or "–",
                one.size or "–",
                one.buying_stage or "–",
                labels.fits[one.fit],
            ]
            for one in portrait.buyers
        ],
    )


def _sign_off(paper: Paper, labels: Labels) -> None:
    paper.heading(1, labels("sign_off"))
    paper.paragraph("Table Note", labels("sign_off_note"))
    paper.table(
        labels("table_sign_off"),
        [labels(key) for key in ("sign_for", "sign_name", "sign_date", "sign_hand")],
        [3.0, 5.0, 3.0, 5.0],
        [[f"{labels(team)}\n\n", "", "", ""] for team in ("marketing", "sales")],
    )

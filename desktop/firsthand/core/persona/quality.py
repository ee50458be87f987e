"""How good the evidence is, and whether another interview is likely to teach anything new."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.core.persona.evidence import Evidence
from firsthand.core.persona.portrait import (
    MANY,
    InterviewQuality,
    Quality,
    Ring,
    Saturation,
    SaturationPoint,
)
from firsthand.core.record import InterviewRecord
from firsthand.core.sameness import name_key
from firsthand.core.words.talk import talk_share


def saturation_of(evidence: Evidence) -> Saturation:
    """Themes of each interview's quotes that no earlier interview had."""
    known: set[str] = set()
    points = []
    for record in evidence.records:
        themes: dict[str, str] = {}
        for quote in record.quotes:
            for theme in quote.themes:
                themes.setdefault(name_key(theme), theme.strip())
        themes.pop("", None)
        new = tuple(theme for key, theme in themes.items() if key not in known)
        known.update(themes)
        points.append(
            SaturationPoint(
                record.id,
                evidence.buyer(record.id),
                record.started_at,
                new,
                len(themes) - len(new),
                len(known),
            )
        )
    return Saturation(tuple(points))


def quality_of(evidence: Evidence, rings: Iterable[Ring]) -> Quality:
    """Of each interview, and of the statements that stand in `rings`."""
    stated = [one for ring in rings for one in ring.statements if not one.statement.is_blank]
    return Quality(
        tuple(_quality(record, evidence) for record in evidence.records),
        statements=len(stated),
        backed=sum(one.has_evidence for one in stated),
        shared=sum(one.n >= MANY for one in stated),
        before=sum(one.stands_before_reveal for one in stated),
    )


def _quality(record: InterviewRecord, evidence: Evidence) -> InterviewQuality:
    timeline, reveal = record.timeline, record.reveal
    until = timeline.end if reveal is None else min(reveal, timeline.end)
    return InterviewQuality(
        record.id,
        evidence.buyer(record.id),
        timeline.seconds(timeline.end) / 60,
        timeline.seconds(until) / 60,
        talk_share(record.transcript.segments, reveal).overall,
        sum(bool(quote.text) for quote in record.quotes),
        sum(quote.is_verbatim for quote in record.quotes),
    )

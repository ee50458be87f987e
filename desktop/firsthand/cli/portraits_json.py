"""A persona's portrait and a checked message as JSON, for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.core.persona.message import MessageCheck
from firsthand.core.persona.portrait import Cited, Portrait, Ring, Stated

if TYPE_CHECKING:
    from firsthand.export.json_form import Json


def portrait_as_json(portrait: Portrait) -> dict[str, Json]:
    persona, quality = portrait.persona, portrait.quality
    return {
        "id": persona.id,
        "name": persona.name,
        "summary": persona.summary,
        "profile": persona.profile,
        "proposition": persona.proposition,
        "interviews": list(portrait.interviews),
        "buyers": [
            {"name": one.name, "role": one.role, "fit": str(one.fit), "fit_why": one.fit_why}
            for one in portrait.buyers
        ],
        "rings": [_ring_json(ring) for ring in portrait.rings],
        "forces": [_ring_json(ring) for ring in portrait.forces],
        "signs_of_fit": _ring_json(portrait.fit.signs),
        "signs_of_no_fit": _ring_json(portrait.fit.against),
        "reasons": [
            {
                "reason": line.reason,
                "answers": {
                    name: str(cell.answer)
                    for name, cell in zip(portrait.matrix.buyers, line.cells, strict=True)
                },
            }
            for line in portrait.matrix.lines
        ],
        "channels": [
            {"name": one.name, "sort": str(one.sort), "said": list(one.said)}
            for one in portrait.channels
        ],
        "words": [
            {
                "word": one.word,
                "uses": one.uses,
                "buyers": list(one.buyers),
                "before_reveal": one.before,
                "g2": round(one.g2, 2),
                "log_ratio": round(one.log_ratio, 2),
            }
            for one in portrait.words.keys
        ],
        "new_themes": [
            {"interview": one.interview, "new": list(one.new), "again": one.again}
            for one in portrait.saturation.points
        ],
        "quality": {
            "statements": quality.statements,
            "backed": quality.backed,
            "shared": quality.shared,
            "before_reveal": quality.before,
            "interviews": [
                {
                    "interview": one.interview,
                    "buyer": one.buyer,
                    "minutes": round(one.minutes, 2),
                    "minutes_before_reveal": round(one.minutes_before, 2),
                    "buyer_share": one.buyer_share,
                    "quotes": one.quotes,
                    "confirmed": one.confirmed,
                }
                for one in quality.interviews
            ],
        },
    }


def check_as_json(found: MessageCheck) -> dict[str, Json]:
    return {
        "share": found.share,
        "words": [
            {
                "word": one.word,
                "standing": str(one.standing),
                "is_plain": one.is_plain,
                "buyers": list(one.buyers),
                "near": list(one.near),
                "places": [list(place) for place in one.places],
            }
            for one in found.words
        ],
        "missed": [one.word for one in found.missed],
    }


def _ring_json(ring: Ring) -> dict[str, Json]:
    return {
        "kind": str(ring.kind),
        "statements": [_stated_json(one) for one in ring.statements],
        "not_taken_up": [_stated_json(one) for one in ring.loose],
    }


def _stated_json(stated: Stated) -> dict[str, Json]:
    return {
        "id": stated.statement.id,
        "text": stated.statement.text,
        "n": stated.n,
        "of": stated.of,
        "said": list(stated.said),
        "said_before_reveal": list(stated.said_before),
        "against": list(stated.against),
        "not_raised": list(stated.not_raised),
        "not_asked": list(stated.not_asked),
        "quotes": [_cited_json(one) for one in stated.quotes],
        "counter": [_cited_json(one) for one in stated.counter],
    }


def _cited_json(one: Cited) -> dict[str, Json]:
    return {
        "interview": one.interview,
        "buyer": one.buyer,
        "quote": one.quote.id,
        "text": one.quote.text,
        "at_s": round(one.at_s, 3),
        "state": str(one.quote.state),
        "before_reveal": one.quote.before_reveal,
    }

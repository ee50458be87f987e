"""A persona's portrait and a checked message, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.cli.telling import counted
from firsthand.core.findings import ReasonAnswer
from firsthand.core.persona.message import CheckedWord, MessageCheck, Standing
from firsthand.core.persona.portrait import Cited, Portrait, Ring, Stated
from firsthand.core.timeline import timecode

NO_EVIDENCE = "no evidence yet"
_MOST = 3
"""Quotes of a statement at a terminal."""
_SIGNS = {
    ReasonAnswer.UNPROMPTED: "U",
    ReasonAnswer.AGREED: "a",
    ReasonAnswer.REJECTED: "x",
    ReasonAnswer.NOT_RAISED: "-",
    ReasonAnswer.NOT_ASKED: ".",
}


def portrait_told(portrait: Portrait) -> list[str]:
    """The whole portrait, part by part; empty parts say so."""
    persona, words = portrait.persona, portrait.words
    lines = [persona.name, _who(portrait)]
    for heading, text in (
        ("Summary", persona.summary),
        ("Ideal customer", persona.profile),
        ("Value proposition", persona.proposition),
    ):
        lines += ["", heading, f"  {text or 'nothing written yet'}"]
    for ring in (*portrait.rings, *portrait.forces, portrait.fit.signs, portrait.fit.against):
        lines += ["", str(ring.kind).capitalize(), *_ring_told(ring)]
    lines += ["", "Reasons  (U unprompted, a agreed, x rejected, - not raised, . not asked)"]
    lines += [
        f"  {' '.join(_SIGNS[cell.answer] for cell in line.cells)}  {line.reason}"
        for line in portrait.matrix.lines
    ] or [f"  {NO_EVIDENCE}"]
    lines += ["", "Channels"]
    lines += [
        f"  {len(one.said)} of {len(portrait.buyers)}  {one.name} ({one.sort})"
        for one in portrait.channels
    ] or [f"  {NO_EVIDENCE}"]
    lines += ["", "Words", f"  {', '.join(one.word for one in words.keys[:20]) or NO_EVIDENCE}"]
    return [*lines, "", *_quality_told(portrait)]


def check_told(found: MessageCheck) -> list[str]:
    if found.share is None:
        return ["There are no words to compare with yet."]
    lines = [f"{found.share:.0%} of the words are the buyers' own."]
    for heading, words in (
        ("No buyer's words, and not everyday language", found.jargon),
        ("No buyer's words", [one for one in found.standing(Standing.NEVER) if one.is_plain]),
        ("Said only after the reveal", found.standing(Standing.TAKEN_UP)),
        ("Close to a buyer's word", found.standing(Standing.NEAR)),
    ):
        if words:
            lines.append(f"{heading}: {', '.join(_checked_told(one) for one in words)}")
    if found.missed:
        lines.append(f"The buyers' words it misses: {', '.join(w.word for w in found.missed)}")
    return lines


def _who(portrait: Portrait) -> str:
    said = f"{counted(len(portrait.buyers), 'buyer')}: {', '.join(portrait.matrix.buyers)}"
    if len(portrait.studies) > 1:
        said += f" (from {len(portrait.studies)} studies: who is in more than one counts in each)"
    return said


def _ring_told(ring: Ring) -> list[str]:
    lines = []
    for stated in ring.statements:
        lines += _stated_told(stated, "")
    for stated in ring.loose:
        lines += _stated_told(stated, "  (not taken up yet)")
    return lines or [f"  {NO_EVIDENCE}"]


def _stated_told(stated: Stated, remark: str) -> list[str]:
    counts = [f"{stated.n} of {stated.of}"] if stated.has_evidence else [NO_EVIDENCE]
    for number, what in (
        (len(stated.said_before), "before the reveal"),
        (len(stated.against), "against"),
        (len(stated.not_raised), "did not raise it"),
        (len(stated.not_asked), "not asked"),
    ):
        if number:
            counts.append(f"{number} {what}")
    lines = [f"  {stated.statement.text}{remark}", f"    {', '.join(counts)}"]
    lines += [f"    {line}" for line in _cited_told(stated.quotes[:_MOST])]
    return lines + [f"    against: {line}" for line in _cited_told(stated.counter[:_MOST])]


def _cited_told(quotes: Iterable[Cited]) -> list[str]:
    return [
        f"“{one.quote.text}” {one.buyer} {timecode(one.at_s)}, {one.quote.state}" for one in quotes
    ]


def _quality_told(portrait: Portrait) -> list[str]:
    quality = portrait.quality
    lines = [
        f"Evidence  {quality.shared} of {quality.statements} statements from two buyers or more, "
        f"{quality.before} from before the reveal"
    ]
    for one, point in zip(quality.interviews, portrait.saturation.points, strict=True):
        share = "unknown" if one.buyer_share is None else f"{one.buyer_share:.0%}"
        lines.append(
            f"  {one.buyer}  {one.minutes_before:.0f} of {one.minutes:.0f} min before the reveal, "
            f"buyer's share {share}, {one.confirmed} of {one.quotes} quotes heard, "
            f"{counted(len(point.new), 'new theme')}"
        )
    return lines


def _checked_told(one: CheckedWord) -> str:
    return f"{one.word} ({', '.join(one.near)})" if one.near else one.word

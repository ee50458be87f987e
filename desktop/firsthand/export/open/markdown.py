"""Markdown: the interview as text for a wiki or a notebook, people's words shown as written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.core.guide import readable_guide
from firsthand.core.interview import Debrief, Fit
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import EventKind, timecode
from firsthand.core.transcript import Speaker
from firsthand.export.open.cues import voice_of
from firsthand.export.redaction import one_line

_MEANS_SOMETHING = re.compile(r"([\\`*_{}\[\]<>#|~&$^]|^[-+(]|-(?=-)|(?<=-)-)")
"""A hyphen does where it begins a list, or with others a line or a dash; not so within a buyer's
code, which is to be found."""
_NUMBERED = re.compile(r"^(\d+)([.)])")


def markdown(record: InterviewRecord) -> str:
    """Who, the quotes before and after the reveal, what was learned, the whole transcript."""
    person = record.setup.participant
    lines = [f"# {shown(person.code_name)}: {shown(record.setup.study.name)}", ""]
    lines += _facts(record)
    for is_before, title in ((True, "Before the reveal"), (False, "After the reveal")):
        quotes = [quote for quote in record.quotes if quote.before_reveal is is_before]
        if quotes:
            lines += ["", f"## Quotes: {title.lower()}", ""]
            for quote in quotes:
                lines += [*_quote(record, quote), ""]
    lines += _learned(record)
    if record.transcript.segments:
        lines += ["", "## Transcript", ""]
        lines += _transcript(record)
    return "\n".join(lines).rstrip("\n") + "\n"


def shown(text: str) -> str:
    """`text` on one line, with nothing in it that Markdown or HTML would take for its own."""
    escaped = _MEANS_SOMETHING.sub(r"\\\1", one_line(text))
    return _NUMBERED.sub(r"\1\\\2", escaped)


def _facts(record: InterviewRecord) -> list[str]:
    person, timeline = record.setup.participant, record.timeline
    facts = [
        ("Date", record.started_at[:10]),
        ("Length", timecode(timeline.seconds(timeline.end), tenths=False)),
        ("Role", person.role),
        ("Company", person.company),
        ("Industry", person.industry),
        ("Size", person.size),
        ("Region", person.region),
        ("Interview", record.id),
    ]
    return [f"- {name}: {shown(value)}" for name, value in facts if value]


def _quote(record: InterviewRecord, quote: Quote) -> list[str]:
    place = timecode(record.timeline.seconds(quote.start))
    state = "" if quote.state is QuoteState.CONFIRMED else f", {quote.state}, not verbatim"
    themes = f", {', '.join(shown(theme) for theme in quote.themes)}" if quote.themes else ""
    star = "★ " if quote.starred else ""
    lines = [
        f"> {shown(quote.text) or '…'}",
        ">",
        f"> — {star}{quote.kind}, {place}{state}{themes}",
    ]
    return [*lines, "", f"Note: {shown(quote.note)}"] if quote.note else lines


def _learned(record: InterviewRecord) -> list[str]:
    debrief = record.debrief
    told = [
        ("What surprised us", debrief.surprised),
        ("What belief changed", debrief.belief_changed),
        ("What to ask next", debrief.ask_next),
        ("Fit", _fit(debrief)),
    ]
    lines = [f"- {name}: {shown(text)}" for name, text in told if text]
    for finding in record.findings.written.findings:
        lines.append(f"- {str(finding.kind).capitalize()}: {shown(finding.statement)}")
    for row in record.findings.reasons:
        lines.append(f"- Reason, {row.answer}: {shown(row.reason)}")
    return ["", "## What we learned", "", *lines] if lines else []


def _fit(debrief: Debrief) -> str:
    """The verdict and its why, or whichever of the two is there."""
    verdict = "" if debrief.fit is Fit.UNKNOWN else str(debrief.fit)
    return ". ".join(part for part in (verdict, debrief.fit_why) if part)


def _transcript(record: InterviewRecord) -> Iterator[str]:
    """Turns of one speaker as paragraphs, under the headings of the phases as they came."""
    names = _phase_names(record)
    signs = [(e.frame, e.phase) for e in record.events if e.kind is EventKind.PHASE_ENTERED]
    speaking: Speaker | None = None
    turn: list[str] = []
    for segment in sorted(record.transcript.segments, key=lambda one: one.start):
        if (signs and signs[0][0] <= segment.start) or segment.speaker is not speaking:
            if turn:
                yield " ".join(turn)
                yield ""
            while signs and signs[0][0] <= segment.start:
                yield f"### {shown(names.get(signs[0][1], signs[0][1]))}"
                yield ""
                signs.pop(0)
            speaking = segment.speaker
            place = timecode(record.timeline.seconds(segment.start), tenths=False)
            voice = voice_of(record, segment.speaker)
            turn = [f"**{shown(voice) or '?'}** {place} "]
        turn.append(shown(segment.text))
    if turn:
        yield " ".join(turn)


def _phase_names(record: InterviewRecord) -> dict[str, str]:
    guide = readable_guide(record.setup.guide)
    return {phase.key: phase.name for phase in guide.phases} if guide else {}

"""An interview as JSON: names and numbers that stay, for other programs."""

from __future__ import annotations

from collections.abc import Callable

from firsthand.core.findings import is_prompted
from firsthand.core.guide import Guide, readable_guide
from firsthand.core.interview import Setup
from firsthand.core.marks import Mark
from firsthand.core.quotes import Quote
from firsthand.core.record import InterviewRecord, InterviewRow, SearchHit
from firsthand.core.timeline import Event, EventKind, Take, spoken_consent
from firsthand.core.transcript import Segment

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]

Seconds = Callable[[int], float]

_EVENT = {
    EventKind.PHASE_ENTERED: ("phase", ""),
    EventKind.QUESTION_ASKED: ("question", "asked"),
    EventKind.QUESTION_ANSWERED: ("question", "answered unprompted"),
    EventKind.QUESTION_SKIPPED: ("question", "skipped"),
    EventKind.QUESTION_REOPENED: ("question", "not reached"),
    EventKind.REVEALED: ("reveal", ""),
    EventKind.CONSENT_SPOKEN: ("consent spoken", ""),
    EventKind.PAUSED: ("pause", ""),
    EventKind.RESUMED: ("resume", ""),
    EventKind.STOPPED: ("stop", ""),
}


def record_as_json(record: InterviewRecord) -> dict[str, Json]:
    """Everything that is kept of one interview. Times in seconds from its start, `*_s`."""
    rate = record.timeline.rate

    def seconds(frame: int) -> float:
        return round(frame / rate, 3)

    guide = readable_guide(record.setup.guide)
    return {
        "id": record.id,
        **_setup(record.setup),
        "started_at": record.started_at,
        "status": str(record.status),
        "seconds": seconds(record.timeline.end),
        "takes": [_take(take, seconds) for take in record.timeline.takes],
        "timeline": [_event(event, guide, seconds) for event in record.events],
        "marks": [_mark(mark, seconds) for mark in record.marks],
        "model": record.transcript.model,
        "revision": record.transcript.revision,
        "segments": [_segment(segment, seconds) for segment in record.transcript.segments],
        "quotes": [
            _quote(quote, is_prompted(quote, record.events), seconds) for quote in record.quotes
        ],
        "debrief": {
            "surprised": record.debrief.surprised,
            "belief_changed": record.debrief.belief_changed,
            "ask_next": record.debrief.ask_next,
            "fit": str(record.debrief.fit),
            "fit_why": record.debrief.fit_why,
            "memorable": record.debrief.memorable,
        },
    }


def row_as_json(row: InterviewRow) -> dict[str, Json]:
    """One line of the library's list."""
    return {
        "id": row.id,
        "study": row.study,
        "buyer_code": row.code_name,
        "role": row.role,
        "company": row.company,
        "started_at": row.started_at,
        "seconds": round(row.seconds, 3),
        "status": str(row.status),
        "quotes": row.quotes,
        "confirmed": row.confirmed,
        "fit": row.fit,
    }


def hit_as_json(hit: SearchHit) -> dict[str, Json]:
    """One place that a search found."""
    return {
        "interview": hit.interview,
        "buyer_code": hit.code_name,
        "kind": hit.kind,
        "start_s": None if hit.start_s is None else round(hit.start_s, 3),
        "snippet": hit.bracketed,
    }


def _setup(setup: Setup) -> dict[str, Json]:
    return {
        "study": setup.study.name,
        "buyer_code": setup.participant.code_name,
        "language": setup.language,
        "mode": str(setup.mode),
        "guide": setup.guide_name,
        "consent": {
            "record": str(setup.consent.record),
            "quote": str(setup.consent.quote),
            "quote_by_name": str(setup.consent.quote_by_name),
            "share_audio": str(setup.consent.share_audio),
            "how": setup.consent.how,
        },
        "attendees": [{"name": one.name, "role": str(one.role)} for one in setup.attendees],
    }


def _take(take: Take, seconds: Seconds) -> dict[str, Json]:
    return {
        "number": take.number,
        "file": take.file,
        "start_s": seconds(take.first_frame),
        "frames": take.frames,
        "rate": take.rate,
        "sha256": take.sha256,
        "device": take.device,
        "started_at": take.started_at,
        "gaps": [
            {
                "start_s": seconds(gap.first_frame),
                "seconds": seconds(gap.frames),
                "reason": str(gap.reason),
                "side": str(gap.side or ""),
            }
            for gap in take.gaps
        ],
    }


def _event(event: Event, guide: Guide | None, seconds: Seconds) -> dict[str, Json]:
    kind, state = _EVENT[event.kind]
    found: dict[str, Json] = {"kind": kind, "at_s": seconds(event.frame), "phase": event.phase}
    if event.question:
        found |= {"key": event.question, "question": _text(event.question, guide), "state": state}
    if event.kind is EventKind.CONSENT_SPOKEN:
        (span,) = spoken_consent([event])
        found["from_s"] = seconds(span.start)
    elif event.note:
        found["note"] = event.note
    return found


def _text(question: str, guide: Guide | None) -> str:
    try:
        return guide.question(question).text if guide else question
    except KeyError:
        return question


def _mark(mark: Mark, seconds: Seconds) -> dict[str, Json]:
    return {
        "id": mark.id,
        "pressed_s": seconds(mark.frame),
        "kind": str(mark.kind),
        "note": mark.note,
        "author": mark.author,
        "device": mark.device,
        "error_s": seconds(mark.error_frames),
        "starred": mark.starred,
    }


def _segment(segment: Segment, seconds: Seconds) -> dict[str, Json]:
    return {
        "start_s": seconds(segment.start),
        "end_s": seconds(segment.end),
        "speaker": str(segment.speaker),
        "text": segment.text,
        "words": [
            {
                "text": word.text,
                "start_s": seconds(word.start),
                "end_s": seconds(word.end),
                "probability": round(word.probability, 3),
            }
            for word in segment.words
        ],
    }


def _quote(quote: Quote, prompted: bool | None, seconds: Seconds) -> dict[str, Json]:
    return {
        "id": quote.id,
        "text": quote.text,
        "start_s": seconds(quote.start),
        "end_s": seconds(quote.end),
        "mark": quote.mark,
        "kind": str(quote.kind),
        "speaker": str(quote.speaker),
        "phase": quote.phase,
        "before_reveal": quote.before_reveal,
        "prompted": prompted,
        "state": str(quote.state),
        "machine_text": quote.machine_text,
        "themes": list(quote.themes),
        "note": quote.note,
        "starred": quote.starred,
        "confirmed_by": quote.confirmed_by,
        "confirmed_at": quote.confirmed_at,
    }

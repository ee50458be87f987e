"""WebVTT: captions with voices, chapters from the guide's phases, and a track of all marks."""

from __future__ import annotations

import html
import json
import textwrap
from collections.abc import Iterable

from firsthand.core.guide import readable_guide
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import EventKind
from firsthand.export.open.cues import cues_of
from firsthand.export.redaction import one_line

_LINE = 42
_MARK_MS = 1_000
"""How long a mark is shown; it is a moment, and a cue needs a length."""


def captions(record: InterviewRecord) -> str:
    """The transcript as a caption track, who speaks as `<v>`."""
    cues = []
    for cue in cues_of(record):
        lines = [html.escape(line, quote=False) for line in _wrapped(cue.text)]
        voice = f"<v {_annotation(cue.voice)}>" if cue.voice else ""
        cues.append((cue.start_ms, cue.end_ms, voice + "\n".join(lines)))
    return _file(record, cues)


def chapters(record: InterviewRecord) -> str:
    """The phases as a chapter track: each from where it was entered to the next."""
    guide = readable_guide(record.setup.guide)
    entered = [event for event in record.events if event.kind is EventKind.PHASE_ENTERED]
    ends = [*(event.frame for event in entered[1:]), max(record.timeline.end, _last(record))]
    cues = []
    for event, end in zip(entered, ends, strict=False):
        if end > event.frame:
            name = guide.name_of(event.phase) if guide else event.phase
            text = html.escape(one_line(name), quote=False) or "–"
            cues.append((_ms(record, event.frame), _ms(record, end), text))
    return _file(record, cues)


def marks(record: InterviewRecord) -> str:
    """All marks and quotes as a metadata track, one JSON object a cue."""
    cues = []
    for mark in record.marks:
        start = _ms(record, mark.frame)
        told: dict[str, object] = {
            "mark": mark.id,
            "kind": str(mark.kind),
            "note": mark.note,
            "author": mark.author,
            "starred": mark.starred,
        }
        cues.append((start, start + _MARK_MS, _json(told)))
    for quote in record.quotes:
        start, end = _ms(record, quote.start), _ms(record, quote.end)
        told = {
            "quote": quote.id,
            "kind": str(quote.kind),
            "text": quote.text,
            "state": str(quote.state),
            "before_reveal": quote.before_reveal,
            "themes": list(quote.themes),
        }
        cues.append((start, max(end, start + 1), _json(told)))
    return _file(record, sorted(cues))


def voices(title: str, spoken: Iterable[tuple[int, int, str, str]]) -> str:
    """A caption track of (start in ms, end in ms, who speaks, what they say)."""
    cues = []
    for start, end, voice, text in spoken:
        lines = [html.escape(line, quote=False) for line in _wrapped(one_line(text))]
        cues.append((start, max(end, start + 1), f"<v {_annotation(voice)}>" + "\n".join(lines)))
    return _track(title, cues)


def stamp(ms: int) -> str:
    """`hh:mm:ss.mmm`."""
    seconds, rest = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}.{rest:03d}"


def _file(record: InterviewRecord, cues: Iterable[tuple[int, int, str]]) -> str:
    return _track(record.setup.participant.code_name, cues)


def _track(title: str, cues: Iterable[tuple[int, int, str]]) -> str:
    title = one_line(title).replace("-->", "→")
    blocks = [f"WEBVTT {title}".rstrip(), *(f"{stamp(a)} --> {stamp(b)}\n{t}" for a, b, t in cues)]
    return "\n\n".join(blocks) + "\n"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _LINE, break_long_words=False, break_on_hyphens=False) or [text]


def _annotation(voice: str) -> str:
    return html.escape(voice, quote=False)


def _json(value: object) -> str:
    """On one line and without what would end a cue."""
    return json.dumps(value, ensure_ascii=True).replace("-->", "--\\u003e")


def _ms(record: InterviewRecord, frame: int) -> int:
    return round(record.timeline.seconds(frame) * 1000)


def _last(record: InterviewRecord) -> int:
    return max((segment.end for segment in record.transcript.segments), default=0)

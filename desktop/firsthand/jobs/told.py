"""Where the solution was told and consent was given, said or put right after the interview.

Nobody presses a key in a recording that was made elsewhere, and in the heat of the talk the key is
forgotten. What came before the solution was told counts most, and quotes follow it.
"""

from __future__ import annotations

from dataclasses import replace

from firsthand.core.guide import Guide, PhaseKind, readable_guide
from firsthand.core.interview import InterviewId
from firsthand.core.quotes import placed
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, EventKind, Frame, Span, phase_at, spoken_consent
from firsthand.core.together.merging import merged_lists
from firsthand.jobs.written_down import write_course
from firsthand.library.library import Library

Course = tuple[Event, ...]
"""What happened in an interview, in order."""


def told_at(record: InterviewRecord, frame: Frame | None) -> Course:
    """The events with the reveal at `frame`, or with none; a reason for an early one stays.

    The reveal phase begins there, too, if a phase before it was running.
    """
    old = next((event for event in record.events if event.kind is EventKind.REVEALED), None)
    events = [event for event in record.events if not _belongs_to(event, old)]
    if frame is not None:
        told = _told(frame, old, events, readable_guide(record.setup.guide))
        place = next((n for n, one in enumerate(events) if _follows(one, told[-1])), len(events))
        events[place:place] = told
    return tuple(events)


def agreed_in(record: InterviewRecord, span: Span) -> Course:
    """The events with consent asked for and given in the words of `span`.

    What was noted of consent there before, by a key that knows the end alone, gives way to it.
    """
    events = [event for event in record.events if not _tells_of_consent_in(event, span)]
    phase = phase_at(events, span.end)
    event = Event(span.end, EventKind.CONSENT_SPOKEN, phase, note=str(span.start))
    return tuple(sorted([*events, event], key=lambda event: event.frame))


def _tells_of_consent_in(event: Event, span: Span) -> bool:
    return any(
        one.start < span.end and span.start < max(one.end, Frame(one.start + 1))
        for one in spoken_consent([event])
    )


def with_course(record: InterviewRecord, events: Course) -> InterviewRecord:
    """The interview with these events: each quote gets its side of the reveal and its phase anew,
    and nothing else of it changes."""
    quotes = tuple(placed(quote, events) for quote in record.quotes)
    return replace(record, events=events, quotes=quotes)


def changed_course(before: Course, after: Course, now: Course) -> Course:
    """`now`, with what `after` changes of `before`; what was noted elsewhere meanwhile stays.

    The solution was told once: where both say so, it was where `after` says.
    """
    events = merged_lists(before, after, now)
    told = [one for one in after if one.kind is EventKind.REVEALED]
    others = [one for one in events if one.kind is EventKind.REVEALED and one not in told]
    if told:
        events = tuple(one for one in events if one not in others)
    return tuple(sorted(events, key=lambda event: event.frame))


def keep_course(
    library: Library, interview: InterviewId, after: Course, before: Course | None = None
) -> None:
    """Keep these events, in the interview's folder, too; the quotes follow as the library knows
    them by now.

    `before` is what the events were when the change began, for what was noted elsewhere since.
    """
    kept = library.outline(interview)
    events = after if before is None else changed_course(before, after, kept.events)
    moved = set(with_course(kept, events).quotes) - set(kept.quotes)
    library.keep_events(interview, events, moved)
    write_course(library, interview, events)


def can_be_told(record: InterviewRecord) -> bool:
    """Whether the guide has a solution to tell, and nobody has said where that was."""
    return record.reveal is None and bool(_reveal_phase(readable_guide(record.setup.guide)))


def _belongs_to(event: Event, reveal: Event | None) -> bool:
    if reveal is None:
        return False
    is_entry = event.kind is EventKind.PHASE_ENTERED and event.phase == reveal.phase
    return event.kind is EventKind.REVEALED or (is_entry and event.frame == reveal.frame)


def _follows(event: Event, reveal: Event) -> bool:
    """Of what was noted at one moment, the reveal goes before what its own phase brings."""
    is_brought = event.frame == reveal.frame and event.phase == reveal.phase
    return event.frame > reveal.frame or is_brought


def _told(
    frame: Frame, old: Event | None, others: list[Event], guide: Guide | None
) -> tuple[Event, ...]:
    running = phase_at(others, frame)
    phase = _reveal_phase(guide) or running
    told = Event(frame, EventKind.REVEALED, phase, note=old.note if old else "")
    if guide is not None and running and phase != running and _comes_before(guide, running):
        return Event(frame, EventKind.PHASE_ENTERED, phase), told
    return (told,)


def _comes_before(guide: Guide, phase: str) -> bool:
    return any(one.key == phase and one.kind.is_before_reveal for one in guide.phases)


def _reveal_phase(guide: Guide | None) -> str:
    """Its key; empty for a guide without one."""
    phases = guide.phases if guide else ()
    return next((one.key for one in phases if one.kind is PhaseKind.REVEAL), "")

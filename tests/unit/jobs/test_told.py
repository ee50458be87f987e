"""Where the solution was told can be said after the interview, and everything follows it."""

from __future__ import annotations

from dataclasses import replace

from fakes.records import interview_record
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, EventKind, Frame, Span, spoken_consent
from firsthand.jobs.told import agreed_in, can_be_told, told_at, with_course

RECORD = interview_record()
REVEAL = RECORD.reveal or Frame(0)


def sides(record: InterviewRecord) -> list[bool]:
    return [quote.before_reveal for quote in record.quotes]


def told(frame: Frame | None, record: InterviewRecord = RECORD) -> InterviewRecord:
    return with_course(record, told_at(record, frame))


def never_told() -> InterviewRecord:
    return told(None)


def test_without_a_reveal_everything_was_said_before_it() -> None:
    record = never_told()
    assert record.reveal is None
    assert all(sides(record))
    assert not all(sides(RECORD))
    assert "reveal" not in {quote.phase for quote in record.quotes}
    assert can_be_told(record)
    assert not can_be_told(RECORD)


def test_moved_there_and_back_it_is_as_it_was() -> None:
    assert told(REVEAL, told(RECORD.quotes[3].start)) == RECORD


def test_what_happened_at_the_same_moment_stays_in_its_order() -> None:
    asked = Event(REVEAL, EventKind.QUESTION_ASKED, RECORD.phase_at(REVEAL - 1), "exploring.1")
    at = next(n for n, event in enumerate(RECORD.events) if event.frame == REVEAL)
    record = replace(RECORD, events=(*RECORD.events[:at], asked, *RECORD.events[at:]))
    assert told(REVEAL, told(RECORD.quotes[3].start, record)) == record


def test_told_with_the_very_first_word_no_phase_is_left_before_the_reveal() -> None:
    opening = Event(Frame(0), EventKind.PHASE_ENTERED, "opening")
    imported = told(Frame(0), replace(RECORD, events=(opening,)))
    assert {quote.phase for quote in imported.quotes} == {"reveal"}
    assert not any(sides(imported))


def test_quotes_change_sides_with_the_reveal_and_keep_all_else() -> None:
    quotes = RECORD.quotes
    earlier = told(quotes[3].start)
    assert sides(earlier) == [n < 3 for n in range(len(quotes))]
    assert [
        replace(new, phase=old.phase, before_reveal=old.before_reveal)
        for new, old in zip(earlier.quotes, quotes, strict=True)
    ] == list(quotes)


def test_the_reveal_phase_begins_where_the_solution_was_told() -> None:
    earlier = told(RECORD.quotes[3].start)
    assert earlier.quotes[3].phase == "reveal"
    assert earlier.quotes[2].phase == RECORD.quotes[2].phase


def test_a_phase_after_the_reveal_stays_what_it_was() -> None:
    feedback = next(e.frame for e in RECORD.events if e.phase == "feedback")
    later = told(Frame(feedback + RECORD.timeline.rate))
    assert later.phase_at(feedback + 2 * RECORD.timeline.rate) == "feedback"
    assert later.is_before_reveal(feedback)


def test_the_reason_of_an_early_reveal_stays_with_it() -> None:
    events = tuple(
        replace(event, note="he asked outright") if event.kind is EventKind.REVEALED else event
        for event in RECORD.events
    )
    moved = told(Frame(REVEAL + 1_000), replace(RECORD, events=events))
    (reveal,) = [event for event in moved.events if event.kind is EventKind.REVEALED]
    assert (reveal.frame, reveal.note) == (REVEAL + 1_000, "he asked outright")


def test_a_recording_from_elsewhere_without_phases_has_a_before_and_an_after() -> None:
    imported = told(RECORD.quotes[5].start, replace(RECORD, events=()))
    assert sides(imported) == [n < 5 for n in range(len(RECORD.quotes))]
    assert {quote.phase for quote in imported.quotes} == {""}


def test_consent_that_was_noted_within_the_words_gives_way_and_other_consent_stays() -> None:
    words = Span(Frame(1_000), Frame(5_000))
    noted = (
        Event(Frame(500), EventKind.CONSENT_SPOKEN, note="0"),
        Event(Frame(1_000), EventKind.CONSENT_SPOKEN),
        Event(Frame(6_000), EventKind.CONSENT_SPOKEN, note="4000"),
        Event(Frame(9_000), EventKind.CONSENT_SPOKEN, note="5000"),
    )
    events = agreed_in(replace(RECORD, events=noted), words)
    assert spoken_consent(events) == (Span(0, 500), words, Span(5_000, 9_000))
    assert [event.frame for event in events] == [500, 5_000, 9_000]

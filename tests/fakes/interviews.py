"""A short interview on record, for tests of the window that need one to look at."""

from __future__ import annotations

from firsthand.core.interview import (
    Attendee,
    Debrief,
    Fit,
    InterviewId,
    Participant,
    Role,
    Setup,
    Status,
    Study,
)
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.quotes import Quote, QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, EventKind, Frame, Take, Timeline
from firsthand.core.transcript import Segment, Speaker, Transcript, Word
from firsthand.resources import resource

RATE = 16_000

SENTENCES = (
    (Speaker.INTERVIEWER, "How's business?"),
    (Speaker.BUYER, "Busy, and mostly in a good way."),
    (Speaker.INTERVIEWER, "What happened the last time that went wrong?"),
    (Speaker.BUYER, "I made eleven calls to fill one shift, and I made them from my kitchen."),
    (Speaker.BUYER, "By six the shop was open and the shelves were half empty."),
    (Speaker.INTERVIEWER, "How do you deal with it today?"),
    (Speaker.BUYER, "There is a list on the fridge, and the list is always wrong."),
)


def words_of(text: str, start_s: float, rate: int = RATE) -> tuple[Word, ...]:
    """Words of 0.3 s each, one after the other."""
    made = []
    for number, word in enumerate(text.split()):
        first = round((start_s + number * 0.35) * rate)
        made.append(Word(word, Frame(first), Frame(first + round(0.3 * rate)), 0.9))
    return tuple(made)


def transcript(rate: int = RATE) -> Transcript:
    segments, at_s = [], 1.0
    for number, (speaker, text) in enumerate(SENTENCES, start=1):
        words = words_of(text, at_s, rate)
        segments.append(Segment(number, words[0].start, words[-1].end, text, words, speaker))
        at_s = words[-1].end / rate + 1.0
    return Transcript(tuple(segments), "tiny.en")


def setup(code_name: str = "B-07", study: str = "Shifts without phone calls") -> Setup:
    return Setup(
        Study(
            study,
            problem="cover a shift when someone calls in sick",
            solution="a service that offers an open shift by text message",
            solution_words=("text message",),
            company="Coverline",
        ),
        Participant(code_name, role="Operations manager", company="Miller Street Bakeries"),
        resource("guides", "new-idea-problem-first.md").read_text("utf-8"),
        "new-idea-problem-first",
        attendees=(Attendee("Sam Porter", Role.INTERVIEWER),),
    )


def record(
    interview: str = "2026-11-20-b-07-test",
    code_name: str = "B-07",
    study: str = "Shifts without phone calls",
    status: Status = Status.DRAFT,
    fit: Fit = Fit.FIT,
) -> InterviewRecord:
    """A short interview with seven sentences, two marks and two quotes, one of them confirmed."""
    heard = transcript()
    third, seventh = heard.segments[3], heard.segments[6]
    end = seventh.end + RATE
    take = Take(1, "take-001.wav", Frame(0), end, RATE, "2026-11-20T10:00:00+01:00", "Desk")
    first = Mark(MarkId("mark-1"), third.end, MarkKind.PROBLEM, "eleven calls", "note-taker")
    second = Mark(MarkId("mark-2"), seventh.end)
    return InterviewRecord(
        InterviewId(interview),
        setup(code_name, study),
        "2026-11-20T10:00:00+01:00",
        status,
        Timeline(RATE, (take,)),
        (
            Event(Frame(0), EventKind.PHASE_ENTERED, "opening"),
            Event(heard.segments[0].start, EventKind.QUESTION_ASKED, "opening", "opening.1"),
            Event(heard.segments[2].start, EventKind.PHASE_ENTERED, "problem"),
            Event(heard.segments[2].start, EventKind.QUESTION_ASKED, "problem", "problem.2"),
            Event(heard.segments[5].start, EventKind.PHASE_ENTERED, "exploring"),
        ),
        (first, second),
        heard,
        (
            Quote(
                QuoteId("quote-1"),
                first.id,
                third.text,
                third.start,
                third.end,
                MarkKind.PROBLEM,
                Speaker.BUYER,
                "problem",
                state=QuoteState.CONFIRMED,
                heard=True,
                confirmed_by="Sam",
                confirmed_at="2026-11-20T11:00:00+01:00",
                starred=True,
            ),
            Quote(
                QuoteId("quote-2"),
                second.id,
                seventh.text,
                seventh.start,
                seventh.end,
                speaker=Speaker.BUYER,
                phase="exploring",
            ),
        ),
        Debrief(fit=fit),
    )

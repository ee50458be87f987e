"""A believable interview as a finished record: 15 questions, 12 quotes, 2 takes, no audio."""

from __future__ import annotations

from dataclasses import dataclass, field

from firsthand.core.guide import parse_guide
from firsthand.core.interview import (
    Answer,
    Attendee,
    Consent,
    Debrief,
    Fit,
    InterviewId,
    Mode,
    Participant,
    Role,
    Setup,
    Status,
    Study,
)
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.quotes import Quote, QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, EventKind, Frame, Gap, GapReason, Take, Timeline
from firsthand.core.transcript import Segment, Speaker, Transcript, Word

RATE = 16_000
WORD_S = 0.42
PAUSE_S = 32.0
"""Long, so that a short script fills the minutes of a whole interview."""
REAL_NAME = "Henrike Oldenkamp"
CONTACT = "henrike.oldenkamp@norvell-parts.example, +49 40 5550 1234"

GUIDE = """# New idea, problem first
language: en
version: 3

For people who close the month with numbers from more than one system.

## Opening (opening, 4 min)
- How's business?
- What does the last week of a month look like for you?

## The problem (problem, 4 min)
- We're hearing that buyers are struggling to {problem}. What are your thoughts?
- What happened the last time that went wrong?

## Exploring (exploring, 10 min)
- How do you deal with it today?
  - Show me, if you have it at hand.
- Who else is part of it?
- What have you tried so far?
- What made you look for it at that time?
- (nice) What have you decided to live with?

## The reveal (reveal, 2 min)
- Now let me tell you what we are working on: {solution}.

## Feedback (feedback, 8 min)
- What is your first reaction?
- Where does it fall short of what you told me before?
- Who else would have to agree?

## Wrap-up (wrap-up, 4 min)
- Where do you go when you are looking for answers?
- (nice) What should I have asked you that I didn't?
"""

_I, _B = Speaker.INTERVIEWER, Speaker.BUYER


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said. A question's `key` is asked with it; `kind` makes a quote of it."""

    speaker: Speaker
    text: str
    question: str = ""
    kind: MarkKind | None = None
    state: QuoteState = QuoteState.CONFIRMED
    note: str = ""
    doubtful: tuple[int, ...] = ()
    pause_s: float = PAUSE_S
    reveals: bool = False
    starred: bool = False


DIALOGUE = (
    Line(_I, "Thank you for making the time. May I record this, so that I can listen?"),
    Line(_B, "Yes, go ahead. You can quote me, but please leave my name out of it."),
    Line(_I, "How's business?", "opening.1"),
    Line(_B, "Good, mostly. We took over a second warehouse in spring, and we are still "
         "finding out what we bought."),
    Line(_B, "I have more numbers than ever and fewer answers.",
         kind=MarkKind.QUOTE, starred=True),
    Line(_I, "What does the last week of a month look like for you?", "opening.2"),
    Line(_B, "I block it. Nobody gets a meeting with me, and my family knows it too."),
    Line(_B, "What I want is to go home on the last Friday of the month like everybody else.",
         kind=MarkKind.GOAL),
    Line(_I, "We're hearing that buyers are struggling to get one set of numbers out of two "
         "systems. What are your thoughts?",
         "problem.1"),
    Line(_B, "That is putting it kindly.", pause_s=37.0),
    Line(_B, "Every Friday I export it by hand, and every Friday it is wrong.",
         kind=MarkKind.PROBLEM, note='weekly, not monthly', starred=True),
    Line(_B, "The two systems do not agree on what a delivery is, so I keep a list of the "
         "differences.",
         doubtful=(8, 9)),
    Line(_I, "What happened the last time that went wrong?", "problem.2"),
    Line(_B, "In September. I told the board we had eleven days of stock, and we had four."),
    Line(_B, "I stood there with a number I had typed myself, and I could not say where it "
         "came from.",
         kind=MarkKind.PROBLEM, state=QuoteState.GUESSED),
    Line(_I, "How do you deal with it today?", "exploring.1"),
    Line(_B, "There is a spreadsheet. It has forty-one tabs, and I am the only one who dares "
         "to open it."),
    Line(_B, "If I am ill at the end of the month, there is no end of the month.",
         kind=MarkKind.SURPRISE),
    Line(_I, "Who else is part of it?", "exploring.2"),
    Line(_B, "Two people in the warehouse who count, and Ruben in purchasing, who tells me "
         "what the counts mean.",
         doubtful=(8,)),
    Line(_I, "What have you tried so far?", "exploring.3"),
    Line(_B, "We had consultants for a dashboard. It was beautiful. It showed yesterday's "
         "wrong numbers in colour.",
         kind=MarkKind.ALTERNATIVE, state=QuoteState.GUESSED),
    Line(_B, "It took six months, and after that nobody had the strength to try something "
         "else.",
         kind=MarkKind.BARRIER),
    Line(_I, "What made you look for it at that time?", "exploring.4"),
    Line(_B, "The auditor. She asked for the same figure twice and got two answers.",
         kind=MarkKind.TRIGGER),
    Line(_I, "Now let me tell you what we are working on. It reads both systems every night "
         "and lists each difference with its reason, before anybody builds a report on "
         "it.",
         "reveal.1", reveals=True),
    Line(_B, "So it does not make the report. It makes the list I make by hand.", pause_s=36.0),
    Line(_I, "What is your first reaction?", "feedback.1"),
    Line(_B, "I would not have to be the one who knows everything.", kind=MarkKind.REASON),
    Line(_I, "Where does it fall short of what you told me before?", "feedback.2"),
    Line(_B, "If it needs our IT for a quarter, I will be doing this by hand for another "
         "year.",
         kind=MarkKind.BARRIER, state=QuoteState.DOUBTFUL, doubtful=(2, 3, 5)),
    Line(_I, "Who else would have to agree?", "feedback.3"),
    Line(_B, "Show the auditor the list. If she stops asking twice, the rest will sign.",
         kind=MarkKind.CRITERION),
    Line(_I, "Where do you go when you are looking for answers?", "wrap-up.1"),
    Line(_B, "A round of controllers from the chamber of commerce. Six of us, every second "
         "month, no vendors.",
         kind=MarkKind.CHANNEL, state=QuoteState.GUESSED),
    Line(_I, "Thank you. That was very helpful."),
)  # fmt: skip

_STUDY = Study(
    name="Month end without night shifts",
    problem="get one set of numbers out of two systems",
    solution="a nightly list of every difference between two systems, each with its reason",
    solution_words=("nightly list", "difference list"),
    company="Tallyhouse",
    goals=("How the differences are found today", "What a wrong number costs", "Who has to agree"),
    reasons=("less night work", "fewer questions from the auditor"),
)

SETUP = Setup(
    study=_STUDY,
    participant=Participant(
        code_name="B-07",
        real_name=REAL_NAME,
        contact=CONTACT,
        role="Head of controlling",
        company="Norvell Parts",
        industry="Spare parts, wholesale",
        size="240 people, 2 warehouses",
        region="Northern Germany",
        buying_stage="Not looking yet",
        relation="Met at a trade fair",
        facts="Nine years in the job; reports to the managing director",
    ),
    guide=GUIDE,
    guide_name="New idea, problem first",
    attendees=(Attendee("Sam Porter", Role.INTERVIEWER), Attendee("Alex Reed", Role.NOTE_TAKER)),
    consent=Consent(
        record=Answer.YES,
        quote=Answer.YES,
        quote_by_name=Answer.NO,
        share_audio=Answer.NOT_ASKED,
        wording="May I record our talk? May we quote you later? With your name, or only your role?",
        how="spoken",
        given_at="2026-11-19T14:06:10+01:00",
    ),
    mode=Mode.REMOTE,
    language="en",
)


@dataclass(slots=True)
class _Reel:
    """What has been said so far, while a dialogue is laid out in time."""

    at: int = 0
    segments: list[Segment] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    phase: str = ""
    revealed: bool = False


def interview_record(
    setup: Setup = SETUP, dialogue: tuple[Line, ...] = DIALOGUE, *, skipped: str = "exploring.5"
) -> InterviewRecord:
    """The record of `dialogue` held with `setup`, about 25 minutes at the defaults.

    The buyer answers `wrap-up.2` unprompted where the guide has it; `skipped` is passed over.
    """
    guide = parse_guide(setup.guide)
    known = {question.key: phase.key for phase, question in guide.questions()}
    reel = _Reel()
    first = guide.phases[0].key
    reel.events.append(Event(Frame(0), EventKind.PHASE_ENTERED, first))
    reel.phase = first
    for line in dialogue:
        _say(reel, line, known)
    if skipped in known:
        place = next(e.frame for e in reel.events if e.kind is EventKind.REVEALED)
        reel.events.append(Event(place, EventKind.QUESTION_SKIPPED, known[skipped], skipped))
    if "wrap-up.2" in known:
        reel.events.append(
            Event(Frame(reel.at), EventKind.QUESTION_ANSWERED, "wrap-up", "wrap-up.2")
        )
    reel.marks.append(
        Mark(MarkId("mark-open"), Frame(reel.at), MarkKind.FOLLOW_UP, "send her the list", "Alex")
    )
    end = reel.at + 2 * RATE
    reel.events.append(Event(Frame(end), EventKind.STOPPED, reel.phase))
    return InterviewRecord(
        id=InterviewId("2026-11-19-b-07-k3fq"),
        setup=setup,
        started_at="2026-11-19T14:05:00+01:00",
        status=Status.DRAFT,
        timeline=two_takes(end),
        events=tuple(sorted(reel.events, key=lambda event: event.frame)),
        marks=tuple(reel.marks),
        transcript=Transcript(tuple(reel.segments), "base.en", "en"),
        quotes=tuple(reel.quotes),
        debrief=Debrief(
            surprised="The work is weekly, not monthly, and hangs on one person.",
            belief_changed="We thought the report was the problem. It is the list before it.",
            ask_next="What did the auditor's question set off?",
            fit=Fit.FIT,
            fit_why="Two systems, one person who holds them together, an auditor who insists.",
        ),
    )


def two_takes(end: int) -> Timeline:
    """A timeline of `end` frames with a pause at two fifths and one gap in the second take."""
    first = end * 2 // 5
    gap = Gap(Frame(first + 60 * RATE), round(0.72 * RATE), GapReason.DEVICE_LOST)
    return Timeline(
        RATE,
        (
            Take(1, "take-001.flac", Frame(0), first, RATE, "2026-11-19T14:05:00+01:00",
                 "USB microphone", 1, "3f786850e387550fdab836ed7e6dc881de23001b" + "0" * 24),
            Take(2, "take-002.flac", Frame(first), end - first, RATE, "2026-11-19T14:21:30+01:00",
                 "USB microphone", 1, "89e6c98d92887913cadf06b2adb97f26cde4849b" + "1" * 24,
                 (gap,)),
        ),
    )  # fmt: skip


def _say(reel: _Reel, line: Line, known: dict[str, str]) -> None:
    if line.question in known:
        phase = known[line.question]
        if phase != reel.phase:
            reel.events.append(Event(Frame(reel.at), EventKind.PHASE_ENTERED, phase))
            reel.phase = phase
        if line.reveals:
            reel.revealed = True
            reel.events.append(
                Event(Frame(reel.at), EventKind.REVEALED, phase, note="She has to leave at three.")
            )
        reel.events.append(Event(Frame(reel.at), EventKind.QUESTION_ASKED, phase, line.question))
    words = _words(line, reel.at)
    number = len(reel.segments) + 1
    end = words[-1].end
    reel.segments.append(
        Segment(number, Frame(reel.at), end, line.text, words, line.speaker, False)
    )
    if line.kind is not None:
        _quote(reel, line, end)
    reel.at = end + round(line.pause_s * RATE)


def _words(line: Line, start: int) -> tuple[Word, ...]:
    step = round(WORD_S * RATE)
    return tuple(
        Word(
            text,
            Frame(start + index * step),
            Frame(start + index * step + step - 800),
            0.31 if index in line.doubtful else 0.94,
        )
        for index, text in enumerate(line.text.split())
    )


def _quote(reel: _Reel, line: Line, end: Frame) -> None:
    assert line.kind is not None
    number = len(reel.quotes) + 1
    mark = Mark(
        MarkId(f"mark-{number:02d}"), Frame(end + RATE), line.kind, line.note, "note-taker",
        starred=line.starred,
    )  # fmt: skip
    confirmed = line.state is QuoteState.CONFIRMED
    reel.marks.append(mark)
    reel.quotes.append(
        Quote(
            QuoteId(f"quote-{number:02d}"), mark.id, line.text, Frame(reel.at), end, line.kind,
            line.speaker, reel.phase, not reel.revealed, line.state,
            machine_text=line.text.replace("Friday", "Fryday"),
            themes=("trust in numbers",) if line.starred else (),
            note=line.note, starred=line.starred, heard=confirmed,
            confirmed_by="Alex Reed" if confirmed else "",
            confirmed_at="2026-11-20T09:12:00+01:00" if confirmed else "",
        )
    )  # fmt: skip

"""Interviews to keep in a library: small ones of given sentences, and any that could ever be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from firsthand.core.findings import (
    ChannelSort,
    Finding,
    FindingId,
    FindingKind,
    Findings,
    ReasonAnswer,
    ReasonRow,
)
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
from firsthand.core.quotes import Evidence, Quote, QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, EventKind, Frame, Gap, GapReason, Side, Take, Timeline
from firsthand.core.transcript import Segment, Speaker, Transcript, Word

RATE = 16_000
SENTENCE = 4 * RATE
"""Frames from the start of one sentence to the start of the next."""


def a_setup(
    code_name: str = "B-07", study: str = "Churn", company: str = "Miller Bakeries"
) -> Setup:
    return Setup(
        Study(study, problem="late numbers", solution="a board", solution_words=("board",)),
        Participant(code_name, "Henrike Oldenkamp", "henrike@miller.example", "Ops", company),
        guide="# Guide\n",
        guide_name="new-idea-problem-first",
        attendees=(Attendee("Sam", Role.INTERVIEWER),),
        consent=Consent(record=Answer.YES, quote=Answer.YES),
    )


def a_segment(number: int, text: str, speaker: Speaker = Speaker.BUYER) -> Segment:
    """The sentence `number` (from 1), with its words 0.3 s apart."""
    start = (number - 1) * SENTENCE
    words = tuple(
        Word(word, Frame(start + at * 4800), Frame(start + at * 4800 + 4000), 0.9)
        for at, word in enumerate(text.split())
    )
    return Segment(number, Frame(start), Frame(start + SENTENCE - RATE), text, words, speaker)


def a_quote(segment: Segment, id: str = "quote-1") -> Quote:
    return Quote(QuoteId(id), None, segment.text, segment.start, segment.end, speaker=Speaker.BUYER)


def an_interview(
    id: str,
    sentences: Sequence[str] = (),
    *,
    setup: Setup | None = None,
    started_at: str = "2026-11-20T10:00:00+01:00",
    reveal: int | None = None,
) -> InterviewRecord:
    """An interview in which `sentences` are said; the solution is told before sentence `reveal`."""
    segments = tuple(a_segment(number, text) for number, text in enumerate(sentences, start=1))
    take = Take(1, "take-001.wav", Frame(0), (len(sentences) + 1) * SENTENCE, RATE, started_at)
    events = [Event(Frame(0), EventKind.PHASE_ENTERED, "opening")]
    if reveal is not None:
        events.append(Event(Frame((reveal - 1) * SENTENCE), EventKind.REVEALED, "reveal"))
    return InterviewRecord(
        InterviewId(id),
        setup or a_setup(),
        started_at,
        Status.DRAFT,
        Timeline(RATE, (take,)),
        tuple(events),
        transcript=Transcript(segments, "tiny.en"),
    )


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
_frames = st.integers(0, 2**53).map(Frame)
_rates = st.sampled_from([8_000, 16_000, 44_100, 48_000])


@st.composite
def any_setup(draw: st.DrawFn) -> Setup:
    study = Study(
        draw(_names),
        draw(_texts),
        draw(_texts),
        tuple(draw(st.lists(_texts, max_size=3))),
        draw(_texts),
        tuple(draw(st.lists(_texts, max_size=3))),
        tuple(draw(st.lists(_texts, max_size=3))),
    )
    person = Participant(draw(_names), *(draw(_texts) for _ in range(10)))
    consent = Consent(
        *(draw(st.sampled_from(Answer)) for _ in range(4)), *(draw(_texts) for _ in range(5))
    )
    attendees = st.lists(st.builds(Attendee, _texts, st.sampled_from(Role)), max_size=4)
    return Setup(
        study,
        person,
        draw(_texts),
        draw(_texts),
        tuple(draw(attendees)),
        consent,
        draw(st.sampled_from(Mode)),
        draw(_texts),
    )


@st.composite
def _timeline(draw: st.DrawFn) -> Timeline:
    rate = draw(_rates)
    takes: list[Take] = []
    at = 0
    for number in range(1, draw(st.integers(0, 4)) + 1):
        frames = draw(st.integers(0, 10**9))
        gaps = st.lists(
            st.builds(
                Gap,
                _frames,
                st.integers(0, 10**6),
                st.sampled_from(GapReason),
                st.none() | st.sampled_from(Side),
            ),
            max_size=3,
        )
        takes.append(
            Take(
                number,
                f"take-{number:03d}.wav",
                Frame(at),
                frames,
                rate,
                draw(_texts),
                draw(_texts),
                draw(st.integers(1, 8)),
                draw(_texts),
                tuple(draw(gaps)),
            )
        )
        at += frames
    return Timeline(rate, tuple(takes))


@st.composite
def _segment(draw: st.DrawFn, number: int) -> Segment:
    words = st.builds(Word, _texts, _frames, _frames, st.floats(0, 1), st.none() | st.floats(0, 1))
    return Segment(
        number,
        draw(_frames),
        draw(_frames),
        draw(_texts),
        tuple(draw(st.lists(words, max_size=4))),
        draw(st.sampled_from(Speaker)),
        draw(st.booleans()),
        draw(st.booleans()),
    )


_evidence = st.builds(Evidence, _texts, _texts, st.integers(1, 99), _texts, _texts)


@st.composite
def _quote(draw: st.DrawFn) -> Quote:
    start = draw(_frames)
    return Quote(
        QuoteId(draw(_names)),
        draw(st.none() | _names.map(MarkId)),
        draw(_texts),
        start,
        Frame(start + draw(st.integers(0, 10**6))),
        draw(st.sampled_from(MarkKind)),
        draw(st.sampled_from(Speaker)),
        draw(_texts),
        draw(st.booleans()),
        draw(st.sampled_from(QuoteState)),
        draw(_texts),
        tuple(draw(st.lists(_texts, max_size=3))),
        draw(_texts),
        draw(st.booleans()),
        draw(st.booleans()),
        draw(_texts),
        draw(_texts),
        draw(st.none() | _evidence),
        draw(st.none() | st.booleans()),
    )


@st.composite
def any_findings(draw: st.DrawFn) -> Findings:
    """In the order in which they were kept; every answer says something."""
    some = st.lists(_names.map(QuoteId), max_size=3).map(tuple)
    finding = st.builds(
        Finding,
        _names.map(FindingId),
        st.sampled_from(FindingKind),
        _texts,
        st.integers(0, 99),
        some,
        some,
        _texts,
        _texts,
        st.lists(_texts, max_size=3).map(tuple),
        st.sampled_from(ChannelSort),
    )
    asked = st.sampled_from([one for one in ReasonAnswer if one is not ReasonAnswer.NOT_ASKED])
    row = st.builds(ReasonRow, _texts, asked, some, some, _texts)
    return Findings(
        tuple(draw(st.lists(finding, max_size=4, unique_by=lambda one: one.id))),
        tuple(draw(st.lists(row, max_size=3, unique_by=lambda one: one.reason))),
    )


@st.composite
def any_record(draw: st.DrawFn) -> InterviewRecord:
    """Any interview, its parts in the order a record has them."""
    marks = st.builds(
        Mark,
        _names.map(MarkId),
        _frames,
        st.sampled_from(MarkKind),
        _texts,
        _texts,
        _texts,
        st.integers(0, 10**6),
        st.booleans(),
    )
    events = st.builds(Event, _frames, st.sampled_from(EventKind), _texts, _texts, _texts)
    segments = tuple(draw(_segment(number + 1)) for number in range(draw(st.integers(0, 4))))
    quotes = draw(st.lists(_quote(), max_size=4, unique_by=lambda quote: quote.id))
    timeline = draw(_timeline())
    return InterviewRecord(
        InterviewId("2026-11-21-b-07-k3fq"),
        draw(any_setup()),
        draw(_texts),
        draw(st.sampled_from(Status)),
        timeline,
        tuple(sorted(draw(st.lists(events, max_size=5)), key=lambda event: event.frame)),
        tuple(
            sorted(
                draw(st.lists(marks, max_size=4, unique_by=lambda mark: mark.id)),
                key=lambda mark: mark.frame,
            )
        ),
        replace(
            Transcript(segments), model=draw(_texts), language=draw(_texts), revision=draw(_one_up)
        ),
        tuple(sorted(quotes, key=lambda quote: quote.start)),
        Debrief(
            draw(_texts),
            draw(_texts),
            draw(_texts),
            draw(st.sampled_from(Fit)),
            draw(_texts),
            draw(_texts),
        ),
        draw(any_findings()),
    )


_one_up = st.integers(1, 1000)

"""A press on the buyer's words does not go over to the interviewer when they are heard better."""

from __future__ import annotations

from dataclasses import replace

from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.quotes import QuoteState
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Speaker, Transcript, Word
from firsthand.jobs.quoting import quote_of

RATE = 1_000
QUESTION = "We hear that it is a struggle, what are your thoughts?"
ANSWER = "I smiled when I read that in your letter."
PRESS = Mark(MarkId("m"), Frame(44_070), MarkKind.QUOTE)
COVERED = Frame(60_000)


def said(
    number: int, speaker: Speaker, start: int, end: int, text: str, stop: float | None
) -> Segment:
    texts = text.split()
    step = (end - start) // len(texts)
    words = [
        Word(one, Frame(start + at * step), Frame(start + (at + 1) * step - 60))
        for at, one in enumerate(texts)
    ]
    words[-1] = replace(words[-1], end=Frame(end), stop=stop)
    return Segment(number, Frame(start), Frame(end), text, tuple(words), speaker)


def heard(*, end: int, answers: Speaker = Speaker.BUYER, stop: float | None = None) -> Transcript:
    """Two sentences, the answer up to `end`, with how near the model came to a full stop."""
    return Transcript(
        (
            said(1, Speaker.INTERVIEWER, 36_770, 41_200, QUESTION, stop),
            said(2, answers, 42_140, end, ANSWER, stop),
        )
    )


FIRST, BETTER = heard(end=43_870), heard(end=43_960, stop=0.99)


def test_a_press_that_meant_the_buyer_stays_with_the_buyer() -> None:
    was = quote_of(PRESS, FIRST, (), RATE, COVERED)
    assert (was.text, was.speaker) == (ANSWER, Speaker.BUYER)
    alone = quote_of(PRESS, BETTER, (), RATE, COVERED)
    assert alone.speaker is Speaker.INTERVIEWER, "nothing to hold against"
    now = quote_of(PRESS, BETTER, (), RATE, COVERED, was=was)
    assert (now.text, now.speaker, now.span) == (ANSWER, Speaker.BUYER, was.span)
    assert now.state is QuoteState.DOUBTFUL
    assert quote_of(PRESS, BETTER, (), RATE, COVERED, was=now) == now


def test_words_that_turn_out_to_be_the_interviewers_are_not_held_on_to() -> None:
    was = quote_of(PRESS, FIRST, (), RATE, COVERED)
    known = heard(end=43_960, answers=Speaker.INTERVIEWER, stop=0.99)
    now = quote_of(PRESS, known, (), RATE, COVERED, was=was)
    assert now == quote_of(PRESS, known, (), RATE, COVERED)
    assert now.speaker is Speaker.INTERVIEWER

"""What holds for every press into every transcript."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.quoting import Side, Step, narrowed, quote_for, widened
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Speaker, Transcript, Word, text_of

RATE = 1000
TEXTS = ("we", "lost", "it.", "why?", "because,", "Mm-hm.", "Friday", "and", "Right.", "I", "nine…")


@st.composite
def transcripts(draw: st.DrawFn, speakers: tuple[Speaker, ...]) -> Transcript:
    at = draw(st.integers(0, 2000))
    segments = []
    for number in range(1, draw(st.integers(0, 7)) + 1):
        by = draw(st.sampled_from(speakers))
        words = []
        for _ in range(draw(st.integers(1, 9))):
            at += draw(st.sampled_from((0, 0, 50, 300, 700, 1800)))
            length = draw(st.integers(20, 600))
            probability = draw(st.sampled_from((0.2, 0.9)))
            words.append(
                Word(
                    draw(st.sampled_from(TEXTS)),
                    Frame(at),
                    Frame(at + length),
                    probability,
                    draw(st.none() | st.floats(0, 1)),
                )
            )
            at += length
        start, end = words[0].start, words[-1].end
        known = by is not Speaker.UNKNOWN
        segments.append(
            Segment(
                number, start, end, text_of(words), tuple(words), by, speaker_is_guessed=not known
            )
        )
    return Transcript(tuple(segments))


anybody = transcripts((Speaker.UNKNOWN, Speaker.BUYER, Speaker.INTERVIEWER, Speaker.OTHER))
presses = st.integers(0, 40_000).map(Frame)


@given(anybody, presses)
def test_a_quote_is_made_of_whole_words_in_their_order(said: Transcript, press: Frame) -> None:
    spoken = set(said.words())
    for one in quote_for(press, said, RATE).candidates:
        assert one.words
        assert set(one.words) <= spoken
        assert one.text == text_of(one.words)
        assert all(a.start <= b.start for a, b in pairwise(one.words))
        assert (one.start, one.end) == (one.words[0].start, max(w.end for w in one.words))
        touched = {w for w in spoken if w.start < one.end and w.end > one.start}
        inside = {w for w in touched if w.start >= one.start and w.end <= one.end}
        assert touched == inside


@given(anybody, presses)
def test_what_begins_after_the_press_was_not_meant(said: Transcript, press: Frame) -> None:
    assert all(one.start < press for one in quote_for(press, said, RATE).candidates)


@given(anybody, presses)
def test_offers_come_likeliest_first_and_all_differ(said: Transcript, press: Frame) -> None:
    guess = quote_for(press, said, RATE)
    scores = [one.score for one in guess.candidates]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len({one.span for one in guess.candidates}) == len(guess.candidates)
    assert (guess.best is None) == (not guess.candidates)


@given(anybody, presses)
def test_the_same_press_gives_the_same_quote(said: Transcript, press: Frame) -> None:
    assert quote_for(press, said, RATE) == quote_for(press, said, RATE)


@given(anybody, presses)
def test_a_known_interviewers_words_are_in_no_quote(said: Transcript, press: Frame) -> None:
    foreign = {
        word
        for segment in said.segments
        if segment.speaker is Speaker.INTERVIEWER
        for word in segment.words
    }
    for one in quote_for(press, said, RATE).candidates:
        assert one.speaker is not Speaker.INTERVIEWER
        assert foreign.isdisjoint(one.words)


@given(transcripts((Speaker.BUYER,)), st.integers(0, 3000))
def test_after_the_buyer_has_spoken_there_is_always_an_offer(said: Transcript, late: int) -> None:
    words = [word for segment in said.segments for word in segment.words]
    if any(word.text != "Mm-hm." for word in words):
        press = Frame(words[-1].end + late)
        assert quote_for(press, said, RATE).candidates


@given(anybody, presses, st.sampled_from(Step), st.sampled_from(Side))
def test_widening_grows_and_narrowing_shrinks_by_whole_words(
    said: Transcript, press: Frame, step: Step, side: Side
) -> None:
    best = quote_for(press, said, RATE).best
    if best is None:
        return
    wide = widened(best.span, said, RATE, step, side)
    slim = narrowed(best.span, said, RATE, step, side)
    assert wide.start <= best.start
    assert wide.end >= best.end
    assert best.start <= slim.start < slim.end <= best.end
    edges = {word.start for word in said.words()} | {word.end for word in said.words()}
    assert {wide.start, wide.end, slim.start, slim.end} <= edges

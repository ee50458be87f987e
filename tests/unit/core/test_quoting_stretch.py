"""Widening and narrowing a quote by a word or a sentence."""

from __future__ import annotations

from firsthand.core.quoting import Side, Step, narrowed, snapped, widened
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Segment, Speaker, Transcript, Word, text_of

RATE = 1000


def talk(*lines: tuple[Speaker, str]) -> Transcript:
    segments, at = [], 0
    for number, (by, text) in enumerate(lines, start=1):
        at += 900
        words = []
        for piece in text.split():
            words.append(Word(piece, Frame(at), Frame(at + 250)))
            at += 300
        span = words[0].start, words[-1].end
        segments.append(Segment(number, *span, text, tuple(words), by, by is Speaker.UNKNOWN))
    return Transcript(tuple(segments))


THREE = talk(
    (Speaker.UNKNOWN, "We have a list."),
    (Speaker.UNKNOWN, "Every Friday it is wrong."),
    (Speaker.UNKNOWN, "Nobody can say why."),
)
MIDDLE = THREE.segments[1].span


def text(span: Span, transcript: Transcript = THREE) -> str:
    return text_of(transcript.words_in(span))


def test_a_sentence_is_added_at_either_side() -> None:
    before = widened(MIDDLE, THREE, RATE, Step.SENTENCE, Side.START)
    assert text(before) == "We have a list. Every Friday it is wrong."
    after = widened(MIDDLE, THREE, RATE, Step.SENTENCE, Side.END)
    assert text(after) == "Every Friday it is wrong. Nobody can say why."


def test_a_word_is_added_at_either_side() -> None:
    assert text(widened(MIDDLE, THREE, RATE, Step.WORD, Side.START)).startswith("list. Every")
    assert text(widened(MIDDLE, THREE, RATE, Step.WORD, Side.END)).endswith("wrong. Nobody")


def test_from_the_middle_of_a_sentence_the_whole_of_it_comes_first() -> None:
    words = THREE.segments[1].words
    part = Span(words[2].start, words[3].end)
    assert text(widened(part, THREE, RATE, Step.SENTENCE, Side.START)) == "Every Friday it is"
    assert text(widened(part, THREE, RATE, Step.SENTENCE, Side.END)) == "it is wrong."


def test_what_was_added_can_be_taken_away() -> None:
    wide = widened(MIDDLE, THREE, RATE, Step.SENTENCE, Side.END)
    assert narrowed(wide, THREE, RATE, Step.SENTENCE, Side.END) == MIDDLE
    wide = widened(MIDDLE, THREE, RATE, Step.WORD, Side.START)
    assert narrowed(wide, THREE, RATE, Step.WORD, Side.START) == MIDDLE


def test_one_word_always_stays() -> None:
    span = MIDDLE
    for _ in range(9):
        span = narrowed(span, THREE, RATE, Step.WORD, Side.END)
    assert text(span) == "Every"


def test_at_the_edges_of_the_interview_nothing_is_added() -> None:
    first, last = THREE.segments[0].span, THREE.segments[2].span
    assert widened(first, THREE, RATE, Step.SENTENCE, Side.START) == first
    assert widened(last, THREE, RATE, Step.WORD, Side.END) == last


def test_a_quote_does_not_grow_into_another_voice() -> None:
    heard = talk(
        (Speaker.INTERVIEWER, "Why is that so?"),
        (Speaker.BUYER, "Every Friday it is wrong."),
    )
    said = heard.segments[1].span
    assert widened(said, heard, RATE, Step.SENTENCE, Side.START) == said
    assert widened(said, heard, RATE, Step.WORD, Side.START) == said


def test_ends_that_were_dropped_fall_to_the_nearest_words() -> None:
    words = THREE.segments[1].words
    dropped = Span(Frame(words[1].start + 40), Frame(words[3].end - 40))
    assert text(snapped(dropped, THREE, RATE) or dropped) == "Friday it is"


def test_ends_dropped_far_from_all_words_or_between_two_have_no_place() -> None:
    assert snapped(Span(Frame(60_000), Frame(61_000)), THREE, RATE) is None
    before, after, *_ = THREE.segments[1].words
    between = Span(Frame(after.start - 10), Frame(after.start - 9))
    assert before.end < between.start
    assert snapped(between, THREE, RATE) is None

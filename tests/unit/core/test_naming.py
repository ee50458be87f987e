"""Words are said to be somebody's: segments are cut around them, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Segment, Speaker, Word
from firsthand.core.words.naming import named_words


def segment(number: int, text: str, at: int) -> Segment:
    """Each word takes ten frames, and two more pass before the next."""
    words = tuple(
        Word(word, Frame(at + 12 * place), Frame(at + 12 * place + 10))
        for place, word in enumerate(text.split())
    )
    return Segment(number, words[0].start, words[-1].end, text, words, Speaker.BUYER)


ASKED = segment(1, "Who does it today? Nobody does it.", 0)
THEN = segment(2, "And then?", 100)
BOTH = (ASKED, THEN)


def said(segments: tuple[Segment, ...]) -> list[tuple[int, str, Speaker, bool]]:
    return [(one.number, one.text, one.speaker, one.speaker_is_guessed) for one in segments]


def test_words_in_the_middle_are_cut_out_and_what_follows_is_numbered_on():
    found = named_words(BOTH, {1}, Span(Frame(24), Frame(46)), Speaker.INTERVIEWER)
    assert said(found) == [
        (1, "Who does", Speaker.BUYER, True),
        (2, "it today?", Speaker.INTERVIEWER, False),
        (3, "Nobody does it.", Speaker.BUYER, True),
        (4, "And then?", Speaker.BUYER, True),
    ]
    assert [(one.start, one.end) for one in found[:3]] == [(0, 22), (24, 46), (48, 82)]


def test_a_segment_that_is_meant_as_a_whole_is_not_cut():
    found = named_words(BOTH, {1, 2}, Span(Frame(48), Frame(122)), Speaker.OTHER)
    assert said(found)[-2:] == [
        (2, "Nobody does it.", Speaker.OTHER, False),
        (3, "And then?", Speaker.OTHER, False),
    ]


def test_what_is_said_at_the_same_time_by_somebody_else_stays():
    beside = replace(segment(2, "Mhm.", 30), speaker=Speaker.INTERVIEWER)
    found = named_words((ASKED, beside), {1}, Span(Frame(0), Frame(82)), Speaker.OTHER)
    assert said(found)[1] == (2, "Mhm.", Speaker.INTERVIEWER, True)


def test_a_segment_whose_words_are_not_its_text_is_named_as_a_whole():
    rewritten = replace(ASKED, text="Something else.", edited=True)
    imported = replace(THEN, words=())
    meant = Span(Frame(24), Frame(130))
    found = named_words((rewritten, imported), {1, 2}, meant, Speaker.OTHER)
    assert said(found) == [
        (1, "Something else.", Speaker.OTHER, False),
        (2, "And then?", Speaker.OTHER, False),
    ]


def test_who_is_known_already_changes_nothing():
    once = named_words(BOTH, {1}, Span(Frame(24), Frame(46)), Speaker.OTHER)
    again = named_words(once, {2}, Span(Frame(24), Frame(46)), Speaker.OTHER)
    assert all(one is other for one, other in zip(once, again, strict=True))


def test_words_of_whoever_is_known_to_say_all_of_it_are_not_cut_out():
    known = replace(ASKED, speaker_is_guessed=False)
    found = named_words((known, THEN), {1}, Span(Frame(24), Frame(46)), Speaker.BUYER)
    assert found == (known, THEN)


@given(st.integers(0, 130), st.integers(0, 60))
def test_no_word_is_lost_and_each_piece_holds_its_words(start: int, length: int):
    span = Span(Frame(start), Frame(start + length))
    found = named_words(BOTH, {1, 2}, span, Speaker.OTHER)
    words = [word for one in BOTH for word in one.words]
    assert [word for one in found for word in one.words] == words
    assert [one.number for one in found] == list(range(1, len(found) + 1))
    for one in found:
        assert one.text == " ".join(word.text for word in one.words)
        assert one.start <= one.words[0].start
        assert one.words[-1].end <= one.end

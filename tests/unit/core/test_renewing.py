"""A second hearing brings its words; what people did to the first stays."""

from __future__ import annotations

from dataclasses import replace

from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Speaker, Word, text_of
from firsthand.core.words.hearings import words_changed
from firsthand.core.words.left_out import with_left_out
from firsthand.core.words.renewing import renewed

RATE = 1_000
WORD = 300


def said(at_s: float, text: str, number: int = 1, **about: object) -> Segment:
    start = round(at_s * RATE)
    words = tuple(
        Word(word, Frame(start + k * WORD), Frame(start + (k + 1) * WORD), 0.8)
        for k, word in enumerate(text.split())
    )
    end = words[-1].end if words else Frame(start + 4 * WORD)
    return replace(Segment(number, Frame(start), end, text, words), **about)


def later(segment: Segment, by_s: float) -> Segment:
    """The same words, heard a little later or earlier."""
    by = round(by_s * RATE)
    words = tuple(
        replace(word, start=Frame(word.start + by), end=Frame(word.end + by))
        for word in segment.words
    )
    return replace(
        segment, start=Frame(segment.start + by), end=Frame(segment.end + by), words=words
    )


def text(segments: tuple[Segment, ...]) -> str:
    return " | ".join(segment.text for segment in segments)


def test_words_heard_anew_replace_those_nobody_touched() -> None:
    old = [said(0, "We export it by hat"), said(5, "every Friday", 2)]
    new = [said(0.1, "We export it by hand"), said(5.1, "every Friday", 2)]
    found = renewed(old, new, RATE, first_number=3)
    assert text(found) == "We export it by hand | every Friday"
    assert [segment.number for segment in found] == [3, 4]


def test_an_edited_segment_stays_word_for_word_between_new_words() -> None:
    edited = said(3, "at Miller Bakeries it", 2, edited=True, speaker=Speaker.BUYER)
    old = [said(0, "yes and then we"), edited, said(6, "is wrong", 3)]
    # One long segment this time, 0.2 s later than before.
    new = later(said(0, "yes and then we"), 0.2)
    middle = later(said(3, "at mill her bake ease it"), 0.2)
    end = later(said(6, "is wrong"), 0.2)
    words = (*new.words, *middle.words, *end.words)
    whole = Segment(1, words[0].start, words[-1].end, text_of(words), words)
    found = renewed(old, [whole], RATE)
    assert text(found) == "yes and then we | at Miller Bakeries it | is wrong"
    assert found[1] == replace(edited, number=2)


def test_words_at_the_border_of_an_edit_are_neither_lost_nor_doubled() -> None:
    for shift in (-0.25, -0.1, 0.0, 0.1, 0.25):
        old = [
            said(0, "one two three"),
            said(0.9, "four fife six", 2),
            said(1.8, "seven eight nine", 3),
        ]
        old[1] = replace(
            old[1],
            text="four five six",
            words=(old[1].words[0], replace(old[1].words[1], text="five"), old[1].words[2]),
            edited=True,
        )
        new = [later(said(0, "one two three four fife six seven eight nine"), shift)]
        assert text(renewed(old, new, RATE)) == "one two three | four five six | seven eight nine"


def test_what_a_person_emptied_stays_empty() -> None:
    emptied = replace(said(3, "thank you for watching", 2), text="", words=(), edited=True)
    found = renewed(
        [said(0, "that was all"), emptied],
        [said(0, "that was all"), said(3, "thank you for watching", 2)],
        RATE,
    )
    assert [segment.text for segment in found] == ["that was all", ""]


def test_named_and_guessed_speakers_stay_with_their_words() -> None:
    old = [
        said(0, "how did you", speaker=Speaker.INTERVIEWER, speaker_is_guessed=False),
        said(0.9, "by hat", 2, speaker=Speaker.BUYER),
    ]
    new = [said(0.1, "how did you by hand")]
    found = renewed(old, new, RATE)
    assert [(s.text, s.speaker, s.speaker_is_guessed) for s in found] == [
        ("how did you", Speaker.INTERVIEWER, False),
        ("by hand", Speaker.BUYER, True),
    ]


def test_words_the_first_hearing_missed_are_put_in_also_beside_an_edit() -> None:
    old = [said(0, "so it is wrong", edited=True)]
    new = [said(0, "so it is long"), said(4, "every single Friday", 2)]
    assert text(renewed(old, new, RATE)) == "so it is wrong | every single Friday"


def test_an_edit_of_words_that_are_gone_is_laid_over_those_that_are_there() -> None:
    now = (
        said(0, "yes and then", 7, speaker=Speaker.INTERVIEWER),
        said(3, "at mill her bake ease", 8, speaker=Speaker.BUYER),
    )
    late = said(3.1, "at Miller Bakeries", 2, edited=True, speaker=Speaker.BUYER)
    found = renewed([late], now, RATE, first_number=9, spreads=False)
    assert [(s.number, s.text, s.speaker) for s in found] == [
        (9, "yes and then", Speaker.INTERVIEWER),
        (10, "at Miller Bakeries", Speaker.BUYER),
    ]


def test_changed_words_are_counted_without_case_and_punctuation() -> None:
    old = [*said(0, "We export it by hat").words, *said(5, "every friday").words]
    new = [*said(0.1, "we export it by hand.").words, *said(5, "and every Friday,").words]
    assert words_changed(old, new, RATE) == 2


def test_so_few_words_are_the_same_wherever_each_hearing_puts_them() -> None:
    old = said(0, "every Friday by hand").words
    assert words_changed(old, later(said(0, "every Friday by hand"), 2).words, RATE) == 0


def test_a_sentence_that_the_second_hearing_leaves_out_stays() -> None:
    old = [
        said(0, "who else is part of it"),
        said(3, "my husband does the fences", 2, speaker=Speaker.BUYER),
        said(6, "what have you tried", 3),
    ]
    new = [
        later(said(0, "Who else is part of it?"), 0.1),
        later(said(6, "What have you tried?"), 0.1),
    ]
    found = with_left_out(old, new, RATE)
    assert (
        text(found) == "Who else is part of it? | my husband does the fences | What have you tried?"
    )
    assert text(renewed(old, found, RATE)) == text(found)
    assert renewed(old, found, RATE)[1].speaker is Speaker.BUYER


def test_the_end_of_a_segment_that_is_left_out_stays_by_itself() -> None:
    old = [said(0, "yes it rains and then we carry it all inside")]
    found = with_left_out(old, [said(0, "Yes, it rains.")], RATE)
    assert text(found) == "Yes, it rains. | and then we carry it all inside"
    assert found[1].start == old[0].words[3].start


def test_what_was_heard_otherwise_gives_way() -> None:
    old = [said(0, "we want to recognise speech")]
    new = [said(0, "we want to wreck a nice beach")]
    assert with_left_out(old, new, RATE) == tuple(new)
    misheard = [said(0, "can you recognise human speech")]
    new = [said(0, "gnu rack a nice beach")]
    assert with_left_out(misheard, new, RATE) == tuple(new)


def test_a_few_words_and_doubtful_ones_may_be_left_out() -> None:
    few, noise = said(3, "you know what"), said(6, "thanks for watching all of this")
    doubtful = replace(noise, words=tuple(replace(one, probability=0.3) for one in noise.words))
    new = [said(0, "it is late")]
    assert with_left_out([said(0, "it is late"), few, doubtful], new, RATE) == tuple(new)

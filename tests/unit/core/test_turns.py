"""Laying voices over words: turns, speakers, and what a person said staying as it is."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Segment, Speaker, Word, text_of
from firsthand.core.words.roles import speakers_of
from firsthand.core.words.turns import NOBODY, Hearing, Turn, spoken, turns_of, voices_of

RATE = 1000
A, B = (0.8, 0.3), (0.3, 0.8)


def words(text: str, start_s: float = 0.0, gap_s: float = 0.05) -> tuple[Word, ...]:
    """Words of 0.3 s each."""
    found, at = [], start_s
    for one in text.split():
        found.append(Word(one, Frame(round(at * RATE)), Frame(round((at + 0.3) * RATE))))
        at += 0.3 + gap_s
    return tuple(found)


def segment(number: int, said: tuple[Word, ...], **kept: object) -> Segment:
    whole = Segment(number, said[0].start, said[-1].end, text_of(said), said)
    return replace(whole, **kept)  # type: ignore[arg-type]  # any field of a segment


def hearings(*stretches: tuple[float, float, tuple[float, ...]]) -> list[Hearing]:
    """Windows of 0.8 s, 0.4 s apart, from and to these seconds."""
    found = []
    for start_s, end_s, likeness in stretches:
        at = start_s
        while at + 0.8 <= end_s + 1e-9:
            span = Span(Frame(round(at * RATE)), Frame(round((at + 0.8) * RATE)))
            found.append(Hearing(span, likeness))
            at += 0.4
    return found


def test_words_take_the_voice_of_the_windows_around_them() -> None:
    said = words("How is business? Slow since spring we lost two accounts", gap_s=0.3)
    turn_s = said[3].start / RATE
    voices = voices_of(said, hearings((0, turn_s, B), (turn_s, 6, A)), RATE)
    assert voices == [1, 1, 1] + [0] * 7


def test_one_odd_window_does_not_change_the_voice_in_mid_sentence() -> None:
    said = words("we keep all of it in a spreadsheet that nobody dares to touch any more")
    odd = hearings((0, 2, A), (2, 2.8, B), (2.8, 5, A))
    assert set(voices_of(said, odd, RATE)) == {0}


def test_a_segment_is_cut_where_the_voice_changes() -> None:
    said = (*words("Why did you leave?"), *words("Because it was slow and dear", 2.0))
    (one,) = [segment(1, said)]
    turns = turns_of([one], hearings((0, 1.6, B), (2.0, 4.4, A)), RATE)
    cut = spoken(turns, {0: Speaker.BUYER, 1: Speaker.INTERVIEWER})
    assert [(s.number, s.speaker, s.text) for s in cut] == [
        (1, Speaker.INTERVIEWER, "Why did you leave?"),
        (2, Speaker.BUYER, "Because it was slow and dear"),
    ]
    assert (cut[0].start, cut[-1].end) == (one.start, one.end)
    assert all(s.speaker_is_guessed for s in cut)


def test_without_voices_every_segment_stays_as_it_was() -> None:
    segments = [segment(4, words("One two three.")), segment(9, words("Four.", 3.0))]
    turns = turns_of(segments, [], RATE)
    assert [turn.voice for turn in turns] == [NOBODY, NOBODY]
    assert list(spoken(turns, {})) == segments


def test_a_segment_that_a_person_named_is_neither_cut_nor_renamed() -> None:
    said = (*words("Why did you leave?"), *words("Because it was slow and dear", 2.0))
    named = segment(1, said, speaker=Speaker.BUYER, speaker_is_guessed=False)
    turns = turns_of([named], hearings((0, 1.6, B), (2.0, 4.4, A)), RATE)
    assert spoken(turns, {0: Speaker.INTERVIEWER, 1: Speaker.BUYER}) == (named,)


def test_a_segment_that_was_rewritten_is_not_cut() -> None:
    said = (*words("Why did you leave?"), *words("Because it was slow and dear", 2.0))
    rewritten = segment(1, said, text="Quite something else.", edited=True)
    turns = turns_of([rewritten], hearings((0, 1.6, B), (2.0, 4.4, A)), RATE)
    (found,) = spoken(turns, {0: Speaker.BUYER, 1: Speaker.INTERVIEWER})
    assert found == replace(rewritten, speaker=Speaker.BUYER)


def test_new_segments_take_all_numbers_there_were_so_that_none_is_left_behind() -> None:
    first = segment(3, (*words("Why?"), *words("Because it was slow and dear", 2.0)))
    second = segment(7, words("And then it broke down again", 6.0))
    heard = hearings((0, 0.8, B), (2.0, 8.4, A))
    turns = turns_of([first, second], heard, RATE)
    numbers = [s.number for s in spoken(turns, {0: Speaker.BUYER, 1: Speaker.INTERVIEWER})]
    assert numbers == [3, 7, 8]


@given(
    st.lists(st.integers(1, 6), min_size=1, max_size=8),
    st.lists(st.tuples(st.integers(0, 40), st.tuples(st.floats(0, 1), st.floats(0, 1)))),
)
def test_no_word_is_lost_doubled_or_moved(
    lengths: list[int], heard: list[tuple[int, tuple[float, float]]]
) -> None:
    at, segments = 0.0, []
    for number, length in enumerate(lengths, start=1):
        said = words("word " * length, at)
        segments.append(segment(number, said))
        at = said[-1].end / RATE + 0.2
    windows = sorted(
        (Hearing(Span(Frame(400 * k), Frame(400 * k + 800)), both) for k, both in heard),
        key=lambda one: one.span.start,
    )
    turns = turns_of(segments, windows, RATE)
    after = spoken(turns, {0: Speaker.BUYER, 1: Speaker.INTERVIEWER})
    assert [w for s in after for w in s.words] == [w for s in segments for w in s.words]
    assert {s.number for s in segments} <= {s.number for s in after}
    assert len({s.number for s in after}) == len(after)
    assert all(s.text == text_of(s.words) for s in after)


# -- who is who ----------------------------------------------------------------------------------


def turn(voice: int, text: str, **kept: object) -> Turn:
    said = words(text)
    return Turn(segment(1, said, **kept), said, voice)


ANSWER = (
    "We moved everything by hand and it took my people three days every month, "
    "which nobody believed until we counted the hours."
)


def test_the_voice_that_asks_is_the_interviewer() -> None:
    turns = [
        turn(1, "How did you notice?"),
        turn(0, ANSWER),
        turn(1, "And what happened then?"),
        turn(0, "Right? " + ANSWER),
    ]
    assert speakers_of(turns) == {1: Speaker.INTERVIEWER, 0: Speaker.BUYER}


def test_who_reads_out_the_guide_is_the_interviewer_though_without_question_marks() -> None:
    turns = [
        turn(0, "tell me about the last time an order went wrong"),
        turn(1, ANSWER),
        turn(0, ANSWER),
    ]
    prepared = ["Tell me about the last time an order went wrong."]
    assert speakers_of(turns, prepared)[0] is Speaker.INTERVIEWER


def test_of_three_voices_the_one_that_answers_most_is_the_buyer() -> None:
    turns = [
        turn(0, "How did you notice? What changed?"),
        turn(1, ANSWER),
        turn(2, "I only sit here and listen."),
    ]
    assert speakers_of(turns) == {
        0: Speaker.INTERVIEWER,
        1: Speaker.BUYER,
        2: Speaker.OTHER,
    }


def test_one_voice_alone_is_nobodys() -> None:
    assert speakers_of([turn(0, ANSWER), turn(0, "Is it?")]) == {}


def test_a_voice_that_a_person_named_keeps_its_name_against_all_cues() -> None:
    turns = [
        turn(0, ANSWER, speaker=Speaker.INTERVIEWER, speaker_is_guessed=False),
        turn(1, "How did you notice? And what happened then? Who else was there?"),
    ]
    assert speakers_of(turns) == {0: Speaker.INTERVIEWER, 1: Speaker.BUYER}


def test_the_voice_beside_a_named_onlooker_is_the_buyers() -> None:
    turns = [
        turn(0, ANSWER),
        turn(1, "How did you notice?", speaker=Speaker.OTHER, speaker_is_guessed=False),
    ]
    assert speakers_of(turns) == {1: Speaker.OTHER, 0: Speaker.BUYER}


def test_one_corrected_line_does_not_turn_a_whole_voice() -> None:
    turns = [
        turn(1, "How did you notice?"),
        turn(0, "Mm-hm.", speaker=Speaker.INTERVIEWER, speaker_is_guessed=False),
        turn(0, ANSWER),
    ]
    assert speakers_of(turns) == {1: Speaker.INTERVIEWER, 0: Speaker.BUYER}

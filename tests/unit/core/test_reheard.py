"""Words that were heard again change places with those that came first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Speaker, Word
from firsthand.core.words.reheard import exchange, exchanged

RATE = 100


def said(number: int, at: int, text: str, speaker: Speaker = Speaker.UNKNOWN) -> Segment:
    words = tuple(
        Word(word, Frame(at + 30 * k), Frame(at + 30 * k + 25))
        for k, word in enumerate(text.split())
    )
    return Segment(number, words[0].start, words[-1].end, text, words, speaker)


def texts(segments: Sequence[Segment]) -> list[str]:
    return [segment.text for segment in segments]


FIRST = [said(1, 0, "We see late parts,"), said(2, 200, "every fried day.")]
LATER = [said(3, 600, "Go on.")]
AGAIN = [said(9, 0, "We see late parts, every Friday.")]


def test_what_was_heard_again_comes_before_what_followed_and_no_number_is_used_twice() -> None:
    found = exchange([*FIRST, *LATER], FIRST, AGAIN, RATE)
    assert found is not None
    now = exchanged([*FIRST, *LATER], found.gone, found.come)
    assert texts(now) == ["We see late parts, every Friday.", "Go on."]
    assert [segment.number for segment in now] == [4, 5]


def test_what_came_before_the_stretch_stays_as_it_is() -> None:
    earlier = said(1, 0, "Hello.")
    first = [replace(said(2, 300, "He low."), number=2)]
    found = exchange([earlier, *first], first, [said(1, 300, "Hello you.")], RATE)
    assert found is not None
    assert found.gone == tuple(first)
    assert texts(exchanged([earlier, *first], found.gone, found.come)) == ["Hello.", "Hello you."]


def test_numbers_and_speakers_that_changed_meanwhile_do_no_harm() -> None:
    kept = [replace(one, number=one.number + 10, speaker=Speaker.BUYER) for one in [*FIRST, *LATER]]
    found = exchange(kept, FIRST, AGAIN, RATE)
    assert found is not None
    now = exchanged(kept, found.gone, found.come)
    assert texts(now) == ["We see late parts, every Friday.", "Go on."]
    assert now[0].speaker is Speaker.BUYER


def test_words_are_cut_where_the_speaker_of_the_first_ones_changes() -> None:
    first = [
        said(1, 0, "Is it late?", Speaker.INTERVIEWER),
        said(2, 200, "Every fried day.", Speaker.BUYER),
    ]
    again = [said(1, 0, "Is it late?"), said(2, 200, "Every Friday.")]
    found = exchange(first, first, again, RATE)
    assert found is not None
    assert [one.speaker for one in found.come] == [Speaker.INTERVIEWER, Speaker.BUYER]


def test_the_same_words_change_nothing() -> None:
    assert exchange(FIRST, FIRST, [replace(one, number=7) for one in FIRST], RATE) is None


def test_the_same_words_come_again_where_more_is_known_of_them() -> None:
    weighed = [
        replace(one, words=tuple(replace(word, stop=0.3) for word in one.words)) for one in FIRST
    ]
    found = exchange([*FIRST, *LATER], FIRST, weighed, RATE)
    assert found is not None
    now = exchanged([*FIRST, *LATER], found.gone, found.come)
    assert texts(now) == texts([*FIRST, *LATER])
    assert [word.stop for one in now for word in one.words] == [0.3] * 7 + [None] * 2


def test_what_a_person_has_rewritten_meanwhile_is_left_alone() -> None:
    rewritten = [FIRST[0], replace(FIRST[1], text="each Friday.", words=(), edited=True)]
    assert exchange(rewritten, FIRST, AGAIN, RATE) is None


def test_words_where_none_were_heard_at_first_find_their_place() -> None:
    found = exchange(LATER, [], [said(1, 0, "Oh yes.")], RATE)
    assert found is not None
    assert texts(exchanged(LATER, found.gone, found.come)) == ["Oh yes.", "Go on."]


def test_of_two_sides_the_other_one_keeps_its_words_and_the_order_of_time() -> None:
    other = said(3, 150, "Yes.", Speaker.INTERVIEWER)
    found = exchange([*FIRST, other, *LATER], FIRST, AGAIN, RATE)
    assert found is not None
    now = exchanged([*FIRST, other, *LATER], found.gone, found.come)
    assert texts(now) == ["We see late parts, every Friday.", "Yes.", "Go on."]
    assert [segment.start for segment in now] == sorted(segment.start for segment in now)

"""Typing over a transcript never moves what was not typed over."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Word, text_of
from firsthand.core.words.retyping import retyped

RATE = 16_000


def segment(number: int, start: int, text: str) -> Segment:
    words = []
    at = start
    for word in text.split():
        words.append(Word(word, Frame(at), Frame(at + 900), 0.4))
        at += 1000
    return Segment(number, Frame(start), Frame(at), text, tuple(words))


FIRST = segment(1, 0, "We run six baker is now.")
SECOND = segment(2, 10_000, "It was aweful in March.")


def test_a_word_that_replaces_two_takes_their_time() -> None:
    (changed,) = retyped([FIRST], "We run six bakeries now.")
    assert [word.text for word in changed.words] == ["We", "run", "six", "bakeries", "now."]
    assert (changed.words[3].start, changed.words[3].end) == (3000, 4900)
    assert changed.words[3].probability == 1.0
    assert changed.words[:3] == FIRST.words[:3]
    assert changed.edited
    assert changed.text == "We run six bakeries now."


def test_of_a_segment_without_times_only_the_typed_word_counts_as_typed() -> None:
    (changed,) = retyped([replace(FIRST, words=())], "We run six bakeries now.")
    assert [word.text for word in changed.words if changed.is_typed(word)] == ["bakeries"]


def test_only_the_segment_that_was_touched_changes() -> None:
    first, second = retyped([FIRST, SECOND], f"{FIRST.text} It was awful in March.")
    assert first is FIRST
    assert second.words[2].text == "awful"
    assert second.words[2].start == SECOND.words[2].start


def test_the_same_text_changes_nothing() -> None:
    assert retyped([FIRST, SECOND], f"{FIRST.text}   {SECOND.text}\n") == (FIRST, SECOND)


def test_punctuation_and_case_keep_the_words_place() -> None:
    (changed,) = retyped([FIRST], "We run six baker is, Now!")
    assert [(w.start, w.end) for w in changed.words] == [(w.start, w.end) for w in FIRST.words]


def test_a_mark_that_was_typed_counts_and_not_what_the_model_thought_of_one() -> None:
    said = replace(FIRST, words=tuple(replace(word, stop=0.01) for word in FIRST.words))
    (changed,) = retyped([said], "We run six. baker is now.")
    assert [word.stop for word in changed.words] == [0.01, 0.01, None, 0.01, 0.01, 0.01]


def test_a_word_put_in_lies_between_its_neighbours() -> None:
    (changed,) = retyped([FIRST], "We really run six baker is now.")
    put_in = changed.words[1]
    assert put_in.text == "really"
    assert FIRST.words[0].end <= put_in.start <= put_in.end <= FIRST.words[1].start


def test_a_segment_left_without_words_stays_empty() -> None:
    first, second = retyped([FIRST, SECOND], FIRST.text)
    assert first is FIRST
    assert (second.text, second.words, second.number) == ("", (), 2)


def test_a_segment_without_times_gets_them_by_length() -> None:
    bare = Segment(3, Frame(0), Frame(1000), "one two")
    (changed,) = retyped([bare], "one two three")
    assert text_of(changed.words) == "one two three"
    assert changed.words[0].start == 0


@given(
    st.lists(
        st.sampled_from(["we", "run", "six", "bakeries", "now", "it", "was", "awful", "oh", "in"]),
        max_size=14,
    )
)
def test_any_text_comes_out_as_typed_in_order_and_within_its_time(words: list[str]) -> None:
    changed = retyped([FIRST, SECOND], " ".join(words))
    found = [word for one in changed for word in one.words]
    assert [word.text for word in found] == words
    for one in found:
        assert 0 <= one.start <= one.end <= SECOND.end
    for one in changed:
        starts = [word.start for word in one.words]
        assert starts == sorted(starts)

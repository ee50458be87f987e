"""What speaks for the end of a sentence, and what against it."""

from __future__ import annotations

import pytest

from firsthand.core.quoting.borders import Around, Rhythm, border_odds, rhythm_of
from firsthand.core.quoting.cues import end_mark, plain, turns_against

SLOW = Rhythm(at_ends_s=1.0, at_commas_s=0.4)
FAST = Rhythm(at_ends_s=0.4, at_commas_s=0.38)


def test_a_longer_pause_never_speaks_against_an_end() -> None:
    odds = [border_odds("week,", "we", pause / 10, SLOW) for pause in range(31)]
    assert odds == sorted(odds)


def test_a_pause_says_more_where_people_talk_slowly() -> None:
    def gained(rhythm: Rhythm) -> float:
        return border_odds("week", "we", 0.9, rhythm) - border_odds("week", "we", 0.4, rhythm)

    assert gained(SLOW) > 2 * gained(FAST)


def test_a_full_stop_with_a_breath_is_an_end_and_a_comma_is_none() -> None:
    assert border_odds("week.", "We", 0.8) > 0
    assert border_odds("week,", "we", 0.35) < 0


def test_a_long_silence_ends_a_sentence_even_without_a_mark() -> None:
    assert border_odds("case", "Since", 1.8, SLOW) > 0


@pytest.mark.parametrize("left", ["the.", "because.", "and.", "my,"])
def test_nobody_ends_a_sentence_on_such_a_word(left: str) -> None:
    assert border_odds(left, "We", 0.7) < 0


@pytest.mark.parametrize("stop", [None, 0.99])
def test_the_full_stop_of_a_title_ends_nothing(stop: float | None) -> None:
    assert border_odds("Dr.", "Wheeland", 0.05, stop=stop) < -2
    assert border_odds("Mrs.", "Miller", 0.3, stop=stop) < border_odds("me.", "I", 0.3, stop=stop)


@pytest.mark.parametrize("right", ["and", "because", "which"])
def test_what_begins_like_this_rather_goes_on(right: str) -> None:
    assert border_odds("week.", right, 0.5) < border_odds("week.", "we", 0.5)


@pytest.mark.parametrize("stop", [None, 0.9])
@pytest.mark.parametrize("joint", ["And", "But", "So", "Or"])
def test_a_full_stop_before_a_joint_may_only_be_a_breath(joint: str, stop: float | None) -> None:
    breath = border_odds("times.", joint, 0.7, SLOW, stop=stop)
    assert breath < border_odds("times.", "We", 0.7, SLOW, stop=stop) - 1
    assert border_odds("times.", joint, 1.4, SLOW, stop=stop) > 0


def test_few_words_are_seldom_a_sentence_of_their_own() -> None:
    def odds(since: int, until: int) -> float:
        return border_odds("it.", "My", 0.4, stop=0.8, around=Around(since, until))

    assert odds(5, 8) < odds(9, 8)
    assert odds(9, 2) < odds(9, 8)


def test_a_pause_says_more_when_there_was_none_like_it_shortly_before() -> None:
    def odds(longest_s: float) -> float:
        around = Around(longest_pause_s=longest_s)
        return border_odds("it.", "My", 0.4, stop=0.8, around=around)

    assert odds(0.6) < odds(0.4) < odds(0.1)


def test_what_begins_like_a_clause_begins_no_sentence() -> None:
    assert border_odds("ten", "from", 0.5, stop=0.4) < border_odds("ten", "they", 0.5, stop=0.4)


def test_a_condition_waits_for_its_other_half() -> None:
    waiting = border_odds("true,", "you", 0.6, clause_opens_with="if")
    assert waiting < border_odds("true,", "you", 0.6)


@pytest.mark.parametrize("stop", [None, 0.8])
def test_a_condition_alone_is_no_sentence(stop: float | None) -> None:
    alone = border_odds("true.", "You", 0.6, promises=True, stop=stop)
    assert alone < border_odds("true.", "You", 0.6, stop=stop)


@pytest.mark.parametrize("stop", [None, 0.1])
def test_a_laugh_stands_for_itself(stop: float | None) -> None:
    laughed = border_odds("yard,", "ha", 0.2, stop=stop)
    assert laughed > border_odds("yard,", "he", 0.2, stop=stop)
    assert border_odds("ha", "but", 0.2, stop=stop) > border_odds("yard", "but", 0.2, stop=stop)
    assert border_odds("ha", "ha", 0.2) == border_odds("yard", "yard", 0.2)


def test_a_condition_rather_begins_a_sentence_than_going_on_with_one() -> None:
    assert border_odds("winter,", "if", 0.5) > border_odds("winter,", "we", 0.5)


@pytest.mark.parametrize(
    ("clause", "following", "expected"),
    [
        ("he doesn't quit on that day", "he", True),
        ("i don't need one for myself", "i'd", True),
        ("it's not the money", "it's", True),
        ("he quits on that day", "he", False),
        ("he doesn't quit on that day", "they", False),
        ("nobody came", "because", False),
    ],
)
def test_a_denial_of_the_same_subject_waits_for_what_is_true(
    clause: str, following: str, expected: bool
) -> None:
    assert turns_against(clause.split(), following) is expected


@pytest.mark.parametrize("stop", [None, 0.6])
def test_a_turn_speaks_against_an_end(stop: float | None) -> None:
    turned = border_odds("day.", "He", 0.4, turns=True, stop=stop)
    assert turned < border_odds("day.", "He", 0.4, stop=stop)


def test_missing_marks_say_nothing_where_the_model_writes_none() -> None:
    assert border_odds("week", "we", 0.6, marks_are_missing=True) > border_odds("week", "we", 0.6)


def test_the_rhythm_is_that_of_the_conversation() -> None:
    heard = [("week.", 1.4), ("it,", 0.5), ("then", 0.1)] * 40
    rhythm = rhythm_of(heard)
    assert rhythm.at_ends_s == pytest.approx(1.4, rel=0.15)
    assert rhythm.at_commas_s == pytest.approx(0.5, rel=0.15)


def test_without_pauses_heard_the_rhythm_is_the_typical_one() -> None:
    assert rhythm_of([]) == Rhythm()


@pytest.mark.parametrize(
    ("text", "mark"),
    [("week.", "."), ("why?”", "?"), ("Mr.", ""), ("so…", "…"), ("well,", ","), ("no", "")],
)
def test_the_mark_that_closes_a_word(text: str, mark: str) -> None:
    assert end_mark(text) == mark


def test_a_plain_word_has_neither_case_nor_marks() -> None:
    assert plain("“Don’t,") == "don't"


def test_a_full_stop_the_model_nearly_wrote_is_an_end() -> None:
    unwritten = border_odds("guess", "I", 0.4, FAST, stop=0.7)
    assert unwritten > 0 > border_odds("guess", "I", 0.4, FAST)


def test_a_full_stop_the_model_hardly_meant_is_none() -> None:
    doubted = border_odds("true.", "You", 0.4, FAST, stop=0.2)
    assert doubted < 0 < border_odds("true.", "You", 0.4, FAST)


@pytest.mark.parametrize("pause_s", [0.0, 0.3, 2.0])
def test_the_nearer_the_model_came_to_a_stop_the_likelier_is_an_end(pause_s: float) -> None:
    odds = [border_odds("week", "we", pause_s, stop=step / 20) for step in range(21)]
    assert odds == sorted(odds)
    assert odds[0] < odds[-1]


def test_the_pause_still_counts_where_the_odds_of_the_model_are_known() -> None:
    assert border_odds("week", "we", 1.2, SLOW, stop=0.5) > border_odds(
        "week", "we", 0.1, SLOW, stop=0.5
    )

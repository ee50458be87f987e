"""What is rarer, said more often and in fewer words is the better place."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from firsthand.library.search.ranking import Term, folded, rarity, scores, times_in

CHURN = Term(("churn",), False, '"churn"')


def test_folding_leaves_words_without_capitals_accents_and_signs() -> None:
    assert folded("Don’t  PANIC, café_owner: 50%!") == ["don", "t", "panic", "cafe", "owner", "50"]


def test_a_word_is_counted_whole() -> None:
    assert times_in(CHURN, ["churn", "churning", "churn"]) == 2


def test_the_beginning_of_a_word_is_counted_in_all_its_forms() -> None:
    assert times_in(Term(("churn",), True, ""), ["churn", "churning", "urn"]) == 2


def test_a_phrase_is_counted_where_its_words_follow_each_other() -> None:
    words = ["every", "friday", "and", "every", "other", "friday", "every", "fridays"]
    assert times_in(Term(("every", "friday"), False, ""), words) == 1
    assert times_in(Term(("every", "friday"), True, ""), words) == 2


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    assert rarity(1000, 3) > rarity(1000, 300) > rarity(1000, 999) > 0


def test_a_word_held_by_more_places_than_there_are_still_tells_something() -> None:
    assert rarity(0, 5) > 0


def test_more_mentions_in_fewer_words_score_higher() -> None:
    once, twice, long = scores(
        ["churn went up", "churn after churn", "churn went up " + "and so on " * 20],
        [CHURN],
        [2.0],
        13.0,
    )
    assert twice > once > long > 0


def test_a_place_without_the_word_scores_nothing() -> None:
    assert scores(["nothing of the kind", ""], [CHURN], [2.0], 13.0) == [0.0, 0.0]


@given(st.text(max_size=60))
@example("𝕊")
@example("İΐẞ")
@settings(deadline=None)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(" ".join(folded(text))) == folded(text)

"""Whatever is typed into the search box is understood, and no filter is taken for a word."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.library.search.query import Filters, understood


def test_plain_words_must_all_be_there_and_the_last_may_be_unfinished() -> None:
    assert understood("friday exp").every == '("friday" AND "exp"*)'


def test_a_phrase_stays_together_and_is_finished() -> None:
    assert understood('"every friday"').every == '("every friday")'


def test_an_unclosed_phrase_is_a_phrase() -> None:
    assert understood('"every friday').every == '("every friday")'


def test_a_star_makes_any_word_a_beginning() -> None:
    assert understood("churn* rate").every == '("churn"* AND "rate"*)'


def test_or_joins_its_two_neighbours() -> None:
    assert understood("cost price OR budget").every == '("cost" AND ("price" OR "budget"*))'


def test_a_minus_leaves_places_out() -> None:
    assert understood("price -discount now").every == '("price" AND "now"*) NOT "discount"'


def test_several_words_can_also_be_searched_for_one_by_one() -> None:
    assert understood("price budget").some == '("price" OR "budget"*)'
    assert understood("price").some == ""


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("kind:trigger", Filters(kind="trigger")),
        ("KIND:Trigger", Filters(kind="trigger")),
        ("before:reveal", Filters(before_reveal=True)),
        ("after:reveal", Filters(before_reveal=False)),
        ("heard:yes", Filters(heard=True)),
        ("heard:no", Filters(heard=False)),
        ("starred:yes", Filters(starred=True)),
        ("buyer:B-07", Filters(buyer="B-07")),
        ('study:"Churn, Q4"', Filters(study="Churn, Q4")),
        ("theme:price", Filters(theme="price")),
        ("speaker:buyer", Filters(speaker="buyer")),
    ],
)
def test_filters_narrow_and_are_no_words(text: str, filters: Filters) -> None:
    query = understood(f"late {text}")
    assert query.filters == filters
    assert query.every == '("late")'


def test_what_only_looks_like_a_filter_is_words() -> None:
    assert understood("note:this heard:maybe").every == '("note this" AND "heard maybe"*)'


@pytest.mark.parametrize("text", ["", "   ", '"', "-", "* ( )", "!!! ???", "OR", "\x00"])
def test_nothing_to_find_means_no_search(text: str) -> None:
    assert understood(text).every == ""


def test_a_filter_that_is_still_being_typed_is_the_beginning_of_a_word() -> None:
    assert understood("kind:").every == '("kind"*)'


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
@settings(deadline=None)
def test_whatever_is_typed_is_something_that_can_be_searched(text: str) -> None:
    db = sqlite3.connect(":memory:")
    try:
        db.execute("CREATE VIRTUAL TABLE t USING fts5(text)")
        db.execute("INSERT INTO t VALUES ('every friday I export it')")
        query = understood(text)
        for terms in (query.every, query.some):
            if terms:
                db.execute("SELECT * FROM t WHERE t MATCH ?", (terms,)).fetchall()
    finally:
        db.close()

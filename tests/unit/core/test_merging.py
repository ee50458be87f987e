"""Changes of two people to the same thing: each keeps what it changed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.findings import Finding, FindingId, FindingKind
from firsthand.core.quotes import Evidence, Quote, QuoteId, QuoteState
from firsthand.core.timeline import Frame
from firsthand.core.together.merging import merged, merged_quote

_words = st.sampled_from(["", "a", "b", "c"])
_quotes = st.lists(
    st.sampled_from([QuoteId(letter) for letter in "pqrst"]), unique=True, max_size=4
).map(tuple)
_findings = st.builds(
    Finding,
    st.just(FindingId("f")),
    st.sampled_from(list(FindingKind)[:2]),
    _words,
    st.integers(0, 2),
    _quotes,
    _quotes,
    _words,
)
BASE = Finding(FindingId("f"), FindingKind.PUSH, "late numbers", quotes=(QuoteId("p"),))


@given(_findings, _findings)
def test_what_only_one_side_changed_is_as_that_side_has_it(base: Finding, other: Finding) -> None:
    assert merged(base, other, base) == other
    assert merged(base, base, other) == other


@given(_findings, _findings, _findings)
def test_no_quote_that_either_added_is_lost_and_none_that_was_removed_is_back(
    base: Finding, mine: Finding, theirs: Finding
) -> None:
    quotes = merged(base, mine, theirs).quotes
    assert len(set(quotes)) == len(quotes)
    added = (set(mine.quotes) | set(theirs.quotes)) - set(base.quotes)
    stayed = set(base.quotes) & set(mine.quotes) & set(theirs.quotes)
    assert set(quotes) == added | stayed


def test_where_both_changed_one_text_mine_stands() -> None:
    mine, theirs = replace(BASE, statement="mine"), replace(BASE, statement="theirs")
    assert merged(BASE, mine, theirs).statement == "mine"


def test_changes_of_different_fields_are_both_there() -> None:
    mine, theirs = replace(BASE, statement="mine"), replace(BASE, note="theirs")
    assert merged(BASE, mine, theirs) == replace(BASE, statement="mine", note="theirs")


SAID = Quote(QuoteId("q"), None, "every friday", Frame(0), Frame(9), state=QuoteState.GUESSED)
CONFIRMED = replace(
    SAID,
    state=QuoteState.CONFIRMED,
    heard=True,
    confirmed_by="Sam",
    evidence=Evidence("ab", "cd", 1),
)


def test_words_changed_here_are_not_confirmed_by_somebody_who_heard_others() -> None:
    corrected = replace(SAID, text="every Friday night", themes=("work",))
    assert merged_quote(SAID, corrected, CONFIRMED) == corrected


def test_a_note_or_theme_changed_here_leaves_a_confirmation_made_elsewhere() -> None:
    noted = replace(SAID, note="laughs", themes=("work",))
    expected = replace(CONFIRMED, note="laughs", themes=("work",))
    assert merged_quote(SAID, noted, CONFIRMED) == expected


def test_themes_added_on_both_sides_are_all_there() -> None:
    base = replace(SAID, themes=("price", "work"))
    mine = replace(base, themes=("work", "trust"))
    theirs = replace(base, themes=("price", "work", "budget"))
    assert merged_quote(base, mine, theirs).themes == ("work", "trust", "budget")

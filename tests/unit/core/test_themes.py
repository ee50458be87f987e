"""Themes are renamed, merged and nested, and no tag is ever lost by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.interview import InterviewId
from firsthand.core.likeness import Likeness
from firsthand.core.quotes import QuoteId
from firsthand.core.themes import (
    Branch,
    Tagged,
    ThemeChange,
    ThemeNote,
    Themes,
    applied,
    branches,
    colour,
    merge,
    nest,
    remove,
    rename,
)
from firsthand.errors import WrongMoment


def tagged(number: int, *themes: str, interview: str = "one", text: str = "") -> Tagged:
    return Tagged(InterviewId(interview), QuoteId(f"q{number}"), text, themes)


LATE = Themes(
    (
        tagged(1, "price", "late numbers"),
        tagged(2, "Price"),
        tagged(3, "late numbers", interview="two"),
        tagged(4, "trust", interview="two"),
    ),
    (ThemeNote("late numbers", "numbers", "blue"), ThemeNote("trust", "late numbers")),
)

_names = st.sampled_from(["price", "Price", "late", "trust", "budget", "people"])
_shelves = st.builds(
    Themes,
    st.lists(st.lists(_names, unique_by=str.casefold, max_size=4).map(tuple), max_size=6).map(
        lambda tags: tuple(tagged(n, *one) for n, one in enumerate(tags) if one)
    ),
    st.lists(
        st.builds(ThemeNote, _names, st.just("") | _names, st.sampled_from(["", "blue"])),
        unique_by=lambda note: note.name.casefold(),
        max_size=5,
    ).map(tuple),
)


def tags(themes: Themes) -> dict[str, set[str]]:
    return {one.quote: {name.casefold() for name in one.themes} for one in themes.tagged}


def every(branch: Branch) -> list[Branch]:
    return [branch, *(inner for one in branch.under for inner in every(one))]


@given(_shelves, _names, _names)
def test_renaming_moves_each_tag_and_touches_no_other(themes: Themes, old: str, new: str) -> None:
    after = tags(applied(themes, rename(themes, old, new)))
    for quote, before in tags(themes).items():
        expected = {new.casefold() if name == old.casefold() else name for name in before}
        assert after[quote] == expected


@given(_shelves, st.lists(_names, max_size=3), _names)
def test_merging_loses_no_tag_and_doubles_none(themes: Themes, names: list[str], into: str) -> None:
    after = applied(themes, merge(themes, names, into))
    gone = {name.casefold() for name in names}
    for one in after.tagged:
        assert len({name.casefold() for name in one.themes}) == len(one.themes)
    for quote, before in tags(themes).items():
        expected = {into.casefold() if name in gone else name for name in before}
        assert tags(after)[quote] == expected


@given(_shelves, _names, st.just("") | _names)
def test_nesting_changes_no_tag_and_leaves_no_circle(
    themes: Themes, name: str, parent: str
) -> None:
    try:
        change = nest(themes, name, parent)
    except WrongMoment:
        return
    after = applied(themes, change)
    assert tags(after) == tags(themes)
    shown = [one.name.casefold() for top in branches(after) for one in every(top)]
    assert sorted(shown) == sorted(name.casefold() for name in after.names())


@given(_shelves)
def test_the_tree_shows_every_theme_exactly_once(themes: Themes) -> None:
    shown = [one.name.casefold() for top in branches(themes) for one in every(top)]
    assert sorted(shown) == sorted(name.casefold() for name in themes.names())


@given(_shelves, st.sampled_from(["rename", "merge", "colour", "remove"]), _names, _names)
def test_every_change_can_be_taken_back(themes: Themes, deed: str, one: str, other: str) -> None:
    change = {
        "rename": lambda: rename(themes, one, other),
        "merge": lambda: merge(themes, (one,), other),
        "colour": lambda: colour(themes, one, "green"),
        "remove": lambda: remove(themes, one),
    }[deed]()
    after = {(tag.interview, tag.quote): tag.after for tag in change.tags}
    back = {(tag.interview, tag.quote): tag.after for tag in change.back.tags}
    before = {(one.interview, one.quote): one.themes for one in themes.tagged}
    assert {key: before[key] for key in after} == back
    notes = set(applied(themes, change).notes)
    undone = (notes - set(change.back.before)) | set(change.back.after)
    assert undone == set(themes.notes)


def test_the_tree_counts_each_quote_once_and_passes_colours_down() -> None:
    numbers, price = branches(LATE)
    assert (numbers.name, numbers.quotes, numbers.interviews, numbers.colour) == (
        "numbers",
        3,
        2,
        "",
    )
    (late,) = numbers.under
    assert (late.name, late.quotes, late.colour) == ("late numbers", 3, "blue")
    assert [(one.name, one.quotes, one.colour) for one in late.under] == [("trust", 1, "blue")]
    assert (price.name, price.quotes, price.interviews) == ("price", 2, 1)


def test_a_theme_takes_what_is_under_it_along_when_it_is_renamed() -> None:
    after = applied(LATE, rename(LATE, "late numbers", "late data"))
    assert after.note("trust").parent == "late data"
    assert after.note("late data") == ThemeNote("late data", "numbers", "blue")
    assert tags(after)["q3"] == {"late data"}


def test_what_was_under_a_removed_theme_goes_where_it_was() -> None:
    after = applied(LATE, remove(LATE, "late numbers"))
    assert after.note("trust").parent == "numbers"
    assert tags(after) == {"q1": {"price"}, "q2": {"price"}, "q4": {"trust"}}


def test_a_theme_cannot_lie_under_itself() -> None:
    with pytest.raises(WrongMoment):
        nest(LATE, "numbers", "trust")
    with pytest.raises(WrongMoment):
        nest(LATE, "price", "Price")


@pytest.mark.parametrize("name", ["", "  ", "late, wrong"])
def test_a_theme_needs_a_name_without_a_comma(name: str) -> None:
    with pytest.raises(WrongMoment):
        rename(LATE, "price", name)


def test_nothing_to_do_is_no_change() -> None:
    assert colour(LATE, "late numbers", "blue") == ThemeChange()
    assert merge(LATE, ("nowhere",), "price").tags == ()


SAID = (
    tagged(1, "late data", text="Every Friday the export is wrong and we wait for the numbers."),
    tagged(2, "late data", text="The numbers are late again, the export took all night."),
    tagged(3, "budget", text="Our budget is frozen until spring."),
    tagged(4, "budget", "approval", text="The CFO signs every budget over ten thousand."),
    tagged(5, "budget", "approval", text="Nobody approves a new budget in December."),
)


def names(likeness: Likeness, text: str, *has: str) -> list[str]:
    return [one.theme for one in likeness.suggest(text, has)]


def test_a_quote_that_reads_like_others_is_suggested_their_theme() -> None:
    assert names(Likeness(SAID), "We exported numbers on a Friday and they were late.") == [
        "late data"
    ]


def test_a_theme_whose_name_is_said_is_suggested() -> None:
    assert names(Likeness(SAID), "It needs approval, so they said.") == ["approval"]


def test_what_usually_comes_together_is_suggested_together() -> None:
    assert names(Likeness(SAID), "So it goes.", "budget") == ["approval"]


def test_what_a_quote_has_is_not_suggested_again() -> None:
    assert "budget" not in names(Likeness(SAID), "The budget is gone.", "Budget")


@pytest.mark.parametrize("text", ["", "the and of", "zeppelins over Munich"])
def test_where_nothing_is_alike_nothing_is_suggested(text: str) -> None:
    assert names(Likeness(SAID), text) == []
    assert names(Likeness(()), text) == []

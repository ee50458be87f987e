"""Themes across all interviews: changed in one go, found by search, and nobody's tag is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fakes.damage import damage
from fakes.kept import a_quote, an_interview
from firsthand.core.interview import InterviewId
from firsthand.core.themes import ThemeNote, Themes, applied, colour, merge, nest, rename
from firsthand.library import Library, recover

ONE, TWO = InterviewId("2026-11-20-b-07-aaaa"), InterviewId("2026-11-21-b-09-bbbb")


@pytest.fixture(autouse=True)
def _tagged(library: Library) -> None:
    for id, themes in ((ONE, ("price", "trust")), (TWO, ("Price",))):
        record = an_interview(id, ["It costs too much."])
        quote = replace(a_quote(record.transcript.segments[0]), themes=themes)
        library.keep_record(replace(record, quotes=(quote,)))


def tags(library: Library) -> dict[str, tuple[str, ...]]:
    return {one.interview: one.themes for one in library.themes().tagged}


def test_a_theme_is_renamed_in_every_interview_and_back(library: Library) -> None:
    change = rename(library.themes(), "price", "cost")
    library.change_themes(change)
    assert tags(library) == {ONE: ("cost", "trust"), TWO: ("cost",)}
    library.change_themes(change.back)
    assert tags(library) == {ONE: ("price", "trust"), TWO: ("Price",)}


def test_a_tag_that_was_set_meanwhile_stays(library: Library) -> None:
    change = merge(library.themes(), ("trust",), "price")
    (quote,) = library.record(ONE).quotes
    library.keep_quote(ONE, replace(quote, themes=(*quote.themes, "new")), quote)
    library.change_themes(change)
    assert tags(library)[ONE] == ("price", "new")


def test_the_library_and_the_pure_change_agree(library: Library) -> None:
    themes = library.themes()
    for change in (
        nest(themes, "price", "money"),
        colour(themes, "trust", "blue"),
        rename(themes, "trust", "faith"),
    ):
        library.change_themes(change)
        themes = applied(themes, change)
        kept = library.themes()
        assert kept == Themes(themes.tagged, tuple(sorted(themes.notes, key=lambda n: n.name)))


def test_a_search_for_a_theme_finds_what_is_nested_under_it(library: Library) -> None:
    library.change_themes(nest(library.themes(), "price", "money"))
    assert {hit.interview for hit in library.search("theme:money")} == {ONE, TWO}
    assert {hit.interview for hit in library.search("theme:trust")} == {ONE}


def test_names_come_most_used_first(library: Library) -> None:
    assert [name.casefold() for name in library.theme_names()] == ["price", "trust"]


def test_the_tree_of_a_damaged_library_is_taken_over(library: Library, home: Path) -> None:
    library.change_themes(nest(library.themes(), "price", "money"))
    library.close()
    damage(home, "events_by_interview")
    assert recover(home, lambda _: ()).moved_aside is not None
    with Library.open(home) as again:
        assert again.themes().notes == (ThemeNote("price", "money"),)

"""Themes across all interviews: changed in one go, found by search, and nobody's tag is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fakes.damage import damage
from fakes.kept import a_quote, an_interview
from firsthand.core.interview import InterviewId
from firsthand.core.themes import ThemeNote, Themes, applied, colour, merge, nest, rename
from firsthand.library.library import Library
from firsthand.library.recovery import recover

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


ANGER = ("Ärger", "ärger", "A\u0308rger", " Ärger ")
"""One name: in capitals, decomposed as some systems write it, and with spaces around."""


@pytest.fixture
def angry(library: Library) -> Library:
    for number, theme in enumerate(ANGER):
        id = InterviewId(f"2026-11-2{number}-b-2{number}-cccc")
        record = an_interview(id, ["It makes me angry."])
        quote = replace(a_quote(record.transcript.segments[0]), themes=(theme,))
        library.keep_record(replace(record, quotes=(quote,)))
    return library


def test_a_name_beyond_ascii_is_one_theme_in_whatever_way_it_is_written(angry: Library) -> None:
    assert [name for name in angry.theme_names() if "rger" in name] == ["Ärger"]
    assert len([name for name in angry.themes().names() if "rger" in name]) == 1
    for said in ANGER:
        assert len({hit.interview for hit in angry.search(f'theme:"{said.strip()}"')}) == 4


def test_a_search_finds_what_is_nested_under_another_spelling(angry: Library) -> None:
    angry.change_themes(nest(angry.themes(), "price", "ÄRGER"))
    angry.change_themes(nest(angry.themes(), "ärger", "Gefühle"))
    assert {hit.interview for hit in angry.search("theme:gefühle")} >= {ONE, TWO}


def test_a_theme_has_one_note_however_it_is_written(angry: Library) -> None:
    angry.change_themes(colour(angry.themes(), "Ärger", "blue"))
    angry.change_themes(colour(angry.themes(), "ärger", "green"))
    assert [note.colour for note in angry.themes().notes] == ["green"]
    angry.change_themes(rename(angry.themes(), "ÄRGER", "Zorn"))
    assert [note.name for note in angry.themes().notes] == ["Zorn"]
    assert len({hit.interview for hit in angry.search("theme:zorn")}) == 4


def test_a_study_is_found_by_its_name_in_small_letters_also_beyond_ascii(library: Library) -> None:
    record = an_interview(InterviewId("2026-11-25-b-33-dddd"), ["Everything costs too much."])
    study = replace(record.setup.study, name="Übergabe in München")
    library.keep_record(replace(record, setup=replace(record.setup, study=study)))
    for said in ("übergabe in münchen", "ÜBERGABE", "u\u0308bergabe"):
        assert [hit.interview for hit in library.search(f'costs study:"{said}"')] == [record.id]

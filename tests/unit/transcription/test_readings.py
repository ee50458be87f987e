"""Where two models write different words, each place may be taken from either."""

from __future__ import annotations

from firsthand.transcription.hearing.readings import PLACES, readings


def read(first: str, second: str) -> list[str]:
    return [" ".join(way) for way in readings(first.split(), second.split())]


def test_each_place_where_they_differ_is_taken_from_either() -> None:
    assert read("I sent two lads in the small band.", "I sent two lads and the small van.") == [
        "I sent two lads in the small band.",
        "I sent two lads in the small van.",
        "I sent two lads and the small band.",
        "I sent two lads and the small van.",
    ]


def test_words_that_one_of_them_left_out_may_come_or_go() -> None:
    assert read("He told me that it is simple.", "He told me it is simple.") == [
        "He told me that it is simple.",
        "He told me it is simple.",
    ]
    assert read("My wife calls it visiting relatives.", "My wife calls it visiting the relatives.")[
        1:
    ] == ["My wife calls it visiting the relatives."]


def test_figures_capitals_hyphens_and_punctuation_make_no_other_words() -> None:
    first = "One Friday tonight I could fill 20 boats."
    assert read(first, "one Friday to-night, I could fill twenty boats") == [first]
    assert read("87 extra trips", "eighty-seven extra trips") == ["87 extra trips"]


def test_what_is_taken_from_the_second_ends_as_the_first_did() -> None:
    assert read("where the band is.", "where the van, is")[1:] == ["where the van is."]
    assert read("I fill 20 bands. Really?", "I fill twenty vans really")[1:] == [
        "I fill 20 vans. Really?"
    ]


def test_an_apostrophe_makes_another_word() -> None:
    assert read("That clicks better than a pint.", "That click's better than a pint.")[1:] == [
        "That click's better than a pint."
    ]


def test_what_differs_everywhere_is_taken_whole_or_not_at_all() -> None:
    letters = "abcdefgh"[: PLACES + 1]
    first = " ".join(f"one{letter} same{letter}" for letter in letters)
    second = " ".join(f"other{letter} same{letter}" for letter in letters)
    assert read(first, second) == [first, second]


def test_where_they_agree_there_is_one_way() -> None:
    assert read("Nobody moves house.", "Nobody moves house.") == ["Nobody moves house."]
    assert read("Nobody moves house.", "") == ["Nobody moves house."], "it heard nothing"

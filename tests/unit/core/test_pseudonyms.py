"""A name is found in whatever case, inflection or spelling it stands, and other words are left."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.interview import Participant
from firsthand.core.privacy.pseudonyms import (
    Disguise,
    NameKind,
    Pseudonym,
    buyers_pseudonym,
    forms_of_company,
    forms_of_person,
)

NORVELL = Pseudonym("Company 1", NameKind.COMPANY, forms_of_company("Norvell Parts GmbH"))
MUNICH = Pseudonym("Place 1", NameKind.PLACE, ("München",))
GROSS = Pseudonym("Person 1", NameKind.PERSON, forms_of_person("Jürgen Groß-Müller"))
MARK = Pseudonym("Person 2", NameKind.PERSON, forms_of_person("Mark Olsen"))
DISGUISE = Disguise([NORVELL, MUNICH, GROSS, MARK])


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("At Norvell Parts GmbH we do.", "At [Company 1] we do."),
        ("Norvell's list, NORVELL's list", "[Company 1]'s list, [Company 1]'s list"),
        ("the Olsens’ house", "the [Person 2]s’ house"),
        ("Norvells Liste, die Norvellkunden", "[Company 1]s Liste, die [Company 1]kunden"),
        ("norvell-parts.example", "[Company 1].example"),
        ("MyNorvellApp", "My[Company 1]App"),
        ("norvell_list.xlsx OLSEN_LIST", "[Company 1]_list.xlsx [Person 2]_LIST"),
        ("Muenchen, MÜNCHEN, munchen", "[Place 1], [Place 1], [Place 1]"),
        ("Juergen, Jürgens GROSS-MUELLER", "[Person 1], [Person 1]s [Person 1]"),
        ("We mark it. Marketing. Marken.", "We mark it. Marketing. Marken."),
        ("groß und müde", "groß und müde"),
        ("mark olsen and Mark\nOlsen", "[Person 2] and [Person 2]"),
    ],
)
def test_a_name_is_found_in_each_of_its_ways(said: str, shown: str) -> None:
    assert DISGUISE.text(said) == shown
    assert unicodedata.normalize("NFC", DISGUISE.text(unicodedata.normalize("NFD", said))) == shown


def test_titles_and_particles_are_not_names() -> None:
    assert forms_of_person("Dr. Anna von der Heide") == (
        "Dr Anna von der Heide",
        "Anna von der Heide",
        "Anna",
        "Heide",
    )
    assert forms_of_company("Deutsche Wolle AG") == ("Deutsche Wolle AG", "Deutsche Wolle")


def test_a_number_is_found_however_it_is_grouped() -> None:
    buyer = buyers_pseudonym(Participant("B-07", contact="+49 40 5550 1234"), is_named=True)
    assert buyer is not None
    assert Disguise([buyer]).text("call +49(40)5550-1234") == "call [B-07]"


def test_nobody_to_hide_changes_nothing() -> None:
    assert buyers_pseudonym(Participant("B-07", "Mark Olsen"), is_named=True) is None
    assert Disguise([]).text("Mark Olsen") == "Mark Olsen"
    assert Disguise([]).is_empty


@given(
    st.text(max_size=20).filter(lambda text: "lsen" not in text.lower()),
    st.sampled_from(["Mark Olsen", "MARK OLSEN", "Olsen’s", "mark olsen", "Mark-Olsens"]),
    st.sampled_from([" ", "\n", "(", "-", "_", "/", "."]),
)
def test_no_name_is_left_whatever_stands_around_it(text: str, name: str, between: str) -> None:
    shown = DISGUISE.text(f"{text}{between}{name}{between}{text}")
    assert "olsen" not in shown.lower()


@given(st.text(alphabet="abcdefghü .,-'_\n", max_size=80))
def test_texts_without_names_stay_as_they_are(text: str) -> None:
    assert DISGUISE.text(text) == text

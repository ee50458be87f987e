"""The key to a study's names grows, joins and shrinks, and refuses what would give a name away."""

from __future__ import annotations

from datetime import date

import pytest

from firsthand.core.privacy.leave import as_day, months_later
from firsthand.core.privacy.pseudonyms import NameKind, Pseudonym
from firsthand.errors import BadInput
from firsthand.jobs.privacy.hiding import forms_of, with_name, without_pseudonym

FIRM = Pseudonym("Company 1", NameKind.COMPANY, ("Norvell Parts", "Norvell"))


def test_a_name_gets_the_next_free_pseudonym_of_its_kind() -> None:
    key = with_name([FIRM], ["Acme"], NameKind.COMPANY, "en")
    assert key == [FIRM, Pseudonym("Company 2", NameKind.COMPANY, ("Acme",))]
    assert with_name(key, ["Ulm"], NameKind.PLACE, "de")[-1].shown == "Ort 1"


def test_another_spelling_joins_the_pseudonym_that_is_there() -> None:
    (joined,) = with_name([FIRM], ["Norwell", "Norvell"], NameKind.OTHER, "en", "[Company 1]")
    assert joined.kind is NameKind.COMPANY
    assert joined.forms == ("Norvell Parts", "Norvell", "Norwell")


@pytest.mark.parametrize(
    ("forms", "shown"), [([], ""), (["x"], ""), (["  "], ""), (["Norvell"], "The Norvell firm")]
)
def test_what_hides_nothing_is_refused(forms: list[str], shown: str) -> None:
    with pytest.raises(BadInput):
        with_name([], forms, NameKind.COMPANY, "en", shown)


@pytest.mark.parametrize("name", ["Company 1", "[company 1]", "norvell", "Norvell Parts"])
def test_a_name_is_shown_again_by_any_of_its_names(name: str) -> None:
    assert without_pseudonym([FIRM], name) == []


def test_a_name_that_is_not_hidden_cannot_be_shown_again() -> None:
    with pytest.raises(BadInput):
        without_pseudonym([FIRM], "Acme")


def test_a_full_name_brings_its_parts_by_its_kind() -> None:
    assert forms_of("Zebulon Crane", NameKind.PERSON) == ("Zebulon Crane", "Zebulon", "Crane")
    assert forms_of("Norvell Parts Ltd", NameKind.COMPANY)[-1] == "Norvell"
    assert forms_of("Upper Ulm", NameKind.PLACE) == ("Upper Ulm",)


def test_a_day_is_a_day_or_none() -> None:
    assert as_day(" 2027-11-30 ") == "2027-11-30"
    assert as_day("") == ""
    for text in ("30.11.2027", "2027-02-30", "soon"):
        with pytest.raises(BadInput):
            as_day(text)


@pytest.mark.parametrize(
    ("today", "months", "day"),
    [
        (date(2026, 11, 30), 1, "2026-12-30"),
        (date(2026, 11, 30), 3, "2027-02-28"),
        (date(2027, 12, 31), 2, "2028-02-29"),
        (date(2026, 11, 22), 24, "2028-11-22"),
    ],
)
def test_months_end_on_a_day_that_exists(today: date, months: int, day: str) -> None:
    assert months_later(months, today) == day

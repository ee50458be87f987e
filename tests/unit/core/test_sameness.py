"""Names that people would call one are one, and others are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.sameness import name_key, same, tidied


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ärger", "ärger"),
        ("Ärger", "A\u0308rger"),
        ("late  data", " Late data\n"),
        ("Größe", "GRÖSSE"),
        ("Église", "E\u0301GLISE"),
    ],
)
def test_they_are_one(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(("one", "other"), [("Arger", "Ärger"), ("late data", "latedata")])
def test_they_are_two(one: str, other: str) -> None:
    assert not same(one, other)


@given(st.text())
def test_tidying_changes_no_name(name: str) -> None:
    assert tidied(tidied(name)) == tidied(name)
    assert name_key(tidied(name)) == name_key(name)

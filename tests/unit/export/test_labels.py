"""Each language says everything, in the same places."""

from __future__ import annotations

import string

import pytest

from firsthand.export.labels import ENGLISH
from firsthand.export.labels_german import GERMAN, labels_for


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_german_says_everything_english_says() -> None:
    assert GERMAN.texts.keys() == ENGLISH.texts.keys()
    for key, text in ENGLISH.texts.items():
        assert fields(GERMAN.texts[key]) == fields(text), key


KINDS = ["roles", "answers", "modes", "fits", "kinds", "states", "gaps", "findings", "channels",
         "reasons"]  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("labels", [ENGLISH, GERMAN])
def test_every_kind_has_a_word(labels: object, name: str) -> None:
    words = getattr(labels, name)
    assert set(words) == set(type(next(iter(words))))


@pytest.mark.parametrize(
    ("tag", "language"), [("de-CH", "de"), ("DE", "de"), ("en-GB", "en"), ("fr", "en"), ("", "en")]
)
def test_documents_speak_german_or_english(tag: str, language: str) -> None:
    assert labels_for(tag).language == language


def test_figures_are_written_as_each_language_writes_them() -> None:
    assert (ENGLISH.figure(44.1), ENGLISH.figure(5.0), ENGLISH.figure(1.25, ".1f")) == (
        "44.1",
        "5",
        "1.2",
    )
    assert (GERMAN.figure(44.1), GERMAN.figure(5.0), GERMAN.figure(1.25, ".1f")) == (
        "44,1",
        "5",
        "1,2",
    )


def test_dates_are_written_out() -> None:
    assert ENGLISH.date("2026-11-19T14:05:00+01:00") == "19 November 2026, 14:05 (UTC+01:00)"
    assert GERMAN.date("2026-03-01T09:00:00") == "1. März 2026, 09:00"
    assert ENGLISH.date("some day") == "some day"

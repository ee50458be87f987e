"""A guide that was held and is worded otherwise becomes another version."""

from __future__ import annotations

import pytest

from firsthand.core.guide import parse_guide
from firsthand.core.guide_versions import versioned

HELD = "# Late parts\nlanguage: en\nversion: 1\n\n## Opening (opening, 4 min)\n- How's business?\n"
OTHER = HELD.replace("How's business?", "What does a week look like?")


def test_other_questions_than_those_that_were_held_raise_the_version_and_nothing_else():
    assert versioned(OTHER, {HELD}) == OTHER.replace("version: 1", "version: 2")


def test_what_nobody_has_held_is_changed_freely():
    assert versioned(OTHER, set()) == OTHER
    second = OTHER.replace("version: 1", "version: 2")
    assert versioned(second, {HELD}) == second


def test_the_same_questions_are_the_same_version():
    about = HELD.replace("\n\n##", "\n\nFor whoever waits for parts.\n\n##")
    purpose = HELD.replace("min)\n", "min)\nGet them talking.\n")
    assert versioned(about, {HELD}) == about
    assert versioned(purpose, {HELD}) == purpose


def test_no_version_that_was_held_is_used_again():
    second = OTHER.replace("version: 1", "version: 2")
    third = HELD.replace("business", "life")
    assert parse_guide(versioned(third, {HELD, second})).version == "3"


@pytest.mark.parametrize(
    ("version", "raised"), [("9", "10"), ("1.9", "1.10"), ("2026-11 by Kim", "2026-11 by Kim")]
)
def test_a_version_is_counted_as_it_was_written(version: str, raised: str):
    held, other = (text.replace(": 1", f": {version}") for text in (HELD, OTHER))
    assert parse_guide(versioned(other, {held})).version == raised


def test_a_guide_that_says_no_version_has_the_first():
    held, other = (text.replace("version: 1\n", "") for text in (HELD, OTHER))
    assert versioned(other, {held}).startswith("# Late parts\nversion: 2\n")


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("about", ["Versions are counted by Kim.", "For Kim.\nVersion: all of it."])
def test_words_that_begin_with_version_do_not_keep_it_from_being_raised(about: str, ending: str):
    held, other = (
        text.replace("version: 1\n", f"\n{about}\n").replace("\n", ending) for text in (HELD, OTHER)
    )
    raised = versioned(other, {held})
    assert parse_guide(raised).version == "2"
    assert parse_guide(raised).about == about.replace("\n", " ")


@pytest.mark.parametrize("text", ["", "# Late parts\nversion: 1\n", "## Opening (what?)\n"])
def test_what_cannot_be_read_yet_stays_as_it_was_typed(text: str):
    assert versioned(text, {HELD, text}) == text

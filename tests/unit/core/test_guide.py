"""A guide is text that a person can type, and survives being read and written."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.guide_text import text_of_guide
from fakes.kept import a_setup
from firsthand.core.guide import (
    Guide,
    Phase,
    PhaseKind,
    Question,
    fill,
    parse_guide,
    placeholders,
)
from firsthand.core.interview import Study
from firsthand.errors import BadGuide

TEXT = """# Churn
language: de
version: 3

Why customers leave.

## Warm-up (opening, 2 min)
Get them talking.

- How's business?
  - What changed?
- (nice) What is new?

## The reveal (reveal, 1,5 min)

## More (opening, 1 min)
* One more?
"""

line = st.text(st.characters(categories=("L", "N", "Zs")), min_size=1, max_size=20).map(
    lambda text: f"x{' '.join(text.split())}"
)
question = st.tuples(line, st.booleans(), st.lists(line, max_size=2))


@st.composite
def guides(draw: st.DrawFn) -> Guide:
    phases, seen = [], dict[PhaseKind, int]()
    for kind in draw(st.lists(st.sampled_from(list(PhaseKind)), min_size=1, max_size=5)):
        seen[kind] = seen.get(kind, 0) + 1
        key = str(kind) if seen[kind] == 1 else f"{kind}-{seen[kind]}"
        asked = draw(st.lists(question, max_size=4))
        phases.append(
            Phase(
                key,
                draw(line),
                kind,
                draw(st.integers(0, 90)) / 2,
                draw(st.one_of(st.just(""), line)),
                tuple(
                    Question(f"{key}.{number}", text, must, tuple(probes))
                    for number, (text, must, probes) in enumerate(asked, start=1)
                ),
            )
        )
    return Guide(draw(line), tuple(phases), "en", "2", draw(st.one_of(st.just(""), line)))


@given(guides())
def test_a_guide_written_and_read_back_is_the_same_guide(guide: Guide):
    assert parse_guide(text_of_guide(guide)) == guide


def test_the_text_form_is_read_as_it_is_meant():
    guide = parse_guide(TEXT)
    assert (guide.name, guide.language, guide.version) == ("Churn", "de", "3")
    assert guide.about == "Why customers leave."
    assert [phase.key for phase in guide.phases] == ["opening", "reveal", "opening-2"]
    assert guide.phases[1].minutes == 1.5
    first, second = guide.phases[0].questions
    assert first == Question("opening.1", "How's business?", True, ("What changed?",))
    assert not second.must_ask
    assert guide.minutes == 4.5
    assert guide.phase_of("opening-2.1").name == "More"


@pytest.mark.parametrize(
    ("head", "language", "version", "about"),
    [
        ("language: de\nversion: 3\n\nVersion: 4 and later are Kim's.", "de", "3", True),
        ("language: de\n\nFor Kim.\nVersion: 4 and later are hers.", "de", "1", True),
        ("Versions are counted by Kim.", "en", "1", True),
        ("For Kim.\nlanguage: de\nversion: 3", "de", "3", True),
        ("version: 2026-11 by Kim", "en", "2026-11 by Kim", False),
    ],
)
def test_words_about_a_guide_are_not_taken_for_its_version(
    head: str, language: str, version: str, about: bool
):
    guide = parse_guide(f"# Churn\n{head}\n\n## Warm-up (opening, 2 min)\nVersion: told here.\n")
    assert (guide.language, guide.version, "Kim" in guide.about) == (language, version, about)
    assert guide.phases[0].purpose == "Version: told here."


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no name"),
        ("# Empty\n", "no phases"),
        ("# A\n# B\n", "Line 2"),
        ("# A\n## Part\n", "Line 2"),
        ("# A\n## Part (party, 3 min)\n", "party"),
        ("# A\n- lost?\n", "Line 2"),
        ("# A\n## Part (opening, 3 min)\n  - probe first\n", "Line 3"),
    ],
)
def test_a_guide_that_cannot_be_understood_names_the_line_and_a_remedy(text: str, says: str):
    with pytest.raises(BadGuide, match=says) as caught:
        parse_guide(text)
    assert caught.value.remedy


def test_placeholders_take_the_studys_words_and_unknown_ones_stay():
    assert fill("{problem} {other} {company}", {"problem": "late parts", "company": ""}) == (
        "late parts {other} {company}"
    )


def test_an_interviewer_sees_a_gap_to_say_and_no_sign_where_the_study_has_no_words():
    setup = replace(a_setup(), study=Study("Shifts", solution="a rota"))
    asked = "Buyers struggle to {problem}. Does {solution} help, {buyer}?"
    expected = f"Buyers struggle to …. Does a rota help, {setup.participant.real_name}?"
    assert fill(asked, placeholders(setup)) == expected

"""The guides that come with Firsthand keep the method they are named after."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes.guide_text import text_of_guide
from firsthand.core.guide import Guide, PhaseKind, parse_guide
from firsthand.core.lint.rules import check_guide
from firsthand.resources import resource

NAMES = {
    "new-idea-problem-first": "New idea, problem first",
    "recent-buyer-five-rings": "Recent buyer, five rings",
    "switch-story": "Switch story",
    "lost-deal": "Lost deal",
    "blank": "Blank",
}


def shipped(name: str) -> Guide:
    return parse_guide(resource("guides", f"{name}.md").read_text(encoding="utf-8"))


def test_five_guides_ship_under_their_names() -> None:
    files = sorted(Path(resource("guides")).glob("*.md"))
    assert {file.stem for file in files} == set(NAMES)
    assert {shipped(name).name for name in NAMES} == set(NAMES.values())


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_guide_passes_the_checker(name: str) -> None:
    assert check_guide(shipped(name), ["solution", "product", "demo"]) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_guide_reads_the_same_in_its_plain_form(name: str) -> None:
    text = resource("guides", f"{name}.md").read_text(encoding="utf-8")
    assert parse_guide(text_of_guide(parse_guide(text))) == parse_guide(text)


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_guide_fits_into_an_hour_and_says_what_each_phase_is_for(name: str) -> None:
    guide = shipped(name)
    assert 25 <= guide.minutes <= 45
    assert guide.about
    assert all(phase.purpose for phase in guide.phases)
    assert guide.phases[0].kind is PhaseKind.OPENING
    assert guide.phases[-1].kind is PhaseKind.WRAP_UP


def test_the_new_idea_starts_general_explores_ten_minutes_and_reveals_late() -> None:
    guide = shipped("new-idea-problem-first")
    assert [phase.kind for phase in guide.phases] == list(PhaseKind)
    texts = [question.text for _, question in guide.questions()]
    assert texts[0] == "How's business?"
    assert any(
        text.startswith("We're hearing that buyers are struggling to {problem}.") for text in texts
    )
    assert guide.phase("exploring").minutes == 10
    assert any("{solution}" in question.text for question in guide.phase("reveal").questions)


def test_the_five_rings_have_a_phase_each() -> None:
    guide = shipped("recent-buyer-five-rings")
    assert sum(phase.kind.holds_the_reveal_shut for phase in guide.phases) == 5


def test_the_blank_guide_has_all_phases_and_no_questions() -> None:
    guide = shipped("blank")
    assert [phase.kind for phase in guide.phases] == list(PhaseKind)
    assert list(guide.questions()) == []

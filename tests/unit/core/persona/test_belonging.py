"""Which interviews belong: by rule, and by hand against it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.core.interview import Fit, InterviewId, Participant
from firsthand.core.persona.belonging import Candidate, belongs, fits, members
from firsthand.core.persona.editing import with_belonging
from firsthand.core.persona.kept import Persona, PersonaId, Rule

ONE = Candidate(
    InterviewId("one"),
    "2026-11-20T10:00:00+01:00",
    "Churn",
    Participant(
        "B-01", role="Head of Operations", company="Miller", size="1,240 people", region="North"
    ),
    Fit.PARTLY,
)


@pytest.mark.parametrize(
    "rule",
    [
        Rule(study="Churn"),
        Rule(role="operations"),
        Rule(role="cfo, head of"),
        Rule(size=">1000"),
        Rule(size="1000-2000"),
        Rule(size="1,240"),
        Rule(fits=(Fit.FIT, Fit.PARTLY)),
        Rule("Churn", role="ops, oper", region="north", fits=(Fit.PARTLY,)),
    ],
)
def test_a_rule_lets_in_who_meets_every_condition(rule: Rule) -> None:
    assert fits(rule, ONE)


@pytest.mark.parametrize(
    "rule",
    [
        Rule(),
        Rule(study="Chur"),
        Rule(role="cfo"),
        Rule(size="<1000"),
        Rule(size="10 - 20"),
        Rule(fits=(Fit.FIT,)),
        Rule("Churn", role="cfo"),
        Rule(industry="food"),
    ],
)
def test_a_rule_keeps_out_who_misses_one(rule: Rule) -> None:
    assert not fits(rule, ONE)


def test_a_size_without_a_number_is_in_no_range() -> None:
    assert not fits(Rule(size=">1"), replace(ONE, participant=Participant("B-01", size="big")))


def test_what_was_decided_by_hand_stands_against_the_rule() -> None:
    persona = Persona(PersonaId("p"), "Ops", rule=Rule(role="operations"))
    other = replace(ONE, interview=InterviewId("two"), participant=Participant("B-02", role="CFO"))
    assert members(persona, [ONE, other]) == ["one"]
    by_hand = with_belonging(with_belonging(persona, other.interview, True), ONE.interview, False)
    assert members(by_hand, [ONE, other]) == ["two"]
    assert belongs(with_belonging(by_hand, ONE.interview, None), ONE)

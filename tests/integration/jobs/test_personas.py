"""Personas on a real library: found by name, drawn, checked, and cleared for documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.eight_buyers import PERSONA, STUDY, a_record, eight_records, interview_id
from firsthand.core.interview import Fit
from firsthand.core.persona.kept import Persona, PersonaId, Rule
from firsthand.core.persona.message import Standing
from firsthand.core.persona.portraying import portrait_of
from firsthand.errors import UnknownPersona
from firsthand.jobs import personas
from firsthand.library.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as library:
        for record in eight_records():
            library.keep_record(record)
        library.keep_persona(PERSONA)
        yield library


def test_the_portrait_is_the_one_of_the_records_as_they_were_kept(library: Library) -> None:
    drawn = personas.portrait(library, PERSONA)
    assert drawn == portrait_of(PERSONA, eight_records(), personas.references())


def test_a_rule_is_read_when_it_is_asked_and_hands_overrule_it(library: Library) -> None:
    persona = Persona(
        PersonaId("p"),
        "Operations",
        rule=Rule(STUDY.name, role="operations, warehouse", size=">50"),
        picked=(interview_id(5),),
        left_out=(interview_id(8),),
    )
    library.keep_persona(persona)
    assert personas.belonging(library, persona) == [interview_id(n) for n in (2, 4, 5)]
    nine = a_record(2)
    library.keep_record(replace(nine, id=interview_id(9), started_at="2026-11-09T10:00:00+01:00"))
    rows = {one.persona.name: one for one in personas.persona_rows(library)}
    assert (rows["Operations"].interviews, rows["Operations"].buyers) == (4, 3)
    assert (rows[PERSONA.name].interviews, rows[PERSONA.name].buyers) == (9, 8)


def test_a_rule_by_fit_follows_the_verdicts(library: Library) -> None:
    persona = personas.new_persona("Fits", Rule(fits=(Fit.FIT,)))
    assert personas.belonging(library, persona) == [interview_id(n) for n in (1, 2, 4, 6)]
    library.keep_debrief(interview_id(3), replace(a_record(3).debrief, fit=Fit.FIT))
    assert interview_id(3) in personas.belonging(library, persona)


def test_a_persona_is_found_by_its_name_or_the_beginning_of_it(library: Library) -> None:
    assert personas.find_persona(library, "the ONE who") == PERSONA
    with pytest.raises(UnknownPersona) as near:
        personas.find_persona(library, "The one that holds the month")
    assert PERSONA.name in near.value.remedy
    library.keep_persona(Persona(PersonaId("p"), "The one who pays"))
    with pytest.raises(UnknownPersona, match="More than one"):
        personas.find_persona(library, "The one who")


def test_a_message_is_held_against_the_buyers_words(library: Library) -> None:
    portrait = personas.portrait(library, PERSONA)
    found = personas.check(portrait, "Our platform reconciles every spreadsheet for your team.")
    standing = {one.word: (one.standing, one.is_plain) for one in found.words}
    assert standing["platform"] == (Standing.NEVER, False)
    assert standing["team"] == (Standing.NEVER, True)
    assert standing["reconciles"][0] is Standing.BUYERS
    assert [one.word for one in found.jargon] == ["platform"]
    assert "auditor" in [one.word for one in found.missed]
    assert portrait.words.keys[0].word == "spreadsheet"

"""A study may be called otherwise or taken out; nothing that belongs to it is lost by that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fakes.kept import RATE, a_setup, an_interview
from firsthand.core.interview import InterviewId, Study
from firsthand.core.persona.kept import Persona, PersonaId, Rule
from firsthand.core.privacy.pseudonyms import Pseudonym
from firsthand.errors import BadInput
from firsthand.jobs.studies import found_or_made, keep_study
from firsthand.library.files.folders import read_setup
from firsthand.library.library import Library
from firsthand.library.recovery import recover

STARTED = "2026-11-21T10:00:00+01:00"
CHURN = a_setup().study


def test_a_second_study_stands_before_a_tenth(library: Library) -> None:
    for name in ("Wave 10", "wave 2", "Élan", "Churn"):
        library.add_interview(a_setup(study=name), STARTED, RATE)
    in_order = ["Churn", "Élan", "wave 2", "Wave 10"]
    assert list(library.study_counts()) == in_order
    assert [study.name for _, study in library.studies()] == in_order


def test_interviews_folders_and_rules_follow_a_study_to_its_new_name(library: Library) -> None:
    id = library.add_interview(a_setup(), STARTED, RATE)
    other = library.add_interview(a_setup("B-08", study="Pricing"), STARTED, RATE)
    library.keep_persona(Persona(PersonaId("one"), "Ops lead", rule=Rule("Churn", "ops")))
    library.keep_persona(Persona(PersonaId("two"), "CFO", rule=Rule("Pricing")))
    key = [Pseudonym("Company 1", "company", ("Miller Bakeries",))]
    library.private.keep_pseudonyms("Churn", key)

    library.rename_study("Churn", "Why they leave")

    renamed = replace(CHURN, name="Why they leave")
    assert library.record(id).setup == replace(a_setup(), study=renamed)
    assert read_setup(library.folder(id)).setup == replace(a_setup(), study=renamed)
    assert read_setup(library.folder(other)).setup.study.name == "Pricing"
    rules = {one.name: one.rule for one in library.personas()}
    assert rules == {"Ops lead": Rule("Why they leave", "ops"), "CFO": Rule("Pricing")}
    assert library.private.pseudonyms("Why they leave") == key
    assert library.study_counts() == {"Pricing": 1, "Why they leave": 1}


def test_a_library_made_again_from_its_folders_knows_the_new_name(home: Path) -> None:
    with Library.open(home) as library:
        id = library.add_interview(a_setup(), STARTED, RATE)
        library.rename_study("Churn", "Why they leave")
    (home / "library.db").write_bytes(b"not a library any more" * 400)
    for backup in (home / "backups").glob("*"):
        backup.unlink()
    recover(home, lambda folder: ())
    with Library.open(home) as library:
        assert library.record(id).setup.study.name == "Why they leave"
        assert list(library.study_counts()) == ["Why they leave"]


def test_a_name_that_is_taken_changes_nothing(library: Library) -> None:
    id = library.add_interview(a_setup(), STARTED, RATE)
    library.keep_study(Study("Pricing", "too dear"))
    with pytest.raises(BadInput, match="by that name"):
        keep_study(library, CHURN, replace(CHURN, name="Pricing", problem="all of it"))
    assert library.record(id).setup.study == CHURN
    assert [study.problem for _, study in library.studies()] == [CHURN.problem, "too dear"]


def test_a_name_and_a_problem_change_together(library: Library) -> None:
    number = library.keep_study(CHURN)
    after = replace(CHURN, name="Why they leave", problem="numbers come late")
    keep_study(library, CHURN, after)
    assert library.studies() == [(number, after)]
    keep_study(library, after, CHURN)
    assert library.studies() == [(number, CHURN)]


def test_a_new_writing_of_the_same_name_is_kept(library: Library) -> None:
    library.keep_study(Study("churn"))
    library.rename_study("churn", "Churn")
    assert list(library.study_counts()) == ["Churn"]


def test_only_a_study_without_interviews_is_removed(library: Library) -> None:
    library.add_interview(a_setup(), STARTED, RATE)
    library.keep_study(Study("Prcing"))
    library.remove_study("Prcing")
    library.remove_study("Prcing")
    with pytest.raises(BadInput, match="interviews in this study"):
        library.remove_study("Churn")
    assert library.study_counts() == {"Churn": 1}


def test_a_study_that_is_there_is_found_however_its_name_is_written(library: Library) -> None:
    about = Study("Übergabe in München", problem="two systems")
    library.keep_study(about)
    for name in ("übergabe in münchen", " U\u0308bergabe  in München "):
        assert found_or_made(library, name) == about.name
    assert [one for _, one in library.studies()] == [about]
    assert found_or_made(library, " Late  data ") == "Late data"
    assert found_or_made(library, "Late data") == "Late data"
    assert len(library.studies()) == 2


def test_a_study_may_change_its_capitals_but_not_take_anothers_name(library: Library) -> None:
    library.keep_study(Study("Ärger"))
    library.keep_study(Study("Churn"))
    library.rename_study("Churn", "churn")
    with pytest.raises(BadInput):
        library.rename_study("churn", "ÄRGER")
    assert {one.name for _, one in library.studies()} == {"Ärger", "churn"}


def test_the_wording_of_consent_is_known_by_study_and_language(library: Library) -> None:
    for number, (language, wording) in enumerate(
        [("fr", "Puis-je ?"), ("en", "May I?"), ("fr", "Me permettez-vous ?"), ("fr", "")]
    ):
        made = an_interview(InterviewId(f"2026-11-2{number}-b-0{number}-eeee"), ["Yes."])
        consent = replace(made.setup.consent, wording=wording)
        setup = replace(made.setup, language=language, consent=consent)
        started_at = f"2026-11-2{number}T10:00:00+01:00"
        library.keep_record(replace(made, setup=setup, started_at=started_at))
    study = setup.study.name
    assert library.consent_wordings() == {
        (study, "fr"): "Me permettez-vous ?",
        (study, "en"): "May I?",
    }

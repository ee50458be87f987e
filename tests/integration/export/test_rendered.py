"""Documents laid out by LibreOffice: they open, and the brief stays one page whatever is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from fakes.eight_buyers import PERSONA, eight_records
from fakes.office import Office, pages
from fakes.records import interview_record
from fakes.templates import company_template
from firsthand.core.findings import FindingKind
from firsthand.core.persona.kept import Persona, PersonaId, StatementId
from firsthand.core.persona.portrait import KeyWord, Portrait
from firsthand.core.persona.portraying import portrait_of
from firsthand.export.interview.writing import write_interview_record
from firsthand.export.persona.brief import brief_document
from firsthand.export.persona.document import persona_document
from firsthand.export.word.paper import Paper

DAY = datetime(2026, 11, 22)
LONG = "Donaudampfschifffahrtsgesellschaft and a quarterly reconciliation of warehouses " * 8


def overfull() -> Portrait:
    """More of everything than one page could ever hold."""
    made = [
        replace(
            statement,
            id=StatementId(f"{kind}-{number}"),
            kind=kind,
            text=f"{number}: {LONG}",
        )
        for kind in FindingKind
        for number in range(12)
        for statement in (PERSONA.statements[0],)
    ]
    persona = replace(
        PERSONA,
        name=LONG[:160],
        summary=LONG * 4,
        profile=LONG * 3,
        proposition=LONG * 3,
        statements=tuple(made),
    )
    records = []
    for record in eight_records():
        quotes = tuple(replace(one, text=(one.text + " ") * 5) for one in record.quotes)
        reasons = tuple(
            replace(row, reason=f"{row.reason}, {LONG}") for row in record.findings.reasons
        )
        findings = replace(record.findings, reasons=reasons)
        study = replace(record.setup.study, reasons=tuple({row.reason for row in reasons}))
        setup = replace(record.setup, study=study)
        records.append(replace(record, quotes=quotes, findings=findings, setup=setup))
    portrait = portrait_of(persona, records, {})
    keys = tuple(KeyWord(f"Abstimmungsverfahren{n}", "", 9, (), 9, 9.0, 9.0) for n in range(30))
    return replace(portrait, words=replace(portrait.words, keys=keys))


def saved(path: Path, paper: Paper) -> Path:
    with path.open("wb") as file:
        paper.write(file)
    return path


def empty() -> Portrait:
    return portrait_of(Persona(PersonaId("x"), "Nobody yet"), [], {})


def as_it_is() -> Portrait:
    return portrait_of(PERSONA, eight_records(), {})


@pytest.mark.parametrize("made", [as_it_is, overfull, empty])
def test_the_brief_is_one_page(tmp_path: Path, made: Callable[[], Portrait]) -> None:
    portrait = made()
    template = company_template(tmp_path / "company.dotx")
    briefs = [
        saved(tmp_path / f"brief-{language}.docx", brief_document(portrait, language))
        for language in ("en", "de", "en-US")
    ]
    briefs.append(saved(tmp_path / "dressed.docx", brief_document(portrait, "en", template)))
    assert [pages(pdf) for pdf in Office(tmp_path).pdf(*briefs)] == [1, 1, 1, 1]


def test_draft_and_record_open_also_on_a_companys_template(tmp_path: Path) -> None:
    template = company_template(tmp_path / "company.dotx")
    portrait = as_it_is()
    made = [
        saved(tmp_path / "draft.docx", persona_document(portrait, "en", DAY)),
        saved(tmp_path / "dressed.docx", persona_document(portrait, "de", DAY, template)),
        tmp_path / "record.docx",
        tmp_path / "dressed-record.docx",
    ]
    write_interview_record(interview_record(), made[2])
    write_interview_record(interview_record(), made[3], template)
    for pdf in Office(tmp_path).pdf(*made):
        assert 6 <= pages(pdf) <= 20


def test_a_draft_of_very_much_still_opens(tmp_path: Path) -> None:
    draft = saved(tmp_path / "draft.docx", persona_document(overfull(), "en", DAY))
    assert pages(Office(tmp_path).pdf(draft)[0]) > 20

"""A persona leaves the library as Word documents, as far as its buyers' answers reach."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from fakes.accessibility import faults_in
from fakes.eight_buyers import PERSONA, eight_records
from firsthand.core.interview import Answer, Consent
from firsthand.core.record import InterviewRecord
from firsthand.errors import BadTemplate
from firsthand.jobs.exporting.persona_documents import export_brief, export_persona
from firsthand.jobs.privacy.door import Door
from firsthand.library.library import Library
from firsthand.settings import Settings

REAL_NAME = "Henrike Oldenkamp"
COMPANY_SAID = "I am Henrike Oldenkamp and I add it up by hand."


def keep(library: Library, records: list[InterviewRecord]) -> Door:
    for record in records:
        library.keep_record(record)
    library.keep_persona(PERSONA)
    return Door(library)


def whole(path: Path) -> str:
    """Every word in every part of the file."""
    with zipfile.ZipFile(path) as parts:
        return " ".join(
            re.sub(r"<[^>]+>", "", parts.read(name).decode("utf-8", "replace"))
            for name in parts.namelist()
            if name.endswith((".xml", ".rels"))
        )


def test_draft_and_brief_go_where_they_are_wanted_and_can_be_followed(
    library: Library, tmp_path: Path
) -> None:
    door = keep(library, eight_records())
    draft = export_persona(door, PERSONA, tmp_path / "home")
    brief = export_brief(door, PERSONA, tmp_path / "home", tmp_path)
    assert draft.parent == tmp_path / "home" / "exports"
    assert draft.name == "The one who holds the month together draft.docx"
    assert brief == tmp_path / "The one who holds the month together brief.docx"
    assert faults_in(draft) == faults_in(brief) == ()


def test_the_library_remembers_for_each_interview_where_it_went(
    library: Library, tmp_path: Path
) -> None:
    records = eight_records()
    path = export_persona(keep(library, records), PERSONA, tmp_path / "home")
    for record in records:
        assert [file.path for file in library.private.exports(record.id)] == [str(path)]


def test_a_real_name_is_in_no_part_of_either_document(library: Library, tmp_path: Path) -> None:
    first, *others = eight_records()
    who = replace(first.setup.participant, real_name=REAL_NAME, contact="h.oldenkamp@example.org")
    quotes = (replace(first.quotes[0], text=COMPANY_SAID), *first.quotes[1:])
    named = replace(first, setup=replace(first.setup, participant=who), quotes=quotes)
    persona = replace(PERSONA, summary="People like Mrs Oldenkamp.", name="Henrike’s persona")
    library.keep_persona(persona)
    door = keep(library, [named, *others])
    for path in (
        export_persona(door, persona, tmp_path / "home"),
        export_brief(door, persona, tmp_path / "home"),
    ):
        for secret in ("henrike", "oldenkamp"):
            assert secret not in whole(path).lower()
            assert secret not in path.name.lower()


def test_words_that_may_not_be_quoted_are_left_out_and_still_count(
    library: Library, tmp_path: Path
) -> None:
    first, *others = eight_records()
    kept_back = replace(first.setup, consent=Consent(record=Answer.YES, quote=Answer.NO))
    door = keep(library, [replace(first, setup=kept_back), *others])
    path = export_persona(door, PERSONA, tmp_path / "home")
    text = whole(path)
    for quote in first.quotes:
        assert quote.text not in text
    assert "did not agree to be quoted" in text
    assert "3 of 8 buyers (B-01, B-03, B-06)" in text


def test_a_buyer_who_took_it_all_back_is_not_there(library: Library, tmp_path: Path) -> None:
    first, *others = eight_records()
    consent = Consent(record=Answer.YES, quote=Answer.YES, withdrawn_at="2026-11-21T09:00:00+01:00")
    gone = replace(first, setup=replace(first.setup, consent=consent))
    path = export_persona(keep(library, [gone, *others]), PERSONA, tmp_path / "home")
    text = whole(path)
    assert "B-01" not in text
    assert "7 interviews with 7 buyers" in text


def test_the_template_of_the_settings_is_taken(library: Library, tmp_path: Path) -> None:
    company = docx.Document()
    company.sections[0].header.paragraphs[0].text = "Tallyhouse GmbH"
    company.save(str(tmp_path / "company.docx"))
    home = tmp_path / "home"
    Settings(word_template=str(tmp_path / "company.docx")).save(home)
    door = keep(library, eight_records())
    made = docx.Document(str(export_brief(door, PERSONA, home)))
    assert made.sections[0].header.paragraphs[0].text == "Tallyhouse GmbH"
    (tmp_path / "company.docx").unlink()
    with pytest.raises(BadTemplate):
        export_brief(door, PERSONA, home)


def test_both_say_on_every_page_who_was_never_asked_to_be_quoted(
    library: Library, tmp_path: Path
) -> None:
    first, *others = eight_records()
    unasked = replace(first.setup, consent=Consent(record=Answer.YES))
    door = keep(library, [replace(first, setup=unasked), *others])
    draft = docx.Document(str(export_persona(door, PERSONA, tmp_path / "home")))
    assert draft.sections[0].header.paragraphs[0].text == "Not cleared for quoting"
    banner = next(p.text for p in draft.paragraphs if p.style.name == "Banner")
    assert "never asked" in banner
    assert "B-01" in banner
    brief = docx.Document(str(export_brief(door, PERSONA, tmp_path / "home")))
    assert "B-01 was not asked" in brief.sections[0].header.paragraphs[0].text


def test_a_draft_that_marketing_has_worked_on_stays_beside_the_next(
    library: Library, tmp_path: Path
) -> None:
    door = keep(library, eight_records())
    first = export_persona(door, PERSONA, library.home)
    assert export_persona(door, PERSONA, library.home) == first
    first.write_bytes(b"with what Marketing wrote")
    second = export_persona(door, PERSONA, library.home)
    assert second.name == f"{first.stem} 2.docx"
    assert first.read_bytes() == b"with what Marketing wrote"

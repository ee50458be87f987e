"""Documents and templates as somebody types for them."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from fakes.eight_buyers import PERSONA, eight_records
from fakes.templates import company_template
from firsthand.__main__ import main
from firsthand.library.library import Library
from firsthand.settings import Settings


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with Library.open(tmp_path / "home") as library:
        for record in eight_records()[:2]:
            library.keep_record(record)
        library.keep_persona(PERSONA)
    return tmp_path / "home"


def typed(capsys: pytest.CaptureFixture[str], home: Path, *words: str) -> object:
    assert main([*words, "--json", "--home", str(home)]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(("kind", "subject"), [("draft", "Buyer persona, draft"),
                                               ("brief", "Brief for Sales")])  # fmt: skip
def test_a_persona_is_exported_by_the_beginning_of_its_name(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, subject: str
) -> None:
    target = tmp_path / "out.docx"
    said = typed(capsys, home, "persona", "export", "the one", "--to", kind, "-o", str(target))
    assert said == {"id": PERSONA.id, "file": str(target), "stayed": None}
    assert docx.Document(str(target)).core_properties.subject == subject


def test_a_template_is_named_for_one_document_alone(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = company_template(tmp_path / "company.dotx")
    target = tmp_path / "out.docx"
    wish = ["export", "last", "-o", str(target)]
    typed(capsys, home, *wish, "--template", str(template))
    assert docx.Document(str(target)).sections[0].header.paragraphs[0].text == "Tallyhouse GmbH"
    typed(capsys, home, *wish)
    assert docx.Document(str(target)).sections[0].header.paragraphs[0].text == ""


def test_a_chosen_template_says_what_it_lacks_and_stays_until_it_is_taken_back(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = company_template(tmp_path / "company.dotx")
    said = typed(capsys, home, "template", str(template))
    assert isinstance(said, dict)
    assert "Quote Source" in said["missing"]
    assert said["has_page_numbers"] is False
    assert said["undescribed"] == 0
    assert typed(capsys, home, "template") == said
    target = tmp_path / "out.docx"
    typed(capsys, home, "export", "last", "-o", str(target))
    assert docx.Document(str(target)).sections[0].header.paragraphs[0].text == "Tallyhouse GmbH"
    assert typed(capsys, home, "template", "none") == {"file": None}
    assert Settings.load(home).word_template == ""


def test_what_is_no_template_is_refused_and_the_old_one_stays(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = company_template(tmp_path / "company.dotx")
    typed(capsys, home, "template", str(template))
    (tmp_path / "letter.docx").write_bytes(b"Dear Sir or Madam")
    assert main(["template", str(tmp_path / "letter.docx"), "--home", str(home)]) != 0
    assert "cannot be used as a Word template" in capsys.readouterr().err
    assert Settings.load(home).word_template == str(template)

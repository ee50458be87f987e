"""A company's own Word file as the paper to write on."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, RGBColor

from fakes.accessibility import faults_in
from fakes.records import SETUP, interview_record
from fakes.templates import company_template
from firsthand.core.interview import Answer
from firsthand.core.record import InterviewRecord
from firsthand.export.interview.writing import write_interview_record
from firsthand.export.word.blank import blank_page
from firsthand.export.word.look import PARAGRAPHS


def written(template: Path, record: InterviewRecord | None = None) -> Document:
    path = template.parent / "record.docx"
    write_interview_record(record or interview_record(), path, template)
    assert faults_in(path) == ()
    return docx.Document(str(path))


def text(part: object) -> str:
    return "\n".join(paragraph.text for paragraph in part.paragraphs)  # type: ignore[attr-defined]  # any story


@pytest.mark.parametrize("ending", [".docx", ".dotx"])
def test_page_headers_footers_and_styles_stay_the_companys(tmp_path: Path, ending: str) -> None:
    made = written(company_template(tmp_path / f"company{ending}"))
    section = made.sections[0]
    assert abs(section.left_margin - Cm(4)) < Cm(0.01)
    assert text(section.header) == "Tallyhouse GmbH"
    assert text(section.footer).startswith("Registered in Bremen")
    heading = made.styles["Heading 1"]
    assert heading.font.color.rgb == RGBColor(0x8A, 0x10, 0x40)
    assert made.styles["Normal"].font.name == "Arial"


def test_the_templates_own_text_and_author_stay_behind(tmp_path: Path) -> None:
    template = company_template(tmp_path / "company.dotx")
    made = written(template)
    assert "Dear Sir" not in text(made)
    assert made.core_properties.author == "Firsthand"
    with zipfile.ZipFile(tmp_path / "record.docx") as parts:
        assert not any(b"Dana" in parts.read(name) for name in parts.namelist())


def test_what_is_missing_is_named_and_added_in_the_companys_colour_and_type(
    tmp_path: Path,
) -> None:
    template = company_template(tmp_path / "company.dotx")
    missing = blank_page("en-US", "en-US", template=template).styles.missing
    assert {"Quote Source", "Banner", "toc 1", "Record Table", "Timecode"} <= set(missing)
    assert not {"Title", "Heading 1", "Heading 2", "Quote", "Normal"} & set(missing)
    made = written(template)
    assert made.styles["Speaker"].font.color.rgb == RGBColor(0x8A, 0x10, 0x40)
    assert made.styles["Lead"].font.name == "Arial"
    assert made.styles["Fact"].font.name is None, "as the body text"
    assert blank_page("en-US", "en-US", template=tmp_path / "record.docx").styles.missing == ()


def test_a_pale_company_colour_is_not_taken_for_small_type(tmp_path: Path) -> None:
    def pale(document: Document) -> None:
        document.styles["Heading 1"].font.color.rgb = RGBColor(0xF2, 0xC0, 0x20)

    made = written(company_template(tmp_path / "company.docx", pale))
    assert made.styles["Speaker"].font.color.rgb == RGBColor(0x23, 0x27, 0x2C)
    assert made.styles["Heading 1"].font.color.rgb == RGBColor(0xF2, 0xC0, 0x20)


def test_page_numbers_are_added_only_where_there_are_none(tmp_path: Path) -> None:
    def numbered(document: Document) -> None:
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), " PAGE ")
        document.sections[0].header.paragraphs[0]._p.append(field)

    plain = written(company_template(tmp_path / "plain.docx"))
    assert "Interview B-07 · Page" in text(plain.sections[0].footer)
    counting = written(company_template(tmp_path / "counting.docx", numbered))
    assert text(counting.sections[0].footer) == "Registered in Bremen"


def test_the_warning_stands_on_every_page_also_where_the_first_differs(tmp_path: Path) -> None:
    def special(document: Document) -> None:
        document.sections[0].different_first_page_header_footer = True
        document.settings.odd_and_even_pages_header_footer = True

    setup = replace(SETUP, consent=replace(SETUP.consent, quote=Answer.NOT_ASKED))
    template = company_template(tmp_path / "company.docx", special)
    section = written(template, interview_record(setup)).sections[0]
    for header in (section.header, section.first_page_header, section.even_page_header):
        assert "Not cleared for quoting" in text(header)
    assert text(section.header).startswith("Tallyhouse GmbH")


def test_a_cover_section_leaves_its_header_to_what_follows(tmp_path: Path) -> None:
    def covered(document: Document) -> None:
        document.add_section()  # takes its header and footer from the one before

    made = written(company_template(tmp_path / "company.docx", covered))
    assert len(made.sections) == 1
    assert text(made.sections[0].header) == "Tallyhouse GmbH"


def test_a_style_of_our_name_and_another_sort_is_left_alone(tmp_path: Path) -> None:
    def clashing(document: Document) -> None:
        document.styles.add_style("Label", 1)  # a paragraph style; ours is for characters

    made = written(company_template(tmp_path / "company.docx", clashing))
    names = [style.name for style in made.styles]
    assert len(names) == len(set(names))
    assert "Firsthand Label" in names


def test_quotes_stay_with_their_source_also_where_the_companys_style_would_part_them(
    tmp_path: Path,
) -> None:
    made = written(company_template(tmp_path / "company.docx"))
    quotes = [p for p in made.paragraphs if p.style.name == "Quote"]
    assert quotes
    assert all(quote.paragraph_format.keep_with_next for quote in quotes)


def test_tables_are_as_wide_as_the_companys_text(tmp_path: Path) -> None:
    made = written(company_template(tmp_path / "company.docx"))
    section = made.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    for table in made.tables:
        width = sum(column.width for column in table.columns)
        assert abs(width - room) < Cm(0.1)


def test_every_style_has_a_name_of_its_own() -> None:
    names = [look.name.lower() for look in PARAGRAPHS]
    assert len(names) == len(set(names))

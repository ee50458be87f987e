"""Whether a Word file can be followed by somebody who hears it read, and names nobody by the way.

What is asked: a title and a language; headings in order, without a jump; a description for every
picture; a header row and a caption for every table; a table of contents that Word brings up to date
wherever there are many headings; page numbers; nothing but ourselves in the author's place. After
PDF/UA's and WCAG 2.2's demands on documents, as far as a Word file can meet them.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from xml.etree import ElementTree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_V = "{urn:schemas-microsoft-com:vml}"
_HEADINGS_WITHOUT_CONTENTS = 12
"""A sheet or a brief of so few headings is taken in at a glance."""
_HEADING = re.compile(r"heading ([1-9])$", re.IGNORECASE)


class Fault(StrEnum):
    """What makes a document hard to follow, or tells too much."""

    NO_TITLE = "the file has no title"
    NO_LANGUAGE = "the text has no language"
    HEADING_JUMP = "a heading skips a level"
    EMPTY_HEADING = "a heading says nothing"
    NO_DESCRIPTION = "a picture has no description"
    NO_HEADER_ROW = "a table has no header row"
    NO_CAPTION = "a table has no caption"
    NO_CONTENTS = "many headings and no table of contents"
    OLD_CONTENTS = "the table of contents is not brought up to date"
    NO_PAGE_NUMBERS = "the pages have no numbers"
    NAMES_A_PERSON = "the properties name a person"


@dataclass(frozen=True, slots=True)
class Found:
    fault: Fault
    where: str = ""
    """The heading, caption or part it is about."""


def faults_in(path: Path) -> tuple[Found, ...]:
    """Everything that is wrong with a .docx we made, in no order that matters."""
    with zipfile.ZipFile(path) as parts:
        trees = {
            name: ElementTree.fromstring(parts.read(name))
            for name in parts.namelist()
            if name.endswith(".xml")
        }
    document, styles = trees["word/document.xml"], trees["word/styles.xml"]
    body = document.find(f"{_W}body")
    assert body is not None
    around = [t for n, t in trees.items() if re.match(r"word/(header|footer)\d*\.xml$", n)]
    return (
        *_properties(trees["docProps/core.xml"], styles),
        *_headings(body, styles),
        *_pictures([body, *around]),
        *_tables(body),
        *_fields(body, around, trees["word/settings.xml"], styles),
    )


def _properties(core: ElementTree.Element, styles: ElementTree.Element) -> Iterator[Found]:
    if not (core.findtext(f"{_DC}title") or "").strip():
        yield Found(Fault.NO_TITLE)
    languages = [lang.get(f"{_W}val") for lang in styles.findall(f"{_W}docDefaults//{_W}lang")]
    if not any(languages) or not core.findtext(f"{_DC}language"):
        yield Found(Fault.NO_LANGUAGE)
    for name in (f"{_DC}creator", f"{_CP}lastModifiedBy"):
        if core.findtext(name, "") not in ("", "Firsthand"):
            yield Found(Fault.NAMES_A_PERSON, name.rpartition("}")[2])


def _levels(styles: ElementTree.Element) -> dict[str, int]:
    """The level of each heading style, by its id."""
    found = {}
    for style in styles.findall(f"{_W}style"):
        name = style.find(f"{_W}name")
        match = _HEADING.match(name.get(f"{_W}val", "")) if name is not None else None
        if match:
            found[style.get(f"{_W}styleId", "")] = int(match[1])
    return found


def _heads(body: ElementTree.Element, styles: ElementTree.Element) -> list[tuple[int, str]]:
    levels = _levels(styles)
    heads = []
    for paragraph in body.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        level = levels.get(style.get(f"{_W}val", "")) if style is not None else None
        if level:
            heads.append((level, _text(paragraph)))
    return heads


def _headings(body: ElementTree.Element, styles: ElementTree.Element) -> Iterator[Found]:
    above = 0
    for level, text in _heads(body, styles):
        if level > above + 1:
            yield Found(Fault.HEADING_JUMP, text)
        if not text.strip():
            yield Found(Fault.EMPTY_HEADING)
        above = level


def _pictures(trees: list[ElementTree.Element]) -> Iterator[Found]:
    for tree in trees:
        for kind in ("inline", "anchor"):
            for drawing in tree.iter(f"{_WP}{kind}"):
                properties = drawing.find(f"{_WP}docPr")
                described = properties is not None and properties.get("descr", "").strip()
                if not described and not _is_decorative(drawing):
                    yield Found(Fault.NO_DESCRIPTION)
        for shape in tree.iter(f"{_V}shape"):
            if shape.find(f"{_V}imagedata") is not None and not shape.get("alt", "").strip():
                yield Found(Fault.NO_DESCRIPTION)


def _is_decorative(drawing: ElementTree.Element) -> bool:
    return any(
        node.tag.endswith("}decorative") and node.get("val") in ("1", "true")
        for node in drawing.iter()
    )


def _tables(body: ElementTree.Element) -> Iterator[Found]:
    for table in body.iter(f"{_W}tbl"):
        caption = table.find(f"{_W}tblPr/{_W}tblCaption")
        shown = caption.get(f"{_W}val", "") if caption is not None else ""
        if not shown.strip():
            yield Found(Fault.NO_CAPTION, _text(table)[:40])
        first = table.find(f"{_W}tr")
        if first is None or first.find(f"{_W}trPr/{_W}tblHeader") is None:
            yield Found(Fault.NO_HEADER_ROW, shown)


def _fields(
    body: ElementTree.Element,
    around: list[ElementTree.Element],
    settings: ElementTree.Element,
    styles: ElementTree.Element,
) -> Iterator[Found]:
    has_contents = "TOC" in _instructions(body)
    if not has_contents and len(_heads(body, styles)) > _HEADINGS_WITHOUT_CONTENTS:
        yield Found(Fault.NO_CONTENTS)
    if has_contents and settings.find(f"{_W}updateFields") is None:
        yield Found(Fault.OLD_CONTENTS)
    if not any("PAGE" in _instructions(part) for part in around):
        yield Found(Fault.NO_PAGE_NUMBERS)


def _instructions(tree: ElementTree.Element) -> set[str]:
    typed = "".join(node.text or "" for node in tree.iter(f"{_W}instrText"))
    simple = " ".join(node.get(f"{_W}instr", "") for node in tree.iter(f"{_W}fldSimple"))
    return set(f"{typed} {simple}".upper().split())


def _text(tree: ElementTree.Element) -> str:
    return "".join(node.text or "" for node in tree.iter(f"{_W}t"))

"""Takes a company's own Word file as the paper to write on, and nothing else that lies in it."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path

from docx import Document as read_document
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from firsthand.errors import BadTemplate

_LARGEST_FILE = 40_000_000
_LARGEST_UNPACKED = 60_000_000
_LARGEST_XML = 8_000_000
_MOST_TAGS = 250_000
"""Of all XML parts together: each takes some 300 bytes in memory. Fifty pages have 60,000."""
_MOST_PARTS = 1_000
_MOST_STYLES = 2_000
"""Word's own are 380."""
_DOCUMENT = "wordprocessingml.document.main+xml"
_TEMPLATE = "wordprocessingml.template.main+xml"
_STRICT = b"purl.oclc.org/ooxml"
_KEPT_RELATIONS = {"styles", "numbering", "settings", "webSettings", "fontTable", "theme"}
_FOREIGN_RELATIONS = {"control", "oleObject", "package", "vbaProject", "aFChunk", "subDocument",
                      "frame"}  # fmt: skip
_FETCHING_FIELD = re.compile(r"\b(?:DDE|DDEAUTO|INCLUDE\w*|IMPORT|LINK|DATABASE|RD)\b")
_SURPLUS_SETTINGS = (
    "w:writeProtection", "w:attachedTemplate", "w:mailMerge", "w:documentProtection",
    "w:trackRevisions", "w:saveThroughXslt", "w:footnotePr", "w:endnotePr", "w:attachedSchema",
    "w:docVars", "w:rsids", "w:savePreviewPicture", "w:updateFields",
)  # fmt: skip
_FOREIGN_FAULTS = (
    OSError, OpcError, zipfile.BadZipFile, zlib.error, struct.error, etree.LxmlError, KeyError,
    ValueError, AttributeError, TypeError, IndexError, AssertionError, RuntimeError,
)  # fmt: skip
"""What reading a broken package may raise, with all that are kinds of these."""


def open_template(path: Path) -> Document:
    """An empty document with the template's styles, headers, footers and page set-up.

    Takes .docx and .dotx. Its text, properties, comments, macros and embedded files stay behind.
    Raises BadTemplate for a file that is none, or that is not safe to build on.
    """
    if not path.is_file():
        raise BadTemplate(
            "There is no Word template at that place.", "Choose another one, or none, in Settings."
        )
    with refusing():
        document = read_document(io.BytesIO(_as_document(path)))
        _empty(document)
        _clear_settings(document)
        _clear_styles(document)
        return document


@contextmanager
def refusing() -> Iterator[None]:
    """Says of whatever a broken package makes go wrong in here that it cannot be used."""
    try:
        yield
    except BadTemplate:
        raise
    except _FOREIGN_FAULTS as error:
        raise BadTemplate(
            "This file cannot be used as a Word template.",
            "Open it in Word, save it as a template (.dotx), and choose that.",
        ) from error


def _as_document(path: Path) -> bytes:
    """The file with the content type of a document, after a look at what is in it."""
    if path.stat().st_size > _LARGEST_FILE:
        raise _too_large()
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as parts, zipfile.ZipFile(packed, "w") as copied:
        entries = parts.infolist()
        xml = sum(entry.file_size for entry in entries if _is_xml(entry.filename))
        whole = sum(entry.file_size for entry in entries)
        if len(entries) > _MOST_PARTS or whole > _LARGEST_UNPACKED or xml > _LARGEST_XML:
            raise _too_large()
        tags = 0
        for entry in entries:
            content = parts.read(entry)
            if _is_xml(entry.filename):
                _check_xml(content)
                tags += content.count(b"<")
            if tags > _MOST_TAGS:
                raise _too_large()
            if entry.filename == "[Content_Types].xml":
                content = _with_document_type(content)
            copied.writestr(entry.filename, content)
    return packed.getvalue()


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels", ".vml"))


def _check_xml(content: bytes) -> None:
    if b"<!DOCTYPE" in content.replace(b"\0", b""):  # also where it is written in UTF-16
        raise ValueError("a part declares a document type")
    if _STRICT in content:
        raise BadTemplate(
            "The template is saved as Strict Open XML.",
            "Save it in Word as an ordinary template (.dotx), and choose that.",
        )


def _with_document_type(content: bytes) -> bytes:
    text = content.decode("utf-8-sig")
    if "macroEnabled" in text:
        raise BadTemplate(
            "The template holds macros.", "Save it in Word without them, as .dotx, and choose that."
        )
    return text.replace(_TEMPLATE, _DOCUMENT).encode()


def _too_large() -> BadTemplate:
    return BadTemplate(
        "The template is larger than a template can be.",
        "Take out its text and its large pictures, then choose it again.",
    )


def _empty(document: Document) -> None:
    """Keep of the body only the page: the last section, with what it takes from those before."""
    body = document.element.body
    page = body.get_or_add_sectPr()
    inherited: dict[tuple[str, str], BaseOxmlElement] = {}
    for section in body.iter(qn("w:sectPr")):
        for tag in ("w:headerReference", "w:footerReference"):
            for reference in section.findall(qn(tag)):
                inherited[tag, reference.get(qn("w:type"))] = reference
    for tag in ("w:headerReference", "w:footerReference", "w:sectPrChange", "w:type", "w:cols"):
        for old in page.findall(qn(tag)):
            page.remove(old)
    for reference in inherited.values():
        page.insert(0, deepcopy(reference))
    numbering = page.find(qn("w:pgNumType"))
    if numbering is not None:
        numbering.attrib.pop(qn("w:start"), None)
    for child in list(body):
        if child is not page:
            body.remove(child)
    used = {reference.get(qn("r:id")) for reference in inherited.values()}
    _drop_relations(document.part, used)
    for relation in document.part.rels.values():
        if relation.rId in used:
            _check_around(relation.target_part)
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if not relation.reltype.endswith(("/officeDocument", "/core-properties")):
            package.rels.pop(key)


def _drop_relations(part: Part, used: set[str]) -> None:
    for key, relation in list(part.rels.items()):
        kind = relation.reltype.rpartition("/")[2]
        if relation.is_external or (kind not in _KEPT_RELATIONS and key not in used):
            part.rels.pop(key)


def _check_around(part: Part) -> None:
    """Refuse a header or footer that fetches something or holds what could run."""
    for relation in part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in _FOREIGN_RELATIONS or (relation.is_external and kind != "hyperlink"):
            raise _fetches()
    root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
    typed = "".join(node.text or "" for node in root.iter(qn("w:instrText")))
    simple = " ".join(node.get(qn("w:instr"), "") for node in root.iter(qn("w:fldSimple")))
    if _FETCHING_FIELD.search(f"{typed} {simple}".upper()):
        raise _fetches()


def _fetches() -> BadTemplate:
    return BadTemplate(
        "The header or footer of the template fetches something from another file.",
        "Put the picture or text into the template itself, then choose it again.",
    )


def _clear_settings(document: Document) -> None:
    settings = document.settings
    for tag in _SURPLUS_SETTINGS:
        for old in settings.element.findall(qn(tag)):
            settings.element.remove(old)
    for part in (document.part.part_related_by(_SETTINGS),):
        for key in list(part.rels):
            part.rels.pop(key)


def _clear_styles(document: Document) -> None:
    """Leave nothing in the list of styles but styles: it is gone through for each of ours."""
    styles = document.styles.element
    wanted = {qn("w:docDefaults"), qn("w:latentStyles"), qn("w:style")}
    for child in [child for child in styles if child.tag not in wanted]:
        styles.remove(child)
    if len(styles) > _MOST_STYLES:
        raise _too_large()


_SETTINGS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings"

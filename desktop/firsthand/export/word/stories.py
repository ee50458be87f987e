"""Headers and footers: all that stand around the text of a document's pages."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _BaseHeaderFooter


def stories(document: Document, name: str) -> list[_BaseHeaderFooter]:
    """The `header` or `footer` of all pages: also of first and even ones, where they differ."""
    section = document.sections[-1]
    parts = [getattr(section, name)]
    if section.different_first_page_header_footer:
        parts.append(getattr(section, f"first_page_{name}"))
    if document.settings.odd_and_even_pages_header_footer:
        parts.append(getattr(section, f"even_page_{name}"))
    return parts


def stories_around(document: Document) -> list[_BaseHeaderFooter]:
    return [*stories(document, "header"), *stories(document, "footer")]


def undescribed_pictures(part: BaseOxmlElement) -> int:
    """Pictures without a word on what they show, and not marked as decoration either."""
    count = 0
    for kind in ("wp:inline", "wp:anchor"):
        for drawing in part.iter(qn(kind)):
            properties = drawing.find(qn("wp:docPr"))
            is_described = properties is not None and properties.get("descr", "").strip()
            is_decoration = any(
                isinstance(node.tag, str) and node.tag.endswith("}decorative")
                for node in drawing.iter()
            )
            count += not (is_described or is_decoration)
    return count

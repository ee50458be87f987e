"""The empty page a document begins with: our own, or one from a company's template."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from docx import Document as new_document
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Length

from firsthand.export.word.dressing import Dressed, dress, dress_template, right_tab
from firsthand.export.word.look import PARAGRAPHS, Look

_SURPLUS_PARTS = ("thumbnail", "stylesWithEffects", "customXml", "numbering", "app.xml")
"""Of the stock template: another program's name and preview, and lists in removed styles."""
_AFTER_UPDATE = (
    "w:hdrShapeDefaults", "w:footnotePr", "w:endnotePr", "w:compat", "w:docVars", "w:rsids",
    "m:mathPr", "w:attachedSchema", "w:themeFontLang", "w:clrSchemeMapping",
    "w:doNotIncludeSubdocsInStats", "w:doNotAutoCompressPictures", "w:forceUpgrade", "w:captions",
    "w:readModeInkLockDown", "w:smartTagType", "w:shapeDefaults", "w:doNotEmbedSmartTags",
    "w:decimalSymbol", "w:listSeparator",
)  # fmt: skip
"""What the schema puts behind `updateFields`; our own page has some of it, a template more."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A document without a word in it yet."""

    document: Document
    styles: Dressed
    text_width: Length
    text_height: Length
    is_templates: bool
    """Whether headers, footers and page set-up are a company's own."""


def blank_page(
    words_language: str,
    labels_language: str,
    looks: Iterable[Look] = PARAGRAPHS,
    template: Path | None = None,
    *,
    is_letter: bool = False,
) -> Blank:
    """Raises BadTemplate. Languages are Word's tags; without a template the paper is ours."""
    if template is None:
        document = new_document()
        styles = dress(document, looks, words_language, labels_language)
        _clear(document)
        _set_page(document, is_letter=is_letter)
    else:
        from firsthand.export.word.template import open_template, refusing

        document = open_template(template)
        with refusing():
            styles = dress_template(document, looks, words_language, labels_language)
    _update_fields(document)
    width, height = _room(document.sections[-1])
    for name, dots in (("toc 1", True), ("toc 2", True), ("Footer", False)):
        if template is None or name in styles.missing:
            right_tab(document, styles.ids[name], width, dots=dots)
    return Blank(document, styles, width, height, template is not None)


def _room(section: Section) -> tuple[Length, Length]:
    """Between the margins; a template may leave its measures to Word, which then takes A4."""
    width = (section.page_width or Cm(21)) - (section.left_margin or 0)
    width -= (section.right_margin or 0) + (section.gutter or 0)
    height = (section.page_height or Cm(29.7)) - abs(section.top_margin or 0)
    return Length(width), Length(height - abs(section.bottom_margin or 0))


def _set_page(document: Document, *, is_letter: bool) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = (
        (Cm(21.59), Cm(27.94)) if is_letter else (Cm(21.0), Cm(29.7))
    )
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.3), Cm(2.2)
    section.header_distance = section.footer_distance = Cm(1.1)


def _clear(document: Document) -> None:
    settings = document.settings.element
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    for mode in settings.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), "15")
    for name in ("w:savePreviewPicture", "w:rsids"):
        for surplus in settings.findall(qn(name)):
            settings.remove(surplus)
    for part in (document.part.package, document.part):
        for key, relation in list(part.rels.items()):
            if any(word in str(relation.target_ref) for word in _SURPLUS_PARTS):
                part.rels.pop(key)


def _update_fields(document: Document) -> None:
    """Word fills in page numbers and contents when it opens the file."""
    update = OxmlElement("w:updateFields")
    update.set(qn("w:val"), "true")
    document.settings.element.insert_element_before(update, *_AFTER_UPDATE)

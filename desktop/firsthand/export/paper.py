"""A Word document while it is being written: paragraphs, tables, contents and fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import BinaryIO

from docx import Document as new_document
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Length
from lxml import etree

from firsthand.export.look import RECORD_TABLE, dress, right_tab
from firsthand.export.redaction import Redaction, one_line

Run = tuple[str, str]
"""Text and the name of its character style; an empty name is the paragraph's own look."""

_REGIONS = {
    "en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "it": "it-IT", "nl": "nl-NL",
    "pt": "pt-PT", "pl": "pl-PL", "sv": "sv-SE", "da": "da-DK", "nb": "nb-NO", "fi": "fi-FI",
}  # fmt: skip
_LETTER_PAPER = ("US", "CA", "MX")
_RUN, _RUN_PROPERTIES, _RUN_STYLE = qn("w:r"), qn("w:rPr"), qn("w:rStyle")
_TEXT, _TAB, _BREAK, _VALUE = qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:val")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PIECES = re.compile(r"\t|\r\n|\r|\n|[^\t\r\n]+")
_CONTENTS_LEVELS = 2
_KEPT_TOGETHER = 8
"""Rows up to which a table is kept on one page."""
_SURPLUS_PARTS = ("thumbnail", "stylesWithEffects", "customXml", "numbering", "app.xml")
"""Of the stock template: another program's name and preview, and lists in removed styles."""


def word_language(bcp47: str) -> str:
    """The tag Word proofs by: a bare language gets its most usual region."""
    tag = one_line(bcp47).replace("_", "-") or "en"
    return _REGIONS.get(tag.lower(), tag)


class Paper:
    """Writes down the page in the order of its calls. Every word passes through the redaction."""

    def __init__(self, redaction: Redaction, words_language: str, labels_language: str) -> None:
        self.redaction = redaction
        self._document: Document = new_document()
        words, labels = word_language(words_language), word_language(labels_language)
        dress(self._document, words, labels)
        self._language = words
        self._styles = {style.name: style.style_id for style in self._document.styles}
        self._body = self._document.element.body
        self._section = self._body.sectPr
        self._headings: list[tuple[int, str, str]] = []
        self._contents_at: CT_P | None = None
        self._set_page(one_line(words_language))
        self._set_settings()

    # -- paragraphs --------------------------------------------------------------------------

    def paragraph(self, style: str, *runs: Run | str) -> None:
        """One paragraph. Line breaks and tabs in the text stay what they are."""
        self._fill(self._new_paragraph(style), style, runs)

    def heading(self, level: int, text: str) -> None:
        shown = self.redaction.line(text) or "–"
        bookmark = f"_Toc{len(self._headings) + 1:06d}"
        paragraph = self._new_paragraph(f"Heading {level}")
        number = str(len(self._headings) + 1)
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        start.set(qn("w:id"), number)
        start.set(qn("w:name"), bookmark)
        end.set(qn("w:id"), number)
        paragraph.append(start)
        self._add_run(paragraph, shown)
        paragraph.append(end)
        self._headings.append((level, shown, bookmark))

    def page_break(self) -> None:
        """The next paragraph begins a page, without an empty paragraph in between."""
        self._breaks_page = True

    _breaks_page = False

    def contents(self, heading: str) -> None:
        """A table of contents here; its entries are filled in when the document is finished."""
        self.paragraph("TOC Heading", heading)
        self._contents_at = self._new_paragraph("toc 1")

    # -- tables ------------------------------------------------------------------------------

    def table(
        self,
        description: str,
        heads: Sequence[str],
        widths_cm: Sequence[float],
        rows: Iterable[Sequence[Run | str]],
    ) -> None:
        """A table with a header row that repeats on each page; `description` is its alt text."""
        lines = list(rows)
        table = CT_Tbl.new_tbl(len(lines) + 1, len(heads), Cm(sum(widths_cm)))
        self._set_table(table, description, widths_cm)
        is_short = len(lines) <= _KEPT_TOGETHER
        for index, (row, cells) in enumerate(zip(table.tr_lst, [heads, *lines], strict=True)):
            is_kept = is_short and index < len(lines)
            style = "Table Text Kept" if is_kept else "Table Text"
            style = style if index else "Table Head"
            self._set_row(row, is_head=index == 0)
            for cell, content, width in zip(row.tc_lst, cells, widths_cm, strict=True):
                cell.width = Cm(width)
                paragraph = cell.p_lst[0]
                paragraph.style = self._styles[style]
                self._fill(paragraph, style, [content])
        self._section.addprevious(table)

    def _set_table(self, table: CT_Tbl, description: str, widths_cm: Sequence[float]) -> None:
        properties = table.tblPr
        for old in list(properties):
            properties.remove(old)
        caption = self.redaction.line(description)
        for child in (
            _element("w:tblStyle", val=self._styles[RECORD_TABLE]),
            _element("w:tblW", w=str(Cm(sum(widths_cm)).twips), type="dxa"),
            _element("w:tblLayout", type="fixed"),
            _element("w:tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0",
                     lastColumn="0", noHBand="1", noVBand="1"),
            _element("w:tblCaption", val=caption),
            _element("w:tblDescription", val=caption),
        ):  # fmt: skip
            properties.append(child)
        for column, width in zip(table.tblGrid.gridCol_lst, widths_cm, strict=True):
            column.w = Cm(width)

    def _set_row(self, row: BaseOxmlElement, *, is_head: bool) -> None:
        properties = row.get_or_add_trPr()
        properties.append(_element("w:cantSplit"))
        if is_head:
            properties.append(_element("w:tblHeader"))

    # -- around the text ---------------------------------------------------------------------

    def header(self, text: str) -> None:
        paragraph = self._document.sections[0].header.paragraphs[0]._p
        self._fill(paragraph, "Header", [text])

    def footer(self, left: str, page_form: str) -> None:
        """`page_form` has `{page}` and `{pages}` where the numbers go."""
        paragraph = self._document.sections[0].footer.paragraphs[0]._p
        self._fill(paragraph, "Footer", [left + "\t"])
        before, _, rest = page_form.partition("{page}")
        between, _, after = rest.partition("{pages}")
        for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
            self._add_run(paragraph, text)
            if field:
                paragraph.append(self._simple_field(field))

    def properties(self, title: str, subject: str) -> None:
        """The file's own properties; they name no person."""
        core = self._document.core_properties
        core.title, core.subject = self.redaction.line(title), self.redaction.line(subject)[:255]
        core.author = core.last_modified_by = "Firsthand"
        core.comments = core.keywords = core.category = ""
        core.language = self._language
        core.revision = 1
        core.created = core.modified = datetime.now(UTC).replace(tzinfo=None)

    def write(self, file: BinaryIO) -> None:
        """Finish the contents and write the document."""
        self._finish_contents()
        self._document.save(file)

    # -- how ---------------------------------------------------------------------------------

    def _new_paragraph(self, style: str) -> CT_P:
        paragraph = OxmlElement("w:p")
        assert isinstance(paragraph, CT_P)
        properties = etree.SubElement(paragraph, qn("w:pPr"))
        etree.SubElement(properties, qn("w:pStyle"), {_VALUE: self._styles[style]})
        if self._breaks_page:
            etree.SubElement(properties, qn("w:pageBreakBefore"))
            self._breaks_page = False
        self._section.addprevious(paragraph)
        return paragraph

    def _fill(self, paragraph: CT_P, style: str, runs: Sequence[Run | str]) -> None:
        pairs = [(run, "") if isinstance(run, str) else run for run in runs]
        for text, look in self.redaction.runs(pairs):
            self._add_run(paragraph, text, look)

    def _add_run(self, paragraph: BaseOxmlElement, text: str, look: str = "") -> None:
        if not text:
            return
        # Straight to the tree: a long transcript has ten thousand runs, and python-docx looks for
        # the right place of every element anew.
        run = etree.SubElement(paragraph, _RUN)
        if look:
            looks = etree.SubElement(run, _RUN_PROPERTIES)
            etree.SubElement(looks, _RUN_STYLE, {_VALUE: self._styles[look]})
        for piece in _PIECES.findall(text):
            if piece == "\t":
                etree.SubElement(run, _TAB)
            elif piece in ("\n", "\r", "\r\n"):
                etree.SubElement(run, _BREAK)
            else:
                etree.SubElement(run, _TEXT, {_SPACE: "preserve"}).text = piece

    def _simple_field(self, instruction: str) -> BaseOxmlElement:
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), f" {instruction} ")
        self._add_run(field, "1")
        return field

    def _finish_contents(self) -> None:
        """The field's result is written out, so that it reads well before Word updates it.

        Page numbers come with that update: only whoever lays out the pages knows them.
        """
        place = self._contents_at
        if place is None:
            return
        entries = [entry for entry in self._headings if entry[0] <= _CONTENTS_LEVELS]
        paragraph = place
        opening = [
            _field_mark("begin", dirty=True),
            _instruction(f' TOC \\o "1-{_CONTENTS_LEVELS}" \\h \\z \\u '),
            _field_mark("separate"),
        ]
        for run in opening:
            paragraph.append(run)
        for index, (level, text, bookmark) in enumerate(entries):
            if index:
                following = OxmlElement("w:p")
                paragraph.addnext(following)
                paragraph = following
            paragraph.style = self._styles[f"toc {level}"]
            link = OxmlElement("w:hyperlink")
            link.set(qn("w:anchor"), bookmark)
            link.set(qn("w:history"), "1")
            self._add_run(link, text)
            paragraph.append(link)
        paragraph.append(_field_mark("end"))
        self._contents_at = None

    def _set_page(self, language: str) -> None:
        section = self._document.sections[0]
        letter = language.rpartition("-")[2].upper() in _LETTER_PAPER
        section.page_width, section.page_height = (
            (Cm(21.59), Cm(27.94)) if letter else (Cm(21.0), Cm(29.7))
        )
        section.left_margin = section.right_margin = Cm(2.5)
        section.top_margin, section.bottom_margin = Cm(2.3), Cm(2.2)
        section.header_distance = section.footer_distance = Cm(1.1)
        self.text_width = Length(section.page_width - section.left_margin - section.right_margin)
        for name, dots in (("toc 1", True), ("toc 2", True), ("Footer", False)):
            right_tab(self._document.styles[name], self.text_width, dots=dots)

    def _set_settings(self) -> None:
        settings = self._document.settings.element
        settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
        compat = settings.find(qn("w:compat"))
        for mode in compat.iter(qn("w:compatSetting")):
            if mode.get(qn("w:name")) == "compatibilityMode":
                mode.set(qn("w:val"), "15")
        for name in ("w:savePreviewPicture", "w:rsids"):
            for surplus in settings.findall(qn(name)):
                settings.remove(surplus)
        update = _element("w:updateFields", val="true")
        settings.find(qn("w:characterSpacingControl")).addnext(update)
        for part in (self._document.part.package, self._document.part):
            for key, relation in list(part.rels.items()):
                if any(word in str(relation.target_ref) for word in _SURPLUS_PARTS):
                    part.rels.pop(key)


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _field_mark(kind: str, *, dirty: bool = False) -> BaseOxmlElement:
    attribute = ' w:dirty="true"' if dirty else ""
    return parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="{kind}"{attribute}/></w:r>')


def _instruction(text: str) -> BaseOxmlElement:
    return parse_xml(
        f'<w:r {nsdecls("w")}><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'
    )

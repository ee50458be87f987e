"""A Word document while it is being written: paragraphs, tables, pictures, contents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _BaseHeaderFooter
from docx.shared import Length
from lxml import etree

from firsthand.export.redaction import Redaction, one_line
from firsthand.export.word.blank import blank_page
from firsthand.export.word.contents import (
    Entry,
    add_page_numbers,
    bookmarked,
    fill_contents,
    has_page_number,
)
from firsthand.export.word.look import PARAGRAPHS, RECORD_TABLE, Look
from firsthand.export.word.stories import stories, stories_around
from firsthand.export.word.tables import Cell, Run, table_of

_REGIONS = {
    "en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "it": "it-IT", "nl": "nl-NL",
    "pt": "pt-PT", "pl": "pl-PL", "sv": "sv-SE", "da": "da-DK", "nb": "nb-NO", "fi": "fi-FI",
}  # fmt: skip
_RUN, _RUN_PROPERTIES, _RUN_STYLE = qn("w:r"), qn("w:rPr"), qn("w:rStyle")
_TEXT, _TAB, _BREAK, _VALUE = qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:val")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PIECES = re.compile(r"\t|\r\n|\r|\n|[^\t\r\n]+")
_LONGEST_KEPT = 1_500
"""Letters up to which a style may keep a paragraph on one page, of which they fill half. Before a
longer one its heading would stand alone."""


_LETTER_PAPER = ("US", "CA", "MX")


def _is_letter(bcp47: str) -> bool:
    """Whether paper there is Letter; without a region it is A4."""
    return one_line(bcp47).rpartition("-")[2].upper() in _LETTER_PAPER


def word_language(bcp47: str) -> str:
    """The tag Word proofs by: a bare language gets its most usual region."""
    tag = one_line(bcp47).replace("_", "-") or "en"
    return _REGIONS.get(tag.lower(), tag)


class Paper:
    """Writes down the page in the order of its calls. Every word passes through the redaction.

    Raises BadTemplate when the company's template cannot be used.
    """

    def __init__(
        self,
        redaction: Redaction,
        words_language: str,
        labels_language: str,
        template: Path | None = None,
        looks: Iterable[Look] = PARAGRAPHS,
    ) -> None:
        self.redaction = redaction
        words, labels = word_language(words_language), word_language(labels_language)
        blank = blank_page(words, labels, looks, template, is_letter=_is_letter(words_language))
        self.is_templates = blank.is_templates
        self._document = blank.document
        self._language = words
        self._styles, self._keeping = blank.styles.ids, blank.styles.keeping
        self.text_width, self.text_height = blank.text_width, blank.text_height
        self.accent = blank.styles.accent
        self.missing = blank.styles.missing
        """Styles that the template did not have."""
        self._section = self._document.element.body.sectPr
        self._headings: list[Entry] = []
        self._contents_at: CT_P | None = None
        self._breaks_page = False

    # -- paragraphs --------------------------------------------------------------------------

    def paragraph(self, style: str, *runs: Run | str) -> None:
        """One paragraph. Line breaks and tabs in the text stay what they are."""
        length = sum(len(run if isinstance(run, str) else run[0]) for run in runs)
        self._fill(self._new_paragraph(style, may_break=length > _LONGEST_KEPT), runs)

    def heading(self, level: int, text: str) -> None:
        shown = self.redaction.line(text) or "–"
        number = len(self._headings) + 1
        entry = Entry(level, shown, f"_Toc{number:06d}")
        paragraph = self._new_paragraph(f"Heading {level}")
        bookmarked(paragraph, number, entry.bookmark, lambda: self._add_run(paragraph, shown))
        self._headings.append(entry)

    def page_break(self) -> None:
        """The next paragraph begins a page, without an empty paragraph in between."""
        self._breaks_page = True

    def contents(self, heading: str) -> None:
        """A table of contents here; its entries are filled in when the document is finished."""
        self.paragraph("TOC Heading", heading)
        self._contents_at = self._new_paragraph("toc 1")

    # -- tables and pictures -----------------------------------------------------------------

    def table(
        self,
        description: str,
        heads: Sequence[str],
        shares: Sequence[float],
        rows: Iterable[Sequence[Cell]],
    ) -> None:
        """A table as wide as the text, its columns wide by their shares.

        Its header row repeats on each page; `description` is its alt text.
        """
        widths = [Length(int(self.text_width * share / sum(shares))) for share in shares]
        style, caption = self._styles[RECORD_TABLE], self.redaction.line(description)
        made = table_of(style, caption, heads, widths, list(rows), self._fill_cell)
        self._section.addprevious(made)

    def _fill_cell(self, paragraph: CT_P, style: str, runs: Sequence[Run | str]) -> None:
        properties = etree.SubElement(paragraph, qn("w:pPr"))  # a cell's paragraph comes empty
        etree.SubElement(properties, qn("w:pStyle"), {_VALUE: self._styles[style]})
        self._fill(paragraph, runs)

    def picture(self, png: bytes, description: str, share: float = 1.0) -> None:
        """A picture on a line of its own; `description` says all that it shows."""
        run = OxmlElement("w:r")
        self._new_paragraph("Picture").append(run)
        width = Length(int(self.text_width * share))
        inline = self._document.part.new_pic_inline(BytesIO(png), width)
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")  # what is not said is set apart from the margin by LibreOffice
        shown = self.redaction.line(description)
        for tag in ("wp:docPr", "pic:cNvPr"):
            for properties in inline.iter(qn(tag)):
                properties.set("descr", shown)
                properties.set("name", "plot")
        run.add_drawing(inline)

    # -- around the text ---------------------------------------------------------------------

    def header(self, text: str) -> None:
        """Above each page; in a company's template below what already stands there."""
        for part in stories(self._document, "header"):
            if self.is_templates and not text:
                continue
            self._fill(self._line_in(part, "Header"), [text])

    def footer(self, left: str, page_form: str) -> None:
        """`page_form` has `{page}` and `{pages}` where the numbers go.

        A company's template keeps its footer; it only gets page numbers if it has none.
        """
        around = stories_around(self._document)
        if self.is_templates and any(has_page_number(part._element) for part in around):
            return
        for part in stories(self._document, "footer"):
            paragraph = self._line_in(part, "Footer")
            self._fill(paragraph, [left + (" · " if self.is_templates else "\t")])
            add_page_numbers(paragraph, page_form, self._add_run)

    def _line_in(self, part: _BaseHeaderFooter, style: str) -> CT_P:
        """The empty line of our own page, or a new one at the end of a company's."""
        last = part.paragraphs[-1]._p if part.paragraphs else None
        if last is None or self.is_templates:
            made = OxmlElement("w:p")
            assert isinstance(made, CT_P)
            part._element.append(made)
            last = made
        last.style = self._styles[style]
        return last

    def properties(self, title: str, subject: str) -> None:
        """The file's own properties; they name no person."""
        core = self._document.core_properties
        for old in list(core._element):
            core._element.remove(old)
        core.title, core.subject = self.redaction.line(title), self.redaction.line(subject)[:255]
        core.author = core.last_modified_by = "Firsthand"
        core.comments = core.keywords = core.category = ""
        core.language = self._language
        core.revision = 1
        core.created = core.modified = datetime.now(UTC).replace(tzinfo=None)

    def write(self, file: BinaryIO) -> None:
        """Finish the contents and write the document."""
        place, self._contents_at = self._contents_at, None
        if place is not None:
            levels = {level: self._styles[f"toc {level}"] for level in (1, 2)}
            fill_contents(place, self._headings, levels.__getitem__, self._add_run)
        # In memory first: its zip file, left open by a full disk, would be written to once more.
        whole = BytesIO()
        self._document.save(whole)
        file.write(whole.getbuffer())

    # -- how ---------------------------------------------------------------------------------

    def _new_paragraph(self, style: str, *, may_break: bool = False) -> CT_P:
        paragraph = OxmlElement("w:p")
        assert isinstance(paragraph, CT_P)
        properties = etree.SubElement(paragraph, qn("w:pPr"))
        etree.SubElement(properties, qn("w:pStyle"), {_VALUE: self._styles[style]})
        if may_break:
            # LibreOffice moves the whole of a paragraph that is kept with the next.
            for keeping in ("w:keepNext", "w:keepLines"):
                etree.SubElement(properties, qn(keeping), {_VALUE: "0"})
        elif style in self._keeping:
            etree.SubElement(properties, qn("w:keepNext"))
        if self._breaks_page:
            etree.SubElement(properties, qn("w:pageBreakBefore"))
            self._breaks_page = False
        self._section.addprevious(paragraph)
        return paragraph

    def _fill(self, paragraph: CT_P, runs: Sequence[Run | str]) -> None:
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

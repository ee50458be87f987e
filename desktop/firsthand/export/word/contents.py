"""Fields: the table of contents, page numbers, and the marks in the text that they point to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement

LEVELS = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading as the table of contents shows it."""

    level: int
    text: str
    bookmark: str


AddRun = Callable[[BaseOxmlElement, str], None]


def bookmarked(paragraph: CT_P, number: int, name: str, add_text: Callable[[], None]) -> None:
    """Enclose what `add_text` adds to the paragraph in a bookmark."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    end.set(qn("w:id"), str(number))
    paragraph.append(start)
    add_text()
    paragraph.append(end)


def fill_contents(
    place: CT_P, entries: Sequence[Entry], style_of: Callable[[int], str], add_run: AddRun
) -> None:
    """The field's result is written out, so that it reads well before Word updates it.

    Page numbers come with that update: only whoever lays out the pages knows them.
    """
    shown = [entry for entry in entries if entry.level <= LEVELS]
    paragraph = place
    for run in (
        _mark("begin", dirty=True),
        _instruction(f' TOC \\o "1-{LEVELS}" \\h \\z \\u '),
        _mark("separate"),
    ):
        paragraph.append(run)
    for index, entry in enumerate(shown):
        if index:
            following = OxmlElement("w:p")
            paragraph.addnext(following)
            paragraph = following
        paragraph.style = style_of(entry.level)
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), entry.bookmark)
        link.set(qn("w:history"), "1")
        add_run(link, entry.text)
        paragraph.append(link)
    paragraph.append(_mark("end"))


def add_page_numbers(paragraph: CT_P, form: str, add_run: AddRun) -> None:
    """`form` has `{page}` and `{pages}` where the numbers go."""
    before, _, rest = form.partition("{page}")
    between, _, after = rest.partition("{pages}")
    for text, name in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        add_run(paragraph, text)
        if name:
            field = OxmlElement("w:fldSimple")
            field.set(qn("w:instr"), f" {name} ")
            add_run(field, "1")
            paragraph.append(field)


def has_page_number(part: BaseOxmlElement) -> bool:
    """Whether a header or footer already counts its pages."""
    typed = "".join(node.text or "" for node in part.iter(qn("w:instrText")))
    simple = " ".join(node.get(qn("w:instr"), "") for node in part.iter(qn("w:fldSimple")))
    return "PAGE" in f"{typed} {simple}".upper().replace("PAGEREF", "").split()


def _mark(kind: str, *, dirty: bool = False) -> BaseOxmlElement:
    attribute = ' w:dirty="true"' if dirty else ""
    return parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="{kind}"{attribute}/></w:r>')


def _instruction(text: str) -> BaseOxmlElement:
    return parse_xml(
        f'<w:r {nsdecls("w")}><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'
    )

"""What a document looks like: calm paper, one accent, everything a named style."""

from __future__ import annotations

from dataclasses import dataclass

from docx.shared import Cm, Length

INK = "23272C"
MUTED = "5A626B"
ACCENT = "1F5F6B"
TINT = "EEF3F4"
LINE = "C9D3D6"
TEXT_FONT = "Calibri"
SERIF_FONT = "Georgia"
FIXED_FONT = "Consolas"

TURN_INDENT = Cm(2.1)
FACT_INDENT = Cm(4.6)
TICK_INDENT = Cm(0.7)
RECORD_TABLE = "Record Table"


@dataclass(frozen=True, slots=True)
class Look:
    """How one paragraph style differs from the body text; sizes and spaces in points."""

    name: str
    size: float = 10.5
    font: str = TEXT_FONT
    colour: str = INK
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 6
    line: float = 1.2
    left: Length = Length(0)
    hanging: Length = Length(0)
    keep_with_next: bool = False
    keep_together: bool = False
    border: tuple[str, int, int, str] | None = None
    """Side, width in eighths of a point, distance in points, colour."""
    tinted: bool = False
    ours: bool = True
    """Whether its words are the document's own and so in the language of the labels."""


@dataclass(frozen=True, slots=True)
class CharacterLook:
    """How a stretch inside a paragraph differs from what is around it; blank is no difference."""

    name: str
    colour: str = ""
    bold: bool = False
    font: str = ""
    size: float = 0
    underline: str = ""
    """A value of Word's `w:u`, such as `dotted`."""
    ours: bool = True


BAR = ("left", 18, 10, ACCENT)


PARAGRAPHS = (
    Look("Normal", ours=False),
    Look("Title", 30, SERIF_FONT, after=2, line=1.05, keep_with_next=True),
    Look("Subtitle", 14, SERIF_FONT, MUTED, after=10, line=1.1),
    Look("Summary Line", 10.5, colour=MUTED, after=4),
    Look("Banner", 11, bold=True, before=8, after=8, left=Cm(0.3), keep_together=True,
         border=("left", 36, 8, ACCENT), tinted=True),
    Look("TOC Heading", 13, SERIF_FONT, ACCENT, before=16, after=6, keep_with_next=True),
    Look("toc 1", 11, after=1, before=4, bold=True),
    Look("toc 2", 10.5, colour=MUTED, after=1, left=Cm(0.6)),
    Look("Heading 1", 20, SERIF_FONT, ACCENT, before=26, after=8, line=1.1, keep_with_next=True,
         border=("bottom", 6, 4, LINE)),
    Look("Heading 2", 14, SERIF_FONT, before=18, after=5, line=1.1, keep_with_next=True),
    Look("Heading 3", 11, colour=ACCENT, bold=True, before=13, after=4, keep_with_next=True),
    Look("Fact", after=3, left=FACT_INDENT, hanging=FACT_INDENT, keep_with_next=True),
    Look("Fact Last", after=8, left=FACT_INDENT, hanging=FACT_INDENT),
    Look("Quote", 12, SERIF_FONT, before=7, after=2, line=1.3, left=Cm(0.5),
          keep_with_next=True, keep_together=True, border=BAR, ours=False),
    Look("Quote Source", 9.5, colour=MUTED, after=9, left=Cm(0.5), keep_together=True, border=BAR),
    Look("Lead", 12, SERIF_FONT, after=8, line=1.4, ours=False),
    Look("Statement", 11.5, bold=True, before=14, after=1, keep_with_next=True, keep_together=True,
         ours=False),
    Look("Evidence Line", 9.5, colour=MUTED, after=4, keep_with_next=True, keep_together=True),
    Look("Note", 9.5, colour=MUTED, after=6),
    Look("Table Note", 9.5, colour=MUTED, after=6, keep_with_next=True),
    Look("Turn", after=4, left=TURN_INDENT, hanging=TURN_INDENT, ours=False),
    Look("Happening", 9.5, colour=MUTED, italic=True, before=2, after=6, left=TURN_INDENT),
    Look("Table Head", 9.5, colour=ACCENT, bold=True, before=2, after=2, line=1.1,
          keep_with_next=True),
    Look("Table Text", 9.5, before=2, after=2, line=1.1),
    Look("Table Text Kept", 9.5, before=2, after=2, line=1.1, keep_with_next=True),
    Look("Sheet Question", 11, before=5, after=1, line=1.1, left=TICK_INDENT, hanging=TICK_INDENT,
          keep_with_next=True, ours=False),
    Look("Sheet Probe", 9, colour=MUTED, after=0, line=1.05, left=TICK_INDENT,
          keep_with_next=True, ours=False),
    Look("Sheet Line", 9.5, after=2, line=1.15, left=TICK_INDENT, border=("bottom", 4, 1, LINE)),
    Look("After Table", 4, after=0),
    Look("Picture", before=4, after=4),
    Look("Header", 8.5, colour=MUTED, after=0),
    Look("Footer", 8.5, colour=MUTED, after=0),
)  # fmt: skip

_SMALLER = (
    Look("Title", 22, SERIF_FONT, line=1.05, keep_with_next=True),
    Look("Subtitle", 11, SERIF_FONT, MUTED, after=8, line=1.1),
    Look("Heading 1", 11.5, SERIF_FONT, ACCENT, before=9, after=2, line=1.1, keep_with_next=True),
    Look("Lead", 11.5, SERIF_FONT, after=3, ours=False),
    Look("Quote", 12, SERIF_FONT, before=4, line=1.3, left=Cm(0.5), keep_with_next=True,
         keep_together=True, border=BAR, ours=False),
    Look("Quote Source", 9.5, colour=MUTED, after=4, left=Cm(0.5), keep_together=True, border=BAR),
    Look("Note", 9.5, colour=MUTED, before=5, after=0),
)  # fmt: skip
_SMALLER_BY_NAME = {look.name: look for look in _SMALLER}
COMPACT = tuple(_SMALLER_BY_NAME.get(look.name, look) for look in PARAGRAPHS)
"""The same hand writing smaller, for a document of one page."""

_SHEET_HEAD = Look("Heading 1", 14, SERIF_FONT, before=18, after=5, line=1.1, keep_with_next=True)
SHEET = tuple(_SHEET_HEAD if look.name == "Heading 1" else look for look in PARAGRAPHS)
"""For a sheet whose phases are its only headings."""

CHARACTERS = (
    CharacterLook("Quoted", font=SERIF_FONT, size=9.5, ours=False),
    CharacterLook("Timecode", MUTED, font=TEXT_FONT, size=9.5),
    CharacterLook("Speaker", ACCENT, bold=True),
    CharacterLook("Label", MUTED, bold=True),
    CharacterLook("Confirmed", ACCENT, bold=True),
    CharacterLook("Not Heard", INK, bold=True),
    CharacterLook("Fingerprint", INK, font=FIXED_FONT, size=8),
    CharacterLook("Doubtful", underline="dotted", ours=False),
    CharacterLook("Corrected", underline="single", ours=False),
)

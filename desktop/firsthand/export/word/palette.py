"""What our styles take from a template: its body's type and ink, its headings' type and colour."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.style import BaseStyle

from firsthand.export.word.look import ACCENT, INK, TEXT_FONT

_LEAST_CONTRAST = 4.5
"""Of small type on white, after WCAG 2.2."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Without a template, our own. Blank means: as the body text has it."""

    accent: str = ACCENT
    ink: str = INK
    text_font: str = TEXT_FONT
    serif: BaseOxmlElement | None = None


def found_style(document: Document, name: str, kind: WD_STYLE_TYPE) -> BaseStyle | None:
    wanted = name.lower()
    return next(
        (s for s in document.styles if s.type == kind and (s.name or "").lower() == wanted), None
    )


def palette_of(document: Document) -> Palette:
    heading = found_style(document, "Heading 1", WD_STYLE_TYPE.PARAGRAPH)
    fonts = colour = None
    if heading is not None and heading.element.rPr is not None:
        fonts = heading.element.rPr.find(qn("w:rFonts"))
        found = heading.element.rPr.find(qn("w:color"))
        colour = found.get(qn("w:val")) if found is not None else None
    accent = colour if colour and _reads_on_white(colour) else INK
    return Palette(accent, "", "", fonts)


def _reads_on_white(colour: str) -> bool:
    try:
        channels = bytes.fromhex(colour)
    except ValueError:
        return False
    if len(channels) != 3:
        return False
    red, green, blue = (_linear(channel / 255) for channel in channels)
    # Relative luminance and contrast after WCAG 2.2.
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= _LEAST_CONTRAST


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)

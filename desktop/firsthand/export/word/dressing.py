"""Puts the looks into a document as named styles; a template's own stay as they are."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, replace

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Pt, RGBColor
from docx.styles.style import BaseStyle, CharacterStyle, ParagraphStyle

from firsthand.export.word.look import (
    ACCENT,
    BAR,
    CHARACTERS,
    INK,
    LINE,
    MUTED,
    RECORD_TABLE,
    SERIF_FONT,
    TEXT_FONT,
    TINT,
    CharacterLook,
    Look,
)
from firsthand.export.word.palette import Palette, found_style, palette_of

_WORDS_OWN = ("Normal", "Title", "Subtitle", "Heading ", "toc ", "TOC Heading", "Quote", "Header",
              "Footer", "Caption")  # fmt: skip
_BESIDE_STYLES = {"Default Paragraph Font", "Normal Table", "No List"}


@dataclass(frozen=True, slots=True)
class Dressed:
    """The styles of a document by the names we use, and which of them were not in its template."""

    ids: dict[str, str]
    accent: str = ACCENT
    """The one colour beside ink, as six hexadecimal digits."""
    missing: tuple[str, ...] = ()
    keeping: frozenset[str] = frozenset()
    """A template's own that let a heading or a quote part from what follows; paragraphs say it."""


def dress(
    document: Document, looks: Iterable[Look], words_language: str, labels_language: str
) -> Dressed:
    """Define every style of ours in a fresh document, and remove those nobody asked for."""
    wanted = list(looks)
    kept = {look.name for look in wanted} | _BESIDE_STYLES
    for style in list(document.styles):
        # python-docx shows `heading 1` and `header` by their names in Word's menus.
        if style.name not in kept:
            style.element.getparent().remove(style.element)
            continue
        for link in style.element.findall(qn("w:link")):
            style.element.remove(link)  # its partner is gone
    _default_language(document, words_language)
    palette = Palette()
    ids = {look.name: _paragraph(document, look, palette, labels_language) for look in wanted}
    for character in CHARACTERS:
        ids[character.name] = _character(document, character, palette, labels_language)
    ids[RECORD_TABLE] = _table(document, palette)
    return Dressed(ids)


def dress_template(
    document: Document, looks: Iterable[Look], words_language: str, labels_language: str
) -> Dressed:
    """Add the styles that a template lacks, in its own fonts and colour; leave the others."""
    _default_language(document, words_language)
    palette = palette_of(document)
    ids: dict[str, str] = {}
    missing: list[str] = []
    keeping: set[str] = set()
    has_quote = found_style(document, "Quote", WD_STYLE_TYPE.PARAGRAPH) is not None
    for look in looks:
        if has_quote and look.border == BAR:
            look = replace(look, border=None)  # ours belongs to a quote that has it, too
        found = found_style(document, look.name, WD_STYLE_TYPE.PARAGRAPH)
        if found is None:
            missing.append(look.name)
            ids[look.name] = _paragraph(document, look, palette, labels_language)
        else:
            _language(found, labels_language if look.ours else "")
            ids[look.name] = found.style_id
            if look.keep_with_next:
                keeping.add(look.name)
    for character in CHARACTERS:
        found = found_style(document, character.name, WD_STYLE_TYPE.CHARACTER)
        if found is None:
            missing.append(character.name)
            ids[character.name] = _character(document, character, palette, labels_language)
        else:
            ids[character.name] = found.style_id
    table = found_style(document, RECORD_TABLE, WD_STYLE_TYPE.TABLE)
    if table is None:
        missing.append(RECORD_TABLE)
    ids[RECORD_TABLE] = table.style_id if table is not None else _table(document, palette)
    return Dressed(ids, palette.accent, tuple(missing), frozenset(keeping))


def right_tab(document: Document, style_id: str, at: Length, *, dots: bool) -> None:
    leader = WD_TAB_LEADER.DOTS if dots else WD_TAB_LEADER.SPACES
    style = next(style for style in document.styles if style.style_id == style_id)
    assert isinstance(style, ParagraphStyle)
    style.paragraph_format.tab_stops.add_tab_stop(at, WD_TAB_ALIGNMENT.RIGHT, leader)


# -- making styles ---------------------------------------------------------------------------


def _new(document: Document, name: str, kind: WD_STYLE_TYPE) -> BaseStyle:
    taken = {(style.name or "").lower() for style in document.styles}
    ours = f"Firsthand {name}" if name.lower() in taken else name  # taken by another sort of style
    builtin = ours.startswith(_WORDS_OWN)
    style: BaseStyle = document.styles.add_style(ours, kind, builtin=builtin)
    style.quick_style = not name.startswith("toc ")
    return style


def _paragraph(document: Document, look: Look, palette: Palette, language: str) -> str:
    found = found_style(document, look.name, WD_STYLE_TYPE.PARAGRAPH)
    style = found or _new(document, look.name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    _clear(style)
    normal = found_style(document, "Normal", WD_STYLE_TYPE.PARAGRAPH)
    if look.name != "Normal":
        style.base_style = normal
    font, form = style.font, style.paragraph_format
    _set_fonts(style, look.font, palette)
    font.size, font.bold, font.italic = Pt(look.size), look.bold, look.italic
    colour = {INK: palette.ink, ACCENT: palette.accent}.get(look.colour, look.colour)
    if colour:
        font.color.rgb = RGBColor.from_string(colour)
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing = look.line
    form.left_indent, form.first_line_indent = look.left, Length(-look.hanging)
    form.keep_with_next, form.keep_together = look.keep_with_next, look.keep_together
    form.widow_control = True
    if look.hanging:
        form.tab_stops.add_tab_stop(look.hanging)
    if look.border:
        _border(style, look, palette)
    if look.name.startswith("Heading "):
        _outline(style, int(look.name[-1]) - 1)
    if look.ours:
        _language(style, language)
    return style.style_id


def _clear(style: BaseStyle) -> None:
    """So that nothing of the stock look shines through."""
    for tag in ("w:rPr", "w:pPr"):
        for old in style.element.findall(qn(tag)):
            style.element.remove(old)


def _set_fonts(style: ParagraphStyle | CharacterStyle, font: str, palette: Palette) -> None:
    if font == SERIF_FONT and palette.serif is not None:
        style.element.get_or_add_rPr().insert(0, deepcopy(palette.serif))
        return
    name = font if palette.text_font or font not in (TEXT_FONT, SERIF_FONT) else ""
    if name:
        style.font.name = name
        for script in ("w:cs", "w:eastAsia"):
            style.element.rPr.rFonts.set(qn(script), name)


def _outline(style: ParagraphStyle, level: int) -> None:
    mark = parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level}"/>')
    style.element.get_or_add_pPr().append(mark)


_AFTER_BORDER = (
    "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct",
    "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd",
    "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
    "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap",
    "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip


def _border(style: ParagraphStyle, look: Look, palette: Palette) -> None:
    properties = style.element.get_or_add_pPr()
    assert look.border is not None
    side, size, space, line = look.border
    colour = palette.accent if line == ACCENT else line
    border = parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:{side} w:val="single" w:sz="{size}" w:space="{space}" '
        f'w:color="{colour}"/></w:pBdr>'
    )
    properties.insert_element_before(border, *_AFTER_BORDER)
    if look.tinted:
        shading = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{TINT}"/>')
        properties.insert_element_before(shading, *_AFTER_BORDER[1:])


def _character(document: Document, look: CharacterLook, palette: Palette, language: str) -> str:
    style = _new(document, look.name, WD_STYLE_TYPE.CHARACTER)
    assert isinstance(style, CharacterStyle)
    _set_fonts(style, look.font, palette)
    style.font.bold = True if look.bold else None
    colour = palette.accent if look.colour == ACCENT else look.colour
    if colour:
        style.font.color.rgb = RGBColor.from_string(colour)
    if look.size:
        style.font.size = Pt(look.size)
    if look.underline:
        style.element.get_or_add_rPr().append(
            parse_xml(f'<w:u {nsdecls("w")} w:val="{look.underline}" w:color="{MUTED}"/>')
        )
    if look.ours:
        _language(style, language)
    return style.style_id


def _language(style: BaseStyle, language: str) -> None:
    """Proofed in this language; blank: in that of the document."""
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    if language:
        properties.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{language}"/>'))


def _default_language(document: Document, language: str) -> None:
    styles = document.styles.element
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = parse_xml(f"<w:docDefaults {nsdecls('w')}/>")
        styles.insert(0, defaults)
    run = defaults.find(qn("w:rPrDefault"))
    if run is None:
        run = parse_xml(f"<w:rPrDefault {nsdecls('w')}/>")
        defaults.insert(0, run)
    properties = run.find(qn("w:rPr"))
    if properties is None:
        properties = parse_xml(f"<w:rPr {nsdecls('w')}/>")
        run.append(properties)
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{language}"/>'))
    theme = document.settings.element.find(qn("w:themeFontLang"))
    if theme is not None:
        theme.attrib.clear()
        theme.set(qn("w:val"), language)


def _table(document: Document, palette: Palette) -> str:
    accent = palette.accent
    normal = found_style(document, "Normal Table", WD_STYLE_TYPE.TABLE)
    base = f'<w:basedOn w:val="{normal.style_id}"/>' if normal is not None else ""
    document.styles.element.append(
        parse_xml(
            f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="RecordTable">
  <w:name w:val="{RECORD_TABLE}"/>{base}<w:uiPriority w:val="59"/>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="8" w:space="0" w:color="{accent}"/>
      <w:bottom w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="30" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
      <w:bottom w:w="30" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:tcPr>
      <w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{accent}"/></w:tcBorders>
      <w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>
    </w:tcPr>
  </w:tblStylePr>
</w:style>
"""
        )
    )
    return "RecordTable"

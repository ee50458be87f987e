"""What a document looks like: calm paper, one accent, everything a named style."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

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
class _Look:
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
    ours: bool = True
    """Whether its words are the document's own and so in the language of the labels."""


_PARAGRAPHS = (
    _Look("Normal", ours=False),
    _Look("Title", 30, SERIF_FONT, after=2, line=1.05, keep_with_next=True),
    _Look("Subtitle", 14, SERIF_FONT, MUTED, after=10, line=1.1),
    _Look("Summary Line", 10.5, colour=MUTED, after=4),
    _Look("Banner", 11, bold=True, before=8, after=8, left=Cm(0.3), keep_together=True),
    _Look("TOC Heading", 13, SERIF_FONT, ACCENT, before=22, after=6, keep_with_next=True),
    _Look("toc 1", 11, after=2, before=6, bold=True),
    _Look("toc 2", 10.5, colour=MUTED, after=1, left=Cm(0.6)),
    _Look("Heading 1", 20, SERIF_FONT, ACCENT, before=26, after=8, line=1.1, keep_with_next=True),
    _Look("Heading 2", 14, SERIF_FONT, before=18, after=5, line=1.1, keep_with_next=True),
    _Look("Heading 3", 11, colour=ACCENT, bold=True, before=13, after=4, keep_with_next=True),
    _Look("Fact", after=3, left=FACT_INDENT, hanging=FACT_INDENT, keep_with_next=True),
    _Look("Fact Last", after=8, left=FACT_INDENT, hanging=FACT_INDENT),
    _Look("Quote", 12, SERIF_FONT, before=7, after=2, line=1.3, left=Cm(0.5),
          keep_with_next=True, keep_together=True, ours=False),
    _Look("Quote Source", 9.5, colour=MUTED, after=9, left=Cm(0.5), keep_together=True),
    _Look("Note", 9.5, colour=MUTED, after=6),
    _Look("Table Note", 9.5, colour=MUTED, after=6, keep_with_next=True),
    _Look("Turn", after=4, left=TURN_INDENT, hanging=TURN_INDENT, ours=False),
    _Look("Happening", 9.5, colour=MUTED, italic=True, before=2, after=6, left=TURN_INDENT),
    _Look("Table Head", 9.5, colour=ACCENT, bold=True, before=2, after=2, line=1.1,
          keep_with_next=True),
    _Look("Table Text", 9.5, before=2, after=2, line=1.1),
    _Look("Table Text Kept", 9.5, before=2, after=2, line=1.1, keep_with_next=True),
    _Look("Sheet Question", 11, before=5, after=1, line=1.1, left=TICK_INDENT, hanging=TICK_INDENT,
          keep_with_next=True, ours=False),
    _Look("Sheet Probe", 9, colour=MUTED, after=0, line=1.05, left=TICK_INDENT,
          keep_with_next=True, ours=False),
    _Look("Sheet Line", 9.5, after=2, line=1.15, left=TICK_INDENT),
    _Look("Header", 8.5, colour=MUTED, after=0),
    _Look("Footer", 8.5, colour=MUTED, after=0),
)  # fmt: skip


def dress(document: Document, words_language: str, labels_language: str) -> None:
    """Define every style of ours in a fresh document, and remove those nobody asked for."""
    _default_language(document, words_language)
    wanted = {look.name for look in _PARAGRAPHS}
    _prune(document, wanted | {"Default Paragraph Font", "Normal Table", "No List"})
    for look in _PARAGRAPHS:
        style = _paragraph_style(document, look.name)
        _apply(style, _paragraph_style(document, "Normal"), look)
        if look.ours:
            _language(style, labels_language)
    _borders(document)
    _characters(document, labels_language)
    document.styles.element.append(parse_xml(_TABLE_STYLE))


def _prune(document: Document, kept: set[str]) -> None:
    """The stock template brings 160 styles; a list of those in use is kinder to who edits."""
    for style in list(document.styles):
        # python-docx shows `heading 1` and `header` by their names in Word's menus.
        if style.name not in kept:
            style.element.getparent().remove(style.element)
            continue
        for link in style.element.findall(qn("w:link")):
            style.element.remove(link)  # its partner is gone


def _paragraph_style(document: Document, name: str) -> ParagraphStyle:
    found = next((style for style in document.styles if style.name == name), None)
    if found is None:
        builtin = name.startswith("toc ")
        found = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=builtin)
        found.quick_style = not builtin
    assert isinstance(found, ParagraphStyle)
    return found


def _apply(style: ParagraphStyle, normal: ParagraphStyle, look: _Look) -> None:
    """Sets everything, so that nothing of the stock look shines through."""
    for tag in ("w:rPr", "w:pPr"):
        for old in style.element.findall(qn(tag)):
            kept = [child for child in old if child.tag == qn("w:outlineLvl")]
            style.element.remove(old)
            if kept:
                style.element.get_or_add_pPr().append(kept[0])
    if look.name != "Normal":
        style.base_style = normal
    font, form = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.italic = look.font, Pt(look.size), look.bold, look.italic
    fonts = style.element.rPr.rFonts
    for script in ("w:cs", "w:eastAsia"):
        fonts.set(qn(script), look.font)
    font.color.rgb = RGBColor.from_string(look.colour)
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing = look.line
    form.left_indent, form.first_line_indent = look.left, Length(-look.hanging)
    form.keep_with_next, form.keep_together = look.keep_with_next, look.keep_together
    form.widow_control = True
    if look.hanging:
        form.tab_stops.add_tab_stop(look.hanging)


def _borders(document: Document) -> None:
    styles = document.styles
    for name, side, size, colour, space, fill in (
        ("Quote", "left", 18, ACCENT, 10, ""),
        ("Quote Source", "left", 18, ACCENT, 10, ""),
        ("Banner", "left", 36, ACCENT, 8, TINT),
        ("Heading 1", "bottom", 6, LINE, 4, ""),
        ("Sheet Line", "bottom", 4, LINE, 1, ""),
    ):
        properties = styles[name].element.get_or_add_pPr()
        border = parse_xml(
            f'<w:pBdr {nsdecls("w")}><w:{side} w:val="single" w:sz="{size}" w:space="{space}" '
            f'w:color="{colour}"/></w:pBdr>'
        )
        properties.insert_element_before(border, "w:shd", *_AFTER_SHADING)
        if fill:
            shading = parse_xml(
                f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>'
            )
            properties.insert_element_before(shading, *_AFTER_SHADING)


_AFTER_SHADING = (
    "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct",
    "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd",
    "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
    "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap",
    "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip


def _characters(document: Document, labels_language: str) -> None:
    for name, colour, bold, font, size in (
        ("Timecode", MUTED, False, TEXT_FONT, 9.5),
        ("Speaker", ACCENT, True, "", 0),
        ("Label", MUTED, True, "", 0),
        ("Confirmed", ACCENT, True, "", 0),
        ("Not Heard", INK, True, "", 0),
        ("Fingerprint", INK, False, FIXED_FONT, 8),
        ("Doubtful", "", False, "", 0),
    ):
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        assert isinstance(style, CharacterStyle)
        style.font.bold = True if bold else None
        if colour:
            style.font.color.rgb = RGBColor.from_string(colour)
        if font:
            style.font.name = font
        if size:
            style.font.size = Pt(size)
        if name == "Doubtful":
            style.element.get_or_add_rPr().append(
                parse_xml(f'<w:u {nsdecls("w")} w:val="dotted" w:color="{MUTED}"/>')
            )
        else:
            _language(style, labels_language)


def _language(style: ParagraphStyle | CharacterStyle, language: str) -> None:
    properties = style.element.get_or_add_rPr()
    properties.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{language}"/>'))


def _default_language(document: Document, language: str) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{language}"/>'))
    theme = document.settings.element.find(qn("w:themeFontLang"))
    if theme is not None:
        theme.attrib.clear()
        theme.set(qn("w:val"), language)


def right_tab(style: ParagraphStyle, at: Length, *, dots: bool) -> None:
    leader = WD_TAB_LEADER.DOTS if dots else WD_TAB_LEADER.SPACES
    style.paragraph_format.tab_stops.add_tab_stop(at, WD_TAB_ALIGNMENT.RIGHT, leader)


_TABLE_STYLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="RecordTable">
  <w:name w:val="{RECORD_TABLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="8" w:space="0" w:color="{ACCENT}"/>
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
      <w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{ACCENT}"/></w:tcBorders>
      <w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>
    </w:tcPr>
  </w:tblStylePr>
</w:style>
"""

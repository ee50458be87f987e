"""Tables that a screen reader can follow: a header row that repeats, a caption, fixed widths."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length

Run = tuple[str, str]
"""Text and the name of its character style; an empty name is the paragraph's own look."""
Cell = Run | str | Sequence[Run | str]

_KEPT_TOGETHER = 8
"""Rows up to which a table is kept on one page."""

Fill = Callable[[CT_P, str, Sequence[Run | str]], None]
"""Puts runs into a paragraph and gives it a style, by our name of it."""


def table_of(
    style: str,
    caption: str,
    heads: Sequence[str],
    widths: Sequence[Length],
    rows: Sequence[Sequence[Cell]],
    fill: Fill,
) -> CT_Tbl:
    """The finished element; `style` is a style's id, `caption` becomes its alt text."""
    table = CT_Tbl.new_tbl(len(rows) + 1, len(heads), Length(sum(widths)))
    _set_table(table, style, caption, widths)
    is_short = len(rows) <= _KEPT_TOGETHER
    for index, (row, cells) in enumerate(zip(table.tr_lst, [heads, *rows], strict=True)):
        # A long table breaks, but not so that one row stands alone.
        is_kept = index < len(rows) and (is_short or index == 1 or index >= len(rows) - 2)
        look = "Table Text Kept" if is_kept else "Table Text"
        look = look if index else "Table Head"
        _set_row(row, is_head=index == 0)
        for cell, content, width in zip(row.tc_lst, cells, widths, strict=True):
            cell.width = width
            fill(cell.p_lst[0], look, _runs(content))
    return table


def _runs(cell: Cell) -> Sequence[Run | str]:
    if isinstance(cell, str):
        return [cell]
    if isinstance(cell, tuple) and len(cell) == 2 and all(isinstance(part, str) for part in cell):
        text, look = cell
        return [(str(text), str(look))]
    return list(cell)


def _set_table(table: CT_Tbl, style: str, caption: str, widths: Sequence[Length]) -> None:
    properties = table.tblPr
    for old in list(properties):
        properties.remove(old)
    for child in (
        element("w:tblStyle", val=style),
        element("w:tblW", w=str(Length(sum(widths)).twips), type="dxa"),
        element("w:tblLayout", type="fixed"),
        element("w:tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0",
                lastColumn="0", noHBand="1", noVBand="1"),
        element("w:tblCaption", val=caption),
        element("w:tblDescription", val=caption),
    ):  # fmt: skip
        properties.append(child)
    for column, width in zip(table.tblGrid.gridCol_lst, widths, strict=True):
        column.w = width


def _set_row(row: BaseOxmlElement, *, is_head: bool) -> None:
    properties = row.get_or_add_trPr()
    properties.append(element("w:cantSplit"))
    if is_head:
        properties.append(element("w:tblHeader"))


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made

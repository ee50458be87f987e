"""How much fits on a page: an estimate on the safe side, made before anything is laid out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from docx.shared import Length

_TABLE_LETTER_PT = 5.1
"""Of table text at 9.5 points, between type with and without serifs and rounded up."""
_LEAD_LETTER_PT = 6.3
_TABLE_LINE_PT = 13.2
_LEAD_LINE_PT = 18.0
_ROW_PT = 8.5
"""Around the text of a row."""
_ABOVE_PT = 44.0
"""The heading and the space around one paragraph above the table."""
_REST_PT = 130.0
"""Title, subtitle, the table's heading and header row, and the note below."""
_ANSWER_SHARE = 0.76
_TEMPLATE_ROOM = 0.75
"""A company's headings are larger than ours on a page like this, and its footer may be higher."""


@dataclass(frozen=True, slots=True)
class Amount:
    """How much of everything is said."""

    statements: int
    """Of each topic."""
    quotes: int
    """Of each topic, behind the first statements."""
    names: int
    words: int
    letters: int
    """Of one statement or quote."""
    lead: int
    """Letters of a paragraph above the table."""


class Page(Protocol):
    @property
    def text_width(self) -> Length: ...

    @property
    def text_height(self) -> Length: ...

    @property
    def is_templates(self) -> bool: ...


def fits(lengths: tuple[Sequence[int], Sequence[Sequence[int]]], page: Page) -> bool:
    """Whether paragraphs of so many letters, and table rows of such lines, fit on one page."""
    above, rows = lengths
    height = _REST_PT
    for letters in above:
        lines = _lines(letters, page.text_width.pt, _LEAD_LETTER_PT)
        height += _ABOVE_PT + _LEAD_LINE_PT * (lines - 1)
    answer = page.text_width.pt * _ANSWER_SHARE
    for row in rows:
        lines = sum(_lines(letters, answer, _TABLE_LETTER_PT) for letters in row)
        height += _ROW_PT + _TABLE_LINE_PT * lines
    room = float(page.text_height.pt)
    return height <= (room * _TEMPLATE_ROOM if page.is_templates else room)


def _lines(letters: int, width_pt: float, letter_pt: float) -> int:
    return max(1, -(-letters // int(width_pt / letter_pt)))


def shortened(text: str, letters: int) -> str:
    """On one line and no longer than `letters`, cut at a word with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= letters:
        return line
    head, space, _ = line[: letters - 1].rpartition(" ")
    kept = head if space else line[: letters - 2]
    return kept.rstrip(" ,;:–-") + " …"

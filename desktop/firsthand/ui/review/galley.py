"""Sets the blocks of a sheet in type: only what is looked at is set, the rest is estimated."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from firsthand.ui.look.theme import font, space
from firsthand.ui.review.sheet import Block, BlockKind, Sheet


@dataclass(frozen=True, slots=True)
class _Style:
    font: QFont
    above: int
    below: int


class Galley:
    """Heights of all blocks at one width, and the set type of those that were looked at."""

    def __init__(self, sheet: Sheet, width: int, before: Galley | None = None) -> None:
        self.sheet = sheet
        self.width = max(space(30), width)
        self._styles = {
            BlockKind.PHASE: _Style(font(1.25, QFont.Weight.DemiBold), space(6), space(1)),
            BlockKind.QUESTION: _Style(font(1.0, QFont.Weight.DemiBold), space(4), space(1)),
            BlockKind.REVEAL: _Style(font(1.0, QFont.Weight.DemiBold), space(4), space(2)),
            BlockKind.REMARK: _Style(font(0.92), space(2), space(2)),
            BlockKind.PARAGRAPH: _Style(font(1.1), space(1), space(2)),
        }
        metrics = {kind: QFontMetricsF(style.font) for kind, style in self._styles.items()}
        self._letter = {kind: one.averageCharWidth() * 1.02 for kind, one in metrics.items()}
        self._line = {kind: one.lineSpacing() * 1.12 for kind, one in metrics.items()}
        self.small = font(0.85, tabular=True)
        self._layouts: dict[int, QTextLayout] = {}
        self._exact: set[int] = set()
        self._tops: list[float] = []
        self._next = 0
        self.corrections = 0
        """How often a height turned out otherwise than estimated; what was drawn before stands
        wrong."""
        known = self._taken_over(before) if before is not None else {}
        self._heights = []
        for number, block in enumerate(sheet.blocks):
            height, layout = known.get(id(block), (None, None))
            self._heights.append(self._estimate(block) if height is None else height)
            if height is not None:
                self._exact.add(number)
            if layout is not None:
                self._layouts[number] = layout

    def _taken_over(self, before: Galley) -> dict[int, tuple[float, QTextLayout | None]]:
        """Heights and type of blocks that are on both sheets, set at the same width."""
        if before.width != self.width or before.font_of_paragraphs != self.font_of_paragraphs:
            return {}
        return {
            id(before.sheet.blocks[number]): (before._heights[number], before._layouts.get(number))
            for number in before._exact
        }

    @property
    def font_of_paragraphs(self) -> QFont:
        return self._styles[BlockKind.PARAGRAPH].font

    @property
    def height(self) -> float:
        return self._all_tops()[-1]

    def top(self, block: int) -> float:
        return self._all_tops()[block]

    def block_at(self, y: float) -> int:
        """The block at a height of the whole sheet."""
        return max(0, min(len(self.sheet) - 1, bisect_right(self._all_tops(), y) - 1))

    def font_of(self, block: Block) -> QFont:
        return self._styles[block.kind].font

    def text_top(self, block: Block) -> int:
        """Room above the first line of a block."""
        return self._styles[block.kind].above

    def layout(self, number: int) -> QTextLayout:
        """The set type of a block; sets it if it was not yet."""
        found = self._layouts.get(number)
        if found is None:
            found = self._layouts[number] = self._set(self.sheet.blocks[number])
            self._keep_height(number, found)
        return found

    def set_some(self, count: int) -> bool:
        """Set the next `count` blocks that were only estimated; False when all are set."""
        while count and self._next < len(self.sheet):
            if self._next not in self._exact:
                # Its height is kept, its type is not: hours of it would fill the memory.
                self._keep_height(self._next, self._set(self.sheet.blocks[self._next]))
                count -= 1
            self._next += 1
        return self._next < len(self.sheet)

    def _all_tops(self) -> list[float]:
        if not self._tops:
            self._tops = list(accumulate(self._heights, initial=0.0))
        return self._tops

    def _estimate(self, block: Block) -> float:
        style = self._styles[block.kind]
        lines = max(1, -int(-len(block.text) * self._letter[block.kind] // self.width))
        return style.above + lines * self._line[block.kind] + style.below

    def _keep_height(self, number: int, layout: QTextLayout) -> None:
        self._exact.add(number)
        style = self._styles[self.sheet.blocks[number].kind]
        tall = style.above + layout.boundingRect().height() + style.below
        if tall != self._heights[number]:
            self._heights[number] = tall
            self._tops = []
            self.corrections += 1

    def _set(self, block: Block) -> QTextLayout:
        layout = QTextLayout(block.text, self._styles[block.kind].font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lined = [
            format_range(place.first, place.last, _dotted() if place.is_doubtful else _underlined())
            for place in block.words
            if place.is_doubtful or place.is_typed
        ]
        if lined:
            layout.setFormats(lined)
        layout.beginLayout()
        tall = self._line[block.kind]
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, y))
            y += tall
        layout.endLayout()
        return layout


def _dotted() -> QTextCharFormat:
    """A word the model was not sure of: a dotted line under it, whatever the colours."""
    made = QTextCharFormat()
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return made


def _underlined() -> QTextCharFormat:
    """A word that a person typed: a plain line under it."""
    made = QTextCharFormat()
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return made


def format_range(first: int, last: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = first, last - first, look
    return made

"""Puts one block of the transcript on the paper: its words, what lies under them, who speaks."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTextCharFormat, QTextLayout

from firsthand.core.transcript import Speaker
from firsthand.ui.look.colours import Colours
from firsthand.ui.look.theme import space
from firsthand.ui.review.galley import Galley, format_range
from firsthand.ui.review.sheet import Block, BlockKind, Hit

Range = tuple[int, int]
"""Characters of a block, from and to."""


@dataclass(frozen=True, slots=True)
class Lights:
    """What is laid under the words of one block, from the bottom up."""

    quotes: tuple[tuple[int, int, QColor], ...] = ()
    hits: tuple[Hit, ...] = ()
    chosen_hit: Hit | None = None
    selection: Range | None = None
    sounding: Range | None = None
    cursor: Range | None = None


@dataclass(frozen=True, slots=True)
class Impression:
    """Paints blocks in one set of colours, with who speaks in a gutter of a width."""

    galley: Galley
    colours: Colours
    gutter: int
    width: int
    names: dict[Speaker, str] = field(default_factory=lambda: speaker_names())

    def paint(self, painter: QPainter, number: int, y: float, lights: Lights) -> None:
        """Block `number` with its upper edge at `y`."""
        block = self.galley.sheet.blocks[number]
        top = y + self.galley.text_top(block)
        inks = {
            BlockKind.PHASE: self.colours.ink,
            BlockKind.QUESTION: self.colours.muted,
            BlockKind.REVEAL: self.colours.accent,
            BlockKind.REMARK: self.colours.muted,
            BlockKind.PARAGRAPH: self.colours.ink,
        }
        if block.kind is BlockKind.REVEAL:
            rule = top - space(2)
            painter.setPen(QPen(QColor(self.colours.accent), 1))
            painter.drawLine(QPointF(space(3), rule), QPointF(self.width, rule))
        painter.setPen(QColor(inks[block.kind]))
        layout = self.galley.layout(number)
        layout.draw(painter, QPointF(self.gutter, top), self._ranges(lights))
        self._paint_gutter(painter, block, top)

    def _paint_gutter(self, painter: QPainter, block: Block, top: float) -> None:
        """Who speaks, and since when."""
        small = self.galley.small
        painter.setFont(small)
        tall = painter.fontMetrics().height()
        first = QRectF(0, top, self.gutter - space(4), tall)
        if block.kind is BlockKind.PARAGRAPH:
            who = self.names[block.speaker]
            if who and block.speaker_is_guessed:
                who += "?"
            painter.setPen(QColor(self.colours.ink if who else self.colours.muted))
            painter.drawText(first, int(Qt.AlignmentFlag.AlignRight), who or block.time)
            if who:
                painter.setPen(QColor(self.colours.muted))
                below = first.translated(0, tall)
                painter.drawText(below, int(Qt.AlignmentFlag.AlignRight), block.time)
        elif block.kind in (BlockKind.PHASE, BlockKind.REVEAL):
            painter.setPen(QColor(self.colours.muted))
            lower = (self.galley.font_of(block).pointSizeF() - small.pointSizeF()) * 1.2
            box = first.translated(0, max(0.0, lower))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), block.time)

    def _ranges(self, lights: Lights) -> list[QTextLayout.FormatRange]:
        colours = self.colours
        found = [
            format_range(first, last, _ground(tint)) for first, last, tint in lights.quotes
        ]  # fmt: skip
        for hit in lights.hits:
            is_chosen = hit == lights.chosen_hit
            ground = QColor(colours.accent if is_chosen else colours.amber_soft)
            look = _ground(ground, colours.on_accent if is_chosen else colours.ink)
            found.append(format_range(hit.first, hit.last, look))
        if lights.selection is not None:
            look = _ground(QColor(colours.accent_soft), colours.ink)
            found.append(format_range(*lights.selection, look))
        if lights.sounding is not None:
            look = _ground(QColor(colours.accent), colours.on_accent)
            found.append(format_range(*lights.sounding, look))
        if lights.cursor is not None:
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(colours.accent))
            found.append(format_range(*lights.cursor, look))
        return found


def speaker_names() -> dict[Speaker, str]:
    """What the gutter calls who speaks; nothing where nobody knows."""

    translate = QCoreApplication.translate

    return {
        Speaker.INTERVIEWER: translate("TranscriptView", "Interviewer"),
        Speaker.BUYER: translate("TranscriptView", "Buyer"),
        Speaker.OTHER: translate("TranscriptView", "Other"),
        Speaker.UNKNOWN: "",
    }


def _ground(ground: QColor, ink: str = "") -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(QBrush(ground))
    if ink:
        look.setForeground(QColor(ink))
    return look

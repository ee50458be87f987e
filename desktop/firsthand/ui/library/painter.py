"""Paints a line of the library's list: two rows of text, and how far its work is."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextDocument
from PySide6.QtWidgets import QAbstractScrollArea, QStyledItemDelegate, QStyleOptionViewItem

from firsthand.core.record import FOUND_FROM, FOUND_TO, InterviewRow, SearchHit
from firsthand.ui import wording
from firsthand.ui.library.rows import LINE, UNDERWAY, place, second_line
from firsthand.ui.look.painting import paint_ground
from firsthand.ui.look.theme import Theme, elided, font, space
from firsthand.ui.works import Underway

_FOUND = re.compile(f"{FOUND_FROM}(.*?){FOUND_TO}")


class LinePainter(QStyledItemDelegate):
    """Draws with the theme's colours; all sizes follow the text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line, view = index.data(LINE), option.widget
        small = QFontMetricsF(_small()).height()
        if isinstance(line, SearchHit) and isinstance(view, QAbstractScrollArea):
            box = _inner(QRectF(view.viewport().rect()))
            # All that was said can be read: a line that ends in its middle tells nobody what was.
            said = self._found(line, box.width()).size().height()
            return QSize(space(40), round(small + said + space(5)) + 2)
        return QSize(space(40), round(QFontMetricsF(_strong()).height() + small + space(5)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        paint_ground(painter, _ground(box), option, self._theme)
        inner = _inner(box)
        if isinstance(line, InterviewRow):
            self._interview(painter, inner, line, index.data(UNDERWAY))
        elif isinstance(line, SearchHit):
            self._hit(painter, inner, line)
        painter.restore()

    def _interview(
        self, painter: QPainter, box: QRectF, row: InterviewRow, underway: Underway | None
    ) -> None:
        strong, plain, small = _strong(), font(), _small()
        height = QFontMetricsF(strong).height()
        top = QRectF(box.left(), box.top(), box.width(), height)
        day = wording.day(row.started_at)
        day_width = QFontMetricsF(small).horizontalAdvance(day) + space(2)
        self._write(painter, top, day, small, "muted", Qt.AlignmentFlag.AlignRight)
        self._write(painter, top, row.code_name, strong, "ink")
        shift = QFontMetricsF(strong).horizontalAdvance(row.code_name) + space(3)
        rest = top.adjusted(shift, 0, -day_width, 0)
        self._write(painter, rest, wording.buyer(row), plain, "ink")
        below = QRectF(box.left(), top.bottom() + space(1), box.width(), box.height() - height)
        if underway is not None:
            self._bar(painter, below, underway.progress.done)
            below = below.adjusted(_bar_width() + space(3), 0, 0, 0)
        text = second_line(row, underway)
        self._write(painter, below, text, small, "muted", Qt.AlignmentFlag.AlignTop)

    def _hit(self, painter: QPainter, box: QRectF, hit: SearchHit) -> None:
        small = _small()
        height = QFontMetricsF(small).height()
        self._write(
            painter, QRectF(box.left(), box.top(), box.width(), height), place(hit), small, "muted"
        )
        painter.save()
        painter.translate(box.left(), box.top() + height + space(1))
        self._found(hit, box.width()).drawContents(painter)
        painter.restore()

    def _found(self, hit: SearchHit, width: float) -> QTextDocument:
        """The words, as many lines of them as they need, with what was found set off."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(font())
        document.setDefaultStyleSheet(
            f"b {{ color: {self._theme.colours.accent}; }} p {{ margin: 0; }}"
        )
        words = _FOUND.sub(r"<b>\1</b>", escape(hit.snippet.replace("\n", " ")))
        ink = self._theme.colours.ink
        document.setHtml(f'<p style="white-space: pre-wrap; color: {ink}">{words}</p>')
        document.setTextWidth(width)
        return document

    def _bar(self, painter: QPainter, box: QRectF, done: float) -> None:
        thick = max(4.0, space(1) * 1.2)
        middle = box.top() + QFontMetricsF(_small()).height() / 2
        track = QRectF(box.left(), middle - thick / 2, _bar_width(), thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("track"))
        painter.drawRoundedRect(track, thick / 2, thick / 2)
        painter.setBrush(self._theme.colour("accent"))
        track.setWidth(max(thick, track.width() * done))
        painter.drawRoundedRect(track, thick / 2, thick / 2)

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        letters: QFont,
        colour: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(letters)
        painter.setPen(self._theme.colour(colour))
        shown = elided(text, QFontMetricsF(letters), box.width())
        flags = align
        if not align & Qt.AlignmentFlag.AlignTop:
            flags |= Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(flags), shown)


def _ground(box: QRectF) -> QRectF:
    return box.adjusted(2, 1, -2, -1)


def _inner(box: QRectF) -> QRectF:
    """Where there is text."""
    return _ground(box).adjusted(space(3), space(2), -space(3), -space(2))


def _bar_width() -> int:
    return space(24)


def _strong() -> QFont:
    return font(1.05, QFont.Weight.DemiBold)


def _small() -> QFont:
    return font(0.92, tabular=True)

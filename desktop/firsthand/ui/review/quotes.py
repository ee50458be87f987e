"""The quotes of an interview as a list of cards: when, what kind, how far it may be trusted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from firsthand.core.marks import Mark, MarkId
from firsthand.core.quotes import Quote, QuoteId, QuoteState
from firsthand.core.timeline import Frame, timecode
from firsthand.ui import wording
from firsthand.ui.look.card_lines import height_of, lines_of
from firsthand.ui.look.theme import Theme, font, space
from firsthand.ui.room.kinds import colour

_Index = QModelIndex | QPersistentModelIndex
QUOTE = int(Qt.ItemDataRole.UserRole)
QUOTE_MIME = "application/x-firsthand-quote"
"""A quote's id, on its way from the list of quotes to the record."""
OTHERWISE = int(Qt.ItemDataRole.UserRole) + 1
"""Whether a confirmed quote has been heard differently since."""
NOTES = int(Qt.ItemDataRole.UserRole) + 2
"""All that was noted of its moment, also by others."""
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_NOBODY: Mapping[MarkId, tuple[Mark, ...]] = {}


class QuoteModel(QAbstractListModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quotes: tuple[Quote, ...] = ()
        self._otherwise: frozenset[QuoteId] = frozenset()
        self._agreeing = _NOBODY
        self.rate = 1

    def show(
        self,
        quotes: tuple[Quote, ...],
        rate: int,
        otherwise: frozenset[QuoteId] = frozenset(),
        agreeing: Mapping[MarkId, tuple[Mark, ...]] = _NOBODY,
    ) -> None:
        """`otherwise`: confirmed ones that the model has heard differently since; `agreeing`: who
        else marked the moment of a mark.
        """
        self.rate, self._agreeing = rate, agreeing
        turned = otherwise ^ self._otherwise
        self._otherwise = otherwise
        if [quote.id for quote in quotes] == [quote.id for quote in self._quotes]:
            changed = [
                n
                for n, quote in enumerate(quotes)
                if quote != self._quotes[n] or quote.id in turned
            ]
            self._quotes = quotes
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._quotes = quotes
        self.endResetModel()

    def row_of(self, quote: QuoteId) -> int:
        return next((n for n, one in enumerate(self._quotes) if one.id == quote), -1)

    def at(self, frame: Frame) -> Quote | None:
        """The quote that begins at a frame, or else the first one in which it is."""
        inside = [quote for quote in self._quotes if quote.span.contains(frame)]
        return next((quote for quote in inside if quote.start == frame), next(iter(inside), None))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._quotes)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [QUOTE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The quote's id, for the record; its words, for any other program."""
        carried = QMimeData()
        for index in indexes:
            quote: Quote = index.data(QUOTE)
            carried.setData(QUOTE_MIME, quote.id.encode())
            carried.setText(quote.text)
        return carried

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self._quotes):
            return None
        quote = self._quotes[index.row()]
        if role == QUOTE:
            return quote
        if role == OTHERWISE:
            return quote.id in self._otherwise
        if role == NOTES:
            others = self._agreeing.get(quote.mark, ()) if quote.mark is not None else ()
            noted = (f"{wording.author(one.author)}: {one.note}" for one in others if one.note)
            return "\n".join([*filter(None, [quote.note]), *noted])
        if role in (SPOKEN, int(Qt.ItemDataRole.DisplayRole)):
            time = timecode(quote.start / self.rate, tenths=False)
            kind, state = wording.kind(quote.kind), wording.quote_state(quote.state)
            if quote.id in self._otherwise:
                state = f"{state}, {self.tr('heard differently since')}"
            return f"{time} {kind}, {state}: {quote.text or self.tr('no words yet')}"
        return None


class QuoteDelegate(QStyledItemDelegate):
    """A card: time and kind, the state in words, the sentence, the note."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        quote: Quote = index.data(QUOTE)
        width = option.widget.viewport().width() if option.widget else space(80)
        width = max(space(40), width)
        return QSize(width, height_of(self._texts(quote, index), width) + space(5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        quote: Quote = index.data(QUOTE)
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = option.rect.adjusted(space(0.5), space(0.5), -space(0.5), -space(0.5))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.line), 2 if chosen else 1))
        painter.setBrush(QColor(colours.accent_soft if chosen else colours.card))
        painter.drawRoundedRect(card, space(1.5), space(1.5))
        hues = {
            "head": colour(quote.kind, self._theme.is_dark),
            "words": colours.ink if quote.text else colours.muted,
            "note": colours.muted,
        }
        for line in lines_of(self._texts(quote, index), option.rect, 2.5):
            line.draw(painter, hues[line.name])
            if line.name == "head":
                is_otherwise = bool(index.data(OTHERWISE))
                sure = colours.amber if is_otherwise else colours.accent
                painter.setPen(QColor(sure if quote.is_verbatim else colours.muted))
                right = int(Qt.AlignmentFlag.AlignRight)
                painter.setFont(font(0.92))
                painter.drawText(line.box, right, self._state(quote, is_otherwise=is_otherwise))
        painter.restore()

    def _state(self, quote: Quote, *, is_otherwise: bool) -> str:
        if is_otherwise:
            return self.tr("heard differently since")
        if quote.is_verbatim:
            return self.tr("✓ heard and confirmed")
        if quote.state is QuoteState.WORDS_COMING:
            return self.tr("words coming")
        words = self.tr("doubtful") if quote.state is QuoteState.DOUBTFUL else self.tr("guessed")
        return words + (self.tr(", heard") if quote.heard else "")

    def _texts(self, quote: Quote, index: _Index) -> dict[str, str]:
        rate = index.model().rate
        star = "  ★" if quote.starred else ""
        when = "" if quote.before_reveal else self.tr("  after the reveal")
        time, kind = timecode(quote.start / rate, tenths=False), wording.kind(quote.kind)
        return {
            "head": f"{time}  {kind}{star}{when}",
            "words": wording.quoted(quote.text) if quote.text else self.tr("no words yet"),
            "note": str(index.data(NOTES)),
        }


class QuoteList(QListView):
    """Up and down choose; keys of the page go on to the page."""

    quote_chosen = Signal(object)
    """A Quote or None."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quotes = QuoteModel(self)
        self.setModel(self._quotes)
        self.setItemDelegate(QuoteDelegate(theme, self))
        self.setAccessibleName(self.tr("Quotes"))
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda *_: self.quote_chosen.emit(self.chosen))
        theme.changed.connect(self.viewport().update)

    @property
    def chosen(self) -> Quote | None:
        found: Quote | None = self.currentIndex().data(QUOTE)
        return found

    def show_quotes(
        self,
        quotes: tuple[Quote, ...],
        rate: int,
        otherwise: frozenset[QuoteId] = frozenset(),
        agreeing: Mapping[MarkId, tuple[Mark, ...]] = _NOBODY,
    ) -> None:
        """Keep what was chosen; if it is gone, choose what took its place."""
        before, row = self.chosen, self.currentIndex().row()
        self._quotes.show(quotes, rate, otherwise, agreeing)
        if self.currentIndex().isValid() or not quotes:
            return
        kept = self._quotes.row_of(before.id) if before else -1
        wanted = kept if kept >= 0 else min(max(0, row), len(quotes) - 1)
        self.setCurrentIndex(self._quotes.index(wanted))

    def choose(self, quote: QuoteId) -> None:
        row = self._quotes.row_of(quote)
        if row >= 0:
            self.setCurrentIndex(self._quotes.index(row))
            self.scrollTo(self._quotes.index(row))

    def choose_at(self, frame: Frame) -> None:
        """Keys are about the quote whose place somebody comes to, if there is one."""
        quote = self._quotes.at(frame)
        if quote is not None:
            self.choose(quote.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        walking = (
            Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
            Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
        )  # fmt: skip
        if event.key() in walking and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

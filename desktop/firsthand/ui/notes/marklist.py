"""The list of marks in the note-taker's window, the newest on top, each with its sentence."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from firsthand.core.marks import Mark, MarkId
from firsthand.ui.look.card_lines import height_of, lines_of
from firsthand.ui.look.theme import Theme, space
from firsthand.ui.room.deck import Card
from firsthand.ui.room.kinds import colour

_Index = QModelIndex | QPersistentModelIndex
CARD = int(Qt.ItemDataRole.UserRole)


class MarkModel(QAbstractListModel):
    """Cards in the order they are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []

    def show(self, cards: list[Card]) -> None:
        old = [card.mark.id for card in self._cards]
        new = [card.mark.id for card in cards]
        if old == new:
            changed = [n for n, card in enumerate(cards) if card != self._cards[n]]
            self._cards = cards
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._cards = cards
        self.endResetModel()

    def row_of(self, mark: MarkId) -> int:
        """Of the card that the mark is on, its own or that of somebody it agrees with; else -1."""
        return next((n for n, card in enumerate(self._cards) if card.stands_for(mark)), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == CARD:
            return card
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return card.spoken if role in spoken else None


class MarkDelegate(QStyledItemDelegate):
    """Time and kind in one line, the sentence below it, the note under that."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        card: Card = index.data(CARD)
        width = max(space(40), option.widget.viewport().width() if option.widget else 0)
        return QSize(width, height_of(self._texts(card), width) + space(4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card: Card = index.data(CARD)
        colours = self._theme.colours
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        hues = {
            "head": colour(card.mark.kind, self._theme.is_dark),
            "words": colours.ink if card.words else colours.muted,
            "note": colours.muted,
        }
        for line in lines_of(self._texts(card), option.rect, 2):
            line.draw(painter, hues[line.name])
        painter.setPen(QColor(colours.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _texts(self, card: Card) -> dict[str, str]:
        star = "  ★" if card.mark.starred else ""
        return {
            "head": f"{card.time}  {card.kind}{star}",
            "words": card.said,
            "note": self.tr("note: %1").replace("%1", card.note) if card.note else "",
        }


class MarkList(QListView):
    """Arrow keys choose a mark; what is typed then is about that one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks = MarkModel(self)
        self.setModel(self._marks)
        self.setItemDelegate(MarkDelegate(theme, self))
        self.setAccessibleName(self.tr("Marks, the newest first"))
        self._empty = self.tr("What you mark stands here, the buyer’s words a few seconds later.")
        self.setAccessibleDescription(self._empty)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)

    def show_cards(self, cards: list[Card], choose: MarkId | None = None) -> None:
        """Show the cards; keep the chosen one, or choose another."""
        chosen = choose or (self.chosen.id if self.chosen else None)
        self._marks.show(cards)
        row = self._marks.row_of(chosen) if chosen else -1
        if cards:
            self.setCurrentIndex(self._marks.index(max(0, row)))

    @property
    def chosen(self) -> Mark | None:
        card: Card | None = self.currentIndex().data(CARD)
        return card.mark if card else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._marks.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._theme.colours.muted))
            where = self.viewport().rect().adjusted(space(2), space(3), -space(2), 0)
            painter.drawText(where, Qt.TextFlag.TextWordWrap, self._empty)

"""The last marks as small cards at the side: what was caught, and its words when they come."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from firsthand.ui import wording
from firsthand.ui.as_written import in_tip
from firsthand.ui.look.layout import label
from firsthand.ui.look.theme import Theme, font, mark, space
from firsthand.ui.room.deck import Card
from firsthand.ui.room.kinds import colour

_LINES = 3


class CardView(QFrame):
    """One mark. Long sentences end in an ellipsis; the whole is in the tooltip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card: Card | None = None
        mark(self, "card")
        self._kind = label()
        self._kind.setFont(font(0.92, font().Weight.DemiBold))
        self._time = label(look="hint")
        self._time.setFont(font(0.92, tabular=True))
        self._words = label(wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._note = label(look="hint", wraps=True)
        self._people = label(look="hint", wraps=True)
        top = QHBoxLayout()
        top.addWidget(self._kind)
        top.addStretch(1)
        top.addWidget(self._time)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(3), space(2), space(3), space(2))
        column.setSpacing(space(1))
        column.addLayout(top)
        column.addWidget(self._words)
        column.addWidget(self._note)
        column.addWidget(self._people)
        theme.changed.connect(self._colour)

    @property
    def card(self) -> Card | None:
        return self._card

    def show_card(self, card: Card) -> None:
        if card == self._card:
            return
        self._card = card
        star = " ★" if card.mark.starred else ""
        self._kind.setText(f"{card.kind}{star}")
        self._time.setText(card.time)
        self._people.setText(card.people)
        self._people.setVisible(bool(card.people))
        self._words.setText(self._shortened(card.words) if card.words else card.waiting)
        mark(self._words, "" if card.words else "muted")
        self._note.setText(card.note)
        self._note.setVisible(bool(card.note))
        self.setToolTip(in_tip(card.words))
        self.setAccessibleName(card.spoken)
        self._colour()

    def _shortened(self, words: str) -> str:
        metrics = QFontMetrics(self._words.font())
        room = max(space(30), self.width() - space(6)) * _LINES - space(6)
        return wording.quoted(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))

    def _colour(self) -> None:
        if self._card is not None:
            hue = colour(self._card.mark.kind, self._theme.is_dark)
            self._kind.setStyleSheet(f"color: {hue}")


class CardColumn(QWidget):
    """The newest card on top; nothing moves but when a mark is made."""

    def __init__(self, theme: Theme, shown: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Last marks"))
        self._given = 0
        self._views = [CardView(theme, self) for _ in range(shown)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for view in self._views:
            view.hide()
            column.addWidget(view)
        column.addStretch(1)

    @property
    def shown(self) -> list[Card]:
        return [view.card for view in self._views if not view.isHidden() and view.card]

    def show_cards(self, cards: list[Card]) -> None:
        for number, view in enumerate(self._views):
            if number < len(cards):
                view.show_card(cards[number])
        self._given = len(cards)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _fit(self) -> None:
        """Whole cards only: what does not fit is in the note-taker's window."""
        room = self.height()
        for number, view in enumerate(self._views):
            fits = number < self._given and (number == 0 or room >= _need(view))
            view.setVisible(fits)
            room -= _need(view) + space(2) if fits else room


def _need(view: QWidget) -> int:
    width = view.parentWidget().width()
    return max(view.heightForWidth(width), view.sizeHint().height())

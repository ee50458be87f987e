"""Findings of one kind: what belongs there, the key that files a quote there, and the cards."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from firsthand.core.findings import FindingKind
from firsthand.core.quotes import QuoteId
from firsthand.ui.look import icons
from firsthand.ui.look.elided import ElidedLabel
from firsthand.ui.look.layout import column, label, row, stack
from firsthand.ui.look.theme import Theme, mark, space
from firsthand.ui.review.record.entry import EntryCard
from firsthand.ui.review.record.names import KEYS, kind_hint, kind_name
from firsthand.ui.review.record.target import quote_in


class Section(QWidget):
    """A quote that is dropped on its heading begins a new finding."""

    add_requested = Signal(object, tuple)
    """A kind, and the ids of the quotes to begin with."""

    def __init__(self, theme: Theme, kind: FindingKind) -> None:
        super().__init__()
        self.kind = kind
        key = next(key for key, filed in KEYS.items() if filed is kind)
        name = kind_name(kind)
        self._add = mark(QPushButton(self.tr("Add")), "quiet")
        icons.put(self._add, "add", theme)
        words = self.tr("Add to: %1").replace("%1", name)
        self._add.setAccessibleName(words)
        tip = self.tr("%1. With a quote chosen, the key %2 makes a finding of it.")
        self._add.setToolTip(tip.replace("%1", words).replace("%2", key))
        self._add.clicked.connect(lambda: self.add_requested.emit(kind, ()))
        sign = label(key, "chip")
        sign.setFixedWidth(space(8))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint = ElidedLabel("hint")
        hint.say(kind_hint(kind))
        self._name, self._wish = QWidget(), QWidget()
        left, right = row(self._name, gap=2), row(self._wish, gap=2)
        left.addWidget(sign)
        left.addWidget(label(name, "strong"), 1)
        right.addWidget(hint, 1)
        right.addWidget(self._add)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(space(2))
        self._top.addWidget(self._name)
        self._top.addWidget(self._wish, 1)
        self._inside = column(self, gap=1)
        self._inside.addLayout(self._top)
        self.setAcceptDrops(True)
        self.setAccessibleName(name)

    def show_cards(self, cards: list[EntryCard]) -> None:
        """Set the cards in their order; those that are there already stay where one types."""
        for number, card in enumerate(cards, start=1):
            if self._inside.indexOf(card) != number:
                self._inside.insertWidget(number, card)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of its parts: its heading is in two lines where that is needed."""
        parts = [self._name, self._wish, *self.findChildren(EntryCard)]
        hint = super().minimumSizeHint()
        return QSize(max(part.minimumSizeHint().width() for part in parts), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = [part.minimumSizeHint().width() for part in (self._name, self._wish)]
        stack(self._top, event.size().width() < sum(least) + self._top.spacing())

    def begin(self) -> None:
        """Its button is where one goes on."""
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if quote_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        quote = quote_in(event.mimeData())
        if quote is not None:
            event.acceptProposedAction()
            self.add_requested.emit(self.kind, (QuoteId(quote),))

"""Paper that takes quotes: dropped on it they speak for it, on its lower edge against it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame

from firsthand.core.quotes import QuoteId
from firsthand.ui.look.layout import column, label
from firsthand.ui.look.theme import Theme, mark, space
from firsthand.ui.review.quotes import QUOTE_MIME
from firsthand.ui.review.record.chips import GroundStrip


def quote_in(carried: QMimeData) -> QuoteId | None:
    if not carried.hasFormat(QUOTE_MIME):
        return None
    return QuoteId(bytes(carried.data(QUOTE_MIME).data()).decode())


class Target(QFrame):
    """Shows that it is the one that the next key's quote goes to."""

    hear_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        mark(self, "card")
        self._theme = theme
        self._is_current = False
        self.inside = column(self, gap=1, margin=2.5)
        self.ground = GroundStrip()
        self.ground.hear_requested.connect(self.hear_requested)
        self._edge = label(self.tr("Drop it here if it speaks against this."), "chip")
        self._edge.hide()
        self.setAcceptDrops(True)
        theme.changed.connect(self.update)

    def finish_layout(self) -> None:
        """After the fields of the kind of paper this is."""
        self.inside.addWidget(self.ground)
        self.inside.addWidget(self._edge)

    def begin(self) -> None:
        """Its first field is where one types."""

    @property
    def is_current(self) -> bool:
        return self._is_current

    def set_current(self, is_current: bool) -> None:
        if is_current != self._is_current:
            self._is_current = is_current
            self.update()

    def take(self, quote: QuoteId, *, against: bool = False) -> None:
        self.ground.add(quote, against=against)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_current:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            tall = self.height() - 2 * space(1.5)
            painter.drawRoundedRect(QRectF(1, space(1.5), max(3, space(0.75)), tall), 2, 2)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if quote_in(event.mimeData()) is not None:
            self._edge.show()
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._edge.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        quote = quote_in(event.mimeData())
        self.inside.activate()
        against = event.position().y() >= self._edge.y()
        self._edge.hide()
        if quote is not None:
            event.acceptProposedAction()
            self.take(quote, against=against)

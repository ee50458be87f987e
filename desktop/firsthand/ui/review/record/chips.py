"""The quotes a statement stands on, as chips: heard by a click, put away or turned by a key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from firsthand.core.findings import Ground
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.timeline import timecode
from firsthand.ui import wording
from firsthand.ui.as_written import cut_short, in_tip
from firsthand.ui.look.elided import ElidedButton
from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.layout import column, empty, label
from firsthand.ui.look.theme import font, space
from firsthand.ui.review.record.names import ground_said

_SHOWN = 44
"""Characters of a quote that a chip shows."""


class QuoteChip(ElidedButton):
    """One quote by its time and first words."""

    heard = Signal(str)
    removed = Signal(str)
    turned = Signal(str)
    """From evidence to counter-evidence, or back."""

    def __init__(self, quote: Quote, rate: int, *, is_counter: bool) -> None:
        time = timecode(quote.start / rate, tenths=False)
        short = cut_short(quote.text, _SHOWN)
        words = wording.quoted(short) if short else self.tr("no words yet")
        super().__init__(f"✓ {time} {words}" if quote.is_verbatim else f"{time} {words}", "quiet")
        self.setFont(font(0.92, tabular=True))
        self._id = quote.id
        when = self.tr("before the reveal") if quote.before_reveal else self.tr("after the reveal")
        state = wording.quote_state(quote.state)
        self.setAccessibleName(f"{time}, {when}, {state}: {quote.text}")
        turn = self.tr("X takes it as evidence") if is_counter else self.tr("X turns it against")
        keys = self.tr("Return plays it, Del takes it away, %1").replace("%1", turn)
        self.setToolTip(in_tip(f"{quote.text}\n{when}, {state}\n{keys}"))
        self._turn_words = (
            self.tr("Take it as evidence") if is_counter else self.tr("Take it as counter-evidence")
        )
        self.setAutoDefault(True)
        self.clicked.connect(lambda: self.heard.emit(self._id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self._id)
        elif event.key() == Qt.Key.Key_X and not event.modifiers():
            self.turned.emit(self._id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_H):
            self.heard.emit(self._id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Hear it"), lambda: self.heard.emit(self._id))
        menu.addAction(self._turn_words, lambda: self.turned.emit(self._id))
        menu.addAction(self.tr("Take it away"), lambda: self.removed.emit(self._id))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


class GroundStrip(QWidget):
    """What a statement stands on, said in a line and shown in chips; then what speaks against."""

    changed = Signal(tuple, tuple)
    """Ids of the quotes, and of those that speak against it."""
    hear_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._ids: tuple[tuple[QuoteId, ...], tuple[QuoteId, ...]] = ((), ())
        self._shown: object = None
        self._said = label("", "hint", wraps=True)
        self._for, self._against = QWidget(), QWidget()
        self._against_said = label(self.tr("What speaks against it:"), "hint")
        inside = column(self, gap=0.5)
        inside.addWidget(self._said)
        for holder in (self._for, self._against):
            FlowLayout(holder, across=space(1), down=space(0.5))
            if holder is self._against:
                inside.addWidget(self._against_said)
            inside.addWidget(holder)

    @property
    def said(self) -> str:
        return self._said.text()

    @property
    def chips(self) -> list[QuoteChip]:
        """Those for it, then those against it."""
        return [
            widget
            for holder in (self._for, self._against)
            for number in range(holder.layout().count())
            if isinstance(widget := holder.layout().itemAt(number).widget(), QuoteChip)
        ]

    def show_ground(
        self,
        quotes: tuple[QuoteId, ...],
        counter: tuple[QuoteId, ...],
        ground: Ground,
        rate: int,
    ) -> None:
        self._ids = (quotes, counter)
        self._said.setText(ground_said(ground))
        if self._shown == (ground.quotes, ground.counter, rate):
            return
        self._shown = (ground.quotes, ground.counter, rate)
        focused = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for holder, shown in ((self._for, ground.quotes), (self._against, ground.counter)):
            self._fill(holder, shown, rate)
        self._against_said.setVisible(bool(ground.counter))
        if focused is not None and self.chips:
            self.chips[min(focused, len(self.chips) - 1)].setFocus()

    def add(self, quote: QuoteId, *, against: bool = False) -> None:
        """One quote more; one that was on the other side changes sides."""
        sides = [[one for one in ids if one != quote] for ids in self._ids]
        sides[against].append(quote)
        self._tell(sides)

    def _fill(self, holder: QWidget, quotes: tuple[Quote, ...], rate: int) -> None:
        layout = holder.layout()
        empty(layout)
        for quote in quotes:
            chip = QuoteChip(quote, rate, is_counter=holder is self._against)
            chip.heard.connect(self.hear_requested)
            chip.removed.connect(self._remove)
            chip.turned.connect(self._turn)
            layout.addWidget(chip)
        holder.setVisible(bool(quotes))

    def _remove(self, quote: str) -> None:
        self._tell([[one for one in ids if one != quote] for ids in self._ids])

    def _turn(self, quote: str) -> None:
        self.add(QuoteId(quote), against=quote in self._ids[0])

    def _tell(self, sides: list[list[QuoteId]]) -> None:
        quotes, counter = (tuple(side) for side in sides)
        if (quotes, counter) != self._ids:
            self.changed.emit(quotes, counter)

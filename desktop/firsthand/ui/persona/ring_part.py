"""One ring on the page: what was stated, what waits to be taken up, and a place for the next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from firsthand.core.findings import FindingKind
from firsthand.core.persona.kept import StatementId
from firsthand.core.persona.portrait import Cited, Ring, Stated
from firsthand.ui.look import icons
from firsthand.ui.look.elided import ElidedLabel
from firsthand.ui.look.layout import column, drop, empty, label, row, tab_through
from firsthand.ui.look.theme import Theme, mark
from firsthand.ui.persona.loose_card import LooseCard
from firsthand.ui.persona.names import no_evidence
from firsthand.ui.persona.picker import QuotePicker
from firsthand.ui.persona.statement_card import StatementCard
from firsthand.ui.review.record.names import kind_hint, kind_name


class RingPart(QWidget):
    """Keeps its cards while their statements stay, so that nobody loses their place."""

    added = Signal(object)
    """A FindingKind: somebody wants to write a statement."""
    all_taken_up = Signal(object)
    """A list of Stated."""
    taken_up = Signal(object)
    joined_to = Signal(object, object)
    retyped = Signal(object, str)
    remove_requested = Signal(object)
    move_requested = Signal(object, int)
    join_requested = Signal(object)
    quote_requested = Signal(object)
    quote_chosen = Signal(object, object, bool)
    quote_removed = Signal(object, object)
    play_requested = Signal(object)
    place_requested = Signal(str, object)

    def __init__(self, theme: Theme, kind: FindingKind) -> None:
        super().__init__()
        self._theme, self.kind = theme, kind
        self._ring = Ring(kind)
        self.cards: dict[StatementId, StatementCard] = {}
        self._picker: QuotePicker | None = None
        self._inside = column(self, gap=2)
        head = row(gap=2)
        head.addWidget(label(kind_name(kind), "heading"))
        hint = ElidedLabel("muted")
        hint.say(kind_hint(kind))
        head.addWidget(hint, 1)
        self.write = mark(QPushButton(self.tr("Write one")), "quiet")
        icons.put(self.write, "add", theme)
        what = self.tr("Write a statement: %1").replace("%1", kind_name(kind))
        self.write.setAccessibleName(what)
        self.write.setToolTip(what)
        self.write.clicked.connect(lambda: self.added.emit(self.kind))
        head.addWidget(self.write)
        self._inside.addLayout(head)
        self._empty = label(no_evidence(), "muted")
        self._inside.addWidget(self._empty)
        stated = QWidget()
        self._stated = column(stated, gap=2)
        self._inside.addWidget(stated)
        self._waiting = QWidget()
        waits = row(self._waiting, gap=2)
        self._waits = label("", "hint", wraps=True)
        waits.addWidget(self._waits, 1)
        self.take_all = mark(QPushButton(self.tr("Take up all")), "link")
        self.take_all.setAccessibleName(self.tr("Take up all: %1").replace("%1", kind_name(kind)))
        self.take_all.clicked.connect(lambda: self.all_taken_up.emit(list(self._ring.loose)))
        waits.addWidget(self.take_all)
        self._inside.addWidget(self._waiting)
        loose = QWidget()
        self._loose = column(loose, gap=1.5)
        self._inside.addWidget(loose)
        self._holders = (stated, loose)

    def show_ring(self, ring: Ring) -> None:
        loose_before = (self._ring.loose, self._texts())
        self._ring = ring
        wanted = [one.statement.id for one in ring.statements]
        for id in [id for id in self.cards if id not in wanted]:
            drop(self.cards.pop(id))
        for place, stated in enumerate(ring.statements):
            card = self.cards.get(stated.statement.id) or self._made(stated)
            card.show_stated(stated)
            if self._stated.indexOf(card) != place:
                had_focus = card.isAncestorOf(card.window().focusWidget() or self)
                self._stated.insertWidget(place, card)
                if had_focus:
                    card.sentence.setFocus()
            card.allow(
                up=ring.can_change_places(place - 1),
                down=ring.can_change_places(place),
                join=place > 0,
            )
        if (ring.loose, self._texts()) != loose_before or not self._loose.count():
            self._show_loose()
        has_any = bool(ring.statements or ring.loose)
        self._empty.setVisible(not has_any)
        self._holders[0].setVisible(bool(ring.statements))
        self._holders[1].setVisible(bool(ring.loose))
        self._waiting.setVisible(bool(ring.loose))
        self._waits.setText(self.tr("Found in interviews, not taken up yet"))

    def pick(self, id: StatementId, quotes: list[Cited]) -> None:
        """Offer quotes for a statement, right below it."""
        self.close_picker()
        card = self.cards.get(id)
        if card is None:
            return
        self._picker = QuotePicker(self._theme, quotes)
        self._picker.chosen.connect(
            lambda cited, is_against: self.quote_chosen.emit(id, cited, is_against)
        )
        self._picker.closed.connect(self.close_picker)
        card.inside.addWidget(self._picker)
        tab_through(self)
        self._picker.field.setFocus()

    def close_picker(self) -> None:
        if self._picker is not None:
            card = self._picker.parentWidget()
            drop(self._picker)
            self._picker = None
            if isinstance(card, StatementCard):
                card.sentence.setFocus()

    def _texts(self) -> list[tuple[str, str]]:
        return [(one.statement.id, one.statement.text) for one in self._ring.statements]

    def _made(self, stated: Stated) -> StatementCard:
        card = StatementCard(self._theme, stated)
        for mine, its in (
            (self.retyped, card.retyped),
            (self.remove_requested, card.remove_requested),
            (self.move_requested, card.move_requested),
            (self.join_requested, card.join_requested),
            (self.quote_requested, card.quote_requested),
            (self.quote_removed, card.quote_removed),
            (self.play_requested, card.play_requested),
            (self.place_requested, card.place_requested),
        ):
            its.connect(mine)
        self.cards[card.id] = card
        return card

    def _show_loose(self) -> None:
        empty(self._loose)
        for stated in self._ring.loose:
            card = LooseCard(self._theme, stated, self._ring.statements)
            card.taken_up.connect(self.taken_up)
            card.added.connect(self.joined_to)
            card.play_requested.connect(self.play_requested)
            card.place_requested.connect(self.place_requested)
            self._loose.addWidget(card)

"""All statements of a persona, ring by ring, and the edits to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from firsthand.core.findings import FORCES, RINGS, SIGNS, FindingKind
from firsthand.core.persona.editing import (
    joined,
    moved,
    with_statement,
    without_statement,
)
from firsthand.core.persona.kept import Persona, QuoteRef, Statement, StatementId
from firsthand.core.persona.portrait import Cited, Portrait, Ring, Stated
from firsthand.ui.look.layout import Scroll, column, label, tab_through
from firsthand.ui.look.theme import Theme
from firsthand.ui.persona.ring_part import RingPart
from firsthand.ui.persona.work import PersonaWork

KINDS = (*RINGS, *FORCES, *SIGNS)


class StatementsView(QWidget):
    """Every edit is one step of undo."""

    play_requested = Signal(object)
    place_requested = Signal(str, object)
    quotes_requested = Signal(object)
    """A RingPart and the statement that wants a quote, as a pair."""

    def __init__(self, theme: Theme, work: PersonaWork, kinds: Iterable[FindingKind]) -> None:
        super().__init__()
        self._work = work
        self._portrait: Portrait | None = None
        self._wanted: StatementId | None = None
        self.parts: dict[FindingKind, RingPart] = {}
        holder = QWidget()
        inside = column(holder, gap=6)
        for kind in kinds:
            if kind is FORCES[0]:
                inside.addWidget(label(self.tr("Four forces of a switch"), "title"))
            part = RingPart(theme, kind)
            self.parts[kind] = part
            inside.addWidget(part)
            self._connect(part)
        inside.addStretch(1)
        self._scroll = Scroll(holder)
        column(self).addWidget(self._scroll)

    def _connect(self, part: RingPart) -> None:
        part.added.connect(self._write)
        part.taken_up.connect(lambda stated: self._take_up([stated]))
        part.all_taken_up.connect(self._take_up)
        part.joined_to.connect(self._add_to)
        part.retyped.connect(self._retype)
        part.remove_requested.connect(self._remove)
        part.move_requested.connect(self._move)
        part.join_requested.connect(self._join)
        part.quote_requested.connect(lambda id: self._offer(part, id))
        part.quote_chosen.connect(self._add_quote)
        part.quote_removed.connect(self._remove_quote)
        part.play_requested.connect(self.play_requested)
        part.place_requested.connect(self.place_requested)

    def show_portrait(self, portrait: Portrait) -> None:
        self._portrait = portrait
        rings = (*portrait.rings, *portrait.forces, portrait.fit.signs, portrait.fit.against)
        for ring in rings:
            if ring.kind in self.parts:
                self.parts[ring.kind].show_ring(ring)
        tab_through(self)
        if self._wanted is not None:
            self._go_to(self._wanted)

    def keep_typed(self) -> None:
        """Whatever was typed in any sentence is told now."""
        for part in self.parts.values():
            for card in tuple(part.cards.values()):
                card.keep()

    # -- edits -------------------------------------------------------------------------------

    def _write(self, kind: FindingKind) -> None:
        from firsthand.jobs.personas import new_statement_id

        made = Statement(new_statement_id(), kind)
        self._wanted = made.id
        self._work.change(with_statement(self._work.persona, made), self.tr("write a statement"))

    def _take_up(self, those: list[Stated]) -> None:
        from firsthand.jobs.personas import new_statement_id

        persona = self._work.persona
        for stated in those:
            # A second press comes before the page shows what the first one did.
            taken = {ref for one in persona.statements for ref in one.findings}
            if taken.issuperset(stated.statement.findings):
                continue
            made = replace(stated.statement, id=new_statement_id())
            persona = with_statement(persona, made)
            self._wanted = made.id
        self._work.change(persona, self.tr("take up findings"))

    def _add_to(self, stated: Stated, id: StatementId) -> None:
        one = self._work.persona.statement(id)
        if one is not None:
            refs = tuple(dict.fromkeys((*one.findings, *stated.statement.findings)))
            self._wanted = id
            self._change(replace(one, findings=refs), self.tr("add findings to a statement"))

    def _retype(self, id: StatementId, text: str) -> None:
        one = self._work.persona.statement(id)
        if one is not None:
            self._change(replace(one, text=text), self.tr("word a statement"))

    def _remove(self, id: StatementId) -> None:
        """The keys go to a neighbour, so that undo is one key away."""
        ring = self._ring_with(id)
        shown = [one.statement.id for one in ring.statements] if ring else []
        others = [one for one in shown if one != id]
        if others:
            place = min(shown.index(id), len(others) - 1)
            self._wanted = others[place]
        elif ring is not None:
            self.parts[ring.kind].write.setFocus()
        self._work.change(without_statement(self._work.persona, id), self.tr("remove a statement"))

    def _move(self, id: StatementId, by: int) -> None:
        """Past the neighbour on the page, where the order of the two is for people to give."""
        ring = self._ring_with(id)
        if ring is None:
            return
        shown = [one.statement.id for one in ring.statements]
        place = shown.index(id)
        if ring.can_change_places(min(place, place + by)):
            self._wanted = id
            after = moved(self._work.persona, id, shown[place + by], behind=by > 0)
            self._work.change(after, self.tr("move a statement"))

    def _join(self, id: StatementId) -> None:
        ring = self._ring_with(id)
        shown = [one.statement.id for one in ring.statements] if ring else []
        if id in shown[1:]:
            above = shown[shown.index(id) - 1]
            self._wanted = above
            self._work.change(self._joined(above, id), self.tr("join two statements"))

    def _joined(self, above: StatementId, id: StatementId) -> Persona:
        """Under the sentence of the upper one, whichever of them was written first."""
        persona = self._work.persona
        upper = persona.statement(above)
        ordered = moved(persona, id, above, behind=True)
        return joined(ordered, (above, id), upper.text if upper else "")

    def _offer(self, part: RingPart, id: StatementId) -> None:
        self.quotes_requested.emit((part, id))

    def _add_quote(self, id: StatementId, cited: Cited, is_against: bool) -> None:
        one = self._work.persona.statement(id)
        if one is None:
            return
        ref = QuoteRef(cited.interview, cited.quote.id)
        for part in self.parts.values():
            part.close_picker()
        if is_against:
            self._change(
                replace(one, counter=tuple(dict.fromkeys((*one.counter, ref)))),
                self.tr("add counter-evidence"),
            )
        else:
            self._change(
                replace(one, quotes=tuple(dict.fromkeys((*one.quotes, ref)))),
                self.tr("add a quote"),
            )

    def _remove_quote(self, id: StatementId, cited: Cited) -> None:
        one = self._work.persona.statement(id)
        if one is not None:
            ref = QuoteRef(cited.interview, cited.quote.id)
            self._change(
                replace(
                    one,
                    quotes=tuple(quote for quote in one.quotes if quote != ref),
                    counter=tuple(quote for quote in one.counter if quote != ref),
                ),
                self.tr("take a quote away"),
            )

    def _change(self, statement: Statement, words: str) -> None:
        self._work.change(with_statement(self._work.persona, statement), words)

    def _ring_with(self, id: StatementId) -> Ring | None:
        if self._portrait is None:
            return None
        portrait = self._portrait
        rings = (*portrait.rings, *portrait.forces, portrait.fit.signs, portrait.fit.against)
        return next(
            (ring for ring in rings if any(one.statement.id == id for one in ring.statements)), None
        )

    def _go_to(self, id: StatementId) -> None:
        for part in self.parts.values():
            if id in part.cards:
                self._wanted = None
                part.cards[id].sentence.setFocus()
                self._scroll.bring(part.cards[id])

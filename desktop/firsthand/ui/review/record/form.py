"""The record form: rings, reasons, channels, forces and signs of fit, on one long sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QPushButton, QWidget

from firsthand.core.findings import (
    FORCES,
    RINGS,
    SIGNS,
    Finding,
    FindingId,
    FindingKind,
    Ground,
    ReasonRow,
    ground_of,
    reason_rows,
)
from firsthand.core.quotes import QuoteId
from firsthand.ui.actions import tip
from firsthand.ui.look.elided import ElidedButton
from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.layout import Scroll, column, label, row, rule, tab_through
from firsthand.ui.look.theme import Theme, mark, space
from firsthand.ui.review.record.entry import EntryCard
from firsthand.ui.review.record.reasons import ReasonCard
from firsthand.ui.review.record.section import Section
from firsthand.ui.review.record.target import Target
from firsthand.ui.review.record.work import FindingWork
from firsthand.ui.review.work import ReviewWork


class RecordForm(QWidget):
    """What this interview taught. The current card is where the next key's quote goes."""

    hear_requested = Signal(str)
    left = Signal()
    """Esc: the keys go elsewhere."""
    study_requested = Signal(str)
    debrief_requested = Signal()

    def __init__(self, theme: Theme, work: ReviewWork, findings: FindingWork) -> None:
        super().__init__()
        self._theme, self._work, self._findings = theme, work, findings
        self._cards: dict[FindingId, EntryCard] = {}
        self._reasons: dict[str, ReasonCard] = {}
        self._current: Target | None = None
        self._sections = {kind: Section(theme, kind) for kind in FindingKind}
        self._reason_holder = QWidget()
        self._reason_column = column(self._reason_holder, gap=1)
        self._no_reasons = label("", "muted", wraps=True)
        self._study = mark(QPushButton(self.tr("Edit the study")), "link")
        self._study.setToolTip(self.tr("Its problem, learning goals and reasons to invest"))
        self._study.clicked.connect(self._ask_study)
        self._lay_out()
        work.findings_changed.connect(self.refresh)
        work.quotes_changed.connect(self.refresh)
        for section in self._sections.values():
            section.add_requested.connect(lambda kind, quotes: self.add(kind, quotes))
        QApplication.instance().focusChanged.connect(self._follow_focus)

    def _lay_out(self) -> None:
        sheet = QWidget()
        inside = column(sheet, gap=3)
        inside.setContentsMargins(space(1), 0, space(3), space(6))
        self._head(inside, self.tr("The five rings"), RINGS)
        inside.addWidget(rule())
        top = FlowLayout(across=space(3))
        top.addWidget(label(self.tr("Reasons to invest"), "heading"))
        top.addWidget(self._study)
        inside.addLayout(top)
        inside.addWidget(self._no_reasons)
        inside.addWidget(self._reason_holder)
        inside.addWidget(rule())
        self._head(inside, self.tr("Where they look"), (FindingKind.CHANNEL,))
        inside.addWidget(rule())
        self._head(inside, self.tr("Forces of progress"), FORCES)
        inside.addWidget(rule())
        self._head(inside, self.tr("Fit"), SIGNS)
        debrief = ElidedButton(self.tr("Fit, its why, the memorable quote and the debrief"), "link")
        debrief.setToolTip(tip(self.tr("Opens the debrief beside the record"), "Ctrl+D"))
        debrief.clicked.connect(self.debrief_requested)
        foot = row()
        foot.addWidget(debrief)
        foot.addStretch(1)
        inside.addLayout(foot)
        inside.addStretch(1)
        self._scroll = Scroll(sheet)
        column(self).addWidget(self._scroll)

    def _head(self, inside: QBoxLayout, title: str, kinds: tuple[FindingKind, ...]) -> None:
        inside.addWidget(label(title, "heading"))
        for kind in kinds:
            inside.addWidget(self._sections[kind])

    # -- what it shows -----------------------------------------------------------------------

    def refresh(self) -> None:
        """Bring every card up to date; none is made anew that is there already."""
        if not self._work.is_open:
            return
        record = self._work.record
        there = {finding.id for finding in record.findings.findings}
        for gone in [id for id in self._cards if id not in there]:
            self._drop(self._cards.pop(gone))
        rate = record.timeline.rate
        for kind, section in self._sections.items():
            cards = []
            for finding in record.findings.of(kind):
                ground = self._ground(finding)
                card = self._cards.get(finding.id)
                if card is None:
                    card = self._cards[finding.id] = self._made(finding, ground, rate)
                else:
                    card.show_finding(finding, ground, rate)
                cards.append(card)
            section.show_cards(cards)
        self._show_reasons(reason_rows(record.setup.study.reasons, record.findings), rate)
        tab_through(self)

    def _show_reasons(self, rows: tuple[ReasonRow, ...], rate: int) -> None:
        wanted = [one.reason for one in rows]
        for gone in [reason for reason in self._reasons if reason not in wanted]:
            self._drop(self._reasons.pop(gone))
        for number, reason in enumerate(rows):
            ground = self._ground(reason)
            card = self._reasons.get(reason.reason)
            if card is None:
                card = ReasonCard(self._theme, reason, ground, rate)
                card.changed.connect(self._findings.answer)
                card.hear_requested.connect(self.hear_requested)
                self._reasons[reason.reason] = card
            else:
                card.show_reason(reason, ground, rate)
            if self._reason_column.indexOf(card) != number:
                self._reason_column.insertWidget(number, card)
        study = self._work.record.setup.study.name
        words = self.tr("The study “%1” lists no reasons yet.").replace("%1", study)
        self._no_reasons.setText(words)
        self._no_reasons.setVisible(not rows)

    def _made(self, finding: Finding, ground: Ground, rate: int) -> EntryCard:
        card = EntryCard(self._theme, finding, ground, rate)
        card.changed.connect(self._findings.change)
        card.remove_requested.connect(self._remove)
        card.move_requested.connect(self._move)
        card.next_requested.connect(lambda finding: self.add(finding.kind))
        card.hear_requested.connect(self.hear_requested)
        return card

    def _ground(self, of: Finding | ReasonRow) -> Ground:
        return ground_of(of, self._work.record.quotes, self._work.record.events)

    def _drop(self, card: Target) -> None:
        if self._current is card:
            self._current = None
        card.hide()
        card.setParent(None)
        card.deleteLater()

    # -- deeds -------------------------------------------------------------------------------

    @property
    def current(self) -> Target | None:
        return self._current

    def card(self, finding: FindingId) -> EntryCard:
        return self._cards[finding]

    def reason(self, reason: str) -> ReasonCard:
        return self._reasons[reason]

    def section(self, kind: FindingKind) -> Section:
        return self._sections[kind]

    def add(self, kind: FindingKind, quotes: tuple[QuoteId, ...] = ()) -> Finding:
        """A new finding, ready to be worded; an empty one that is there already is used."""
        empty = (one for one in self._work.record.findings.of(kind) if one.is_blank)
        finding = next(empty, None) if not quotes else None
        if finding is None:
            finding = self._findings.add(kind, quotes)
        self._go_to(self._cards[finding.id])
        return finding

    def take(self, quote: QuoteId, *, against: bool = False) -> bool:
        """Give a quote to the current card; False when there is none."""
        if self._current is None:
            return False
        self._current.take(quote, against=against)
        return True

    def keep_typed(self) -> None:
        """Whatever was typed anywhere is told now."""
        for card in (*self._cards.values(), *self._reasons.values()):
            card.keep()

    def begin(self) -> None:
        """To the current card, or to the first place where something can be written."""
        if self._current is not None:
            self._go_to(self._current)
        else:
            self._sections[FindingKind.PRIORITY_INITIATIVE].begin()

    def show_top(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field has taken."""
        if event.key() == Qt.Key.Key_Escape:
            self.keep_typed()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _go_to(self, card: Target) -> None:
        card.begin()
        self._turn_to(card)
        self._scroll.bring(card)

    def _remove(self, finding: Finding) -> None:
        order = self._work.record.findings.of(finding.kind)
        at = next(number for number, one in enumerate(order) if one.id == finding.id)
        self._findings.remove(finding)
        left = self._work.record.findings.of(finding.kind)
        if left:
            self._go_to(self._cards[left[min(at, len(left) - 1)].id])
        else:
            self._sections[finding.kind].begin()

    def _move(self, finding: Finding, by: int) -> None:
        self._findings.move(finding, by)
        self._go_to(self._cards[finding.id])

    def _ask_study(self) -> None:
        self.study_requested.emit(self._work.record.setup.study.name)

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """The card one works in is the current one, also when the keys are elsewhere again."""
        while now is not None and not isinstance(now, Target):
            now = now.parentWidget()
        if now is not None and self.isAncestorOf(now):
            self._turn_to(now)

    def _turn_to(self, card: Target) -> None:
        if self._current is not card:
            if self._current is not None:
                self._current.set_current(False)
            self._current = card
        card.set_current(True)

"""Reasons by buyer as a matrix; the quotes behind the chosen answer stand below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QWidget

from firsthand.core.findings import ReasonAnswer
from firsthand.core.persona.portrait import Matrix, Portrait, ReasonLine
from firsthand.ui.as_written import in_tip
from firsthand.ui.look.layout import Card, Scroll, column, label
from firsthand.ui.look.theme import Theme, space
from firsthand.ui.persona.figures import Figures
from firsthand.ui.persona.names import no_evidence
from firsthand.ui.persona.quote_line import QuoteList
from firsthand.ui.review.record.names import answer_name

_SIGNS = {
    ReasonAnswer.UNPROMPTED: "●",
    ReasonAnswer.AGREED: "○",
    ReasonAnswer.REJECTED: "✕",
    ReasonAnswer.NOT_RAISED: "–",
    ReasonAnswer.NOT_ASKED: "·",
}


class ReasonsView(QWidget):
    play_requested = Signal(object)
    place_requested = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._matrix = Matrix()
        self._about = label("", "muted", wraps=True)
        self.table = Figures(self.tr("Reasons by buyer"))
        self.table.currentCellChanged.connect(lambda *_: self._show_cell())
        self._cell = Card(gap=1.5, margin=4)
        self._heading = label("", "strong", wraps=True)
        self._nothing = label("", "muted", wraps=True)
        self._quotes = QuoteList(theme, most=6)
        self._against = label(self.tr("Speaks against it"), "caution")
        self._counter = QuoteList(theme, most=6)
        for part in (self._heading, self._nothing, self._quotes, self._against, self._counter):
            self._cell.inside.addWidget(part)
        for quotes in (self._quotes, self._counter):
            quotes.play_requested.connect(self.play_requested)
            quotes.place_requested.connect(self.place_requested)
        holder = QWidget()
        inside = column(holder, gap=3)
        paper = Card(gap=2, margin=4)
        paper.inside.addWidget(self._about)
        paper.inside.addWidget(self.table)
        inside.addWidget(paper)
        inside.addWidget(self._cell)
        inside.addStretch(1)
        column(self).addWidget(Scroll(holder))
        theme.changed.connect(self._paint)

    def show_portrait(self, portrait: Portrait) -> None:
        if portrait.matrix == self._matrix and portrait.matrix.lines:
            return
        before = self._chosen()
        self._matrix = portrait.matrix
        lines = self._matrix.lines
        self.table.setVisible(bool(lines))
        self._about.setText(self._legend() if lines else self._missing())
        self.table.show_rows(
            [self.tr("for it, of those asked"), *self._matrix.buyers],
            [
                (line.reason, [_total(line), *(_SIGNS[cell.answer] for cell in line.cells)])
                for line in lines
            ],
        )
        self._paint()
        if lines:
            self.table.setCurrentCell(*self._place_of(before))
        self._show_cell()

    def _chosen(self) -> tuple[str, str]:
        """The reason and the buyer of the chosen answer; empty for none."""
        down, along = self.table.currentRow(), self.table.currentColumn() - 1
        is_cell = 0 <= down < len(self._matrix.lines) and 0 <= along < len(self._matrix.buyers)
        return (
            (self._matrix.lines[down].reason, self._matrix.buyers[along]) if is_cell else ("", "")
        )

    def _place_of(self, chosen: tuple[str, str]) -> tuple[int, int]:
        """The row and column of an answer chosen before; the first ones where it has gone."""
        reason, buyer = chosen
        reasons, buyers = [line.reason for line in self._matrix.lines], self._matrix.buyers
        if reason not in reasons or buyer not in buyers:
            return 0, 1
        return reasons.index(reason), buyers.index(buyer) + 1

    def _legend(self) -> str:
        signs = "   ".join(f"{sign} {answer_name(answer)}" for answer, sign in _SIGNS.items())
        about = self.tr("What each buyer made of each reason to invest.")
        return f"{about}   {signs}"

    def _missing(self) -> str:
        return self.tr(
            "%1. List the reasons a buyer could have in the study, then note in each "
            "interview’s record what the buyer made of them."
        ).replace("%1", no_evidence())

    def _paint(self) -> None:
        colours = {
            ReasonAnswer.UNPROMPTED: "accent_soft",
            ReasonAnswer.REJECTED: "amber_soft",
        }
        for down, line in enumerate(self._matrix.lines):
            for along, cell in enumerate(line.cells, start=1):
                item = self.table.item(down, along)
                if item is None:
                    continue
                if cell.answer in colours:
                    item.setBackground(QBrush(self._theme.colour(colours[cell.answer])))
                is_faint = cell.answer in (ReasonAnswer.NOT_RAISED, ReasonAnswer.NOT_ASKED)
                item.setForeground(QBrush(self._theme.colour("muted" if is_faint else "ink")))
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                said = (
                    f"{self._matrix.buyers[along - 1]}, {line.reason}: {answer_name(cell.answer)}"
                )
                item.setToolTip(in_tip(said))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said)

    def _show_cell(self) -> None:
        down, along = self.table.currentRow(), self.table.currentColumn() - 1
        lines = self._matrix.lines
        is_cell = 0 <= down < len(lines) and 0 <= along < len(self._matrix.buyers)
        self._cell.setVisible(is_cell)
        if not is_cell:
            return
        cell = lines[down].cells[along]
        buyer, answer = self._matrix.buyers[along], answer_name(cell.answer)
        self._heading.setText(f"{buyer}  ·  {lines[down].reason}  ·  {answer}")
        self._nothing.setText(self.tr("No quote stands behind this answer yet."))
        self._nothing.setVisible(not cell.quotes and not cell.counter)
        self._quotes.show_quotes(cell.quotes)
        self._counter.show_quotes(cell.counter)
        self._against.setVisible(bool(cell.counter))
        self._cell.setMinimumHeight(space(20))


def _total(line: ReasonLine) -> str:
    """Unprompted and agreed, of those of whom it is known."""
    for_it = line.count(ReasonAnswer.UNPROMPTED) + line.count(ReasonAnswer.AGREED)
    return f"{for_it} / {line.asked}"

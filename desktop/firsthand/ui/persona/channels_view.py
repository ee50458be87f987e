"""Where these buyers look for answers, and what tells one who fits from one who does not."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from firsthand.core.findings import SIGNS
from firsthand.core.interview import Fit
from firsthand.core.persona.portrait import Channel, Portrait
from firsthand.ui.as_written import in_tip
from firsthand.ui.look.form import SideBySide
from firsthand.ui.look.layout import Card, Scroll, column, empty, label, row
from firsthand.ui.look.theme import Theme
from firsthand.ui.persona.names import fit_name, no_evidence
from firsthand.ui.persona.quote_line import QuoteList
from firsthand.ui.persona.statements_view import StatementsView
from firsthand.ui.persona.work import PersonaWork
from firsthand.ui.review.record.names import channel_sort


class ChannelsView(QWidget):
    play_requested = Signal(object)
    place_requested = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Channel, ...] | None = None
        self._inside = column(self, gap=2)

    def show_portrait(self, portrait: Portrait) -> None:
        if portrait.channels == self._shown:
            return
        self._shown = portrait.channels
        empty(self._inside)
        for card in self._cards(portrait):
            self._inside.addWidget(card)

    def _cards(self, portrait: Portrait) -> Iterator[QWidget]:
        if not portrait.channels:
            yield label(no_evidence(), "muted")
        for channel in portrait.channels:
            card = Card(gap=1.25, margin=2.5)
            top = row(gap=2)
            top.addWidget(label(channel.name, "strong", wraps=True), 1)
            middle = Qt.AlignmentFlag.AlignVCenter
            top.addWidget(label(channel_sort(channel.sort), "chip"), 0, middle)
            said = self.tr("%1 of %2 buyers").replace("%1", str(len(channel.said)))
            count = label(said.replace("%2", str(len(portrait.buyers))), "accent")
            count.setToolTip(in_tip(", ".join(channel.said)))
            top.addWidget(count)
            card.inside.addLayout(top)
            quotes = QuoteList(self._theme, most=1)
            quotes.show_quotes(channel.quotes)
            quotes.play_requested.connect(self.play_requested)
            quotes.place_requested.connect(self.place_requested)
            card.inside.addWidget(quotes)
            yield card


class ReachView(QWidget):
    """Channels on the left, fit on the right."""

    play_requested = Signal(object)
    place_requested = Signal(str, object)

    def __init__(self, theme: Theme, work: PersonaWork) -> None:
        super().__init__()
        self.channels = ChannelsView(theme)
        self.signs = StatementsView(theme, work, SIGNS)
        self._counts = label("", "muted", wraps=True)
        self._verdicts = column(gap=1)
        left = QWidget()
        inside = column(left, gap=2)
        inside.addWidget(label(self.tr("Where they look for answers"), "heading"))
        inside.addWidget(label(self.tr("Those that most buyers named come first"), "muted"))
        inside.addWidget(self.channels)
        inside.addWidget(label(self.tr("Who is a fit"), "heading"))
        inside.addWidget(self._counts)
        verdicts = QWidget()
        verdicts.setLayout(self._verdicts)
        inside.addWidget(verdicts)
        inside.addStretch(1)
        column(self).addWidget(SideBySide(Scroll(left), self.signs, steps=125, gap=6))
        for part in (self.channels, self.signs):
            part.play_requested.connect(self.play_requested)
            part.place_requested.connect(self.place_requested)

    def show_portrait(self, portrait: Portrait) -> None:
        self.channels.show_portrait(portrait)
        self.signs.show_portrait(portrait)
        fit = portrait.fit
        counted = [f"{fit.count(one)} {fit_name(one)}" for one in _FITS if fit.count(one)]
        self._counts.setText("  ·  ".join(counted) or no_evidence())
        empty(self._verdicts)
        for verdict in fit.verdicts:
            why = f": {verdict.why}" if verdict.why else ""
            text = f"{verdict.buyer}  {fit_name(verdict.fit)}{why}"
            self._verdicts.addWidget(label(text, wraps=True))


_FITS = (Fit.FIT, Fit.PARTLY, Fit.NOT_A_FIT, Fit.UNKNOWN)

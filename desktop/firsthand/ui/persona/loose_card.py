"""Findings that no statement has taken up yet: who said so, and where they could go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton

from firsthand.core.persona.portrait import Stated
from firsthand.ui.as_written import in_tip, on_button
from firsthand.ui.look.layout import Card, label, row
from firsthand.ui.look.theme import Theme, mark
from firsthand.ui.persona.names import counts, who
from firsthand.ui.persona.quote_line import QuoteList


class LooseCard(Card):
    """A suggestion; nothing happens to it until somebody takes it up."""

    taken_up = Signal(object)
    """The Stated."""
    added = Signal(object, object)
    """The Stated, and the id of the statement it becomes a part of."""
    play_requested = Signal(object)
    place_requested = Signal(str, object)

    def __init__(self, theme: Theme, stated: Stated, statements: Sequence[Stated]) -> None:
        super().__init__(gap=1.25, margin=2.5)
        self.stated = stated
        text = stated.statement.text or self.tr("A finding without words")
        top = row(gap=2)
        top.addWidget(label(text, wraps=True), 1)
        take = QPushButton(self.tr("Take up"))
        take.setAccessibleName(self.tr("Take up: %1").replace("%1", text))
        take.setToolTip(self.tr("Make a statement of it"))
        take.clicked.connect(lambda: self.taken_up.emit(self.stated))
        top.addWidget(take)
        if statements:
            top.addWidget(self._adder(statements, text))
        self.inside.addLayout(top)
        counted = label(counts(stated), "muted", wraps=True)
        counted.setToolTip(in_tip(who(stated)))
        self.inside.addWidget(counted)
        quotes = QuoteList(theme, most=1)
        quotes.show_quotes(stated.quotes)
        quotes.play_requested.connect(self.play_requested)
        quotes.place_requested.connect(self.place_requested)
        self.inside.addWidget(quotes)

    def _adder(self, statements: Sequence[Stated], text: str) -> QToolButton:
        button = mark(QToolButton(), "plain")
        button.setText(self.tr("Add to…"))
        button.setAccessibleName(self.tr("Add to a statement: %1").replace("%1", text))
        button.setToolTip(self.tr("Count it with a statement that says the same"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for one in statements:
            action = menu.addAction(on_button(one.statement.text))
            action.triggered.connect(
                lambda _=False, id=one.statement.id: self.added.emit(self.stated, id)
            )
        button.setMenu(menu)
        return button

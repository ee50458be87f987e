"""One statement of a persona on its paper: the sentence, who said so, quotes for and against."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton

from firsthand.core.persona.kept import QuoteRef
from firsthand.core.persona.portrait import Cited, Stated
from firsthand.ui.actions import tip
from firsthand.ui.as_written import in_tip
from firsthand.ui.look import icons
from firsthand.ui.look.layout import Card, label, row
from firsthand.ui.look.theme import Theme, mark
from firsthand.ui.pausing import pause
from firsthand.ui.persona.names import counts, who
from firsthand.ui.persona.quote_line import QuoteList
from firsthand.ui.persona.sentence import Sentence

_QUIET_MS = 800
"""Typing pauses this long before what was typed is kept."""


class StatementCard(Card):
    """Emits what a person wants; never changes the statement itself."""

    retyped = Signal(object, str)
    """The statement's id and its new text."""
    remove_requested = Signal(object)
    move_requested = Signal(object, int)
    """The id, and -1 for up or 1 for down."""
    join_requested = Signal(object)
    """The id: to be one with the statement above."""
    quote_requested = Signal(object)
    """The id: somebody wants to add a quote to it."""
    quote_removed = Signal(object, object)
    """The id and the Cited."""
    play_requested = Signal(object)
    place_requested = Signal(str, object)

    def __init__(self, theme: Theme, stated: Stated) -> None:
        super().__init__(gap=1.5, margin=3)
        self.id = stated.statement.id
        self.stated = stated
        self._pause = pause(self, _QUIET_MS, self.keep)
        self.sentence = Sentence()
        self.sentence.setAccessibleName(self.tr("Statement"))
        self.sentence.setPlaceholderText(self.tr("What do these buyers have in common?"))
        self.sentence.setToolTip(
            self.tr("Alt+Up, Alt+Down: move · Alt+J: join with the one above · Ctrl+Del: remove")
        )
        self.sentence.textChanged.connect(self._pause.start)
        self.sentence.left.connect(self.keep)
        self._counts = label("", "muted", wraps=True)
        self._quotes = QuoteList(theme)
        self._against = label(self.tr("Speaks against it"), "caution")
        self._counter = QuoteList(theme)
        top = row(gap=0.5)
        top.addWidget(self.sentence, 1)
        self.buttons = self._buttons(theme)
        """By the names of their icons."""
        for button in self.buttons.values():
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.inside.addLayout(top)
        for part in (self._counts, self._quotes, self._against, self._counter):
            self.inside.addWidget(part)
        for quotes in (self._quotes, self._counter):
            quotes.play_requested.connect(self.play_requested)
            quotes.place_requested.connect(self.place_requested)
            quotes.removed.connect(lambda cited: self.quote_removed.emit(self.id, cited))
        self.show_stated(stated)

    def _buttons(self, theme: Theme) -> dict[str, QToolButton]:
        made = {}
        for icon, text, keys, emit in (
            ("add", self.tr("Add a quote"), "Alt+Q", lambda: self.quote_requested.emit(self.id)),
            ("up", self.tr("Move up"), "Alt+Up", lambda: self.move_requested.emit(self.id, -1)),
            (
                "down",
                self.tr("Move down"),
                "Alt+Down",
                lambda: self.move_requested.emit(self.id, 1),
            ),
            (
                "join",
                self.tr("Join with the one above"),
                "Alt+J",
                lambda: self.join_requested.emit(self.id),
            ),
            (
                "remove",
                self.tr("Remove; undo brings it back"),
                "Ctrl+Del",
                lambda: self.remove_requested.emit(self.id),
            ),
        ):
            button = mark(QToolButton(), "quiet")
            icons.put(button, icon, theme)
            button.setAccessibleName(text)
            button.setToolTip(tip(text, keys))
            button.clicked.connect(emit)
            made[icon] = button
        return made

    def allow(self, *, up: bool, down: bool, join: bool) -> None:
        """Offer what can be done at its place among the others."""
        for name, can_be_done in (("up", up), ("down", down), ("join", join)):
            button = self.buttons[name]
            if button.hasFocus() and not can_be_done:
                self.sentence.setFocus()
            button.setEnabled(can_be_done)

    def show_stated(self, stated: Stated) -> None:
        """The same statement as it stands now; what is being typed is left alone."""
        self.stated = stated
        if self.sentence.text() != stated.statement.text and not self._pause.isActive():
            self.sentence.show_text(stated.statement.text)
        self._counts.setText(counts(stated))
        self._counts.setToolTip(in_tip(who(stated)))
        self._counts.setAccessibleDescription(who(stated))
        statement = stated.statement
        self._quotes.show_quotes(stated.quotes, _own(statement.quotes, stated.quotes))
        self._counter.show_quotes(stated.counter, _own(statement.counter, stated.counter))
        self._against.setVisible(bool(stated.counter))

    def keep(self) -> None:
        """Tell what was typed, if it is another sentence."""
        self._pause.stop()
        if self.sentence.text() != self.stated.statement.text:
            # From here on undo is the page's: it takes back the whole edit.
            self.sentence.document().clearUndoRedoStacks()
            self.retyped.emit(self.id, self.sentence.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        is_alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        if is_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.keep()
            self.move_requested.emit(self.id, -1 if key == Qt.Key.Key_Up else 1)
        elif is_alt and key == Qt.Key.Key_J:
            self.keep()
            self.join_requested.emit(self.id)
        elif is_alt and key == Qt.Key.Key_Q:
            self.quote_requested.emit(self.id)
        elif key == Qt.Key.Key_Delete and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.remove_requested.emit(self.id)
        else:
            super().keyPressEvent(event)


def _own(refs: tuple[QuoteRef, ...], quotes: tuple[Cited, ...]) -> list[str]:
    """Ids of quotes that somebody gave the statement itself, not one of its findings."""
    there = {QuoteRef(one.interview, one.quote.id): one.quote.id for one in quotes}
    return [there[ref] for ref in refs if ref in there]

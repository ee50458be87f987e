"""Chooses a quote of the persona's interviews, for a statement or against it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QPushButton, QToolButton

from firsthand.core.persona.portrait import Cited
from firsthand.core.timeline import timecode
from firsthand.ui.actions import tip
from firsthand.ui.look import icons
from firsthand.ui.look.layout import Card, label, row
from firsthand.ui.look.theme import Theme, mark


class QuotePicker(Card):
    """Typing any words of a quote finds it."""

    chosen = Signal(object, bool)
    """The Cited, and whether it speaks against the statement."""
    closed = Signal()

    def __init__(self, theme: Theme, quotes: Sequence[Cited]) -> None:
        super().__init__(gap=1.5, margin=3)
        self._quotes = tuple(quotes)
        self.field = QComboBox()
        self.field.setEditable(True)
        self.field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.field.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.field.setAccessibleName(self.tr("Quote to add"))
        for one in self._quotes:
            self.field.addItem(f"{one.buyer}  {timecode(one.at_s, tenths=False)}  {one.quote.text}")
        self.field.setCurrentIndex(-1)
        self.field.lineEdit().setPlaceholderText(self.tr("Words of a quote, or a buyer"))
        completer = self.field.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        mark(completer.popup(), "offers")
        self.supports = mark(QPushButton(self.tr("It speaks &for it")), "primary")
        self.contradicts = QPushButton(self.tr("It speaks &against it"))
        self.supports.clicked.connect(lambda: self._choose(is_against=False))
        self.contradicts.clicked.connect(lambda: self._choose(is_against=True))
        close = mark(QToolButton(), "quiet")
        icons.put(close, "close", theme)
        close.setAccessibleName(self.tr("Add no quote"))
        close.setToolTip(tip(self.tr("Add no quote"), "Esc"))
        close.clicked.connect(self.closed)
        self.field.currentTextChanged.connect(lambda _: self._allow())
        self.inside.addWidget(label(self.tr("Add a quote to this statement"), "strong"))
        self.inside.addWidget(self.field)
        line = row(gap=2)
        for button in (self.supports, self.contradicts):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(close)
        self.inside.addLayout(line)
        self._allow()

    def found(self) -> Cited | None:
        """The quote that is chosen; None while what was typed names none."""
        number = self.field.findText(self.field.currentText(), Qt.MatchFlag.MatchExactly)
        return self._quotes[number] if number >= 0 else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _allow(self) -> None:
        for button in (self.supports, self.contradicts):
            button.setEnabled(self.found() is not None)

    def _choose(self, *, is_against: bool) -> None:
        cited = self.found()
        if cited is not None:
            self.chosen.emit(cited, is_against)

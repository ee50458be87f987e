"""The choice of the one quote that says it all, among those there are so far."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy

from firsthand.core.quotes import Quote
from firsthand.ui import wording
from firsthand.ui.as_written import cut_short
from firsthand.ui.look.theme import space

_LONGEST = 120
"""Characters of a quote that one line of the choice shows."""


class MemorableChoice(QComboBox):
    """Quotes may come later than the choice: an id that is not there yet stays chosen."""

    quote_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._id = ""
        self._shown: list[tuple[str, str]] = []
        name = self.tr("Which quote do you remember most?")
        self.setAccessibleName(name)
        self.setToolTip(self.tr("It stands first in the library and in the Word file"))
        # One long quote must not make the page as wide as itself.
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view().setMinimumWidth(space(100))
        self.activated.connect(self._choose)
        self.show_quotes(())

    @property
    def quote_id(self) -> str:
        """Empty for none."""
        return self._id

    def show_quotes(self, quotes: Iterable[Quote]) -> None:
        """The quotes that have words, in the order they were said."""
        with_words = sorted((one for one in quotes if one.text), key=lambda one: one.start)
        shown = [("", self.tr("None yet"))]
        shown += [(one.id, wording.quoted(cut_short(one.text, _LONGEST))) for one in with_words]
        if shown == self._shown:
            return
        self._shown = shown
        with QSignalBlocker(self):
            self.clear()
            for quote_id, words in shown:
                self.addItem(words, quote_id)
            self._turn()

    def show_chosen(self, quote_id: str) -> None:
        self._id = quote_id
        with QSignalBlocker(self):
            self._turn()

    def _turn(self) -> None:
        self.setCurrentIndex(max(0, self.findData(self._id)))

    def _choose(self, index: int) -> None:
        self._id = self.itemData(index)
        self.quote_chosen.emit(self._id)

"""A page that has the window to itself while no library is open, and waits for its end."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from firsthand.ui.look.layout import Card, Scroll, column, row
from firsthand.ui.look.theme import mark, space


class AlonePage(QWidget):
    """A card in the middle; `wait` returns when somebody has called `end`, or closed the window."""

    def __init__(self) -> None:
        super().__init__()
        mark(self, "ground")
        self._loop = QEventLoop(self)
        self._is_ended = False
        self._outcome = False
        sheet = QWidget()
        middle = column(sheet)
        self.card = Card(gap=3, margin=8)
        self.card.setFixedWidth(space(130))
        across = row()
        across.addStretch(1)
        across.addWidget(self.card)
        across.addStretch(1)
        middle.addStretch(2)
        middle.addLayout(across)
        middle.addStretch(3)
        whole = column(self)
        whole.addWidget(Scroll(sheet))

    @property
    def inside(self) -> QVBoxLayout:
        """The layout of the card."""
        return self.card.inside

    def end(self, outcome: bool) -> None:
        self._outcome, self._is_ended = outcome, True
        self._loop.quit()

    def wait(self, window: QMainWindow) -> bool:
        """Show it in `window`, which has no library yet; what it ended with, False when closed."""
        window.show_alone(self)
        self.begin()
        if not self._is_ended:
            self._loop.exec()
        if not self._is_ended:
            self.end(False)
        window.show_alone(None)
        return self._outcome

    def hideEvent(self, event: QHideEvent) -> None:
        """Closing the window hides it; no other loop runs yet that this could end."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._loop.quit()

    def begin(self) -> None:
        """It is on the screen."""

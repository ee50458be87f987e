"""The keys of the Room as quiet buttons: a reminder to the eye, and a way for the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.theme import mark, space
from firsthand.ui.room.keymap import KeyMap, Meaning
from firsthand.ui.room.keynames import full, short, sign


class KeyButton(QPushButton):
    """Says its key and what it does. Enter presses it; Space belongs to the interview."""

    def __init__(self, meaning: Meaning, deed: Callable[[], object]) -> None:
        super().__init__()
        mark(self, "quiet")
        self._meaning = meaning
        self._key = ""
        self._words = short(meaning)
        self.setAccessibleName(full(meaning))
        self.clicked.connect(lambda _=False: deed())

    def show_key(self, keys: KeyMap) -> None:
        self._key = sign(keys.key(self._meaning))
        self.setToolTip(f"{full(self._meaning)} ({self._key})")
        self._write()

    def rename(self, words: str) -> None:
        """Other words for the moment; the button keeps the room of its longest."""
        if words != self._words:
            self._words = words
            self.setMinimumWidth(max(self.minimumWidth(), self.sizeHint().width()))
            self._write()

    def _write(self) -> None:
        self.setText(f"{self._key}  {self._words}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Footer(QWidget):
    """One line where the window is low, else as many as it takes. The least needed go first.

    A key whose button found no room works all the same.
    """

    def __init__(self, parent: QWidget | None = None, *, least_lines: int = 1) -> None:
        super().__init__(parent)
        self._least_lines = least_lines
        self._flow = FlowLayout(self, across=0, down=0)
        self._ranks: list[tuple[int, QPushButton]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, meaning: Meaning, deed: Callable[[], object], rank: int = 0) -> KeyButton:
        """Rank 0 always stays; of the others the highest goes first."""
        button = KeyButton(meaning, deed)
        self.add_button(button, rank)
        return button

    def add_button(self, button: QPushButton, rank: int = 0) -> None:
        self._ranks.append((rank, button))
        self._flow.addWidget(button)

    @property
    def buttons(self) -> list[QPushButton]:
        return [button for _, button in self._ranks]

    def show_keys(self, keys: KeyMap) -> None:
        for _, button in self._ranks:
            if isinstance(button, KeyButton):
                button.show_key(keys)

    def fit(self, room_height: int) -> None:
        """Choose what is shown, for a page of this height."""
        lines = self._least_lines + (room_height >= space(_LOW))
        room = self.width() * lines - (lines - 1) * space(30)
        used = sum(button.sizeHint().width() for _, button in self._ranks)
        hidden = set()
        for rank, button in sorted(self._ranks, key=lambda entry: -entry[0]):
            if used <= room or rank == 0:
                break
            used -= button.sizeHint().width()
            hidden.add(button)
        for _, button in self._ranks:
            button.setVisible(button not in hidden)


_LOW = 130
"""Steps of spacing; below this height of a page the keys get a single line."""

"""The keys of the Room as quiet buttons: a reminder to the eye, and a way for the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from firsthand.ui.room.flow import FlowLayout
from firsthand.ui.theme import mark, space


class KeyButton(QPushButton):
    """Says its key and what it does. Enter presses it; Space belongs to the interview."""

    def __init__(self, key: str, words: str, deed: Callable[[], object]) -> None:
        super().__init__(f"{key}  {words}")
        mark(self, "quiet")
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({key})")
        self.clicked.connect(lambda _=False: deed())

    def rename(self, key: str, words: str) -> None:
        if self.accessibleName() != words:
            self.setText(f"{key}  {words}")
            self.setAccessibleName(words)
            self.setToolTip(f"{words} ({key})")

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
        self._flow = FlowLayout(self, across=space(2), down=0)
        self._ranks: list[tuple[int, QPushButton]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, key: str, words: str, deed: Callable[[], object], rank: int = 0) -> KeyButton:
        """Rank 0 always stays; of the others the highest goes first."""
        button = KeyButton(key, words, deed)
        self.add_button(button, rank)
        return button

    def add_button(self, button: QPushButton, rank: int = 0) -> None:
        self._ranks.append((rank, button))
        self._flow.addWidget(button)

    def fit(self, room_height: int) -> None:
        """Choose what is shown, for a page of this height."""
        lines = self._least_lines + (room_height >= space(_LOW))
        room = self.width() * lines - (lines - 1) * space(30)
        used = sum(button.sizeHint().width() + space(2) for _, button in self._ranks)
        hidden = set()
        for rank, button in sorted(self._ranks, key=lambda entry: -entry[0]):
            if used <= room or rank == 0:
                break
            used -= button.sizeHint().width() + space(2)
            hidden.add(button)
        for _, button in self._ranks:
            button.setVisible(button not in hidden)


_LOW = 130
"""Steps of spacing; below this height of a page the keys get a single line."""

"""Two or more parts in one place, of which one is seen, under tabs that name them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from firsthand.ui.actions import tip
from firsthand.ui.look.theme import mark, space


class Tabbed(QWidget):
    """`beside` stands in the line of the tabs; `keys` are those that turn to the next part."""

    turned = Signal(int)
    """Number of the part that is seen now, from 0."""

    def __init__(self, parts: Iterable[tuple[str, QWidget]], keys: str, beside: QWidget) -> None:
        super().__init__()
        self._tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        row = QHBoxLayout()
        row.setSpacing(0)
        for number, (name, part) in enumerate(parts):
            tab = mark(QPushButton(name), "tab")
            tab.setCheckable(True)
            tab.setChecked(number == 0)
            tab.setToolTip(tip(name, keys))
            self._tabs.addButton(tab, number)
            self._stack.addWidget(part)
            row.addWidget(tab)
        row.addSpacing(space(3))
        row.addWidget(beside, 1)
        self._tabs.idClicked.connect(self._stack.setCurrentIndex)
        self._stack.currentChanged.connect(self.turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    @property
    def number(self) -> int:
        """Of the part that is seen, from 0."""
        return self._stack.currentIndex()

    @property
    def tab(self) -> QAbstractButton:
        """The button that names that part."""
        return self._tabs.button(self.number)

    def show_part(self, number: int) -> None:
        """Bring it to the front; the keys stay where they are."""
        self._tabs.button(number).setChecked(True)
        self._stack.setCurrentIndex(number)

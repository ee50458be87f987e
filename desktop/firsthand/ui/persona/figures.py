"""A table of figures that shows all of itself: no scrolling inside a page that scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
)

from firsthand.ui.look.theme import font, space


class Figures(QTableWidget):
    """Read only; arrows go through it, Tab leaves it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(font(1.0, tabular=True))
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        across.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_rows(self, columns: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        """`rows` are a heading with a text for each column."""
        for header in (self.horizontalHeader(), self.verticalHeader()):
            # Else all is measured anew at each heading.
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clear()
        self.setColumnCount(len(columns))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(columns))
        self.setVerticalHeaderLabels([heading for heading, _ in rows])
        for down, (heading, texts) in enumerate(rows):
            for along, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setData(
                    Qt.ItemDataRole.AccessibleTextRole, f"{heading}, {columns[along]}: {text}"
                )
                self.setItem(down, along, item)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.fit()

    def fit(self) -> None:
        """As high as its rows."""
        self.resizeRowsToContents()
        tall = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + space(1)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(tall + bar + sum(self.rowHeight(n) for n in range(self.rowCount())))

    def sizeHint(self) -> QSize:
        return QSize(space(100), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

"""A layout that sets its widgets like words of a line and breaks where the line is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Height follows width; what does not fit goes to the next line."""

    def __init__(self, parent: QWidget | None = None, *, across: int = 8, down: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._across, self._down = across, down
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._set(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._set(rect, apply=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _set(self, rect: QRect, *, apply: bool) -> int:
        x, y, row = rect.x(), rect.y(), 0
        line: list[tuple[QLayoutItem, int, QSize]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(1, rect.width()), 16_777_215))
            if line and x + size.width() > rect.x() + rect.width():
                self._place(line, y, row, apply)
                x, y, row, line = rect.x(), y + row + self._down, 0, []
            line.append((item, x, size))
            x += size.width() + self._across
            row = max(row, size.height())
        self._place(line, y, row, apply)
        return y + row - rect.y()

    def _place(
        self, line: list[tuple[QLayoutItem, int, QSize]], y: int, row: int, apply: bool
    ) -> None:
        if apply:
            for item, x, size in line:
                item.setGeometry(QRect(QPoint(x, y + (row - size.height()) // 2), size))

"""The tree of themes: names with how many quotes and interviews carry them, nested by dragging."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from firsthand.core.themes import Branch
from firsthand.ui import wording
from firsthand.ui.look.theme import Theme, space

_ROOM_FOR_COUNTS = 90
"""Steps of spacing."""
_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NAME = int(Qt.ItemDataRole.UserRole)
HUES = {
    # Okabe and Ito's colours, as the kinds of mark have them: light, dark.
    "blue": ("#00568c", "#7cc0ee"),
    "green": ("#00664a", "#5fcfa8"),
    "orange": ("#a33c00", "#f2a072"),
    "violet": ("#4a4fa3", "#aab0f5"),
    "pink": ("#8d2f6b", "#e59ac8"),
    "yellow": ("#7a5600", "#e6b84f"),
    "grey": ("#5a5048", "#cfc2b6"),
}


class ThemeTree(QTreeWidget):
    """Chooses a theme; one that is dropped on another one goes under it."""

    chosen = Signal(str)
    nest_requested = Signal(str, str)
    """A theme, and the one it is to go under; empty for the top."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(self.tr("Themes"))
        self.setHeaderLabels([self.tr("Theme"), self.tr("Quotes"), self.tr("Interviews")])
        self.setUniformRowHeights(True)
        self.setDragDropMode(QTreeWidget.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            self.headerItem().setTextAlignment(column, _TO_THE_RIGHT)
        self.currentItemChanged.connect(lambda *_: self.chosen.emit(self.theme_name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A theme's name needs its room before a second count does."""
        super().resizeEvent(event)
        self.setColumnHidden(2, self.viewport().width() < space(_ROOM_FOR_COUNTS))

    @property
    def theme_name(self) -> str:
        """The chosen one; empty for none."""
        item = self.currentItem()
        return str(item.data(0, NAME)) if item is not None else ""

    def show_branches(self, branches: tuple[Branch, ...], wanted: str) -> None:
        """All of them, open but for what somebody has closed, where they were on the screen;
        `wanted` is chosen, or the first."""
        closed = {str(item.data(0, NAME)) for item in self._parents() if not item.isExpanded()}
        scrolled = self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        for branch in branches:
            self.addTopLevelItem(self._item(branch))
        for item in self._parents():
            item.setExpanded(str(item.data(0, NAME)) not in closed)
        self.blockSignals(False)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scrolled)
        self.choose(wanted)
        if self.currentItem() is None and self.topLevelItemCount():
            self.setCurrentItem(self.topLevelItem(0))

    def _parents(self) -> list[QTreeWidgetItem]:
        """Those with others under them."""
        every = self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive, 0)
        return [item for item in every if item.childCount()]

    def choose(self, name: str) -> None:
        found = self.findItems(name, Qt.MatchFlag.MatchFixedString | Qt.MatchFlag.MatchRecursive, 0)
        if found:
            self.setCurrentItem(found[0])

    def dropEvent(self, event: QDropEvent) -> None:
        """The tree itself changes only when the themes have."""
        moved, target = self.theme_name, self.itemAt(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if moved:
            self.nest_requested.emit(moved, str(target.data(0, NAME)) if target else "")

    def _item(self, branch: Branch) -> QTreeWidgetItem:
        item = QTreeWidgetItem([branch.name, str(branch.quotes), str(branch.interviews)])
        item.setData(0, NAME, branch.name)
        parts = (
            branch.name,
            wording.quotes(branch.quotes),
            wording.interviews(branch.interviews),
        )
        said = ", ".join(parts)
        item.setData(0, int(Qt.ItemDataRole.AccessibleTextRole), said)
        item.setIcon(0, dot(branch.colour, self._theme))
        item.setSizeHint(0, QSize(space(20), space(8)))
        for column in (1, 2):
            item.setTextAlignment(column, _TO_THE_RIGHT)
        for under in branch.under:
            item.addChild(self._item(under))
        return item


def dot(colour: str, theme: Theme) -> QIcon:
    """A spot of the theme's colour; a faint ring where it has none."""
    side = space(4)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = side // 5
    if colour in HUES:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(HUES[colour][theme.is_dark])
    else:
        painter.setPen(theme.colour("edge"))
    painter.drawEllipse(inset, inset, side - 2 * inset, side - 2 * inset)
    painter.end()
    return QIcon(made)

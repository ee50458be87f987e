"""The column of personas: all of them, and a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from firsthand.ui.as_written import in_tip
from firsthand.ui.look import icons
from firsthand.ui.look.layout import column, label
from firsthand.ui.look.line_field import LineField
from firsthand.ui.look.painting import NUMBER, PlainPainter
from firsthand.ui.look.theme import Theme, mark, space
from firsthand.ui.persona.names import buyers

if TYPE_CHECKING:
    from firsthand.jobs.personas import PersonaRow


class PersonasColumn(QWidget):
    chosen = Signal(str)
    """A persona's id."""
    new_requested = Signal(str)
    """The name of a new persona."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        inside = column(self, gap=2)
        heading = label(self.tr("Personas"), "heading")
        self.list = QListWidget()
        self.list.setItemDelegate(PlainPainter(theme))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Personas"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._choose)
        self.name = LineField()
        self.name.setAccessibleName(self.tr("Name of the new persona"))
        self.name.setPlaceholderText(self.tr("Name, then Return"))
        self.name.returnPressed.connect(self._named)
        self.name.hide()
        self.new = mark(QPushButton(self.tr("Ne&w persona")), "quiet")
        icons.put(self.new, "add", theme)
        self.new.setToolTip(self.tr("Name a new persona"))
        self.new.clicked.connect(self.ask_name)
        heading.setBuddy(self.list)
        for part in (heading, self.list, self.name):
            inside.addWidget(part)
        inside.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        self.setMinimumWidth(space(36))
        self.setMaximumWidth(space(52))

    def show_rows(self, rows: Sequence[PersonaRow], chosen: str) -> None:
        """Each with the number of its buyers."""
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(row.persona.name)
            item.setData(NUMBER, row.buyers)
            item.setData(Qt.ItemDataRole.UserRole, row.persona.id)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{row.persona.name}, {buyers(row.buyers)}"
            )
            item.setToolTip(in_tip(row.persona.name))
            self.list.addItem(item)
            if row.persona.id == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def ask_name(self) -> None:
        self.name.show()
        self.name.setFocus()

    def _named(self) -> None:
        name = self.name.text().strip()
        self.name.clear()
        self.name.hide()
        self.list.setFocus()
        if name:
            self.new_requested.emit(name)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

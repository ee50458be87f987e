"""The column of studies: all of them, one of them, a new one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget

from firsthand.ui.actions import action, tip
from firsthand.ui.as_written import in_tip
from firsthand.ui.look import icons
from firsthand.ui.look.layout import column, label
from firsthand.ui.look.painting import NUMBER, PlainPainter
from firsthand.ui.look.theme import mark, space
from firsthand.ui.studio import Studio


class StudiesColumn(QWidget):
    """Chooses which interviews are listed."""

    chosen = Signal(str)
    """A study's name; empty for all."""
    study_requested = Signal(str)
    """A name that somebody typed for a new study."""
    edit_requested = Signal(str)
    themes_requested = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._all = self.tr("All interviews")
        inside = column(self, gap=2)
        heading = label(self.tr("Studies"), "heading")
        self._list = QListWidget()
        self._list.setItemDelegate(PlainPainter(studio.theme))
        self._list.setMouseTracking(True)
        self._list.setAccessibleName(self.tr("Studies"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.currentItemChanged.connect(self._choose)
        self._new = mark(QPushButton(self.tr("New st&udy")), "quiet")
        icons.put(self._new, "add", studio.theme)
        self._new.setToolTip(self.tr("Name a new study"))
        self._new.clicked.connect(self._ask_name)
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name of the new study"))
        self._name.setPlaceholderText(self.tr("Name, then Return"))
        self._name.returnPressed.connect(self._name_given)
        self._name.hide()
        self._edit = mark(QPushButton(self.tr("E&dit study")), "quiet")
        icons.put(self._edit, "edit", studio.theme)
        self._edit.setToolTip(tip(self.tr("Its name, problem, learning goals and reasons"), "F2"))
        self._edit.clicked.connect(self._ask_edit)
        action(self, self.tr("Edit study"), self._ask_edit, "F2")
        self._edit.setEnabled(False)
        self._themes = mark(QPushButton(self.tr("&Themes")), "quiet")
        icons.put(self._themes, "mark", studio.theme)
        self._themes.setToolTip(tip(self.tr("The themes of all quotes"), "Ctrl+T"))
        self._themes.clicked.connect(self.themes_requested)
        heading.setBuddy(self._list)
        inside.addWidget(heading)
        inside.addWidget(self._list, 1)
        inside.addWidget(self._name)
        inside.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self._themes, 0, Qt.AlignmentFlag.AlignLeft)
        self.setMinimumWidth(space(36))

    @property
    def study(self) -> str:
        item = self._list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def show_studies(self, counts: dict[str, int], total: int) -> None:
        """Names with how many interviews each has; keeps what was chosen."""
        chosen = self.study
        self._list.blockSignals(True)
        self._list.clear()
        for name, shown, number in [("", self._all, total)] + [
            (name, name, number) for name, number in counts.items()
        ]:
            item = self._add(name, shown, number)
            if name == chosen:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)
        self._edit.setEnabled(bool(self.study))

    def _add(self, name: str, shown: str, number: int) -> QListWidgetItem:
        item = QListWidgetItem(shown)
        item.setData(NUMBER, number)
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setToolTip(in_tip(shown))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{shown}, {number}")
        self._list.addItem(item)
        return item

    def _item(self, study: str) -> QListWidgetItem | None:
        items = (self._list.item(number) for number in range(self._list.count()))
        return next((one for one in items if one.data(Qt.ItemDataRole.UserRole) == study), None)

    def rename(self, old: str, new: str) -> None:
        """A study is called otherwise; if it was chosen it still is."""
        item = self._item(old)
        if item is not None:
            item.setText(new)
            item.setData(Qt.ItemDataRole.UserRole, new)

    def go_to(self, study: str) -> None:
        """Choose a study that may be new."""
        if self._item(study) is None:
            self._add(study, study, 0)
        self.choose(study)

    def choose(self, study: str) -> None:
        """Choose a study that is listed; empty for all."""
        item = self._item(study)
        if item is not None:
            self._list.setCurrentItem(item)

    def _choose(self, item: QListWidgetItem | None) -> None:
        self._edit.setEnabled(bool(self.study))
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _ask_edit(self) -> None:
        if self.study:
            self.edit_requested.emit(self.study)

    def _ask_name(self) -> None:
        self._name.show()
        self._name.setFocus()

    def _name_given(self) -> None:
        name = self._name.text().strip()
        self._name.clear()
        self._name.hide()
        self._new.setFocus()
        if name:
            self.study_requested.emit(name)

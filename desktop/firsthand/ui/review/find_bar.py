"""The bar for finding words in the transcript, and for putting others in their place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from firsthand.ui.actions import tip
from firsthand.ui.look import icons
from firsthand.ui.look.layout import label, row
from firsthand.ui.look.theme import Theme, mark, space


class FindBar(QWidget):
    """Enter goes on to the next place, Shift+Enter back, Esc closes.

    In the field for other words Enter replaces this place, Ctrl+Enter all of them.
    """

    sought = Signal(str, bool)
    """Words, and whether only whole ones are meant."""
    step_requested = Signal(int)
    replace_requested = Signal(str, bool)
    """What comes in place of the words found, and whether everywhere."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = self._field(self.tr("Find in the transcript"))
        self._line.textChanged.connect(self._seek)
        self._count = label(look="muted")
        line = row()
        line.addWidget(self._line, 1)
        line.addWidget(self._count)
        for name, words, deed in (
            (
                "back",
                tip(self.tr("The place before"), "Shift+Return"),
                lambda: self.step_requested.emit(-1),
            ),
            ("next", tip(self.tr("The next place"), "Return"), lambda: self.step_requested.emit(1)),
            ("close", tip(self.tr("Close"), "Esc"), self.leave),
        ):
            button = mark(QToolButton(), "quiet")
            icons.put(button, name, theme)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(lambda _=False, deed=deed: deed())
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addLayout(line)
        column.addWidget(self._make_replacing())
        QWidget.setTabOrder(self._line, self._other)
        self.hide()

    def _make_replacing(self) -> QWidget:
        self._other = self._field(self.tr("Replace with"))
        self._whole = QCheckBox(self.tr("Whole words"))
        self._whole.setChecked(True)
        self._whole.toggled.connect(self._seek)
        one = QPushButton(self.tr("Replace"))
        one.setToolTip(tip(self.tr("Replace this place and go on to the next"), "Return"))
        one.clicked.connect(lambda: self._replace(everywhere=False))
        everywhere = QPushButton(self.tr("Replace all"))
        everywhere.setToolTip(
            tip(self.tr("Replace every place; one undo takes it back"), "Ctrl+Return")
        )
        everywhere.clicked.connect(lambda: self._replace(everywhere=True))
        self._replacing = QWidget()
        line = row(self._replacing)
        line.addWidget(self._other, 1)
        for part in (self._whole, one, everywhere):
            line.addWidget(part)
        self._replacing.hide()
        return self._replacing

    @staticmethod
    def _field(name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        return field

    @property
    def count(self) -> str:
        return self._count.text()

    @property
    def wanted(self) -> str:
        return self._line.text()

    @property
    def wants_whole_words(self) -> bool:
        return self._replacing.isVisibleTo(self) and self._whole.isChecked()

    def begin(self) -> None:
        self._open(replacing=False)

    def begin_replacing(self) -> None:
        self._open(replacing=True)

    def _open(self, *, replacing: bool) -> None:
        self._replacing.setVisible(replacing)
        self.show()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()
        self._seek()

    def leave(self) -> None:
        self.hide()
        self.closed.emit()

    def show_count(self, number: int, of: int) -> None:
        if of:
            words = self.tr("%1 of %2").replace("%1", str(number)).replace("%2", str(of))
        else:
            words = self.tr("not found") if self._line.text().strip() else ""
        self._count.setText(words)

    def _seek(self) -> None:
        self.sought.emit(self.wanted, self.wants_whole_words)

    def _replace(self, *, everywhere: bool) -> None:
        self.replace_requested.emit(" ".join(self._other.text().split()), everywhere)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            modifiers = event.modifiers()
            if self._other.hasFocus():
                self._replace(everywhere=bool(modifiers & Qt.KeyboardModifier.ControlModifier))
            else:
                back = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
                self.step_requested.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

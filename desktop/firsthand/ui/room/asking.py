"""A line at the foot of the Room that asks for one thing without standing in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from firsthand.ui.actions import tip
from firsthand.ui.look.line_field import LineField
from firsthand.ui.look.theme import mark, space


class Asking(QFrame):
    """Enter does it, Esc leaves it. Everything else of the Room goes on meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "info")
        self._on_yes: Callable[[str], bool] | None = None
        self._back_to: QWidget | None = None
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._line = LineField()
        self._yes = mark(QPushButton(), "primary")
        self._no = QPushButton(self.tr("Leave it"))
        self._no.setToolTip(tip(self.tr("Leave it"), "Esc"))
        self._line.returnPressed.connect(self.accept)
        self._yes.clicked.connect(self.accept)
        self._no.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(4), space(2), space(4), space(2))
        row.setSpacing(space(3))
        row.addWidget(self._label, 1)
        row.addWidget(self._line, 2)
        row.addWidget(self._yes)
        row.addWidget(self._no)
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    @property
    def line(self) -> LineField:
        return self._line

    def ask(
        self,
        words: str,
        yes: str,
        on_yes: Callable[[str], bool],
        back_to: QWidget,
        *,
        field: str = "",
        look: str = "primary",
    ) -> None:
        """Open with `words`; `field` names a text that is asked for. `on_yes` says if it did it."""
        self._on_yes, self._back_to = on_yes, back_to
        self._label.setText(words)
        self._yes.setText(yes)
        self._yes.setToolTip(tip(yes, "Return"))
        mark(self._yes, look)
        self._line.clear()
        self._line.setVisible(bool(field))
        self._line.setPlaceholderText(field)
        self._line.setAccessibleName(field)
        self.setAccessibleName(words)
        self.show()
        (self._line if field else self._yes).setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        if self._on_yes is not None and self._on_yes(self._line.text().strip()):
            self.leave()

    def leave(self) -> None:
        if not self.is_open:
            return
        self.hide()
        self._on_yes = None
        if self._back_to is not None:
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A focused button does not answer to Enter by itself outside of dialogs.
            self._no.click() if self._no.hasFocus() else self.accept()
        else:
            super().keyPressEvent(event)

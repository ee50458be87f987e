"""A field laid over one paragraph of the transcript, to type over what was misheard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class ParagraphField(QPlainTextEdit):
    """Enter keeps, Esc leaves everything as it was; going elsewhere keeps too."""

    kept = Signal(str)
    closed = Signal()

    def __init__(self, text: str, look: QFont, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setFont(look)
        self.setAccessibleName(self.tr("Words of the paragraph"))
        self.setTabChangesFocus(True)
        self._is_done = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finish(keep=True)

    def finish(self, *, keep: bool) -> None:
        """Go; with `keep` say what was typed. A second time nothing is said."""
        if self._is_done:
            return
        self._is_done = True
        if keep:
            self.kept.emit(" ".join(self.toPlainText().split()))
        self.hide()
        self.closed.emit()
        self.deleteLater()

"""Lets Enter press the button that has the focus, which Qt does by itself in dialogs alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

_LEFT_TO_PAGE = "enterIsLeftToThePage"


def leave_enter(button: QWidget) -> None:
    """Enter on this button means to its page more than a press."""
    button.setProperty(_LEFT_TO_PAGE, True)


class EnterPresses(QObject):
    """Every button of the app, once it has the focus, in whichever window.

    It listens to the buttons themselves: lines and lists pass Enter on after they have acted on it,
    and by then the focus may be on a button that nobody meant.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._listen)

    def _listen(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, (QPushButton, QToolButton)):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if not isinstance(watched, (QPushButton, QToolButton)) or watched.property(_LEFT_TO_PAGE):
            return False
        if not event.isAutoRepeat():
            watched.click()
        return True

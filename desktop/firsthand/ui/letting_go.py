"""What was pressed may rest while it is worked on, and the focus stays with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget


def let_go(within: QWidget) -> Callable[[], None]:
    """Take the focus from a control of `within` before it is disabled; the answer gives it back.

    Qt would hand it to the next control that is enabled, and a page would scroll there. Given back
    it is only where nobody has taken it meanwhile.
    """
    pressed = QApplication.focusWidget()
    if pressed is None or not within.isAncestorOf(pressed):
        return lambda: None
    pressed.clearFocus()

    def take_up() -> None:
        if QApplication.focusWidget() is None:
            pressed.setFocus()

    return take_up

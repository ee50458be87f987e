"""The keys of a running interview: seen before any widget does, stamped when they went down."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from firsthand.ui.room.presses import PressClock

Deed = Callable[[float], object]
"""What a key does, given when it went down (`time.monotonic`, seconds)."""
DeedFor = Callable[[QKeyEvent, bool], Deed | None]
"""Says what a key would do now, given whether letters go into a text; None for others' keys."""

_ASIDE = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def is_typing(widget: QObject | None) -> bool:
    """Whether letters go into a text at this widget, or into a field that wants a key."""
    if widget is not None and widget.property("takes_keys"):
        return True
    if isinstance(widget, (QLineEdit, QTextEdit, QPlainTextEdit)):
        return not widget.isReadOnly()
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QAbstractSpinBox)


def is_plain(event: QKeyEvent) -> bool:
    """Without Ctrl, Alt or Meta; Shift and the number pad make no difference."""
    return not (event.modifiers() & ~_ASIDE)


def is_ctrl(event: QKeyEvent, key: Qt.Key) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() == key and modifiers == Qt.KeyboardModifier.ControlModifier


class KeyWatch(QObject):
    """Watches the whole application and offers each press once; a held key does not repeat.

    The stamp is taken where Qt first shows the event and corrected by the event's own time stamp,
    so a window that was busy does not make a mark late.
    """

    def __init__(self, deed_for: DeedFor, parent: QObject) -> None:
        super().__init__(parent)
        self._deed_for = deed_for
        self._clock = PressClock()
        self._seen: tuple[int, float] | None = None
        QCoreApplication.instance().installEventFilter(self)

    def let_go(self) -> None:
        """Watch no more."""
        QCoreApplication.instance().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.ShortcutOverride:
            self._seen = (event.key(), self._when(event))
            if isinstance(watched, QWidget) and self._deed(watched, event) is not None:
                # A key of the interview is nobody's shortcut while the interview runs.
                event.accept()
                return True
        elif kind is QEvent.Type.KeyPress and isinstance(watched, QWidget):
            deed = self._deed(watched, event)
            if deed is not None:
                if not event.isAutoRepeat():
                    seen, self._seen = self._seen, None
                    is_same = seen is not None and seen[0] == event.key()
                    deed(seen[1] if is_same else self._when(event))
                return True
        return False

    def _when(self, event: QKeyEvent) -> float:
        return self._clock.pressed_at(time.monotonic(), event.timestamp())

    def _deed(self, watched: QWidget, event: QKeyEvent) -> Deed | None:
        if QApplication.activePopupWidget():
            return None
        return self._deed_for(event, is_typing(watched))

"""Undo and redo by key, each saying in one quiet sentence what it did."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QUndoStack
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from firsthand.ui.actions import REDO, UNDO, undo_and_redo


class TakingBack(QObject):
    """For one page and its stack."""

    begun = Signal()
    """A change is about to be taken back or done again."""
    said = Signal(str)
    """What was taken back or done again; empty once somebody goes on editing."""

    def __init__(self, page: QWidget, stack: QUndoStack) -> None:
        super().__init__(page)
        self._stack = stack
        self._has_said = self._is_at_it = False
        undo_and_redo(page, self)
        stack.indexChanged.connect(self._moved)

    def work_inside(self, *fields: QLineEdit | QPlainTextEdit) -> None:
        """Their keys for undo and redo are the page's while there is no typing to take back."""
        for field in fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and is_for_the_page(watched, event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def undo(self) -> None:
        if self._stack.canUndo():
            self._turn(self._stack.undo, self.tr("Taken back: %1"), self._stack.undoText())

    def redo(self) -> None:
        if self._stack.canRedo():
            self._turn(self._stack.redo, self.tr("Done again: %1"), self._stack.redoText())

    def _turn(self, turn: Callable[[], None], form: str, what: str) -> None:
        self.begun.emit()
        self._is_at_it = True
        try:
            turn()
        finally:
            self._is_at_it = False
        self._has_said = True
        self.said.emit(form.replace("%1", what))

    def _moved(self) -> None:
        if self._has_said and not self._is_at_it:
            self._has_said = False
            self.said.emit("")


def is_for_the_page(field: QLineEdit | QPlainTextEdit, event: QKeyEvent) -> bool:
    """Whether a key is undo or redo and the field has no use for it."""
    history = field if isinstance(field, QLineEdit) else field.document()
    key = QKeySequence(event.keyCombination())
    if key == UNDO:
        return not history.isUndoAvailable()
    return key in REDO and not history.isRedoAvailable()

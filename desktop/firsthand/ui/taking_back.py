"""Undo and redo by key, each saying in one quiet sentence what it did."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from firsthand.ui.actions import undo_and_redo


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

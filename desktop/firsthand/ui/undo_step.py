"""One step of editing that undo takes back and redo does again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand


class UndoStep(QUndoCommand):
    """`words` say what it does. `do` is called as soon as the step is pushed."""

    def __init__(self, words: str, do: Callable[[], object], back: Callable[[], object]) -> None:
        super().__init__(words)
        self._do, self._back = do, back

    def redo(self) -> None:
        self._do()

    def undo(self) -> None:
        self._back()

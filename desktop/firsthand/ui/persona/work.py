"""The persona on the page: as it is now, every edit, and the way back from each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from firsthand.core.persona.editing import merged_personas
from firsthand.core.persona.kept import Persona
from firsthand.ui.undo_step import UndoStep

Keep = Callable[[Persona, Persona], None]
"""Keeps a persona, given what it was when the change began."""


class PersonaWork(QObject):
    """Edits go to the library at once; undo writes the old value again."""

    changed = Signal()

    def __init__(self, keep: Keep, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._persona: Persona | None = None
        self.undo = QUndoStack(self)

    @property
    def is_open(self) -> bool:
        return self._persona is not None

    @property
    def persona(self) -> Persona:
        """Raises LookupError while none is open."""
        if self._persona is None:
            raise LookupError("no persona is open")
        return self._persona

    def open(self, persona: Persona | None) -> None:
        """Another persona: nothing to undo yet."""
        self.undo.clear()
        self._persona = persona

    def refresh(self, persona: Persona) -> None:
        """The same persona, read again: another window may have changed it."""
        self._persona = persona

    def change(self, after: Persona, words: str) -> None:
        """`words` say what undo takes back."""
        before = self.persona
        if after != before:
            self.undo.push(
                UndoStep(words, lambda: self.put(before, after), lambda: self.put(after, before))
            )

    def put(self, before: Persona, after: Persona) -> None:
        """For the edits themselves. What changed otherwise meanwhile stays."""
        now = self.persona
        self._persona = merged_personas(before, after, now)
        self._keep(self._persona, now)
        self.changed.emit()

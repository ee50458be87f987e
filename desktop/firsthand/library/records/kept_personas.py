"""The part of the library that keeps personas, and shows what their rules look at."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager

from firsthand.core.persona.belonging import Candidate
from firsthand.core.persona.kept import Persona, PersonaId
from firsthand.library.records import changes, personas


class KeptPersonas:
    """Only ever a part of `Library`, whose connection and transactions it uses."""

    _db: sqlite3.Connection
    _writing: Callable[..., AbstractContextManager[None]]
    _reading: Callable[[], AbstractContextManager[None]]

    def personas(self) -> list[Persona]:
        """All personas by name."""
        with self._reading():
            return personas.read_all(self._db)

    def candidates(self) -> list[Candidate]:
        """As much of every interview as a persona's rule looks at."""
        with self._reading():
            return personas.candidates(self._db)

    def keep_persona(self, persona: Persona, base: Persona | None = None) -> Persona:
        """Insert a persona, or change the one of that id; returns it as it is kept.

        With `base`, what it was when the change began, changes that another window has made
        meanwhile stay.
        """
        with self._writing():
            changes.note_shared(self._db)
            return personas.merge(self._db, persona, base)

    def remove_persona(self, id: PersonaId) -> None:
        """Take a persona out; its interviews stay. One that is not there does no harm."""
        with self._writing():
            personas.remove(self._db, id)
            changes.note_shared(self._db)

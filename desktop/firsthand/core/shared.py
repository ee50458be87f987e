"""What belongs to no interview alone, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.core.persona.kept import Persona
from firsthand.core.themes import ThemeNote


@dataclass(frozen=True, slots=True)
class Shared:
    """What interviews share: personas drawn from them, and how their themes are kept in order."""

    personas: tuple[Persona, ...] = ()
    themes: tuple[ThemeNote, ...] = ()

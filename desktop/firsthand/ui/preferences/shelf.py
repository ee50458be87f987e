"""What the models section works with: the speech models here, those to be had, and their speed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from firsthand.core.ports import Progress
from firsthand.jobs.models import ModelLine, model_lines


class ModelShelf(Protocol):
    """Where models lie. Every call may take long and raise FirsthandError."""

    def lines(self) -> list[ModelLine]:
        """Those that are here, then those to be had; each smallest first."""

    def get(
        self, name: str, on_progress: Callable[[Progress], None], is_cancelled: Callable[[], bool]
    ) -> None: ...

    def add(self, *places: Path) -> None: ...

    def delete(self, name: str) -> None: ...

    def try_out(self, name: str, is_cancelled: Callable[[], bool]) -> None:
        """Measure how fast it is here, and remember that."""


class HomeShelf:
    """The models of one home."""

    def __init__(self, home: Path) -> None:
        self._home = home

    def lines(self) -> list[ModelLine]:
        return model_lines(self._home)

    def get(
        self, name: str, on_progress: Callable[[Progress], None], is_cancelled: Callable[[], bool]
    ) -> None:
        from firsthand.transcription.models.getting import get_model

        get_model(self._home, name, on_progress, is_cancelled)

    def add(self, *places: Path) -> None:
        from firsthand.transcription.models.taking_in import take_in

        take_in(self._home, *places)

    def delete(self, name: str) -> None:
        from firsthand.transcription.models.getting import delete_model

        delete_model(self._home, name)

    def try_out(self, name: str, is_cancelled: Callable[[], bool]) -> None:
        from firsthand.jobs.models import try_model

        try_model(self._home, name, is_cancelled)

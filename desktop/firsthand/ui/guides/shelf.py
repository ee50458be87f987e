"""Has the guides' files read and written off the UI thread, in the order it was asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject

from firsthand.core.interview import Study
from firsthand.errors import BadGuide, FirsthandError
from firsthand.jobs import own_guides
from firsthand.jobs.own_guides import GuideFile
from firsthand.library.library import Library
from firsthand.ui.background import Work
from firsthand.ui.studio import Studio

Result = TypeVar("Result")
Failed = Callable[[FirsthandError], None]


@dataclass(frozen=True, slots=True)
class Found:
    """What there is."""

    guides: list[GuideFile]
    troubles: list[BadGuide]
    """Of files that cannot be read."""
    studies: list[Study]


class GuideShelf:
    """Errors without a taker go to the owner's `show_error`."""

    def __init__(self, studio: Studio, owner: QObject) -> None:
        self._studio = studio
        self._owner = owner
        self._home = studio.desk.home
        self._reading: Work | None = None

    def read(self, then: Callable[[Found], None]) -> None:
        """All guides, with everything that was written before, and the studies; the latest wins."""
        if self._reading is not None:
            self._reading.cancel()
        desk = self._studio.desk

        def read() -> Found:
            desk.catch_up()
            with desk.reading() as library:
                studies = [study for _, study in library.studies()]
            return Found(*own_guides.read_guides(desk.home), studies)

        self._reading = self._studio.background.run(read, then, owner=self._owner)

    def write(
        self, key: str, text: str, then: Callable[[str], None], failed: Failed | None = None
    ) -> None:
        """Keep a guide; `then` gets its text as it is kept."""
        self._file(
            lambda library: own_guides.keep_guide(library, self._home, key, text), then, failed
        )

    def remove(self, key: str, then: Callable[[None], None]) -> None:
        self._file(lambda _: own_guides.remove_guide(self._home, key), then)

    def add(self, text: str, then: Callable[[str], None], failed: Failed) -> None:
        """Keep a new guide; `then` gets its key."""
        self._file(lambda _: own_guides.add_guide(self._home, "my-guide", text), then, failed)

    def bring_in(self, path: Path, then: Callable[[str], None]) -> None:
        """Copy a guide from a file; `then` gets its key."""
        self._file(lambda _: own_guides.bring_guide_in(self._home, path), then)

    def _file(
        self,
        work: Callable[[Library], Result],
        then: Callable[[Result], None],
        failed: Failed | None = None,
    ) -> None:
        filed = self._studio.desk.shelf.do(work)
        self._studio.background.when(filed, then, failed, owner=self._owner)

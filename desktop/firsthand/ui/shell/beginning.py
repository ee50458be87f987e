"""Begins a recording, or finds one that outlived its window; never on the UI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firsthand.core.interview import InterviewId, Setup
from firsthand.core.ports import Source
from firsthand.errors import FirsthandError

if TYPE_CHECKING:
    from firsthand.jobs.live.interview import LiveInterview
    from firsthand.ui.studio import Studio


class Beginning(QObject):
    """One at a time. Between the wish and the recording nobody may lose sight of it."""

    begun = Signal(object)
    """A LiveInterview whose recorder runs."""
    failed = Signal(object)
    """The FirsthandError that kept the recorder from starting."""
    found = Signal(object)
    """A LiveInterview that outlived its window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_under_way = False

    def start(self, studio: Studio, setup: Setup, source: Source) -> None:
        desk = studio.desk
        self.is_under_way = True

        def begin() -> LiveInterview:
            from firsthand.jobs.live.interview import LiveInterview

            return LiveInterview.start(desk, setup, source)

        studio.background.run(begin, self._begun, self._failed, owner=self)

    def find(self, studio: Studio, interview: str) -> None:
        """Nothing is said where there is none."""
        desk = studio.desk

        def find() -> LiveInterview | None:
            from firsthand.jobs.live.interview import LiveInterview

            return LiveInterview.reattach(desk, InterviewId(interview))

        def found(live: LiveInterview | None) -> None:
            if live is not None:
                self.found.emit(live)

        studio.background.run(find, found, owner=self.parent())

    def _begun(self, live: LiveInterview) -> None:
        self.is_under_way = False
        self.begun.emit(live)

    def _failed(self, error: FirsthandError) -> None:
        self.is_under_way = False
        self.failed.emit(error)

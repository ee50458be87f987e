"""Begins a recording, or finds one that outlived its window; never on the UI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from firsthand.core.interview import InterviewId, Setup, Status
    from firsthand.core.ports import Source
    from firsthand.errors import FirsthandError
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

    def find(self, studio: Studio, interview: InterviewId) -> None:
        """Where it has ended by itself meanwhile, its words are brought instead."""
        from firsthand.core.interview import Status

        desk = studio.desk

        def find() -> LiveInterview | Status | None:
            from firsthand.jobs.live.outliving import go_back

            return go_back(desk, interview)

        def found(now: LiveInterview | Status | None) -> None:
            if now is Status.TO_TRANSCRIBE:
                studio.works.transcribe(interview)
            elif now is not None and not isinstance(now, Status):
                self.found.emit(now)

        studio.background.run(find, found, owner=self.parent())

    def _begun(self, live: LiveInterview) -> None:
        self.is_under_way = False
        self.begun.emit(live)

    def _failed(self, error: FirsthandError) -> None:
        self.is_under_way = False
        self.failed.emit(error)

"""Says in the header how long the running interview has gone on, over pages that have one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from firsthand.core.timeline import timecode
from firsthand.ui.room.glance import Light, dot
from firsthand.ui.shell.header import Header

if TYPE_CHECKING:
    from firsthand.jobs.live.interview import LiveInterview

_LOOK_EVERY_MS = 500


class RunningClock(QObject):
    """Of one interview, from the beginning of its Room until the window lets go of it."""

    def __init__(self, header: Header, live: LiveInterview, parent: QObject) -> None:
        super().__init__(parent)
        self._header, self._live = header, live
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_EVERY_MS)

    def stop(self) -> None:
        """The header says nothing of an interview any more."""
        self._timer.stop()
        self._header.show_interview(None)
        self.deleteLater()

    def look(self) -> None:
        """Say it now."""
        if self._header.isVisible():
            clock = timecode(self._live.now() / self._live.rate, tenths=False)
            is_recording = dot(self._live.status()).light is Light.RED
            self._header.show_interview(clock, is_recording=is_recording)

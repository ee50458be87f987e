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
    """Of one interview at a time; stands still while there is none."""

    def __init__(self, header: Header, parent: QObject) -> None:
        super().__init__(parent)
        self._header = header
        self._live: LiveInterview | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self, live: LiveInterview) -> None:
        self._live = live
        self._timer.start()

    def stop(self) -> None:
        self._live = None
        self._timer.stop()
        self._header.show_interview(None)

    def look(self) -> None:
        if self._live is not None and self._header.isVisible():
            clock = timecode(self._live.now() / self._live.rate, tenths=False)
            is_recording = dot(self._live.status()).light is Light.RED
            self._header.show_interview(clock, is_recording=is_recording)

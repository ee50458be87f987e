"""Listens to a microphone before the recording, so that its level can be seen."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firsthand.core.ports import MicrophoneSource
from firsthand.errors import FirsthandError
from firsthand.ui.studio import Studio

if TYPE_CHECKING:
    from firsthand.capture.preview import Preview


class Listening(QObject):
    """One microphone at a time; opened and closed off the UI thread, never left open."""

    level = Signal(float)
    """Peak of the last tenth of a second in dBFS."""
    failed = Signal(object)

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._device = threading.Lock()
        """Held while a microphone is opened or closed, which may take long: by no UI thread."""
        self._wanted = 0
        """Counts every wish; what an earlier one asked for is not wanted any more."""
        self._open: tuple[int, Preview] | None = None
        """What is open, and the wish that it was opened for."""

    def start(self, source: MicrophoneSource) -> None:
        """Listen to this microphone instead of the one before."""
        self.stop()
        self._wanted += 1
        mine = self._wanted
        mailbox, desk = self._studio.mailbox, self._studio.desk

        def on_level(level: object) -> None:
            peak = float(level.peak_dbfs)
            mailbox.call(lambda: self._tell_level(mine, peak))

        def on_error(error: FirsthandError) -> None:
            mailbox.call(lambda: self._tell_error(mine, error))

        def open_it() -> None:
            with self._device:
                self._close_older(mine)
                if self._wanted == mine:
                    self._open = mine, desk.open_preview(source, on_level, on_error)

        self._studio.background.run(
            open_it, failed=lambda error: self._tell_error(mine, error), owner=self
        )

    def stop(self, then: Callable[[], None] | None = None) -> None:
        """Let the microphone go; `then` is called on the UI thread when it is free."""
        self._wanted += 1
        mine = self._wanted

        def close_it() -> None:
            with self._device:
                self._close_older(mine)

        work = self._studio.background.run(
            close_it, (lambda _: then()) if then else None, owner=self, must_finish=True
        )
        if work.is_cancelled:
            close_it()

    def _close_older(self, wish: int) -> None:
        """What was opened for an earlier wish; threads may come to it in any order."""
        if self._open is not None and self._open[0] < wish:
            (_, preview), self._open = self._open, None
            preview.close()

    def _tell_level(self, mine: int, peak_dbfs: float) -> None:
        if mine == self._wanted:
            self.level.emit(peak_dbfs)

    def _tell_error(self, mine: int, error: FirsthandError) -> None:
        if mine == self._wanted:
            self.failed.emit(error)

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
    from firsthand.capture import Preview


class Listening(QObject):
    """One microphone at a time; opened and closed off the UI thread, never left open."""

    level = Signal(float)
    """Peak of the last tenth of a second in dBFS."""
    failed = Signal(object)

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._lock = threading.Lock()
        self._wanted = 0
        self._preview: Preview | None = None

    def start(self, source: MicrophoneSource) -> None:
        """Listen to this microphone instead of the one before."""
        self.stop()
        with self._lock:
            self._wanted += 1
            mine = self._wanted
        mailbox, desk = self._studio.mailbox, self._studio.desk

        def on_level(level: object) -> None:
            peak = float(level.peak_dbfs)
            mailbox.call(lambda: self._tell_level(mine, peak))

        def on_error(error: FirsthandError) -> None:
            mailbox.call(lambda: self._tell_error(mine, error))

        def open_it() -> None:
            with self._lock:
                if self._wanted != mine:
                    return
                self._preview = desk.open_preview(source, on_level, on_error)

        self._studio.background.run(
            open_it, failed=lambda error: self._tell_error(mine, error), owner=self
        )

    def stop(self, then: Callable[[], None] | None = None) -> None:
        """Let the microphone go; `then` is called on the UI thread when it is free."""

        with self._lock:
            self._wanted += 1
            preview, self._preview = self._preview, None

        def close_it() -> None:
            if preview is not None:
                preview.close()

        work = self._studio.background.run(
            close_it, (lambda _: then()) if then else None, owner=self
        )
        if work.is_cancelled:
            close_it()

    def _tell_level(self, mine: int, peak_dbfs: float) -> None:
        if mine == self._wanted:
            self.level.emit(peak_dbfs)

    def _tell_error(self, mine: int, error: FirsthandError) -> None:
        if mine == self._wanted:
            self.failed.emit(error)

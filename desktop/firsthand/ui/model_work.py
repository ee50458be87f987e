"""What is being done to the speech models: one thing at a time, whichever page began it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from firsthand.core.ports import Progress
from firsthand.errors import FirsthandError
from firsthand.ui.background import Background
from firsthand.ui.mailbox import Mailbox

Job = Callable[[Callable[[Progress], None], Callable[[], bool]], None]


class ModelWork(QObject):
    """It goes on while other pages are looked at; each page that shows models shows it too."""

    changed = Signal()
    """It began, got on, or is being stopped."""
    ended = Signal(object)
    """The FirsthandError that ended it, or None."""

    def __init__(self, mailbox: Mailbox, background: Background) -> None:
        super().__init__(mailbox)
        self._mailbox = mailbox
        self._background = background
        self._stop = threading.Event()
        self.is_busy = False
        self.is_measured = True
        """Whether it says how far it is."""
        self._gives_way = False
        self.gave_way = False
        """Whether what was begun last ended because an interview began."""
        self.what = ""
        self.progress: Progress | None = None

    @property
    def is_stopping(self) -> bool:
        return self.is_busy and self._stop.is_set()

    def begin(
        self, what: str, job: Job, *, is_measured: bool = True, gives_way: bool = False
    ) -> None:
        """Do `job` off the UI thread; nothing while something else is being done.

        One that `gives_way` ends where an interview begins.
        """
        if self.is_busy:
            return
        self.is_busy, self.is_measured = True, is_measured
        self._gives_way, self.gave_way = gives_way, False
        self.what, self.progress = what, None
        self._stop.clear()
        call = self._mailbox.call

        def tell(progress: Progress) -> None:
            call(lambda: self._progressed(progress))

        self._background.run(
            lambda: job(tell, self._stop.is_set),
            lambda _: self._end(None),
            self._end,
            owner=self,
        )
        self.changed.emit()

    def cancel(self) -> None:
        self._stop.set()
        self.changed.emit()

    def make_way(self) -> None:
        """An interview begins, and needs the processor."""
        if self.is_busy and self._gives_way:
            self.gave_way = True
            self.cancel()

    def stop(self) -> None:
        """The window closes."""
        self._stop.set()

    def _progressed(self, progress: Progress) -> None:
        if self.is_busy:
            self.progress = progress
            self.changed.emit()

    def _end(self, error: FirsthandError | None) -> None:
        self.is_busy = False
        self.changed.emit()
        self.ended.emit(error)

"""Asks what becomes of a running interview when its window is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from firsthand.jobs.live.interview import LiveInterview
    from firsthand.ui.look.banner import Banner
    from firsthand.ui.works import Works


class Closing(QObject):
    """Asks in place, not in a dialog: the interview goes on while it is read."""

    let_go = Signal()
    """The window holds the interview no longer."""
    decided = Signal()
    """The window may close now."""

    def __init__(
        self,
        live: Callable[[], LiveInterview | None],
        banner: Callable[[], Banner],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._live, self._banner = live, banner
        self._awaits_work = False

    def ask(self, works: Works) -> None:
        live = self._live()
        goes_on = self.tr("It goes on without the window, and the next start finds it again.")
        if live is not None and live.lacks_room:
            goes_on = self.tr(
                "The disk is full: what you have pressed since then would be lost. Make room first."
            )
        self._banner().say(
            self.tr("The recording is still running."),
            goes_on,
            self.tr("Stop and close"),
            lambda: self._stop(works),
            self.tr("Close, go on recording"),
            self._leave,
        )

    def work_ended(self) -> None:
        """Some work is done: the window closes if that was all it waited for."""
        if self._awaits_work:
            self.decided.emit()

    def _stop(self, works: Works) -> None:
        """The words that are missing come at the next start."""
        live = self._live()
        if live is not None:
            self._awaits_work = True
            finishing = live.stop()
            works.follow(live.id, finishing)
            finishing.cancel()
            self.let_go.emit()
            self._banner().say(
                self.tr("The recording is being closed; then the window closes."), tone="info"
            )

    def _leave(self) -> None:
        live = self._live()
        if live is not None:
            live.detach()
            self.let_go.emit()
        self.decided.emit()

"""Keeps what is typed after Stop; on a full disk it is tried again, and the review waits for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from firsthand.core.interview import Debrief, InterviewId
from firsthand.core.news import TroubleMet
from firsthand.errors import DiskFull, FirsthandError
from firsthand.jobs.live.room_to_write import disk_is_full
from firsthand.ui.page import Page
from firsthand.ui.pausing import pause
from firsthand.ui.room.debrief import DebriefForm

_AGAIN_MS = 5_000


class Debriefing(QObject):
    """The debrief of one interview, from the form on a page to the library."""

    done = Signal()
    """Somebody wants to go on, and all that was typed is kept."""

    def __init__(self, page: Page, interview: InterviewId, form: DebriefForm) -> None:
        super().__init__(page)
        self._page, self._studio = page, page.studio
        self._interview = interview
        self._form = form
        self._under_way = 0
        self._is_to_go_on = False
        self._refusal = ""
        """What the banner says while the disk refuses the debrief."""
        self._again = pause(self, _AGAIN_MS, form.keep)
        form.changed.connect(self._keep)

    def go_on(self) -> None:
        """As soon as all is kept; a full disk is said and holds it up."""
        self._form.keep()
        self._is_to_go_on = True
        self._go_on_if_kept()

    def _keep(self, debrief: Debrief) -> None:
        interview, desk = self._interview, self._studio.desk
        self._again.stop()
        self._under_way += 1
        kept = desk.shelf.do(lambda library: library.keep_debrief(interview, debrief))
        self._studio.background.when(kept, lambda _: self._is_kept(), self._is_refused)

    def _is_kept(self) -> None:
        if isValid(self):
            self._under_way -= 1
            self._page.banner.withdraw(self._refusal)
            self._go_on_if_kept()

    def _is_refused(self, error: FirsthandError) -> None:
        if not isValid(self):
            # Whoever left the page without waiting hears of it on another.
            self._studio.desk.tell(TroubleMet(self._interview, error))
            return
        self._under_way -= 1
        is_full = isinstance(error, DiskFull)
        self._page.show_error(disk_is_full(has_ended=True) if is_full else error)
        if is_full:
            self._refusal = self._page.banner.text
            self._is_to_go_on = False
            self._form.count_as_new()
            self._again.start()
        self._go_on_if_kept()

    def _go_on_if_kept(self) -> None:
        if self._is_to_go_on and not self._under_way:
            self._is_to_go_on = False
            self.done.emit()

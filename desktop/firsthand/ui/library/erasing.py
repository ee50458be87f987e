"""Erases an interview from the library page, once it has been asked whether that is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firsthand.core.interview import InterviewId
from firsthand.core.record import InterviewRow
from firsthand.errors import FirsthandError
from firsthand.ui.page import Page
from firsthand.ui.privacy import notices

if TYPE_CHECKING:
    from firsthand.jobs.privacy.withdrawing import Erased


class Erasing(QObject):
    """Joins the library page with the work that leaves nothing of an interview."""

    erased = Signal(str)
    """The interview that is no more."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._under_way: set[InterviewId] = set()
        """What is being erased: it takes a while, and is listed until it is over."""

    def ask(self, found: InterviewRow) -> None:
        """Say what would go, and what cannot be undone; keeping it is the first answer."""
        self._page.banner.say(
            self.tr(
                "Erase %1: its recording, words, marks and quotes, here and in all backups?"
            ).replace("%1", found.code_name),
            self.tr("This cannot be undone."),
            self.tr("&Keep it"),
            None,
            self.tr("Erase it &all"),
            lambda: self._erase(found.id),
        )

    def _erase(self, interview: InterviewId) -> None:
        if interview in self._under_way:
            return
        desk = self._page.studio.desk
        self._under_way.add(interview)

        def erase() -> Erased:
            from firsthand.jobs.privacy.withdrawing import withdraw

            return withdraw(desk, interview)

        def erased(done: Erased) -> None:
            self._under_way.discard(interview)
            self.erased.emit(interview)
            self._chase(done)

        def failed(error: FirsthandError) -> None:
            self._under_way.discard(interview)
            self._page.show_error(error)

        self._page.studio.background.run(erase, erased, failed, owner=self._page, must_finish=True)

    def _chase(self, erased: Erased) -> None:
        if erased.to_chase:
            notices.say(notices.Facts(to_chase=len(erased.to_chase)), self._page, set())

"""Takes a colleague's file of marks into the interview that is being reviewed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from firsthand.core.interview import InterviewId
from firsthand.core.record import InterviewRecord
from firsthand.errors import FirsthandError
from firsthand.jobs.colleagues.far_file import FarMarks, read_far_marks
from firsthand.jobs.colleagues.far_marks import Imported, import_marks
from firsthand.jobs.colleagues.far_placing import Common
from firsthand.ui.companion.far_bar import FarMarksBar
from firsthand.ui.files import MARKS, ask_open
from firsthand.ui.page import Page
from firsthand.ui.wording import counted


class FarMarksTaking(QObject):
    """Asks for the file, shows in the page how it would lie, keeps it in the background."""

    def __init__(
        self,
        page: Page,
        bar: FarMarksBar,
        record: Callable[[], InterviewRecord],
        kept: Callable[[], None],
    ) -> None:
        super().__init__(page)
        self._page, self._bar = page, bar
        self._record, self._kept = record, kept
        self.ask_open = ask_open
        bar.wanted.connect(self._take)

    def begin(self) -> None:
        path = self.ask_open(self._page, self.tr("A colleague’s file of marks"), MARKS)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        interview, run = self._record().id, self._page.studio.background.run

        def show(far: FarMarks) -> None:
            # They were asked for beside one interview, and mean nothing beside another.
            if self._record().id == interview:
                self._page.banner.clear()
                self._bar.begin(far, self._record().timeline)

        run(lambda: read_far_marks(path), show, self._failed, owner=self._page)

    def _take(self, far: FarMarks, common: Common | None) -> None:
        desk, interview, error_s = self._page.studio.desk, self._record().id, self._bar.error_s
        self._bar.take.setEnabled(False)
        self._page.studio.background.run(
            lambda: import_marks(desk, interview, far, error_s=error_s, common=common),
            lambda found: self._taken(interview, found),
            self._failed,
            owner=self._page,
            must_finish=True,
        )

    def _taken(self, interview: InterviewId, found: Imported) -> None:
        if self._record().id != interview:
            return  # Who goes back to it finds them there.
        self._bar.put_away()
        self._kept()
        said = []
        if found.marks:
            one = self.tr("1 mark came in; its quote waits to be heard.")
            many = self.tr("%1 marks came in; their quotes wait to be heard.")
            said.append(counted(len(found.marks), one, many))
        if found.changed or found.taken_back:
            words = self.tr("Marks changed: %1, taken back: %2.")
            words = words.replace("%2", str(len(found.taken_back)))
            said.append(words.replace("%1", str(len(found.changed))))
        if found.late:
            words = self.tr("Came too late: %1. What was said here since stays.")
            said.append(words.replace("%1", str(found.late)))
        nothing = self.tr("Every mark of that file was there already.")
        self._page.banner.say(" ".join(said) or nothing, tone="info")

    def _failed(self, error: FirsthandError) -> None:
        self._bar.take.setEnabled(True)
        self._page.show_error(error)

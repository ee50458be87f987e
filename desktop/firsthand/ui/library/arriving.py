"""Takes files into the library from its page: asks for one, brings it in, says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firsthand.core.interview import InterviewId
from firsthand.core.ports import Progress
from firsthand.jobs.own_guides import is_guide
from firsthand.ui import files
from firsthand.ui.library.arrivals import told_of
from firsthand.ui.library.differences import DifferencesCard
from firsthand.ui.library.heard_in import HeardIn
from firsthand.ui.page import Page

if TYPE_CHECKING:
    from firsthand.core.together.editions import Difference
    from firsthand.ui.library.bringing_in import Arrived


class Arriving(QObject):
    """Joins the library page with the work; `study` tells which one is chosen, or an empty text."""

    guide_arrived = Signal(object)
    """The path of a file that belongs to the guides."""

    def __init__(self, page: Page, study: Callable[[], str], differences: DifferencesCard) -> None:
        super().__init__(page)
        self.ask_open: Callable[..., Path | None] = files.ask_open
        self._page, self._study, self._differences = page, study, differences
        self.heard_in = HeardIn(page)
        differences.take_requested.connect(self._take_other)

    def ask(self) -> None:
        """Let the person choose a file, and take it in."""
        path = self.ask_open(self._page, self.tr("Import"), files.RECORDINGS)
        if path is not None:
            self.take_in(path)

    def take_in(self, path: Path) -> None:
        """A recording, captions, a bundle, a project or a guide: what it is, the file says."""
        if is_guide(path):
            self.guide_arrived.emit(path)
            return
        desk, study = self._page.studio.desk, self._study()

        def work(
            is_cancelled: Callable[[], bool], on_progress: Callable[[Progress], None]
        ) -> Arrived:
            from firsthand.ui.library.bringing_in import bring_in_plainly

            return bring_in_plainly(desk, path, study, is_cancelled, on_progress)

        self._page.banner.clear()
        if not self._page.studio.works.bring_in(work, self.arrived):
            self._say_left(path)

    def take_in_first(self, paths: list[Path]) -> None:
        """Of several files the first; the others are named, so that nobody thinks they are in."""
        self.take_in(paths[0])
        if paths[1:] and not self._page.banner.text:
            self._say_left(*paths[1:])

    def _say_left(self, *paths: Path) -> None:
        self._page.banner.say(
            self.tr("Not brought in: %1.").replace("%1", ", ".join(path.name for path in paths)),
            self.tr("Files are brought in one at a time: do it again when this one is there."),
            tone="info",
        )

    def arrived(self, arrived: Arrived) -> None:
        """Say what came of a file; a recording goes on to get its words."""
        if arrived.waits_for_words:
            for one in arrived.brought:
                self._page.studio.works.transcribe(one.interview)
                # What was said meanwhile matters more, such as that the file breaks off.
                if not self._page.banner.text:
                    self.heard_in.say(one.interview, arrived.language)
            return
        sentence, remedy = told_of(arrived)
        differing = next((one for one in arrived.brought if one.differences), None)
        if differing is None:
            self._page.banner.say(sentence, remedy, tone="info")
            return
        who, found = differing.who or self.tr("your colleague"), differing.differences
        self._page.banner.say(
            sentence,
            remedy,
            self.tr("S&how them"),
            lambda: self._differences.show_differences(differing.interview, who, found),
            tone="info",
        )

    def _take_other(self, interview: InterviewId, difference: Difference) -> None:
        from firsthand.jobs.colleagues.choosing import take_other

        studio = self._page.studio
        studio.background.when(
            studio.desk.shelf.do(lambda library: take_other(library, interview, difference)),
            lambda after: self._differences.taken(difference, after),
            owner=self._page,
        )

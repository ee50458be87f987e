"""Studies that are made, named otherwise or taken out, as the library's page shows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from firsthand.core.interview import Study
from firsthand.ui.library.studies import StudiesColumn
from firsthand.ui.page import Page


class ChangingStudies(QObject):
    """Joins the library page and its column of studies with the library; `refresh` reads anew."""

    def __init__(self, page: Page, column: StudiesColumn, refresh: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._column, self._refresh = page, column, refresh

    def add(self, name: str) -> None:
        """Make a study, or go to the one that has this name."""
        from firsthand.jobs.studies import found_or_made

        studio = self._page.studio
        studio.background.when(
            studio.desk.shelf.do(lambda library: found_or_made(library, name)),
            self._column.go_to,
            owner=self._page,
        )

    def follow(self, old: str, new: str) -> None:
        """A study has another name now; if it was chosen it still is."""
        self._column.rename(old, new)
        self._refresh()

    def offer_back(self, study: Study) -> None:
        """A study was taken out; one press brings it back."""
        self._column.choose("")
        self._refresh()
        self._page.banner.say(
            self.tr("The study “%1” is removed.").replace("%1", study.name),
            button=self.tr("Undo"),
            on_button=lambda: self._bring_back(study),
            tone="info",
        )

    def _bring_back(self, study: Study) -> None:
        self._page.banner.clear()
        self._keep(study)

    def _keep(self, study: Study) -> None:
        """Of a study that is there already nothing is lost."""
        studio = self._page.studio
        studio.background.when(
            studio.desk.shelf.do(lambda library: library.keep_study(study, Study(study.name))),
            lambda _: self._column.go_to(study.name),
            owner=self._page,
        )

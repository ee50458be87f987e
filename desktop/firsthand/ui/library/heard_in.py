"""Says in which language a recording from elsewhere is heard, and has it heard in another."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from firsthand.core.interview import InterviewId
from firsthand.jobs.models import model_in_use
from firsthand.ui.page import Page
from firsthand.ui.spoken_in import LANGUAGES, language_name, not_known


class HeardIn(QObject):
    """Nobody is asked before: most recordings are in the language of those before them."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def say(self, interview: InterviewId, language: str) -> None:
        """Where the speech model does not know the language, with what to do about it."""
        studio, page = self._page.studio, self._page
        model = model_in_use(studio.desk.home, studio.settings.model)
        is_known = model.knows(language)
        words = self.tr(
            "The interview is in the library. Its words are heard in this language: %1."
        )
        page.banner.say(
            words.replace("%1", language_name(language)),
            "" if is_known else not_known(model),
            button=self.tr("Ano&ther language"),
            on_button=lambda: self._pop_up(interview, language),
            second="" if is_known else self.tr("Settings"),
            on_second=page.settings_requested.emit,
            tone="info" if is_known else "warning",
        )

    def menu(self, interview: InterviewId) -> QMenu:
        menu = QMenu(self._page)
        for name, language in LANGUAGES:
            menu.addAction(name, lambda language=language: self.hear(interview, language))
        return menu

    def hear(self, interview: InterviewId, language: str) -> None:
        self.say(interview, language)
        self._page.studio.works.hear_again(interview, language)

    def _pop_up(self, interview: InterviewId, language: str) -> None:
        self.say(interview, language)  # The menu may be left without a choice.
        menu, banner = self.menu(interview), self._page.banner
        menu.aboutToHide.connect(menu.deleteLater)
        below = banner.mapToGlobal(banner.rect().bottomRight())
        menu.popup(below - QPoint(menu.sizeHint().width(), 0))

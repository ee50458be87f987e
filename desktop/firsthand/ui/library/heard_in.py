"""Says in which language a recording from elsewhere is heard, and has it heard in another."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from firsthand.core.interview import InterviewId
from firsthand.ui.page import Page
from firsthand.ui.prepare.guide_part import LANGUAGES


class HeardIn(QObject):
    """Nobody is asked before: most recordings are in the language of those before them."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._works = page, page.studio.works
        self._waiting: dict[InterviewId, str] = {}
        """Languages of interviews whose words are being stopped."""
        self._works.ended.connect(self._ended)

    def say(self, interview: InterviewId, language: str) -> None:
        names = {code: name for name, code in LANGUAGES}
        words = self.tr(
            "The interview is in the library. Its words are heard in this language: %1."
        )
        self._page.banner.say(
            words.replace("%1", names.get(language, language)),
            button=self.tr("Ano&ther language"),
            on_button=lambda: self._pop_up(interview, language),
            tone="info",
        )

    def menu(self, interview: InterviewId) -> QMenu:
        menu = QMenu(self._page)
        for name, language in LANGUAGES:
            menu.addAction(name, lambda language=language: self.hear(interview, language))
        return menu

    def hear(self, interview: InterviewId, language: str) -> None:
        """Begin anew in this language; what is being heard in another is stopped first."""
        self._waiting[interview] = language
        self.say(interview, language)
        if self._works.is_transcribing(interview):
            self._works.cancel(interview)
        else:
            self._begin(interview)

    def _ended(self, interview: str, _error: object) -> None:
        if interview in self._waiting:
            self._begin(InterviewId(interview))

    def _begin(self, interview: InterviewId) -> None:
        from firsthand.jobs.bringing.recordings import keep_language

        studio, language = self._page.studio, self._waiting.pop(interview)
        studio.background.when(
            studio.desk.shelf.do(lambda library: keep_language(library, interview, language)),
            lambda _: self._works.transcribe(interview, anew=True),
            owner=self._page,
        )

    def _pop_up(self, interview: InterviewId, language: str) -> None:
        self.say(interview, language)  # The menu may be left without a choice.
        menu, banner = self.menu(interview), self._page.banner
        menu.aboutToHide.connect(menu.deleteLater)
        below = banner.mapToGlobal(banner.rect().bottomRight())
        menu.popup(below - QPoint(menu.sizeHint().width(), 0))

"""Has the recording that is reviewed heard again, in its own or in another language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from firsthand.core.interview import Status
from firsthand.core.record import InterviewRecord
from firsthand.jobs.models import model_in_use
from firsthand.ui.page import Page
from firsthand.ui.review.spread import Spread
from firsthand.ui.spoken_in import language_name
from firsthand.ui.wording import counted


class HearingAgain(QObject):
    """Joins the strip that asks with the work; beside the tabs stands how the words came."""

    def __init__(self, page: Page, spread: Spread, record: Callable[[], InterviewRecord]) -> None:
        super().__init__(page)
        self._page, self._spread, self._record = page, spread, record
        self._bar = spread.again_bar
        self._bar.wanted.connect(self._hear)
        spread.again.clicked.connect(self.begin)

    def show_origin(self) -> None:
        """Which model heard the words, in which language, and in how many places a person put
        them right."""
        record = self._record()
        transcript = record.transcript
        parts = []
        if transcript.segments and transcript.model:
            parts.append(self.tr("Words by %1").replace("%1", transcript.model))
        if transcript.segments:
            parts.append(language_name(record.setup.language))
        edited = sum(segment.edited for segment in transcript.segments)
        if edited:
            one = self.tr("corrected by hand in 1 place, underlined")
            many = self.tr("corrected by hand in %1 places, underlined")
            parts.append(counted(edited, one, many))
        self._spread.origin.say("  ·  ".join(parts))
        self._spread.again.setVisible(record.timeline.was_recorded)

    def begin(self) -> None:
        studio, record = self._page.studio, self._record()
        model = model_in_use(studio.desk.home, studio.settings.model)
        was_reviewed = record.status is Status.REVIEWED
        self._bar.begin(record.setup.language, model, was_reviewed=was_reviewed)

    def _hear(self, language: str) -> None:
        works, interview = self._page.studio.works, self._record().id
        works.hear_again(interview, language)
        words = self.tr("The recording is being transcribed again, in this language: %1.")
        self._page.banner.say(
            words.replace("%1", language_name(language)),
            self.tr("Until that is done everything stays as it is."),
            button=self.tr("S&top"),
            on_button=lambda: works.cancel(interview),
            tone="info",
        )

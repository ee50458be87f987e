"""Writes what was asked for in the background, and says in the page where it lies."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from PySide6.QtCore import QObject
from shiboken6 import isValid

from firsthand.core.interview import Consent, InterviewId
from firsthand.core.ports import Progress
from firsthand.core.privacy.leave import Part, refusal
from firsthand.errors import ExportCancelled, ExportError, FirsthandError
from firsthand.jobs.sparing import stays
from firsthand.ui import files
from firsthand.ui.exporting.bar import ExportBar, ExportWish
from firsthand.ui.exporting.kinds import WORD
from firsthand.ui.page import Page
from firsthand.ui.said import said


class Sending(QObject):
    """Joins a page's export strip with the work: asks, writes, can be stopped, answers."""

    def __init__(self, page: Page, bar: ExportBar) -> None:
        super().__init__(page)
        self._page, self._bar = page, bar
        self._interview: InterviewId | None = None
        self._parts: tuple[Part, ...] = (Part.WORDS,)
        self._stop = threading.Event()
        bar.export_requested.connect(self._write)
        bar.stop_requested.connect(self._stop_it)
        page.studio.works.at_close(self._stop_it)

    def begin(self, interview: InterviewId, consent: Consent) -> None:
        """Ask as what and where to; where the buyer's answers do not reach, say that first."""
        if self._bar.is_busy:
            # What is being written comes first, and can be stopped.
            self._bar.show()
            return
        refused = refusal(consent, Part.WORDS)
        self._interview = interview
        if refused is None:
            self._ask((Part.WORDS,), consent)
            return
        can_go_without = not consent.withdrawn_at
        self._page.banner.say(
            refused.sentence,
            refused.remedy,
            self.tr("Export without the words") if can_go_without else "",
            lambda: self._ask((), consent),
            self.tr("See the &answers"),
            lambda: self._page.privacy_requested.emit(interview),
        )

    def _ask(self, parts: tuple[Part, ...], consent: Consent) -> None:
        from firsthand.jobs.exporting.documents import usual_name
        from firsthand.jobs.privacy.door import door_of

        self._parts = parts
        studio, interview = self._page.studio, self._interview
        place = files.documents(studio.desk.home)
        no_sound = refusal(consent, Part.SOUND)
        why = said(no_sound.sentence) + " " + said(no_sound.remedy) if no_sound else ""
        proposed = place / f"{interview}.docx"
        self._bar.begin(proposed, why, is_without_words=not parts)
        before = self._bar.line.text()

        def name_without_names() -> Path:
            with door_of(studio.desk) as door:
                return place / usual_name(door.clear(interview, parts).record)

        def propose(path: Path) -> None:
            if self._bar.line.text() == before:
                self._bar.propose(path)

        studio.background.run(name_without_names, propose, self._page.show_error, owner=self)

    def _write(self, wish: ExportWish) -> None:
        studio, interview, parts = self._page.studio, self._interview, self._parts
        self._stop = threading.Event()
        is_stopped = self._stop.is_set
        self._page.banner.clear()
        self._bar.show_busy(True)

        began = time.monotonic()

        def progressed(progress: Progress) -> None:
            known = Progress.at_pace(progress.done, time.monotonic() - began)
            studio.mailbox.call(lambda: self._show_progress(known))

        def write() -> tuple[Path, Path | None]:
            from firsthand.export.open.sound import SoundKind
            from firsthand.jobs.exporting.documents import export_interview
            from firsthand.jobs.exporting.open_files import OpenFormat, export_open
            from firsthand.jobs.exporting.sound_files import Choices
            from firsthand.jobs.privacy.door import door_of

            target, home = wish.target, studio.desk.home
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ExportError(
                    "The folder for the file cannot be made.", "Choose another place."
                ) from error
            studio.desk.catch_up()
            with door_of(studio.desk) as door:
                if wish.kind == WORD:
                    document = export_interview(
                        door, interview, home, target, parts=parts, may_replace=wish.may_replace
                    )
                    return document, door.stayed(document)
                choices = Choices(
                    sound=wish.sound,
                    kind=SoundKind(wish.sound_kind),
                    only_confirmed=wish.only_confirmed,
                    author=studio.settings.author,
                )
                first, *_ = export_open(
                    door,
                    interview,
                    OpenFormat(wish.kind),
                    home,
                    target,
                    choices,
                    progressed,
                    is_stopped,
                    may_replace=wish.may_replace,
                )
                written = first.parent if wish.kind == OpenFormat.CLIPS else first
                return written, door.stayed(written)

        studio.background.run(write, self._written, self._failed, owner=self, must_finish=True)

    def _show_progress(self, progress: Progress) -> None:
        if isValid(self._bar):
            self._bar.show_progress(progress)

    def _stop_it(self) -> None:
        self._stop.set()

    def _written(self, told: tuple[Path, Path | None]) -> None:
        shown, stayed = told
        self._bar.show_busy(False)
        self._bar.put_away()
        self._page.banner.say(
            self.tr("The export is written: %1").replace("%1", str(shown)),
            stays(stayed),
            self.tr("O&pen"),
            lambda: files.show(shown),
            self.tr("Show the &folder"),
            lambda: files.show(shown.parent),
            tone="info",
        )

    def _failed(self, error: FirsthandError) -> None:
        self._bar.show_busy(False)
        if not isinstance(error, ExportCancelled):
            self._page.show_error(error)

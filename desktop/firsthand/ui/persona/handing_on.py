"""Writes the persona on its page as a file for others, and says where it lies."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from firsthand.core.persona.kept import Persona
from firsthand.core.ports import Progress
from firsthand.errors import ExportCancelled, FirsthandError
from firsthand.jobs.sparing import stays
from firsthand.ui import files, wording
from firsthand.ui.background import Result
from firsthand.ui.page import Page
from firsthand.ui.said import said

if TYPE_CHECKING:
    from firsthand.jobs.exporting.persona_reel import PersonaReel


class HandingOn(QObject):
    """Joins the persona page with the work: a document at once, a reel that can be stopped.

    One thing at a time: whoever asks for more meanwhile is told what is being written.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._tell_busy: Callable[[], None] | None = None
        """Says what is being written; None while nothing is."""
        self._stop = threading.Event()
        page.studio.works.at_close(lambda: self._stop.set())

    def document(self, persona: Persona, *, is_brief: bool) -> None:
        """The Word draft, or the brief for Sales."""
        desk = self._page.studio.desk

        def export() -> tuple[Path, Path | None]:
            from firsthand.jobs.exporting.persona_documents import export_brief, export_persona
            from firsthand.jobs.privacy.door import door_of

            write = export_brief if is_brief else export_persona
            with door_of(desk) as door:
                path = write(door, persona, desk.home)
                return path, door.stayed(path)

        def tell() -> None:
            self._page.banner.say(self.tr("The document is being written."), tone="info")

        self._begin(export, lambda found: self._written(*found), tell)

    def reel(self, persona: Persona) -> None:
        """Its quotes to be heard, one after the other, with a caption track."""
        studio, stop, began_s = self._page.studio, threading.Event(), time.monotonic()
        desk = studio.desk
        told = self.tr("The voices of %1 are being written.").replace("%1", persona.name)

        def progressed(progress: Progress) -> None:
            known = Progress.at_pace(progress.done, time.monotonic() - began_s)
            studio.mailbox.call(lambda: show(known))

        def show(progress: Progress) -> None:
            nonlocal told
            if isValid(self):
                before, far = told, wording.how_far(progress)
                told = self.tr("The voices of %1 are being written: %2")
                told = told.replace("%2", far).replace("%1", persona.name)
                self._page.banner.go_on(before, told)

        def export() -> tuple[PersonaReel, Path | None]:
            from firsthand.jobs.exporting.persona_reel import export_persona_reel
            from firsthand.jobs.privacy.door import door_of

            with door_of(desk) as door:
                made = export_persona_reel(
                    door, persona, desk.home, on_progress=progressed, is_cancelled=stop.is_set
                )
                return made, door.stayed(made.sound)

        def tell() -> None:
            self._page.banner.say(
                told,
                button=self.tr("S&top"),
                on_button=stop.set,
                tone="info",
            )

        if self._begin(export, lambda found: self._reel_written(*found), tell):
            self._stop = stop
            tell()

    def _begin(
        self, work: Callable[[], Result], then: Callable[[Result], None], tell: Callable[[], None]
    ) -> bool:
        if self._tell_busy is not None:
            self._tell_busy()
            return False
        self._tell_busy = tell

        def done(found: Result) -> None:
            self._tell_busy = None
            then(found)

        self._page.studio.background.run(work, done, self._failed, self._page, must_finish=True)
        return True

    def _reel_written(self, reel: PersonaReel, stayed: Path | None) -> None:
        left_out = self.tr("Left out, for want of leave to share the sound: %1.")
        names = ", ".join(reel.silent)
        self._written(reel.sound, stayed, left_out.replace("%1", names) if names else "")

    def _written(self, path: Path, stayed: Path | None, left_out: str = "") -> None:
        self._page.banner.say(
            self.tr("The file is written: %1").replace("%1", path.name),
            f"{said(stays(stayed))} {left_out}".strip(),
            button=self.tr("O&pen"),
            on_button=lambda: files.show(path),
            second=self.tr("Show the &folder"),
            on_second=lambda: files.show(path.parent),
            tone="info",
        )

    def _failed(self, error: FirsthandError) -> None:
        self._tell_busy = None
        if isinstance(error, ExportCancelled):
            self._page.banner.say(error.sentence, error.remedy, tone="info")
        else:
            self._page.show_error(error)

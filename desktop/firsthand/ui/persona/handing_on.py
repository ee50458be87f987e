"""Writes the persona on its page as a file for others, and says where it lies."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from firsthand.core.persona.kept import Persona
from firsthand.errors import ExportCancelled, FirsthandError
from firsthand.ui.page import Page

if TYPE_CHECKING:
    from firsthand.jobs.persona_reel import PersonaReel


class HandingOn(QObject):
    """Joins the persona page with the work: a document at once, a reel that can be stopped."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._stop = threading.Event()
        page.studio.works.at_close(lambda: self._stop.set())

    def document(self, persona: Persona, *, is_brief: bool) -> None:
        """The Word draft, or the brief for Sales."""
        desk = self._page.studio.desk

        def export() -> Path:
            from firsthand.jobs.persona_files import export_brief, export_persona
            from firsthand.jobs.privacy import door_of

            write = export_brief if is_brief else export_persona
            with door_of(desk) as door:
                return write(door, persona, desk.home)

        self._page.studio.background.run(export, self._written, owner=self._page)

    def reel(self, persona: Persona) -> None:
        """Its quotes to be heard, one after the other, with a caption track."""
        desk = self._page.studio.desk
        self._stop = threading.Event()
        is_stopped = self._stop.is_set

        def export() -> PersonaReel:
            from firsthand.jobs.persona_reel import export_persona_reel
            from firsthand.jobs.privacy import door_of

            with door_of(desk) as door:
                return export_persona_reel(door, persona, desk.home, is_cancelled=is_stopped)

        self._page.banner.say(
            self.tr("The voices of %1 are being written.").replace("%1", persona.name),
            button=self.tr("&Stop"),
            on_button=self._stop.set,
            tone="info",
        )
        self._page.studio.background.run(export, self._reel_written, self._failed, self._page)

    def _reel_written(self, reel: PersonaReel) -> None:
        left_out = self.tr("Left out, for want of leave to share the sound: %1.")
        names = ", ".join(reel.silent)
        self._written(reel.sound, left_out.replace("%1", names) if names else "")

    def _written(self, path: Path, besides: str = "") -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        self._page.banner.say(
            self.tr("The file is written: %1").replace("%1", path.name),
            besides,
            button=self.tr("&Open"),
            on_button=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
            second=self.tr("Show the &folder"),
            on_second=lambda: QDesktopServices.openUrl(folder),
            tone="info",
        )

    def _failed(self, error: FirsthandError) -> None:
        if isinstance(error, ExportCancelled):
            self._page.banner.say(error.sentence, error.remedy, tone="info")
        else:
            self._page.show_error(error)

"""Writes the reviewed interview as a Word file, where a person said, and says where it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from firsthand.core.leave import Part, refusal
from firsthand.errors import ExportError, FirsthandError
from firsthand.jobs.exporting import export_interview, usual_name
from firsthand.jobs.privacy import door_of
from firsthand.ui.page import Page
from firsthand.ui.review.bars import ExportBar
from firsthand.ui.review.work import ReviewWork


class WordSending(QObject):
    """Asks in the page for the place, writes in the background, answers in the page's banner."""

    def __init__(self, page: Page, work: ReviewWork, bar: ExportBar) -> None:
        super().__init__(page)
        self._page, self._work, self._bar = page, work, bar
        self._parts: tuple[Part, ...] = (Part.WORDS,)
        bar.export_requested.connect(self._write)

    def begin(self) -> None:
        """Ask for the place; where the buyer's answers do not reach so far, say that first."""
        refused = refusal(self._work.record.setup.consent, Part.WORDS)
        if refused is None:
            self._ask((Part.WORDS,))
            return
        can_go_without = not self._work.record.setup.consent.withdrawn_at
        self._page.banner.say(
            refused.sentence,
            refused.remedy,
            self.tr("Export without the words") if can_go_without else "",
            lambda: self._ask(()),
        )

    def _ask(self, parts: tuple[Part, ...]) -> None:
        self._parts = parts
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        place = Path(documents) if documents else self._page.studio.desk.home / "exports"
        proposed = place / usual_name(self._work.record)
        self._bar.begin(proposed)
        studio, interview = self._page.studio, self._work.record.id

        def name_without_names() -> Path:
            with door_of(studio.desk) as door:
                return place / usual_name(door.clear(interview, parts).record)

        def propose(path: Path) -> None:
            if self._bar.line.text() == str(proposed):
                self._bar.line.setText(str(path))

        studio.background.run(name_without_names, propose, owner=self._page)

    def _write(self, target: Path) -> None:
        studio, interview, parts = self._page.studio, self._work.record.id, self._parts
        self._bar.show_busy(True)

        def write() -> Path:
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ExportError(
                    "The folder for the Word file cannot be made.", "Choose another place."
                ) from error
            studio.desk.shelf.do(lambda _: None).result()
            with door_of(studio.desk) as door:
                return export_interview(door, interview, studio.desk.home, target, parts=parts)

        studio.background.run(write, self._written, self._failed, owner=self)

    def _written(self, path: Path) -> None:
        self._bar.show_busy(False)
        self._bar.hide()
        folder = QUrl.fromLocalFile(str(path.parent))
        self._page.banner.say(
            self.tr("The Word file is written: %1").replace("%1", str(path)),
            "",
            self.tr("Open the folder"),
            lambda: QDesktopServices.openUrl(folder),
            tone="info",
        )

    def _failed(self, error: FirsthandError) -> None:
        self._bar.show_busy(False)
        self._page.show_error(error)

"""Writes the reviewed interview as a Word file, where a person said, and says where it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from firsthand.errors import ExportError, FirsthandError
from firsthand.jobs.exporting import export_word, usual_name
from firsthand.ui.page import Page
from firsthand.ui.review.bars import ExportBar
from firsthand.ui.review.loading import read_record
from firsthand.ui.review.work import ReviewWork


class WordSending(QObject):
    """Asks in the page for the place, writes in the background, answers in the page's banner."""

    def __init__(self, page: Page, work: ReviewWork, bar: ExportBar) -> None:
        super().__init__(page)
        self._page, self._work, self._bar = page, work, bar
        bar.export_requested.connect(self._write)

    def begin(self) -> None:
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        place = Path(documents) if documents else self._page.studio.desk.home / "exports"
        self._bar.begin(place / usual_name(self._work.record))

    def _write(self, target: Path) -> None:
        studio, interview = self._page.studio, self._work.record.id
        self._bar.show_busy(True)

        def write() -> Path:
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ExportError(
                    "The folder for the Word file cannot be made.", "Choose another place."
                ) from error
            return export_word(read_record(studio, interview), studio.desk.home, target)

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

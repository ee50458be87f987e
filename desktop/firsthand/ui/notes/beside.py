"""The note-taker's window beside the Room: one an interview, where it was left last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from firsthand.ui.standing import stand

if TYPE_CHECKING:
    from firsthand.jobs.live.interview import LiveInterview
    from firsthand.ui.studio import Studio


class NotesBeside:
    """Opens it beside `main`, and closes it when the interview ends."""

    def __init__(self, main: QWidget) -> None:
        self._main = main
        self.opened: QWidget | None = None

    def show(self, studio: Studio, live: LiveInterview) -> None:
        """Bring it to the front, as it is if it is open already."""
        if self.opened is None:
            from firsthand.ui.notes.window import NotesWindow

            notes = self.opened = NotesWindow(studio, live)
            notes.room_requested.connect(self._back)
            stand(self.opened, studio.desk.home, "notes", beside=self._main)
        self.opened.show()
        self.opened.raise_()
        self.opened.activateWindow()

    def _back(self) -> None:
        self._main.raise_()
        self._main.activateWindow()

    def close(self) -> None:
        """What is being typed there is kept. Doing it twice does no harm."""
        if self.opened is not None:
            self.opened.close()
            self.opened.deleteLater()
            self.opened = None

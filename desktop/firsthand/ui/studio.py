"""What every page works with: the jobs' desk, the window's mailbox, threads, theme, settings."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firsthand.settings import Settings
from firsthand.ui.background import Background
from firsthand.ui.look.theme import Theme
from firsthand.ui.mailbox import Mailbox
from firsthand.ui.model_work import ModelWork
from firsthand.ui.works import Works

if TYPE_CHECKING:  # the desk brings the workshops along; the window is on the screen before them
    from firsthand.jobs.desk import Desk


class Studio(QObject):
    """One per window. Pages get it through `__init__` and reach nothing else."""

    settings_changed = Signal()

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.desk = desk
        self.theme = theme
        self.mailbox = Mailbox(self)
        self.background = Background(self.mailbox)
        self.works = Works(desk, self.mailbox, self.background)
        self.model_work = ModelWork(self.mailbox, self.background)
        self.works.at_close(self.model_work.stop)
        self.interview_runs = False
        """Somebody is being recorded: nothing that takes the processor begins by itself."""
        self._settings = desk.settings
        self._saving = Lock()
        desk.listen(self.mailbox.post)

    @property
    def settings(self) -> Settings:
        return self._settings

    def change_settings(self, **changes: str) -> None:
        """Take over a person's choices, save them, tell the pages."""
        changed = self._settings.with_(**changes)
        if changed == self._settings:
            return
        self._settings = changed
        self.background.run(self._save, must_finish=True)
        self.settings_changed.emit()

    def _save(self) -> None:
        """In a thread of the background, one after another: the newest choice is the one kept."""
        with self._saving:
            self._settings.save(self.desk.home)

    def close(self) -> None:
        """Wait for the work under way and deliver nothing more."""
        self.works.close()
        self.desk.ignore(self.mailbox.post)
        self.background.close()
        self.mailbox.close()

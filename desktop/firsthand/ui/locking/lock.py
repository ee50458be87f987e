"""Locking on demand: at once, or when the interview that is running has ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firsthand.jobs import unlocking
from firsthand.ui.locking.wish import EncryptionWish, NextOpening

if TYPE_CHECKING:
    from firsthand.ui.window import MainWindow


class WindowLock(QObject):
    """What the window does when somebody wants the library locked, encrypted or in clear."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waits = False

    @property
    def can_lock(self) -> bool:
        """Whether the library is encrypted."""
        return unlocking.has_key_file(self._window.studio.desk.home)

    def lock(self) -> None:
        """Close the library and ask for its passphrase; never during a recording."""
        window = self._window
        home, banner = window.studio.desk.home, window.page(window.shown).banner
        if not self.can_lock:
            banner.say(
                self.tr("This library is not encrypted, so there is nothing to lock."),
                self.tr("Settings, section Encryption, says how that is done."),
                tone="info",
            )
        elif window.live is not None:
            self._waits = True
            banner.say(
                self.tr("The recording is still running."),
                self.tr("The library is locked when the interview has ended."),
                tone="info",
            )
        else:
            window.open_next(NextOpening(home, is_to_lock=True))

    def interview_ended(self) -> bool:
        """Whether it was waited for, and the library is being locked now."""
        if self._waits:
            self.lock()
        return self._waits

    def change(self, wish: EncryptionWish) -> None:
        """Encrypt the library, or take that away: with the window closed, then open it again."""
        window = self._window
        if window.live is not None:
            window.page(window.shown).banner.say(
                self.tr("An interview is running."),
                self.tr("End it first; encryption changes every file of the library."),
            )
            return
        window.open_next(NextOpening(window.studio.desk.home, encryption=wish))

"""Locking on demand: at once, or when the interview that is running has ended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from firsthand.ui.locking.wish import EncryptionWish, NextOpening


class WindowLock(QObject):
    """What a window does when somebody wants its library locked, encrypted or in clear."""

    left = Signal(NextOpening)
    """The window has to close its library, and to open what this says."""
    refused = Signal(str, str, str)
    """Not now: a sentence, its remedy and the tone of the banner."""

    def __init__(
        self, home: Callable[[], Path], is_recording: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._is_recording = is_recording
        self._waits = False

    @property
    def can_lock(self) -> bool:
        """Whether the library is encrypted."""
        from firsthand.jobs import unlocking

        return unlocking.has_key_file(self._home())

    def lock(self) -> None:
        """Close the library and ask for its passphrase; never during a recording."""
        if not self.can_lock:
            self.refused.emit(
                self.tr("This library is not encrypted, so there is nothing to lock."),
                self.tr("Settings, section Encryption, says how that is done."),
                "info",
            )
        elif self._is_recording():
            self._waits = True
            self.refused.emit(
                self.tr("The recording is still running."),
                self.tr("The library is locked when the interview has ended."),
                "info",
            )
        else:
            self.left.emit(NextOpening(self._home(), is_to_lock=True))

    def interview_ended(self) -> bool:
        """Whether it was waited for, and the library is being locked now."""
        if self._waits:
            self.lock()
        return self._waits

    def change(self, wish: EncryptionWish) -> None:
        """Encrypt the library, or take that away: with the window closed, then open it again."""
        if self._is_recording():
            self.refused.emit(
                self.tr("An interview is running."),
                self.tr("End it first; encryption changes every file of the library."),
                "warning",
            )
        else:
            self.left.emit(NextOpening(self._home(), encryption=wish))

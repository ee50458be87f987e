"""The one place where other threads reach the window: facts and calls, delivered in order."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from firsthand.core.news import News

_LETTERS = QEvent.Type(QEvent.registerEventType())


class Mailbox(QObject):
    """Takes news and calls from any thread; hands them out on the thread it lives on.

    Nothing here emits a signal from a foreign thread: a thread leaves its letter in the queue and
    rings by posting an event, which Qt allows from anywhere.
    """

    news = Signal(object)
    """Every value of `core.news`, on the UI thread, in the order in which it was told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._letters: deque[Callable[[], None]] = deque()
        self._lock = threading.Lock()
        self._has_rung = False
        self._is_closed = False

    def post(self, news: News) -> None:
        """A `Listener`: tell the window something. Returns at once."""
        self.call(lambda: self.news.emit(news))

    def call(self, letter: Callable[[], None]) -> None:
        """Run `letter` on the UI thread, after all that was posted before."""
        with self._lock:
            if self._is_closed:
                return
            self._letters.append(letter)
            if self._has_rung:
                return
            self._has_rung = True
            QCoreApplication.postEvent(self, QEvent(_LETTERS))

    def close(self) -> None:
        """Take no more letters and drop those that are left."""
        with self._lock:
            self._is_closed = True
            self._letters.clear()

    def customEvent(self, event: QEvent) -> None:
        if event.type() != _LETTERS:
            return
        with self._lock:
            self._has_rung = False
            letters = list(self._letters)
            self._letters.clear()
        while letters:
            letter = letters.pop(0)
            try:
                letter()
            except BaseException:
                self._put_back(letters)
                raise

    def _put_back(self, letters: list[Callable[[], None]]) -> None:
        """One letter was a bug; the ones behind it are still delivered."""
        with self._lock:
            if letters and not self._is_closed:
                self._letters.extendleft(reversed(letters))
                if not self._has_rung:
                    self._has_rung = True
                    QCoreApplication.postEvent(self, QEvent(_LETTERS))

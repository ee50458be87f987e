"""Collects Python's cyclic garbage in the window's thread, and in no other.

Python does it in whichever thread happens to allocate. A widget that nobody uses any more and that
hangs in a cycle would then be destroyed by a thread of the library or of the words, which Qt allows
the thread of the window alone: once in a great while the window would crash.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 200
GROWN_BY = 0.25
"""All is looked through once so much has come beside what stayed, as CPython itself does
(`long_lived_pending` in its `gcmodule.c`); young garbage is collected far oftener."""


class Collector(QObject):
    """Looks now and then whether there is something to collect, in the thread it lives in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._young, *_ = gc.get_threshold()
        self._stayed = len(gc.get_objects())
        self._come = 0
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Collect what has come since, and everything where that is much."""
        come, *_ = gc.get_count()
        if come < self._young:
            return
        self._come += come
        if self._come < GROWN_BY * self._stayed:
            gc.collect(1)
            return
        gc.collect()
        self._stayed, self._come = len(gc.get_objects()), 0


@contextmanager
def collected_here() -> Iterator[Collector]:
    """While it lasts, garbage is collected in this thread, whose event loop has to run."""
    was_on = gc.isenabled()
    gc.disable()
    collector = Collector()
    try:
        yield collector
    finally:
        collector.deleteLater()
        if was_on:
            gc.enable()

"""A disk without room, in the place of an interview's ledger."""

from __future__ import annotations

import errno
import os

from firsthand.jobs.live.interview import LiveInterview


class FullLedger:
    """Refuses every line."""

    def append(self, line: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def close(self) -> None:
        """Nothing is open."""


class FullDisk:
    """From now on it refuses what an interview notes, until it has room."""

    def __init__(self, live: LiveInterview) -> None:
        self._live, self._ledger = live, live._ledger
        live._ledger = FullLedger()

    def gets_room(self) -> None:
        self._live._ledger = self._ledger

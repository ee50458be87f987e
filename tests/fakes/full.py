"""A disk without room, in the place of an interview's ledger."""

from __future__ import annotations

import errno
import os


class FullLedger:
    """Refuses every line."""

    def append(self, line: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def close(self) -> None:
        """Nothing is open."""

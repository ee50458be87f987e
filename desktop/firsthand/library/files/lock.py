"""Keeps a second copy of Firsthand out of a library; the system lets go when a process dies."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Self

from firsthand.closable import Closable
from firsthand.errors import LibraryInUse
from firsthand.library.files.faults import translated
from firsthand.whole_file import make_folder

if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int) -> None:
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


class HomeLock(Closable):
    """Held by the one copy of Firsthand that may change a library: `with HomeLock(home): …`."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._fd = -1

    def acquire(self) -> None:
        """Raises LibraryInUse when another copy holds it, UnwritableLibrary when none could."""
        if self._fd >= 0:
            return
        with translated():
            make_folder(self._home)
            fd = os.open(self._home / "library.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(fd)
        except OSError as error:
            os.close(fd)
            raise LibraryInUse(
                "Another copy of Firsthand has this library open.",
                "Use the window that is open, or close it first.",
            ) from error
        self._fd = fd

    def close(self) -> None:
        """Let go. Doing it twice does no harm."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def __enter__(self) -> Self:
        self.acquire()
        return self

"""Who holds a folder's lock is its recorder; the system lets go of it when that process ends."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

NAME = "recorder.lock"
_ASK_AGAIN_S = 0.02


class FolderLock:
    """An exclusive lock on one interview folder, between processes."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._fd = -1

    @property
    def is_held(self) -> bool:
        return self._fd >= 0

    def acquire(self, *, wait: bool = False) -> bool:
        """True once the lock is ours; with `wait`, blocks until it is."""
        fd = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        if not _lock(fd, wait=wait):
            os.close(fd)
            return False
        self._fd = fd
        return True

    def release(self) -> None:
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1


if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int, *, wait: bool) -> bool:
        while True:
            try:
                msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
                time.sleep(_ASK_AGAIN_S)
            else:
                return True

else:
    import fcntl

    def _lock(fd: int, *, wait: bool) -> bool:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def is_recording(folder: Path) -> bool:
    """Whether a recorder runs for this folder."""
    if not (folder / NAME).exists():
        return False
    lock = FolderLock(folder)
    if lock.acquire():
        lock.release()
        return False
    return True

"""A disk that takes its time: no sync ends while the file named by SLOW_DISK is there."""

from __future__ import annotations

import os
import time

_fdatasync = os.fdatasync


def _slowly(fd: int) -> None:
    while os.path.exists(os.environ["SLOW_DISK"]):
        time.sleep(0.01)
    _fdatasync(fd)


os.fdatasync = _slowly

"""Ends processes of a recording as a crash would."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from firsthand.capture.recorder.channel import read_address


def kill_recorder(folder: Path) -> int:
    """kill -9 whoever records now; returns its process id."""
    address = read_address(folder)
    assert address is not None
    os.kill(address[2], signal.SIGKILL)
    return address[2]


def children_of(pid: int) -> list[int]:
    """Processes that this one has started and that still run."""
    told = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii")
    return [int(child) for child in told.split()]

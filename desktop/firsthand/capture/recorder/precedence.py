"""Asks the system to serve the recorder before other programs, where people may ask for that."""

from __future__ import annotations

import os
import sys

NICENESS = -10
"""Linux and macOS grant it to administrators, and to whom a system's limits allow it."""
_HIGH = 0x80
"""Windows' HIGH_PRIORITY_CLASS, which everybody may have."""


def come_first() -> None:
    """For a process that has no threads yet: later ones inherit it. Refused, nothing changes."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _HIGH)
        return
    try:
        os.setpriority(os.PRIO_PROCESS, 0, NICENESS)
    except OSError:
        return

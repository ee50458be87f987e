"""Waiting for the thing itself instead of for a time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


def until(happens: Callable[[], object], within_s: float = 20.0) -> None:
    """Return as soon as `happens()` is true; an AssertionError when it does not come true."""
    give_up_s = time.monotonic() + within_s
    tick = threading.Event()
    while not happens():
        if time.monotonic() > give_up_s:
            raise AssertionError(f"did not come true within {within_s} s")
        tick.wait(0.01)

"""Ends whoever still records below a folder, so that a test that failed leaves nobody behind."""

from __future__ import annotations

import contextlib
import os
import signal
from pathlib import Path

from fakes.killing import children_of
from fakes.waiting import until
from firsthand.capture.client import attach
from firsthand.capture.recorder.channel import read_address
from firsthand.capture.takes.lock import NAME, is_recording


def end_recorders(folder: Path) -> None:
    """Stop every recorder, and with it its standby, whose interview lies at or below `folder`."""
    for lock in sorted(folder.rglob(NAME)):
        if not is_recording(lock.parent):
            continue
        found = attach(lock.parent)
        if found is not None:
            found.stop()
        if is_recording(lock.parent):
            _kill(lock.parent)


def _kill(folder: Path) -> None:
    """A recorder that does not even stop, and whoever waits to succeed it."""
    address = read_address(folder)
    if address is None:
        return
    with contextlib.suppress(OSError):
        for pid in [*children_of(address[2]), address[2]]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    until(lambda: not is_recording(folder))

"""Who asks the sound server which source we hear leaves no process behind."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import Any

import pytest

from fakes.waiting import until
from firsthand.capture.sources import identity
from firsthand.capture.sources.identity import SourceWatch


def test_a_watch_that_is_closed_before_it_has_begun_to_listen_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    is_closed = threading.Event()
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def late(_: list[str], **how: Any) -> subprocess.Popen[bytes]:
        """As `pactl subscribe`, which says nothing while nothing changes."""
        assert is_closed.wait(20)
        started.append(real([sys.executable, "-c", "import time; time.sleep(60)"], **how))
        return started[0]

    monkeypatch.setattr(identity, "control", lambda: "pactl")
    monkeypatch.setattr(identity, "ask", lambda _: [])
    monkeypatch.setattr(subprocess, "Popen", late)
    watch = SourceWatch()
    watch.close()
    is_closed.set()
    try:
        until(lambda: started and started[0].returncode is not None)
    finally:
        started[0].kill()
        until(lambda: started[0].returncode is not None)

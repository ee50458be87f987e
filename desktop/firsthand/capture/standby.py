"""The recorder's warm successor: a process that has everything loaded and waits for the lock."""

from __future__ import annotations

import subprocess
from pathlib import Path

from firsthand.capture.processes import end, start_module

MODULE = "firsthand.capture.recorder"


class Standby:
    """Keeps one successor alive for as long as this recorder records."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def keep(self) -> None:
        """Start a successor where there is none; returns at once."""
        if self._process is None or self._process.poll() is not None:
            self.end()
            self._process = start_module(
                MODULE, str(self._folder), "--standby", log=self._folder / "recorder.log"
            )

    def end(self) -> None:
        if self._process is not None:
            end(self._process)
            self._process = None

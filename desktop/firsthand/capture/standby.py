"""The recorder's warm successor: a process that has everything loaded and waits for the lock."""

from __future__ import annotations

import subprocess
from pathlib import Path

from firsthand.capture.processes import end, first_word, has_spoken, leave, start_module
from firsthand.errors import FirsthandError

MODULE = "firsthand.capture.recorder"


class Standby:
    """Keeps one successor alive for as long as this recorder records."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._seen: list[str] | None = None

    def keep(self) -> None:
        """Start a successor where there is none; returns at once."""
        if self._process is None or self._process.poll() is not None:
            self.end()
            self._seen = None
            self._process = start_module(
                MODULE, str(self._folder), "--standby", log=self._folder / "recorder.log"
            )

    def renew(self) -> None:
        """Replace the successor by one that sees the microphones there are now."""
        self.end()
        self.keep()

    def microphones(self) -> list[str] | None:
        """What the successor saw when it started; None until it has said so."""
        if self._process is not None and self._seen is None and has_spoken(self._process):
            try:
                told = first_word(self._process, 0.0).get("microphones")
            except FirsthandError:
                told = None
            self._seen = [str(name) for name in told] if isinstance(told, list) else []
        return self._seen

    def leave(self) -> None:
        """Let the successor live: it records as soon as our lock is gone."""
        if self._process is not None:
            leave(self._process)
            self._process = None

    def end(self) -> None:
        if self._process is not None:
            end(self._process)
            self._process = None

"""The recorder's warm successor: a process that has everything loaded and waits for the lock."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from pathlib import Path

from firsthand.capture.processes import end, first_word, has_spoken, leave, start_module
from firsthand.errors import FirsthandError

MODULE = "firsthand.capture.recorder"


class Standby:
    """Keeps one successor alive for as long as this recorder records."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._asked = 0
        self._seen: list[str] | None = None

    def keep(self) -> None:
        """Start a successor where there is none; returns at once."""
        if self._process is None or self._process.poll() is not None:
            self.end()
            self._asked, self._seen = 0, None
            self._process = start_module(
                MODULE,
                str(self._folder),
                "--standby",
                log=self._folder / "recorder.log",
                is_asked=True,
            )

    def look(self) -> None:
        """Let the successor see which microphones there are now; returns at once."""
        self.keep()
        self._asked += 1
        self._seen = None
        if self._process is not None and self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.write(b"\n")

    def microphones(self) -> list[str] | None:
        """What the successor saw when it looked last; None until it has said so."""
        while self._process is not None and self._seen is None and has_spoken(self._process):
            try:
                told = first_word(self._process, 0.0)
            except FirsthandError:
                break
            names = told.get("microphones")
            if told.get("look") == self._asked and isinstance(names, list):
                self._seen = [str(name) for name in names]
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

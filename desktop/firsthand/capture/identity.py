"""Which real source a sound server has connected us to; it may change that without a word."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading

_AGAIN_S = 0.2
_ASK_WITHIN_S = 2.0


class SourceWatch:
    """Follows PulseAudio's (or PipeWire's) own announcements; elsewhere it knows nothing.

    PortAudio cannot see such a change: the stream goes on, with another microphone's sound.
    """

    def __init__(self) -> None:
        self.source: str | None = None
        """Name of the source our stream records from, as far as anybody said."""
        self._is_closed = False
        self._pactl = shutil.which("pactl") if sys.platform.startswith("linux") else None
        self._announcer: subprocess.Popen[bytes] | None = None
        if self._pactl is not None:
            threading.Thread(target=self._follow, name="source watch", daemon=True).start()

    def close(self) -> None:
        self._is_closed = True
        announcer = self._announcer
        if announcer is not None and announcer.poll() is None:
            announcer.kill()

    def _follow(self) -> None:
        try:
            self._announcer = announcer = subprocess.Popen(
                [str(self._pactl), "subscribe"],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "LC_ALL": "C"},
            )
        except OSError:
            return
        self._look()
        tick = threading.Event()
        for line in announcer.stdout or ():
            if self._is_closed:
                break
            if b"source-output" in line or b"'remove' on source" in line:
                tick.wait(_AGAIN_S)
                self._look()
        announcer.kill()
        announcer.wait()

    def _look(self) -> None:
        outputs = self._ask("source-outputs")
        mine = [one for one in outputs if _process_of(one) == str(os.getpid())]
        if not mine:
            return
        index = mine[-1].get("source")
        for source in self._ask("sources"):
            if source.get("index") == index:
                self.source = str(source.get("name"))

    def _ask(self, what: str) -> list[dict[str, object]]:
        try:
            told = subprocess.run(
                [str(self._pactl), "--format=json", "list", what],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_ASK_WITHIN_S,
                check=True,
                env={**os.environ, "LC_ALL": "C"},
            ).stdout
            found = json.loads(told)
        except (OSError, ValueError, subprocess.SubprocessError):
            return []
        return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _process_of(output: dict[str, object]) -> str:
    properties = output.get("properties")
    return str(properties.get("application.process.id")) if isinstance(properties, dict) else ""

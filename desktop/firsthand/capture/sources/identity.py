"""Which real source a sound server has connected us to; it may change that without a word."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading

from firsthand.capture.sources.sound_server import STREAM, ask, control

_AGAIN_S, _TRIES = 0.2, 10


class SourceWatch:
    """Follows PulseAudio's (or PipeWire's) own announcements; elsewhere it knows nothing.

    PortAudio cannot see such a change: the stream goes on, with another microphone's sound.
    """

    def __init__(self) -> None:
        self._connected: dict[str, str] = {}
        self.present: frozenset[str] = frozenset()
        """Names of all sources there are."""
        self._closed = threading.Event()
        self._pactl = control()
        self._announcer: subprocess.Popen[bytes] | None = None
        if self._pactl is not None:
            threading.Thread(target=self._follow, name="source watch", daemon=True).start()

    def source_of(self, stream: str) -> str | None:
        """Name of the source that a stream of ours records from, as far as anybody said."""
        connected = self._connected
        return connected.get(stream) or connected.get("")

    def close(self) -> None:
        self._closed.set()
        announcer = self._announcer
        if announcer is not None and announcer.poll() is None:
            announcer.kill()

    def _follow(self) -> None:
        try:
            self._announcer = announcer = subprocess.Popen(
                [*_dying_with_us(), str(self._pactl), "subscribe"],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "LC_ALL": "C"},
            )
        except OSError:
            return
        with announcer:
            if self._closed.is_set():  # in the meantime, when there was nothing yet to end
                announcer.kill()
                return
            self._look()
            for line in announcer.stdout or ():
                if self._closed.is_set():
                    break
                if b"source-output" in line or (
                    b"' on source " in line and b"'change'" not in line
                ):
                    if self._closed.wait(_AGAIN_S):
                        break
                    self._look()
            self.present = frozenset()
            announcer.kill()

    def _look(self) -> None:
        """A busy server may not answer at once, and announce nothing more for hours."""
        for _ in range(_TRIES):
            if self._take_in() or self._closed.wait(_AGAIN_S):
                return

    def _take_in(self) -> bool:
        """What there is now; False where the server does not answer."""
        # In this order a source that goes meanwhile has gone before another is heard for it.
        outputs, sources = ask("source-outputs"), ask("sources")
        if outputs is None or sources is None:
            return False
        names = {one.get("index"): str(one.get("name")) for one in sources}
        connected: dict[str, str] = {}
        for output in outputs:
            properties = output.get("properties")
            if not isinstance(properties, dict) or output.get("source") not in names:
                continue
            if str(properties.get("application.process.id")) == str(os.getpid()):
                connected[str(properties.get(STREAM, ""))] = names[output.get("source")]
        if names:
            self.present = frozenset(names.values())
            self._connected = {**self._connected, **connected}
        return True


def _dying_with_us() -> list[str]:
    """Put before a command: Linux ends that once the thread that started it is gone.

    A recorder that is killed ends nothing itself, and `pactl` outlives a pipe nobody reads.
    """
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "KILL"] if setpriv is not None else []

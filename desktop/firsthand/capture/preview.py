"""A level meter before the recording: hears a microphone in its own process and keeps nothing."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from firsthand.capture.levels import Hints, level_of
from firsthand.capture.processes import end, start_module, telling, told_error
from firsthand.closable import Closable
from firsthand.core.ports import FileSource, MicrophoneSource, Source
from firsthand.errors import CaptureError, FirsthandError

_TELL_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class Level:
    """How loud it was for the last tenth of a second; 0 is full scale."""

    peak_dbfs: float
    rms_dbfs: float
    hint: str = ""
    """What to do when it is too loud or nobody can be heard."""


class Preview(Closable):
    """Tells levels until it is closed; `on_level` and `on_error` are called on its own thread.

    Of a source with two sides it tells the other one's.
    """

    def __init__(
        self,
        source: Source,
        on_level: Callable[[Level], None],
        on_error: Callable[[CaptureError], None] = lambda error: None,
    ) -> None:
        self._on_level = on_level
        self._on_error = on_error
        if isinstance(source, FileSource):
            told = ["file", str(source.path.absolute()), str(source.rate)]
        else:
            kind = "microphone" if source.other is None else "other"
            told = [kind, source.name if source.other is None else source.other, str(source.rate)]
        self._process = start_module("firsthand.capture.preview", str(os.getpid()), *told)
        self._thread = threading.Thread(target=self._listen, name="level meter", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Let go of the microphone. Doing it twice does no harm."""
        if self._process.poll() is None:
            self._process.kill()
        if self._thread is not threading.current_thread():
            self._thread.join()
        end(self._process)

    def _listen(self) -> None:
        stdout = self._process.stdout
        if stdout is None:
            return
        hints = Hints()
        for line in stdout:
            try:
                told = json.loads(line)
            except ValueError:
                continue
            if "error" in told:
                error = told_error(told)
                if isinstance(error, CaptureError):
                    self._on_error(error)
                return
            peak, rms = float(told["peak_dbfs"]), float(told["rms_dbfs"])
            self._on_level(Level(peak, rms, hints.after(time.monotonic(), peak, rms)))


def _main(parent: int, kind: str, name: str, rate: int) -> None:
    from pathlib import Path

    from firsthand.capture.recorder.opening import open_input
    from firsthand.capture.sources.sound_server import other_side

    source: Source = MicrophoneSource(name, rate)
    if kind == "file":
        source = FileSource(Path(name), rate=rate)
    tick = threading.Event()
    try:
        if kind == "other":
            source = MicrophoneSource(other_side(name), rate)
        heard = open_input(source, 0)
        heard.start(time.monotonic())
    except FirsthandError as error:
        _tell(telling(error))
        return
    begun_s = time.monotonic()
    while os.getppid() == parent and not heard.is_finished:
        tick.wait(_TELL_EVERY_S)
        pcm = b"".join(block.pcm for block in heard.take())
        peak, rms = level_of(pcm)
        if pcm or time.monotonic() - begun_s > 1.0:
            _tell({"peak_dbfs": peak, "rms_dbfs": rms})


def _tell(told: Mapping[str, object]) -> None:
    try:
        os.write(1, json.dumps(told).encode() + b"\n")
    except OSError:
        os._exit(0)


if __name__ == "__main__":
    _main(int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))
    os._exit(0)

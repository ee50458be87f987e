"""A standby's other task: to say which microphones there are, each time its recorder asks."""

from __future__ import annotations

import os
import threading
import time
from contextlib import suppress

from firsthand.capture.processes import say_more
from firsthand.capture.sources.portaudio import look_anew
from firsthand.errors import CaptureError

EAGER_S = 60.0
LOOK_EVERY_S, PATIENT_S = 0.1, 3.0
"""For so long a lost microphone is looked for without a pause, then as seldom as that."""


class Lookout:
    """Looks once at the start and anew for each byte on stdin, on a thread of its own.

    Where there is no microphone it says nothing until there is. PortAudio lists its devices when it
    starts, so it is started again for each look: not while a stream is open, hence `end`.
    """

    def __init__(self) -> None:
        self._looks = threading.Lock()
        self._has_ended = threading.Event()
        threading.Thread(target=self._look_out, name="lookout", daemon=True).start()

    def end(self) -> None:
        """From now on PortAudio is the caller's."""
        self._has_ended.set()
        self._looks.acquire()

    def _look_out(self) -> None:
        number = 0
        self._look(number, anew=False)
        with suppress(OSError):
            while os.read(0, 1):
                number += 1
                self._look(number, anew=True)

    def _look(self, number: int, *, anew: bool) -> None:
        begun_s = time.monotonic()
        while not self._has_ended.is_set():
            with self._looks:
                found = [] if self._has_ended.is_set() else microphones_here(anew=anew)
            if found:
                say_more({"ready": True, "look": number, "microphones": list(found)})
                return
            anew = True
            is_long = time.monotonic() - begun_s > EAGER_S
            self._has_ended.wait(PATIENT_S if is_long else LOOK_EVERY_S)


def microphones_here(*, anew: bool) -> list[str]:
    from firsthand.capture.sources.devices import list_here

    try:
        if anew:
            look_anew()
        return [one.name for one in list_here()]
    except CaptureError:
        return []

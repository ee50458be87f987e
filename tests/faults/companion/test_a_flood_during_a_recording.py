"""P15: a flood of requests costs the recording no frame, and a colleague still marks through it."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
import soundfile

from fakes.colleagues import Device
from fakes.interviews import setup
from fakes.waiting import until
from firsthand.bootstrap import open_desk
from firsthand.capture.takes.found import takes_in
from firsthand.core.ports import FileSource, RecorderState
from firsthand.jobs.colleagues.companion import Companion
from firsthand.jobs.live.interview import LiveInterview

RATE = 16_000
SECONDS = 8 + 2 * int(os.environ.get("FIRSTHAND_FAULTS", "0"))
THREADS = 6


class Flood:
    """Connections that open, ask rubbish or nothing, and open again, as fast as they can."""

    def __init__(self, companion: Companion) -> None:
        parts = urlsplit(companion.address)
        self._place = (parts.hostname or "", parts.port or 0)
        self._stop = threading.Event()
        self.asked = 0
        self._threads = [threading.Thread(target=self._run, args=(n,)) for n in range(THREADS)]

    def __enter__(self) -> Flood:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _run(self, number: int) -> None:
        rubbish = (
            b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
            b"POST /marks HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n",
            b"\x16\x03\x01\x02\x00" + os.urandom(200),
            b"GET /events HTTP/1.1\r\nHost: ",
            b"",
            os.urandom(2000),
        )[number % 6]
        while not self._stop.is_set():
            self.asked += 1
            with (
                contextlib.suppress(OSError),
                socket.create_connection(self._place, timeout=1) as line,
            ):
                line.sendall(rubbish)
                if rubbish:
                    line.settimeout(0.2)
                    line.recv(100)


def test_a_flood_costs_no_frame_and_marks_still_arrive(tmp_path: Path):
    sound = (np.random.default_rng(7).integers(-9000, 9000, SECONDS * RATE)).astype(np.int16)
    soundfile.write(tmp_path / "sound.wav", sound, RATE, subtype="PCM_16")
    with open_desk(tmp_path / "home") as desk:
        live = LiveInterview.start(desk, setup(), FileSource(tmp_path / "sound.wav", rate=RATE))
        companion = Companion.start(desk, live, address="127.0.0.1")
        device = Device(companion).pair()
        took_s = []
        with Flood(companion) as flood:
            for number in range(5):
                pressed_s = time.monotonic()
                until(lambda: _arrives(device), within_s=30)
                took_s.append(time.monotonic() - pressed_s)
                until(lambda at=number: live.now() / live.rate >= at + 1, within_s=60)
            until(lambda: live.status().state is RecorderState.ENDED, within_s=SECONDS + 60)
        marks = len(live.marks)
        finishing = live.stop()
        finishing.cancel()
        assert finishing.wait(60)
        (take,) = takes_in(desk.home / "interviews" / live.id)
        heard, _ = soundfile.read(desk.home / "interviews" / live.id / take.file, dtype="int16")
    print(json.dumps({"requests": flood.asked, "slowest_mark_s": round(max(took_s), 3)}))  # noqa: T201
    assert flood.asked > 100
    assert marks == 5
    assert take.gaps == ()
    assert np.array_equal(heard, sound)


def _arrives(device: Device) -> bool:
    """One try to send a mark; the door may be full."""
    try:
        return device.send(device.mark()).status == 200
    except OSError:
        return False

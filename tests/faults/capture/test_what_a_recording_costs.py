"""The recorder is small and quick enough for a weak laptop, also in a call."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from fakes.pulse import heard_here, pulse
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.capture.recorder.channel import read_address
from firsthand.core.ports import MicrophoneSource

Figures = Callable[[str, str, float], None]
RATE = 48_000
MOST_MB = 150
WATCHED_S = 8.0


def processor_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_mb(pid: int) -> float:
    told = Path(f"/proc/{pid}/status").read_text("ascii")
    return int(told.split("VmHWM:")[1].split()[0]) / 1024


def test_a_recorder_stays_small(tmp_path: Path, figures: Figures) -> None:
    """In person and in a call, both at once."""
    with pulse() as server, heard_here(server):
        server.add_sink("call")
        recorders = {}
        for kind, other in (("in_person", None), ("of_a_call", "call.monitor")):
            folder = tmp_path / kind
            folder.mkdir(mode=0o700)
            source = MicrophoneSource("fakemic.monitor", RATE, other)
            recorders[kind] = RecordingProcess(folder, source)
            recorders[kind].start()
        until(lambda: all(one.status().frames > 5 * RATE for one in recorders.values()))
        addresses = {kind: read_address(tmp_path / kind) for kind in recorders}
        pids = {kind: address[2] for kind, address in addresses.items() if address}
        used_s = {kind: -processor_s(pid) for kind, pid in pids.items()}
        since_s = time.monotonic()
        until(lambda: time.monotonic() - since_s > WATCHED_S)
        for kind, recorder in recorders.items():
            used_s[kind] += processor_s(pids[kind])
            percent = 100 * used_s[kind] / (time.monotonic() - since_s)
            figures("P11", f"core_percent_{kind}", percent)
            memory = memory_mb(pids[kind])
            figures("P11", f"memory_mb_{kind}", memory)
            assert memory < MOST_MB
            [take] = recorder.stop()
            assert take.gaps == ()
            assert take.channels == (2 if kind == "of_a_call" else 1)

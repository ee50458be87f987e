"""The recorder is small and quick enough for a weak laptop, also in a call."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from fakes.pulse import heard_here, pulse
from fakes.waiting import until
from firsthand.capture import RecordingProcess
from firsthand.capture.channel import read_address
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


@pytest.mark.parametrize("other", [None, "call.monitor"])
def test_a_recorder_stays_small(tmp_path: Path, figures: Figures, other: str | None) -> None:
    folder = tmp_path / "interview"
    folder.mkdir(mode=0o700)
    with pulse() as server, heard_here(server):
        server.add_sink("call")
        recorder = RecordingProcess(folder, MicrophoneSource("fakemic.monitor", RATE, other))
        recorder.start()
        until(lambda: recorder.status().frames > 5 * RATE)
        address = read_address(folder)
        assert address is not None
        used_s, since_s = processor_s(address[2]), time.monotonic()
        until(lambda: time.monotonic() - since_s > WATCHED_S)
        used_s = processor_s(address[2]) - used_s
        kind = "of_a_call" if other else "in_person"
        figures("P11", f"core_percent_{kind}", 100 * used_s / (time.monotonic() - since_s))
        memory = memory_mb(address[2])
        figures("P11", f"memory_mb_{kind}", memory)
        takes = recorder.stop()
    assert memory < MOST_MB
    assert takes[0].gaps == ()
    assert [take.channels for take in takes] == [2 if other else 1]

"""Figures of the recorder on this machine: `python tests/bench/capture.py [KILLS] [SECONDS]`.

Needs PulseAudio. Prints one JSON object; times in ms unless the name says otherwise.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles

import soundfile as sf

sys.path.insert(0, str(Path(__file__).parents[1]))
from fakes.matching import noise, place_of, whole
from fakes.patched import jumping_wall_clock
from fakes.pulse import MICROPHONE, Pulse, heard_here, pulse
from fakes.timed import Timed, busy, timed_microphone
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess, attach
from firsthand.capture.recorder.channel import read_address
from firsthand.core.ports import MicrophoneSource, RecorderState

RATE = 48_000
BUSY, LONG_S = 4, 600.0
"""A long run shares the computer with that many busy processes."""


def recorder_of(folder: Path) -> int:
    address = read_address(folder)
    if address is None:
        raise RuntimeError("nobody records")
    return address[2]


def cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text().splitlines()
    [line] = [line for line in status if line.startswith("VmHWM")]
    return int(line.split()[1]) / 1024


def kills(server: Pulse, count: int) -> dict[str, object]:
    """kill -9 in mid-sentence: what was acknowledged, how long the hole, how right its length."""
    folder = Path(tempfile.mkdtemp())
    said = noise(60 + 6 * count, RATE)
    sf.write(folder / "said.wav", said, RATE)
    server.play(folder / "said.wav")
    recorder = RecordingProcess(folder, MicrophoneSource(MICROPHONE, RATE))
    recorder.start()
    lost_frames = 0
    for _ in range(count):
        goal = recorder.status().frames + 4 * RATE
        until(lambda goal=goal: recorder.status().frames > goal)
        pid, acknowledged = recorder_of(folder), recorder.status().frames
        os.kill(pid, signal.SIGKILL)
        lost_frames += max(0, acknowledged - recorder.takes()[-1].end)
        until(lambda pid=pid: (found := read_address(folder)) is not None and found[2] != pid)
    goal = recorder.status().frames + 3 * RATE
    until(lambda: recorder.status().frames > goal)
    takes = recorder.stop()
    holes, errors = [], []
    for before, after in pairwise(takes):
        gap = after.gaps[0].frames if after.gaps else 0
        holes.append(1000 * gap / RATE)
        ending = whole(folder, [before.file])[-RATE // 2 :]
        start = gap + RATE // 10
        beginning = whole(folder, [after.file])[start : start + RATE // 2]
        missing = place_of(beginning, said) - RATE // 10 - (place_of(ending, said) + RATE // 2)
        errors.append(1000 * abs(missing - gap) / RATE)
    return {
        "kills": count,
        "acknowledged_lost_ms": 1000 * lost_frames / RATE,
        "hole_ms": spread(holes),
        "hole_length_error_ms": spread(errors),
    }


def load(server: Pulse, seconds: float) -> dict[str, object]:
    """What a recording costs, and how soon a new window follows it."""
    folder = Path(tempfile.mkdtemp())
    recorder = RecordingProcess(folder, MicrophoneSource(MICROPHONE, RATE))
    began_s = time.monotonic()
    recorder.start()
    start_ms = 1000 * (time.monotonic() - began_s)
    until(lambda: recorder.status().frames > 3 * RATE)
    until(lambda: recorder.settled_frame_at(time.monotonic()) is not None)
    pid = recorder_of(folder)
    used_s, since_s = cpu_s(pid), time.monotonic()
    since = recorder.frame_at(since_s)
    with busy(BUSY if seconds > LONG_S else 0):
        until(lambda: time.monotonic() - since_s > seconds, within_s=seconds + 60)
    now_s = time.monotonic()
    share = (cpu_s(pid) - used_s) / (now_s - since_s)
    drift_s = (recorder.frame_at(now_s) - since) / RATE - (now_s - since_s)
    recorder.detach()
    began_s = time.monotonic()
    found = attach(folder)
    if found is None:
        raise RuntimeError("the recording was not found again")
    attach_ms = 1000 * (time.monotonic() - began_s)
    peak = memory_mb(pid)
    began_s = time.monotonic()
    takes = found.stop()
    return {
        "recorded_s": round(seconds),
        "missing_frames": sum(gap.frames for take in takes for gap in take.gaps),
        "drift_ms": round(1000 * abs(drift_s), 1),
        "start_ms": round(start_ms),
        "attach_ms": round(attach_ms),
        "stop_ms": round(1000 * (time.monotonic() - began_s)),
        "core_percent": round(100 * share, 2),
        "memory_mb": round(peak, 1),
    }


def load_of_a_call(server: Pulse, seconds: float) -> dict[str, object]:
    """What a call of two sides costs, and how soon it is red while nobody plays anything yet."""
    folder = Path(tempfile.mkdtemp())
    module = server.add_sink("idle")
    source = MicrophoneSource("fakemic.monitor", RATE, other="idle.monitor")
    recorder = RecordingProcess(folder, source)
    began_s = time.monotonic()
    recorder.start()
    until(lambda: recorder.status().state is RecorderState.RECORDING)
    red_ms = 1000 * (time.monotonic() - began_s)
    until(lambda: recorder.status().frames > 5 * RATE)
    pid = recorder_of(folder)
    used_s, since_s = cpu_s(pid), time.monotonic()
    until(lambda: time.monotonic() - since_s > seconds, within_s=seconds + 60)
    share = (cpu_s(pid) - used_s) / (time.monotonic() - since_s)
    peak = memory_mb(pid)
    recorder.stop()
    server.unplug(module)
    return {
        "red_ms": round(red_ms),
        "core_percent": round(100 * share, 2),
        "memory_mb": round(peak, 1),
    }


def marks(server: Pulse, processes: int, seconds: float = 30.0) -> dict[str, object]:
    """How far marks are from what was said at the press, the wall clock jumping meanwhile."""
    folder = Path(tempfile.mkdtemp())
    chance, presses = random.Random(5), []
    said = noise(seconds + 15, RATE)
    with timed_microphone(server, said, RATE) as timed, busy(processes), jumping_wall_clock():
        recorder = RecordingProcess(folder, MicrophoneSource(MICROPHONE, RATE))
        recorder.start()
        while recorder.status().frames < seconds * RATE:
            pressed_s = time.monotonic() + chance.uniform(0.02, 0.1)
            until(lambda pressed_s=pressed_s: time.monotonic() >= pressed_s)
            presses.append((pressed_s, recorder.frame_at(pressed_s)))
        settled = [recorder.settled_frame_at(pressed_s) for pressed_s, _ in presses]
        takes = recorder.stop()
    frame_at = timed.clock_of(whole(folder, [take.file for take in takes]))
    wrong = [1000 * abs(frame - frame_at(pressed_s)) / RATE for pressed_s, frame in presses]
    young = [one for one, (_, frame) in zip(wrong, presses, strict=True) if frame < 4 * RATE]
    kept = [
        1000 * abs((frame if placed is None else placed) - frame_at(pressed_s)) / RATE
        for (pressed_s, frame), placed in zip(presses, settled, strict=True)
    ]
    return {
        "marks": len(wrong),
        "gaps": sum(len(take.gaps) for take in takes),
        "first_4_s_at_the_press": centiles(young),
        "first_4_s_as_kept": centiles(kept[: len(young)]),
        "later": centiles(wrong[len(young) :]),
    }


def call(server: Pulse, seconds: float = 60.0, drift: float = 3e-4) -> dict[str, object]:
    """How far apart the two sides of a call are, the other's clock running too fast."""
    folder = Path(tempfile.mkdtemp())
    mine, other = (noise(seconds + 15, RATE, seed) for seed in (1, 2))
    with (
        timed_microphone(server, mine, RATE, name="near") as near,
        timed_microphone(server, other, RATE, name="far", drift=drift) as far,
    ):
        recorder = RecordingProcess(folder, MicrophoneSource("near", RATE, other="far"))
        recorder.start()
        until(lambda: recorder.status().frames > seconds * RATE, within_s=seconds + 60)
        [take] = recorder.stop()
    sound, _ = sf.read(folder / take.file, dtype="int16")

    def said_s(timed: Timed, channel: int, at: int) -> float:
        place = place_of(sound[at : at + RATE // 2, channel], timed.said)
        return timed.begun_s + place / timed.rate

    apart = [
        1000 * abs(said_s(near, 0, at) - said_s(far, 1, at))
        for at in range(2 * RATE, take.frames - RATE, 2 * RATE)
    ]
    return {
        "seconds": seconds,
        "drift_without_us_ms": round(1000 * drift * seconds, 1),
        "apart_ms": spread(apart),
        "gaps": len(take.gaps),
    }


def centiles(values: list[float]) -> dict[str, float]:
    found = quantiles(values, n=100)
    return {
        "median": round(found[49], 1),
        "p95": round(found[94], 1),
        "p99": round(found[98], 1),
        "max": round(max(values), 1),
    }


def noticed(server: Pulse) -> dict[str, object]:
    """How long until a muted, still or dead microphone is said."""
    figures: dict[str, object] = {}
    for fault in ("mute", "stall", "exchange", "death"):
        folder = Path(tempfile.mkdtemp())
        sf.write(folder / "said.wav", noise(30, RATE), RATE)
        server.play(folder / "said.wav")
        recorder = RecordingProcess(folder, MicrophoneSource(MICROPHONE, RATE))
        recorder.start()
        until(lambda recorder=recorder: recorder.status().frames > 4 * RATE)
        until(lambda recorder=recorder: recorder.status().state is RecorderState.RECORDING)
        began_s = time.monotonic()
        if fault == "mute":
            server.control("set-source-mute", "fakemic.monitor", "1")
        elif fault == "stall":
            server.freeze()
        elif fault == "exchange":
            server.add_sink("other")
            began_s = time.monotonic()
            server.unplug(server.module_of("fakemic"))
        else:
            server.kill()
        until(lambda recorder=recorder: recorder.status().warning != "")
        figures[f"{fault}_noticed_ms"] = round(1000 * (time.monotonic() - began_s))
        if fault == "mute":
            server.control("set-source-mute", "fakemic.monitor", "0")
        elif fault == "stall":
            server.thaw()
        elif fault == "exchange":
            server.kill()
            server.start()
        else:
            began_s = time.monotonic()
            server.start()
            until(lambda recorder=recorder: recorder.status().take == 2)
            figures["next_take_after_server_ms"] = round(1000 * (time.monotonic() - began_s))
        recorder.stop()
    return figures


def spread(values: list[float]) -> dict[str, float]:
    return {
        "min": round(min(values), 1),
        "median": round(median(values), 1),
        "max": round(max(values), 1),
    }


@contextmanager
def everything_below() -> Iterator[None]:
    """A place for all recordings; each sets space aside for two hours."""
    before = tempfile.tempdir
    with tempfile.TemporaryDirectory() as place:
        tempfile.tempdir = place
        try:
            yield
        finally:
            tempfile.tempdir = before


def main(count: int = 10, seconds: float = 30.0) -> None:
    figures: dict[str, object] = {"load_average": os.getloadavg()[0]}
    with everything_below(), pulse() as server, heard_here(server):
        figures.update(load(server, seconds))
        figures["mark_error_ms"] = marks(server, 0)
        figures["mark_error_busy_ms"] = marks(server, 4)
        figures["call"] = {**call(server), **load_of_a_call(server, 30.0)}
        figures.update(kills(server, count))
        figures.update(noticed(server))
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:3]))

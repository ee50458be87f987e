"""The disk takes its time for a sync: the dot says so at once, and nothing is lost."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile as sf

from fakes.matching import noise
from fakes.patched import slow_disk
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.core.ports import FileSource, RecorderState

Figures = Callable[[str, str, float], None]
RATE = 16_000


def test_a_disk_that_is_waited_for_is_no_red_dot(tmp_path: Path, figures: Figures) -> None:
    sf.write(tmp_path / "said.wav", noise(60, RATE), RATE)
    folder = tmp_path / "interview"
    folder.mkdir(mode=0o700)
    switch = tmp_path / "slow"
    with slow_disk(switch):
        recorder = RecordingProcess(folder, FileSource(tmp_path / "said.wav", 1.0, RATE))
        recorder.start()
    until(lambda: recorder.status().frames > 2 * RATE)
    switch.touch()
    slow_s = time.monotonic()
    until(lambda: recorder.status().state is not RecorderState.RECORDING)
    figures("P19", "slow_disk_said_ms", 1_000 * (time.monotonic() - slow_s))
    assert recorder.status().state is RecorderState.IN_MEMORY
    assert "disk" in recorder.status().warning
    until(lambda: time.monotonic() - slow_s > 3.0)
    assert recorder.status().state is RecorderState.IN_MEMORY
    switch.unlink()
    until(lambda: recorder.status().state is RecorderState.RECORDING)
    back = recorder.status().frames
    until(lambda: recorder.status().frames > back + RATE)
    [take] = recorder.stop()
    assert take.gaps == ()
    sound, _ = sf.read(folder / take.file, dtype="int16")
    said, _ = sf.read(tmp_path / "said.wav", dtype="int16")
    assert np.array_equal(sound, said[: take.frames])

"""The window dies or hangs: the recording goes on, and the next window finds it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.waiting import until
from firsthand.capture.client import RecordingProcess, attach
from firsthand.capture.takes.closing import close_open_takes
from firsthand.capture.takes.found import sha256_of, takes_in
from firsthand.capture.takes.lock import is_recording
from firsthand.core.ports import FileSource, RecorderState

Figures = Callable[[str, str, float], None]
RATE = 16_000
WINDOW = """
import sys
from pathlib import Path
from threading import Event
from firsthand.capture.client import RecordingProcess
from firsthand.core.ports import FileSource
recorder = RecordingProcess(Path(sys.argv[1]), FileSource(Path(sys.argv[2]), 4.0, 16_000))
recorder.start()
print(recorder.status().frames, flush=True)
Event().wait()
"""


@pytest.fixture
def window(folder: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that records four times as fast as it is said, until it is killed."""
    noise = np.random.default_rng(5).integers(-9_000, 9_000, RATE * 300).astype("<i2")
    sf.write(tmp_path / "noise.wav", noise, RATE)
    process = subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(folder), str(tmp_path / "noise.wav")],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    yield process
    process.kill()
    process.wait()
    process.stdout.close()
    found = attach(folder)
    if found is not None:
        found.stop()


def recorded(folder: Path) -> int:
    return sum(take.frames for take in takes_in(folder))


def test_the_recording_goes_on_when_its_window_is_killed(
    folder: Path, window: subprocess.Popen[str], figures: Figures
) -> None:
    window.send_signal(signal.SIGKILL)
    window.wait()
    then = recorded(folder)
    until(lambda: recorded(folder) > then + 4 * RATE)
    begun_s = time.monotonic()
    found = attach(folder)
    assert found is not None
    status = found.status()
    took_s = time.monotonic() - begun_s
    assert status.state is RecorderState.RECORDING
    assert status.frames > then
    early = found.frame_at(time.monotonic())
    assert early > then
    until(lambda: found.frame_at(time.monotonic()) > early + RATE)
    [take] = found.stop()
    assert take.gaps == ()
    assert found.status().state is RecorderState.ENDED
    figures("P3", "attach_ms", 1_000 * took_s)
    figures("P3", "missing_ms", 1_000 * sum(gap.frames for gap in take.gaps) / RATE)
    assert took_s < 3


def test_the_recording_goes_on_while_its_window_hangs(
    folder: Path, window: subprocess.Popen[str]
) -> None:
    window.send_signal(signal.SIGSTOP)
    then = recorded(folder)
    until(lambda: recorded(folder) > then + 12 * RATE)
    window.send_signal(signal.SIGCONT)
    found = attach(folder)
    assert found is not None
    [take] = found.stop()
    assert take.gaps == ()


def test_two_windows_may_follow_one_recording(folder: Path, window: subprocess.Popen[str]) -> None:
    first, second = attach(folder), attach(folder)
    assert first is not None
    assert second is not None
    first.pause()
    until(lambda: second.status().state is RecorderState.PAUSED)
    assert second.stop() == first.stop()


def test_recovery_leaves_a_running_recording_alone(
    folder: Path, window: subprocess.Popen[str]
) -> None:
    until(lambda: recorded(folder) > RATE)
    [take] = close_open_takes(folder)
    assert take.sha256 == ""
    assert is_recording(folder)


def test_an_interview_is_not_recorded_twice_at_once(
    folder: Path, window: subprocess.Popen[str], tmp_path: Path
) -> None:
    from firsthand.errors import RecorderFailed

    second = RecordingProcess(folder, FileSource(tmp_path / "noise.wav", 4.0, RATE))
    with pytest.raises(RecorderFailed, match="already"):
        second.start()


def test_a_folder_where_nothing_runs_has_nothing_to_attach_to(folder: Path) -> None:
    assert attach(folder) is None
    assert not is_recording(folder)


def test_a_recorder_nobody_asks_for_ends_by_itself(folder: Path, tmp_path: Path) -> None:
    noise = np.random.default_rng(5).integers(-9_000, 9_000, RATE * 300).astype("<i2")
    sf.write(tmp_path / "noise.wav", noise, RATE)
    recorder = RecordingProcess(
        folder, FileSource(tmp_path / "noise.wav", 2.0, RATE), longest_s=0.5
    )
    recorder.start()
    recorder.detach()
    until(lambda: not is_recording(folder))
    [take] = takes_in(folder)
    assert take.sha256 == ""
    assert close_open_takes(folder) == (replace(take, sha256=sha256_of(folder / take.file)),)
    assert os.listdir(folder).count("recorder.json") == 0

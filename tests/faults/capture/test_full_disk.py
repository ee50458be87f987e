"""The disk takes nothing for a while: what is said waits in memory and is written in its place."""

from __future__ import annotations

import errno
import os
import resource
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.matching import noise
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.capture.recorder.channel import read_address
from firsthand.capture.takes.lock import is_recording
from firsthand.core.ports import FileSource, RecorderState
from firsthand.errors import DiskFull

Figures = Callable[[str, str, float], None]
RATE = 16_000
NO_LIMIT = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


@pytest.fixture
def recorder(tmp_path: Path) -> RecordingProcess:
    sf.write(tmp_path / "said.wav", noise(300, RATE), RATE)
    folder = tmp_path / "interview"
    folder.mkdir(mode=0o700)
    return RecordingProcess(folder, FileSource(tmp_path / "said.wav", 4.0, RATE))


def limit_files(folder: Path, most_bytes: int | None) -> None:
    """No file of the recorder may grow beyond `most_bytes`, as on a full disk; None lifts it."""
    address = read_address(folder)
    assert address is not None
    limits = NO_LIMIT if most_bytes is None else (most_bytes, resource.RLIM_INFINITY)
    resource.prlimit(address[2], resource.RLIMIT_FSIZE, limits)


@pytest.mark.parametrize("name", ["recording.json.new", "recorder.log"])
def test_a_disk_that_is_full_at_the_start_is_said(
    recorder: RecordingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    real = os.open

    def full(path: str | Path, *how: int) -> int:
        if Path(path).name == name:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(path, *how)

    with monkeypatch.context() as disk:
        disk.setattr(os, "open", full)
        with pytest.raises(DiskFull) as caught:
            recorder.start()
    assert caught.value.remedy
    assert not is_recording(tmp_path / "interview")


def test_after_a_full_disk_not_a_frame_is_missing(
    recorder: RecordingProcess, tmp_path: Path, figures: Figures
) -> None:
    folder = tmp_path / "interview"
    recorder.start()
    until(lambda: recorder.status().frames > 4 * RATE)
    limit_files(folder, (folder / "take-001.wav").stat().st_size + RATE)
    until(lambda: recorder.status().state is RecorderState.IN_MEMORY)
    assert "disk is full" in recorder.status().warning
    full = recorder.status().frames
    clock = recorder.frame_at
    until(lambda: clock(time.monotonic()) > full + 8 * RATE)
    limit_files(folder, None)
    until(lambda: recorder.status().state is RecorderState.RECORDING)
    until(lambda: recorder.status().frames > full + 12 * RATE)
    [take] = recorder.stop()
    assert take.gaps == ()
    sound, _ = sf.read(folder / take.file, dtype="int16")
    said, _ = sf.read(tmp_path / "said.wav", dtype="int16")
    figures("P7", "wrong_frames", int((sound != said[: take.frames]).sum()))
    assert np.array_equal(sound, said[: take.frames])


def test_stopping_on_a_full_disk_waits_for_room(recorder: RecordingProcess, tmp_path: Path) -> None:
    folder = tmp_path / "interview"
    recorder.start()
    until(lambda: recorder.status().frames > 4 * RATE)
    limit_files(folder, (folder / "take-001.wav").stat().st_size + RATE)
    until(lambda: recorder.status().state is RecorderState.IN_MEMORY)
    stopped = recorder.frame_at(time.monotonic())
    room = threading.Timer(0.7, limit_files, (folder, None))
    room.start()
    [take] = recorder.stop()
    room.join()
    assert take.end >= stopped
    sound, _ = sf.read(folder / take.file, dtype="int16")
    said, _ = sf.read(tmp_path / "said.wav", dtype="int16")
    assert np.array_equal(sound, said[: take.frames])

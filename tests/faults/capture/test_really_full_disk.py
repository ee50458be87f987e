"""A disk that is really full: the recording goes on, in memory or on another disk, and comes home.

Where no disk may be mounted here, a limit on the size of the recorder's files stands in for one,
and memory in /dev/shm for the other disk.
"""

from __future__ import annotations

import os
import resource
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.matching import noise
from fakes.opening import frames_by_program
from fakes.small_disk import SmallDisk, small_disk
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.capture.recorder.channel import read_address
from firsthand.capture.takes.found import takes_in
from firsthand.core.ports import FileSource, RecorderState
from firsthand.core.timeline import Take, Timeline

Figures = Callable[[str, str, float], None]
RATE = 16_000
TIMES = max(1, int(os.environ.get("FIRSTHAND_FAULTS", "1")) // 10)
UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


@dataclass
class Interview:
    """A recording of 36 s of talk a second on a disk with little room, nothing of it reserved."""

    disk: SmallDisk | None
    folder: Path
    said: Path
    recorder: RecordingProcess

    def fill(self) -> None:
        if self.disk is not None:
            self.disk.fill()
            return
        self._limit((self._size() + RATE, resource.RLIM_INFINITY))

    def empty(self) -> None:
        self.disk.empty() if self.disk is not None else self._limit(UNLIMITED)

    def _size(self) -> int:
        return max(path.stat().st_size for path in self.folder.glob("take-*.wav"))

    def _limit(self, limits: tuple[int, int]) -> None:
        address = read_address(self.folder)
        assert address is not None
        resource.prlimit(address[2], resource.RLIMIT_FSIZE, limits)

    def assert_nothing_is_missing(self, takes: tuple[Take, ...], figures: Figures) -> None:
        Timeline(RATE, takes)
        sound = np.concatenate([sf.read(self.folder / one.file, dtype="int16")[0] for one in takes])
        said, _ = sf.read(self.said, dtype="int16")
        wrong = int((sound != said[: len(sound)]).sum())
        figures("P7", "wrong_frames", wrong)
        assert wrong == 0
        assert all(take.gaps == () for take in takes)
        for take in takes:
            assert set(frames_by_program(self.folder / take.file).values()) == {take.frames}


@pytest.fixture
def interview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Interview]:
    said = tmp_path / "said.wav"
    sf.write(said, noise(400, RATE), RATE)
    with small_disk(tmp_path, 6) as disk:
        other = tempfile.mkdtemp(prefix="firsthand-", dir=None if disk else "/dev/shm")
        monkeypatch.setenv("TMPDIR", getattr(request, "param", other))
        folder = (disk.place if disk else tmp_path) / "interview"
        folder.mkdir(mode=0o700)
        recorder = RecordingProcess(folder, FileSource(said, 4.0, RATE), planned_s=1.0)
        recorder.start()
        until(lambda: recorder.status().frames > 4 * RATE)
        yield Interview(disk, folder, said, recorder)
        recorder.detach()
        shutil.rmtree(other, ignore_errors=True)


def test_it_is_said_how_long_the_rest_of_the_disk_lasts(interview: Interview) -> None:
    if interview.disk is None:
        assert (interview.recorder.status().disk_left_s or 0) > 0
        return
    until(lambda: "nearly full" in interview.recorder.status().warning)
    left_s = interview.recorder.status().disk_left_s
    assert left_s is not None
    assert 0 < left_s < 6_000_000 / 2 / RATE
    assert interview.recorder.status().state is RecorderState.RECORDING


@pytest.mark.timeout(60 + 60 * TIMES)
@pytest.mark.parametrize("time", range(TIMES))
def test_a_full_disk_is_left_for_another_and_the_take_comes_home(
    interview: Interview, figures: Figures, time: int
) -> None:
    recorder = interview.recorder
    interview.fill()
    until(lambda: recorder.status().state is RecorderState.IN_MEMORY)
    assert "disk is full" in recorder.status().warning
    until(lambda: "goes on in" in recorder.status().warning)
    until(lambda: recorder.status().state is RecorderState.RECORDING)
    away = recorder.status().frames
    until(lambda: recorder.status().frames > away + 8 * RATE)
    interview.empty()
    takes = recorder.stop()
    if interview.disk is not None:
        # There is no room to spare on so small a disk: the rest stays where it is, and is found.
        assert any(Path(take.file).is_absolute() for take in takes)
    interview.assert_nothing_is_missing(takes, figures)
    assert takes_in(interview.folder) == takes


def test_stopping_on_a_full_disk_waits_until_there_is_room(
    interview: Interview, figures: Figures
) -> None:
    recorder = interview.recorder
    interview.fill()
    until(lambda: recorder.status().state is RecorderState.IN_MEMORY)
    room = threading.Timer(1.0, interview.empty)
    room.start()
    takes = recorder.stop()
    room.join()
    interview.assert_nothing_is_missing(takes, figures)

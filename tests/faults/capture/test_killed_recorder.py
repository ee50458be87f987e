"""kill -9 of the recorder: what was acknowledged is there bit by bit, and another takes over."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.killing import children_of, kill_recorder
from fakes.opening import frames_by_program
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.capture.recorder.channel import read_address
from firsthand.capture.takes.found import takes_in
from firsthand.core.ports import FileSource, RecorderState
from firsthand.core.timeline import GapReason, Take, Timeline

Figures = Callable[[str, str, float], None]
RATE = 16_000
SPEED = 8.0
TIMES = int(os.environ.get("FIRSTHAND_FAULTS", "3"))


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten minutes in which no two stretches are alike."""
    path = tmp_path_factory.mktemp("source") / "noise.wav"
    noise = np.random.default_rng(11).integers(-9_000, 9_000, RATE * 600).astype("<i2")
    sf.write(path, noise, RATE)
    return path


def has_a_warm_standby(folder: Path) -> bool:
    """Whether a process waits for the lock, which it does once it has loaded everything."""
    inode = (folder / "recorder.lock").stat().st_ino
    locks = Path("/proc/locks").read_text("ascii").splitlines()
    return any("->" in line and f":{inode} " in line for line in locks)


def until_another_records(folder: Path, recorder: RecordingProcess, pid: int) -> None:
    def another() -> bool:
        address = read_address(folder)
        state = recorder.status().state
        return address is not None and address[2] != pid and state is RecorderState.RECORDING

    until(another)


def assert_is_what_was_played(folder: Path, takes: tuple[Take, ...], played: Path) -> None:
    """Every frame is the source's own, or silence inside a gap that is known."""
    source, _ = sf.read(played, dtype="int16")
    assert takes
    Timeline(RATE, takes)
    for take in takes:
        sound, _ = sf.read(folder / take.file, dtype="int16")
        assert len(sound) == take.frames
        expected = source[take.first_frame : take.end].copy()
        for gap in take.gaps:
            start = gap.first_frame - take.first_frame
            expected[start : start + gap.frames] = 0
        assert np.array_equal(sound, expected), f"take {take.number} is not what was played"


@pytest.mark.timeout(60 + 20 * TIMES)
def test_a_killed_recorder_loses_nothing_that_was_acknowledged(
    folder: Path, played: Path, figures: Figures
) -> None:
    chance = random.Random(3)
    recorder = RecordingProcess(folder, FileSource(played, SPEED, RATE))
    recorder.start()
    is_warm: list[bool] = []
    for kill in range(TIMES):
        goal = recorder.status().frames + chance.uniform(0.3, 2.0) * SPEED * RATE
        until(lambda goal=goal: recorder.status().frames >= goal)
        acknowledged = recorder.status().frames
        is_warm.append(has_a_warm_standby(folder))
        pid = kill_recorder(folder)
        killed = takes_in(folder)[kill]
        counts = frames_by_program(folder / killed.file)
        assert set(counts.values()) == {counts["soundfile"]}
        lost = max(0, acknowledged - killed.first_frame - counts["soundfile"])
        figures("P1", "acknowledged_lost_ms", 1_000 * lost / RATE)
        assert lost == 0
        until_another_records(folder, recorder, pid)
    takes = recorder.stop()
    assert len(takes) == TIMES + 1
    assert_is_what_was_played(folder, takes, played)
    for take, was_warm in zip(takes[1:], is_warm, strict=True):
        assert [gap.reason for gap in take.gaps] == [GapReason.RECORDER_RESTARTED]
        assert take.gaps[0].first_frame == take.first_frame
        name = "gap_ms" if was_warm else "gap_before_the_standby_was_warm_ms"
        figures("P4", name, 1_000 * take.gaps[0].frames / RATE / SPEED)


def test_a_call_that_is_killed_keeps_both_sides_bit_by_bit(
    folder: Path, tmp_path: Path, figures: Figures
) -> None:
    both = np.random.default_rng(12).integers(-9_000, 9_000, (RATE * 200, 2)).astype("<i2")
    sf.write(tmp_path / "call.wav", both, RATE)
    recorder = RecordingProcess(folder, FileSource(tmp_path / "call.wav", SPEED, RATE, channels=2))
    recorder.start()
    until(lambda: recorder.status().frames >= 2 * SPEED * RATE)
    acknowledged = recorder.status().frames
    pid = kill_recorder(folder)
    killed = takes_in(folder)[0]
    counts = frames_by_program(folder / killed.file)
    assert set(counts.values()) == {counts["soundfile"]}
    lost = max(0, acknowledged - counts["soundfile"])
    figures("P1", "acknowledged_lost_ms", 1_000 * lost / RATE)
    assert lost == 0
    until_another_records(folder, recorder, pid)
    takes = recorder.stop()
    assert [take.channels for take in takes] == [2, 2]
    Timeline(RATE, takes)
    for take in takes:
        sound, _ = sf.read(folder / take.file, dtype="int16")
        expected = both[take.first_frame : take.end].copy()
        for gap in take.gaps:
            start = gap.first_frame - take.first_frame
            expected[start : start + gap.frames] = 0
        assert np.array_equal(sound, expected)


def test_marks_keep_their_place_over_a_change_of_recorders(folder: Path, played: Path) -> None:
    recorder = RecordingProcess(folder, FileSource(played, SPEED, RATE))
    recorder.start()
    until(lambda: recorder.status().frames >= 2 * SPEED * RATE)
    before_s = time.monotonic()
    before = recorder.frame_at(before_s)
    pid = kill_recorder(folder)
    until_another_records(folder, recorder, pid)
    until(lambda: recorder.status().frames >= before + 2 * SPEED * RATE)
    after_s = time.monotonic()
    passed = recorder.frame_at(after_s) - before
    recorder.stop()
    assert passed / RATE / SPEED == pytest.approx(after_s - before_s, abs=0.05)


def test_a_recorder_killed_while_paused_stays_paused(folder: Path, played: Path) -> None:
    recorder = RecordingProcess(folder, FileSource(played, SPEED, RATE))
    recorder.start()
    until(lambda: recorder.status().frames >= SPEED * RATE)
    recorder.pause()
    paused = recorder.takes()
    pid = kill_recorder(folder)

    def another() -> bool:
        address = read_address(folder)
        return address is not None and address[2] != pid

    until(another)
    until(lambda: recorder.status().state is RecorderState.PAUSED)
    assert recorder.takes() == paused
    recorder.resume()
    until(lambda: recorder.status().frames > paused[-1].end)
    takes = recorder.stop()
    assert takes[0] == paused[0]
    assert takes[1].gaps == ()
    assert_is_what_was_played(folder, takes, played)


def test_when_recorder_and_standby_die_the_window_starts_another(
    folder: Path, played: Path
) -> None:
    recorder = RecordingProcess(folder, FileSource(played, SPEED, RATE))
    recorder.start()
    until(lambda: recorder.status().frames >= 2 * SPEED * RATE)
    address = read_address(folder)
    assert address is not None
    for pid in [*children_of(address[2]), address[2]]:
        os.kill(pid, signal.SIGKILL)
    until_another_records(folder, recorder, address[2])
    takes = recorder.stop()
    assert len(takes) == 2
    assert_is_what_was_played(folder, takes, played)


def test_stopping_works_when_nobody_records_any_more(folder: Path, played: Path) -> None:
    recorder = RecordingProcess(folder, FileSource(played, SPEED, RATE))
    recorder.start()
    until(lambda: recorder.status().frames >= SPEED * RATE)
    recorder.detach()
    address = read_address(folder)
    assert address is not None
    for pid in [*children_of(address[2]), address[2]]:
        os.kill(pid, signal.SIGKILL)
    [take] = recorder.stop()
    assert_is_what_was_played(folder, (take,), played)

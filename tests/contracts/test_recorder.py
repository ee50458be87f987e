"""What every recorder keeps to, the fake one as much as the real one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.recorder import FakeRecorder
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.core.ports import FileSource, Recorder, RecorderState
from firsthand.core.timeline import Timeline

RATE = 16_000
LENGTH_S = 30.0


@dataclass(frozen=True)
class Bench:
    """A recorder whose source lasts half a minute, played at `speed`."""

    folder: Path
    build: Callable[[float], Recorder]


@pytest.fixture(params=["fake", "real"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    folder = tmp_path / "interview"
    folder.mkdir(mode=0o700)
    made: list[Recorder] = []

    def fake(speed: float) -> Recorder:
        source = FileSource(tmp_path / "source.wav", speed, RATE)
        made.append(FakeRecorder(folder, source, length_s=LENGTH_S))
        return made[-1]

    def real(speed: float) -> Recorder:
        noise = np.random.default_rng(7).normal(0, 3_000, round(RATE * LENGTH_S)).astype("<i2")
        sf.write(tmp_path / "source.wav", noise, RATE)
        made.append(RecordingProcess(folder, FileSource(tmp_path / "source.wav", speed, RATE)))
        return made[-1]

    yield Bench(folder, fake if request.param == "fake" else real)
    for recorder in made:
        recorder.stop()
        recorder.detach()


def recorded(recorder: Recorder, seconds: float) -> None:
    """Wait until this much more has been recorded."""
    goal = recorder.status().frames + seconds * RATE
    until(lambda: recorder.status().frames >= goal)


def test_it_records_from_the_first_frame(bench: Bench) -> None:
    recorder = bench.build(10.0)
    recorder.start()
    recorded(recorder, 2)
    assert recorder.status().state is RecorderState.RECORDING
    [take] = recorder.takes()
    assert (take.number, take.first_frame, take.rate, take.file) == (1, 0, RATE, "take-001.wav")
    assert take.frames > 0
    assert take.sha256 == ""


def test_while_paused_time_stands_still(bench: Bench) -> None:
    recorder = bench.build(10.0)
    recorder.start()
    recorded(recorder, 1)
    recorder.pause()
    [take] = recorder.takes()
    assert recorder.frame_at(time.monotonic()) == take.end
    assert recorder.frame_at(time.monotonic() + 3) == take.end
    until(lambda: recorder.status().state is RecorderState.PAUSED)
    until(lambda: recorder.status().frames == take.end)


def test_a_second_pause_or_resume_changes_nothing(bench: Bench) -> None:
    recorder = bench.build(10.0)
    recorder.start()
    recorded(recorder, 1)
    recorder.resume()
    recorder.pause()
    takes = recorder.takes()
    recorder.pause()
    assert recorder.takes() == takes


def test_resuming_opens_the_next_take_where_the_last_ended(bench: Bench) -> None:
    recorder = bench.build(10.0)
    recorder.start()
    recorded(recorder, 1)
    recorder.pause()
    [before] = recorder.takes()
    recorder.resume()
    recorded(recorder, 1)
    first, second = recorder.stop()
    assert first == before
    assert second.number == 2
    assert second.first_frame == first.end
    assert second.frames >= RATE


def test_stopping_closes_every_take(bench: Bench) -> None:
    recorder = bench.build(10.0)
    recorder.start()
    recorded(recorder, 1)
    recorder.pause()
    recorder.resume()
    recorded(recorder, 1)
    takes = recorder.stop()
    assert Timeline(RATE, takes).end == recorder.status().frames
    for take in takes:
        path = bench.folder / take.file
        assert sf.info(path).frames == take.frames
    assert recorder.status().state is RecorderState.ENDED


def test_stopping_twice_does_no_harm(bench: Bench) -> None:
    recorder = bench.build(10.0)
    recorder.start()
    recorded(recorder, 1)
    assert recorder.stop() == recorder.stop()


def test_stopping_while_paused_keeps_what_there_is(bench: Bench) -> None:
    recorder = bench.build(10.0)
    recorder.start()
    recorded(recorder, 1)
    recorder.pause()
    before = recorder.takes()
    assert recorder.stop() == before


def test_a_moment_has_its_frame(bench: Bench) -> None:
    recorder = bench.build(4.0)
    recorder.start()
    recorded(recorder, 1)
    early_s = time.monotonic()
    recorded(recorder, 2)
    late_s = time.monotonic()
    passed = recorder.frame_at(late_s) - recorder.frame_at(early_s)
    assert passed == pytest.approx((late_s - early_s) * 4.0 * RATE, abs=0.1 * RATE)
    assert recorder.frame_at(early_s - 1_000) == 0
    assert recorder.frame_at(late_s + 1_000) <= recorder.frame_at(time.monotonic())


def test_a_file_that_stands_in_for_the_microphone_ends_the_take_by_itself(bench: Bench) -> None:
    recorder = bench.build(60.0)
    recorder.start()
    until(lambda: recorder.status().state is RecorderState.ENDED)
    [take] = recorder.takes()
    assert take.frames == RATE * LENGTH_S
    assert recorder.stop() == (take,)
    assert recorder.frame_at(time.monotonic()) == take.end

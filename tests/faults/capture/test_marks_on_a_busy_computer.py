"""Marks while four processes want the processor and the wall clock jumps: in place, and on disk."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
import soundfile as sf

from fakes.interviews import setup
from fakes.matching import noise, whole
from fakes.patched import jumping_wall_clock
from fakes.pulse import MICROPHONE, heard_here, pulse
from fakes.saying import BLOCK_S
from fakes.timed import busy, timed_microphone
from fakes.waiting import until
from firsthand.bootstrap import open_desk
from firsthand.capture.client import RecordingProcess
from firsthand.core.ledger import LEDGER, read_ledger
from firsthand.core.ports import FileSource, MicrophoneSource
from firsthand.jobs.live.interview import LiveInterview
from firsthand.journal import read_lines

Figures = Callable[[str, str, float], None]
RATE = 48_000
MARKS = 100


@pytest.mark.timeout(120)
def test_marks_are_where_the_key_was_pressed(tmp_path: Path, figures: Figures) -> None:
    folder = tmp_path / "interview"
    folder.mkdir(mode=0o700)
    presses: list[float] = []
    with (
        pulse() as server,
        heard_here(server),
        timed_microphone(server, noise(60, RATE), RATE) as timed,
        busy(),
        jumping_wall_clock(),
    ):
        recorder = RecordingProcess(folder, MicrophoneSource(MICROPHONE, RATE))
        recorder.start()
        while recorder.status().frames < 12 * RATE:
            frames = recorder.status().frames
            until(lambda frames=frames: recorder.status().frames > frames)
            presses.append(time.monotonic())
        placed = [recorder.settled_frame_at(pressed_s) for pressed_s in presses]
        takes = recorder.stop()
    frame_at = timed.clock_of(whole(folder, [take.file for take in takes]))
    wrong_s = [
        abs(frame - frame_at(pressed_s)) / RATE
        for pressed_s, frame in zip(presses, placed, strict=True)
        if frame is not None
    ]
    for one in wrong_s:
        figures("P5", "mark_error_ms", 1_000 * one)
    assert len(wrong_s) == len(presses)
    assert max(wrong_s) < 0.05 + BLOCK_S


@pytest.mark.timeout(120)
def test_marks_are_confirmed_soon_and_only_when_they_are_on_the_disk(
    tmp_path: Path, figures: Figures
) -> None:
    sf.write(tmp_path / "said.wav", noise(300, 16_000), 16_000)
    with open_desk(tmp_path / "home") as desk, busy():
        live = LiveInterview.start(desk, setup(), FileSource(tmp_path / "said.wav", 4.0))
        ledger = tmp_path / "home" / "interviews" / live.id / LEDGER
        lost = 0
        for _ in range(MARKS):
            pressed_s = time.monotonic()
            mark = live.mark(pressed_at=pressed_s)
            live.kept(mark.id).result()
            figures("P6", "confirmed_ms", 1_000 * (time.monotonic() - pressed_s))
            lost += mark.id not in {one.id for one in read_ledger(read_lines(ledger)).marks}
        figures("P6", "confirmed_but_not_on_the_disk", lost)
        finishing = live.stop(improves=False)
        finishing.cancel()
        assert finishing.wait(60)
    assert lost == 0

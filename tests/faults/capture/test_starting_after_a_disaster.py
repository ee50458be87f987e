"""A start after everything died, and after the library was lost: nothing is asked, all is there."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.interviews import setup
from fakes.killing import children_of
from fakes.matching import noise
from fakes.waiting import until
from firsthand.bootstrap import open_desk
from firsthand.capture.recorder.channel import read_address
from firsthand.capture.takes.lock import is_recording
from firsthand.core.interview import InterviewId, Status
from firsthand.core.marks import MarkId
from firsthand.core.ports import FileSource
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Span
from firsthand.jobs.clips import clip
from firsthand.jobs.live.interview import LiveInterview

Figures = Callable[[str, str, float], None]
RATE = 16_000
TIMES = max(1, int(os.environ.get("FIRSTHAND_FAULTS", "1")) // 5)


def interview_that_died(home: Path, said: Path) -> tuple[InterviewId, set[MarkId], int]:
    """Five marks, then recorder and standby are killed and the window lets go as one that died."""
    with open_desk(home) as desk:
        live = LiveInterview.start(desk, setup(), FileSource(said, 4.0))
        until(lambda: live.status().frames > 8 * RATE)
        marks = {live.mark().id for _ in range(5)}
        for mark in marks:
            live.kept(mark).result()
        acknowledged = live.status().frames
        folder = home / "interviews" / live.id
        live.detach()
        address = read_address(folder)
        assert address is not None
        for pid in [*children_of(address[2]), address[2]]:
            os.kill(pid, signal.SIGKILL)
        until(lambda: not is_recording(folder))
        return live.id, marks, acknowledged


def found_again(home: Path, interview: InterviewId) -> tuple[InterviewRecord, float]:
    """The interview at the next start, and how long that took."""
    began_s = time.monotonic()
    with open_desk(home) as desk, desk.reading() as library:
        record = library.record(interview)
        assert [row.id for row in library.interviews()] == [interview]
    return record, time.monotonic() - began_s


@pytest.mark.timeout(60 + 30 * TIMES)
@pytest.mark.parametrize("time_", range(TIMES))
@pytest.mark.parametrize("library_is", ["whole", "deleted", "damaged"])
def test_the_interview_is_listed_and_plays(
    tmp_path: Path, figures: Figures, library_is: str, time_: int
) -> None:
    home, said = tmp_path / "home", tmp_path / "said.wav"
    sf.write(said, noise(120, RATE, time_), RATE)
    interview, marks, acknowledged = interview_that_died(home, said)
    if library_is != "whole":
        for part in home.glob("library.db*"):
            part.unlink() if library_is == "deleted" else part.write_bytes(os.urandom(9_000))
    record, took_s = found_again(home, interview)
    figures("P10", "start_ms", 1_000 * took_s)
    assert record.setup.study.name == setup().study.name
    assert record.status is Status.TO_TRANSCRIBE
    lost = len(marks - {mark.id for mark in record.marks})
    figures("P10" if library_is == "whole" else "P14", "marks_lost", lost)
    timeline = record.timeline
    missing = max(0, acknowledged - timeline.end)
    figures("P10" if library_is == "whole" else "P14", "sound_lost_ms", 1_000 * missing / RATE)
    heard, _ = clip(
        home / "interviews" / interview, timeline, Span(Frame(0), Frame(acknowledged)), 0
    )
    meant, _ = sf.read(said, dtype="float32", frames=acknowledged)
    assert np.array_equal(heard, meant)
    assert lost == 0
    assert took_s < 5

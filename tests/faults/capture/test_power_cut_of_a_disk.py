"""A real file system as the power goes: its image, copied in mid-recording, is what is left.

Where no image may be mounted, `test_power_cut` shows the same write by write.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.matching import noise
from fakes.opening import frames_by_program
from fakes.small_disk import image_disk, mounted
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.capture.takes.closing import close_open_takes
from firsthand.core.ports import FileSource
from firsthand.core.timeline import Timeline
from firsthand.journal import Journal, read_lines

Figures = Callable[[str, str, float], None]
RATE = 16_000
TIMES = max(2, int(os.environ.get("FIRSTHAND_FAULTS", "2")) // 2)
MARKS = "marks.jsonl"


@pytest.mark.timeout(60 + 10 * TIMES)
def test_a_power_cut_costs_a_second_at_most(tmp_path: Path, figures: Figures) -> None:
    said = noise(60 + 5 * TIMES, RATE)
    sf.write(tmp_path / "said.wav", said, RATE)
    chance = random.Random(23)
    with image_disk(tmp_path, 48) as disk:
        if disk is None:
            return
        folder = disk.place / "interview"
        folder.mkdir(mode=0o700)
        recorder = RecordingProcess(folder, FileSource(tmp_path / "said.wav", 1.0, RATE))
        recorder.start()
        marks = Journal(folder / MARKS)
        for cut in range(TIMES):
            marks.append({"line": "mark", "id": str(cut)})
            goal = recorder.status().frames + chance.uniform(0.5, 2.0) * RATE
            until(lambda goal=goal: recorder.status().frames >= goal)
            status = recorder.status()
            disk.cut_the_power(tmp_path / "left")
            with mounted(tmp_path / "left", tmp_path / "next start") as place:
                left = place / "interview"
                takes = close_open_takes(left)
                assert len(list(read_lines(left / MARKS))) == cut + 1
                timeline = Timeline(RATE, takes)
                assert timeline.end >= status.synced
                lost = max(0, status.frames - timeline.end)
                figures("P2", "image_lost_ms", 1_000 * lost / RATE)
                assert lost <= 1.2 * RATE
                assert_only_the_unsynced_is_wrong(left, takes, said, status.synced)
        marks.close()
        recorder.stop()


def assert_only_the_unsynced_is_wrong(
    folder: Path, takes: tuple, said: np.ndarray, synced: int
) -> None:
    for take in takes:
        sound, _ = sf.read(folder / take.file, dtype="int16")
        assert set(frames_by_program(folder / take.file).values()) == {take.frames}
        meant = said[take.first_frame : take.end]
        sure = max(0, synced - take.first_frame)
        assert np.array_equal(sound[:sure], meant[:sure])
        rest = sound[sure : len(meant)]
        assert ((rest == meant[sure : take.frames]) | (rest == 0)).all()


def test_a_disk_with_less_room_than_was_planned_still_records(tmp_path: Path) -> None:
    """Reserving what is not there must not eat what is."""
    sf.write(tmp_path / "said.wav", noise(60, RATE), RATE)
    with image_disk(tmp_path, 48) as disk:
        folder = (disk.place if disk else tmp_path) / "interview"
        folder.mkdir(mode=0o700)
        source = FileSource(tmp_path / "said.wav", 4.0, RATE)
        recorder = RecordingProcess(folder, source, planned_s=7_200.0)
        recorder.start()
        until(lambda: recorder.status().frames > 8 * RATE)
        assert (recorder.status().disk_left_s or 0) > 300
        with Journal(folder / MARKS) as marks:
            marks.append({"line": "mark", "id": "one"})
        [take] = recorder.stop()
        assert take.frames > 8 * RATE

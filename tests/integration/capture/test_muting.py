"""While muted the recording goes on, and nothing that is said is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
import soundfile as sf

from fakes.matching import noise
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.core.ports import FileSource
from firsthand.core.timeline import GapReason

RATE = 16_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sf.write(tmp_path / "said.wav", noise(120, RATE), RATE)
    made = tmp_path / "interview"
    made.mkdir(mode=0o700)
    return made


def test_what_is_said_while_muted_is_silence_and_a_gap(folder: Path) -> None:
    recorder = RecordingProcess(folder, FileSource(folder.parent / "said.wav", 4.0, RATE))
    recorder.start()
    until(lambda: recorder.status().frames > 2 * RATE)
    recorder.mute(True)
    muted = recorder.status().frames
    until(lambda: recorder.status().frames > muted + 4 * RATE)
    assert "Muted" in recorder.status().warning
    recorder.mute(False)
    until(lambda: "Muted" not in recorder.status().warning)
    until(lambda: recorder.status().frames > muted + 8 * RATE)
    [take] = recorder.stop()
    [gap] = take.gaps
    assert gap.reason is GapReason.MUTED
    assert gap.frames >= 4 * RATE
    kept, _ = sf.read(folder / take.file, dtype="int16")
    said, _ = sf.read(folder.parent / "said.wav", dtype="int16")
    end = gap.first_frame + gap.frames
    assert not kept[gap.first_frame : end].any()
    assert (kept[: gap.first_frame] == said[: gap.first_frame]).all()
    assert (kept[end:] == said[end : len(kept)]).all()

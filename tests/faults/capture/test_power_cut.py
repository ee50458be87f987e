"""The power goes at any moment: all that was synced is there, and every take opens."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.disk import RememberingDisk
from fakes.matching import noise
from firsthand.capture.takes.closing import close_open_takes
from firsthand.capture.takes.found import takes_in
from firsthand.capture.takes.tape import Tape
from firsthand.capture.takes.wav import HEADER_BYTES
from firsthand.core.timeline import Frame, GapReason, Timeline
from firsthand.journal import read_lines

Figures = Callable[[str, str, float], None]
RATE = 8_000
CHUNK = RATE // 10
STATES = 100 * int(os.environ.get("FIRSTHAND_FAULTS", "4"))
SOUND = noise(6, RATE)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[RememberingDisk]:
    """What happens on a disk during a short interview of two takes with a gap."""
    folder = tmp_path / "interview"
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("firsthand.capture.takes.tape.boot_id", lambda: "before the power went")
        disk = RememberingDisk(folder, patch)
        tape = Tape(folder, RATE)
        tape.begin("a microphone")
        for number, start in enumerate(range(0, len(SOUND), CHUNK)):
            tape.sound(SOUND[start : start + CHUNK].tobytes())
            if number % 10 == 9:
                tape.sync(lambda frame: frame / RATE)
            if number == 29:
                tape.finish()
                tape.begin("a microphone")
            if number == 44:
                tape.silence(CHUNK, GapReason.STALL)
        tape.close()
        yield disk


def expected_sound() -> np.ndarray:
    at = 45 * CHUNK
    return np.concatenate([SOUND[:at], np.zeros(CHUNK, np.int16), SOUND[at:]])


@pytest.mark.timeout(60 + STATES // 20)
def test_a_power_cut_costs_only_what_was_not_synced(
    disk: RememberingDisk, figures: Figures
) -> None:
    chance = random.Random(17)
    whole = expected_sound()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda fd: None)
        patch.setattr(os, "fdatasync", lambda fd: None)
        for _ in range(STATES):
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                cut = chance.randrange(len(disk.steps) + 1)
                sure = disk.after_a_cut(cut, folder, chance)
                assert_nothing_synced_is_lost(folder, sure, whole)
                kept = sum(take.frames for take in takes_in(folder))
                figures("P2", "lost_ms", 1_000 * max(0, written(disk, cut) - kept) / RATE)


def written(disk: RememberingDisk, cut: int) -> int:
    """Frames that had been written before the cut, synced or not."""
    ends: dict[str, int] = {}
    for step in disk.steps[:cut]:
        if step.file.endswith(".wav") and step.data:
            ends[step.file] = max(ends.get(step.file, HEADER_BYTES), step.offset + len(step.data))
    return sum(end - HEADER_BYTES for end in ends.values()) // 2


def assert_nothing_synced_is_lost(folder: Path, sure: dict[str, bytes], whole: np.ndarray) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    surely_said = sum(line["frames"] for line in last_synced(folder, sure).values())
    takes = close_open_takes(folder)
    timeline = Timeline(RATE, takes)
    assert timeline.end >= surely_said
    for take in takes:
        sound, rate = sf.read(folder / take.file, dtype="int16")
        assert (len(sound), rate) == (take.frames, RATE)
        assert take.sha256
        held = sure.get(take.file, b"")[HEADER_BYTES:]
        certain = len(held) // 2
        meant = whole[take.first_frame : take.first_frame + certain]
        assert np.array_equal(sound[:certain], meant)
        assert_only_torn_silence_is_wrong(take.first_frame, sound, whole, takes, certain)
    for name, content in before.items():
        if name.endswith(".wav"):
            assert (folder / name).read_bytes()[HEADER_BYTES:] == content[HEADER_BYTES:]
    assert close_open_takes(folder) == takes == takes_in(folder)


def last_synced(folder: Path, sure: dict[str, bytes]) -> dict[int, dict[str, int]]:
    """The journal's last word on each take that surely is on the disk."""
    if "journal.jsonl" not in sure:
        return {}
    draft = folder / "sure.jsonl"
    draft.write_bytes(sure["journal.jsonl"])
    found = {
        line["take"]: line for line in read_lines(draft) if line["line"] in ("synced", "take ended")
    }
    draft.unlink()
    return found  # type: ignore[return-value]  # the lines of a journal are JSON


def assert_only_torn_silence_is_wrong(
    first: Frame, sound: np.ndarray, whole: np.ndarray, takes: tuple, certain: int
) -> None:
    meant = whole[first : first + len(sound)]
    wrong = np.flatnonzero(sound != meant)
    torn = [gap for take in takes for gap in take.gaps if gap.reason is GapReason.TORN]
    for place in wrong:
        frame = first + int(place)
        in_gap = any(gap.first_frame <= frame < gap.first_frame + gap.frames for gap in torn)
        # A sector that a write covers in part may keep its earlier, shorter content.
        near = any(
            gap.first_frame - 256 <= frame < gap.first_frame + gap.frames + 256 for gap in torn
        )
        assert place >= certain
        assert in_gap or near or sound[place] == 0

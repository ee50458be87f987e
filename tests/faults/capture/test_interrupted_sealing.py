"""Sealing may be killed, cancelled or out of disk anywhere: the sound is always there, whole."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.matching import noise
from fakes.opening import frames_by_program
from firsthand.capture.takes import sealing
from firsthand.capture.takes.closing import close_open_takes
from firsthand.capture.takes.found import takes_in
from firsthand.capture.takes.sealing import seal
from firsthand.capture.takes.tape import Tape
from firsthand.core.timeline import GapReason
from firsthand.errors import CaptureError, DiskFull

Figures = Callable[[str, str, float], None]
RATE = 16_000
TIMES = int(os.environ.get("FIRSTHAND_FAULTS", "6"))
SOUND = noise(40, RATE)
KILLED = """
import os, sys
from pathlib import Path
from firsthand.capture.takes.sealing import seal
steps = int(sys.argv[2])
def die(event, arguments):
    global steps
    if event in ("open", "os.remove", "os.rename", "os.chmod"):
        steps -= 1
        if steps < 0:
            os.kill(os.getpid(), 9)
import soundfile, numpy
sys.addaudithook(die)
seal(Path(sys.argv[1]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tape = Tape(tmp_path, RATE)
    for half in (SOUND[: RATE * 25], SOUND[RATE * 25 :]):
        tape.begin("a microphone")
        tape.sound(half.tobytes())
        tape.silence(1_600, GapReason.STALL)
        tape.finish()
    tape.close()
    close_open_takes(tmp_path)
    return tmp_path


def assert_all_is_there(folder: Path) -> None:
    takes = takes_in(folder)
    parts = []
    for take in takes:
        sound, _ = sf.read(folder / take.file, dtype="int16")
        assert len(sound) == take.frames
        assert hashlib.sha256((folder / take.file).read_bytes()).hexdigest() == take.sha256
        [gap] = take.gaps
        assert not sound[gap.first_frame - take.first_frame :].any()
        parts.append(sound[:-1_600])
    assert np.array_equal(np.concatenate(parts), SOUND)


def test_sealed_takes_are_the_same_sound_in_less_room(folder: Path) -> None:
    before = takes_in(folder)
    after = seal(folder)
    assert [take.file for take in after] == ["take-001.flac", "take-002.flac"]
    assert [take.frames for take in after] == [take.frames for take in before]
    assert not list(folder.glob("*.wav"))
    assert_all_is_there(folder)
    assert set(frames_by_program(folder / "take-001.flac").values()) == {before[0].frames}
    assert (folder / "take-001.flac").stat().st_mode & 0o777 == 0o600


def test_sealing_twice_changes_nothing(folder: Path) -> None:
    assert seal(folder) == seal(folder)


def test_sealed_takes_are_found_without_their_journal(folder: Path) -> None:
    seal(folder)
    (folder / "journal.jsonl").unlink()
    takes = takes_in(folder)
    assert [(take.frames, take.rate) for take in takes] == [
        (25 * RATE + 1_600, RATE),
        (15 * RATE + 1_600, RATE),
    ]


@pytest.mark.timeout(60 + 3 * TIMES)
@pytest.mark.parametrize("first", range(3))
def test_a_kill_in_mid_sealing_destroys_nothing(folder: Path, first: int, figures: Figures) -> None:
    for step in range(first, first + 3 * TIMES, 3):
        done = subprocess.run([sys.executable, "-c", KILLED, str(folder), str(step)], check=False)
        assert_all_is_there(folder)
        if done.returncode == 0:
            break
        figures("P12", "whole_takes_after_a_kill_of_two", len(takes_in(folder)))
    seal(folder)
    assert_all_is_there(folder)
    assert not list(folder.glob("*.wav"))
    assert not list(folder.glob("*.new"))


def test_cancelled_sealing_leaves_the_takes_as_they_were(folder: Path) -> None:
    before = takes_in(folder)
    assert seal(folder, is_cancelled=lambda: True) == before
    assert not list(folder.glob("*.flac*"))
    assert_all_is_there(folder)


def test_a_full_disk_leaves_the_takes_as_they_were(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = takes_in(folder)

    def full(fd: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        with pytest.raises(DiskFull):
            seal(folder)
    assert takes_in(folder) == before
    assert_all_is_there(folder)
    assert not list(folder.glob("*.flac*"))


def test_too_little_room_is_said_beforehand(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_SPARE_BYTES", 1 << 60)
    with pytest.raises(DiskFull):
        seal(folder)
    assert_all_is_there(folder)


def test_a_flac_that_decodes_differently_is_not_trusted(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sealing._encode

    def wrong(wav: Path, draft: Path, *rest: object) -> None:
        real(wav, draft, *rest)
        sound, rate = sf.read(draft, dtype="int16")
        sound[len(sound) // 2] ^= 1
        sf.write(draft, sound, rate, format="FLAC", subtype="PCM_16")

    monkeypatch.setattr(sealing, "_encode", wrong)
    with pytest.raises(DiskFull):
        seal(folder)
    assert_all_is_there(folder)
    assert not list(folder.glob("*.flac*"))


def test_a_wav_that_is_not_what_was_recorded_is_left_alone(folder: Path) -> None:
    path = folder / "take-001.wav"
    content = bytearray(path.read_bytes())
    content[5_000] ^= 1
    path.write_bytes(content)
    with pytest.raises(CaptureError):
        seal(folder)
    assert path.read_bytes() == content

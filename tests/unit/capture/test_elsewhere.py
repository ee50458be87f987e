"""Takes that were written on another disk come home whole, or stay where they are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.matching import noise
from firsthand.capture.takes import elsewhere
from firsthand.capture.takes.closing import close_open_takes
from firsthand.capture.takes.found import takes_in
from firsthand.capture.takes.sealing import seal
from firsthand.capture.takes.tape import Tape

RATE = 8_000
SOUND = noise(3, RATE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An interview whose disk was full after its first second."""
    folder, away = tmp_path / "interview", tmp_path / "away"
    folder.mkdir()
    away.mkdir()
    tape = Tape(folder, RATE)
    tape.begin("a microphone")
    tape.sound(SOUND[:RATE].tobytes())
    tape.move_to(away)
    tape.sound(SOUND[RATE:].tobytes())
    tape.sync()
    tape.journal.close()
    return folder


def sound_of(folder: Path) -> np.ndarray:
    return np.concatenate(
        [sf.read(folder / one.file, dtype="int16")[0] for one in takes_in(folder)]
    )


def test_a_take_elsewhere_is_found_where_it_is(folder: Path) -> None:
    first, second = takes_in(folder)
    assert first.file == "take-001.wav"
    assert Path(second.file).is_absolute()
    assert np.array_equal(sound_of(folder), SOUND)


def test_after_a_crash_it_is_closed_and_comes_home(folder: Path, tmp_path: Path) -> None:
    takes = close_open_takes(folder)
    assert [take.file for take in takes] == ["take-001.wav", "take-002.wav"]
    assert all(take.sha256 for take in takes)
    assert np.array_equal(sound_of(folder), SOUND)
    assert not (tmp_path / "away").exists()
    assert close_open_takes(folder) == takes


def test_without_room_it_stays_and_is_not_compressed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elsewhere, "_SPARE_BYTES", 1 << 60)
    first, second = seal(folder)
    assert first.file == "take-001.flac"
    assert second.file == str(tmp_path / "away" / "take-002.wav")
    assert np.array_equal(sound_of(folder), SOUND)


def test_a_copy_that_differs_is_not_trusted(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elsewhere, "sha256_of", lambda path: "another")
    second = close_open_takes(folder)[1]
    assert second.file == str(tmp_path / "away" / "take-002.wav")
    assert np.array_equal(sound_of(folder), SOUND)
    assert not list(folder.glob("*.new"))


def test_no_other_folder_is_taken_on_the_same_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elsewhere, "_places", lambda: iter([tmp_path]))
    assert elsewhere.another_folder(tmp_path) is None

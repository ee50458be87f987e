"""A recording that is brought in is decoded, and one that breaks off is known."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
import soundfile

from firsthand.capture.decoding import decoded
from firsthand.errors import BadAudio

RATE = 16_000
NOISE = np.random.default_rng(7).integers(-8000, 8000, 20 * RATE).astype("int16")


@pytest.mark.parametrize("kind", ["wav", "flac", "ogg", "mp3"])
def test_a_file_that_is_whole_does_not_break_off(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"talk.{kind}"
    soundfile.write(path, NOISE, RATE)
    found = decoded(path, tmp_path)
    assert found is not None
    assert not found.breaks_off
    assert abs(found.frames - len(NOISE)) < RATE


@pytest.mark.parametrize("kind", ["wav", "flac"])
def test_of_a_copy_that_broke_off_what_is_there_is_read_and_it_is_said(
    tmp_path: Path, kind: str
) -> None:
    whole, cut = tmp_path / f"talk.{kind}", tmp_path / f"cut.{kind}"
    soundfile.write(whole, NOISE, RATE)
    content = whole.read_bytes()
    cut.write_bytes(content[: len(content) // 2])
    found = decoded(cut, tmp_path)
    assert found is not None
    assert found.breaks_off
    assert 8 * RATE < found.frames < 11 * RATE


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "is empty"), (random.Random(1).randbytes(30_000), "cannot be read")],
    ids=["nothing", "noise"],
)
def test_a_file_full_of_what_is_no_sound_is_not_called_empty(
    tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "talk.flac"
    file.write_bytes(content)
    with pytest.raises(BadAudio, match=said):
        decoded(file, tmp_path)

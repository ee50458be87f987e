"""What waits for the disk is bounded by how much sound it is, and comes to the tape whole."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.matching import noise
from firsthand.capture.sources.alignment import Sound
from firsthand.capture.takes.backlog import MOST_UNWRITTEN_S, Backlog
from firsthand.capture.takes.tape import Tape

RATE = 1_000


class Refusing(Tape):
    """A tape on a disk that can be full."""

    is_full = False

    def sound(self, pcm: bytes, quiet: object = ()) -> None:
        if self.is_full:
            raise OSError("no space left")
        super().sound(pcm)


@pytest.fixture
def tape(tmp_path: Path) -> Refusing:
    made = Refusing(tmp_path, RATE)
    made.begin("a microphone")
    return made


@pytest.mark.parametrize("piece_s", [0.02, 0.1])
def test_as_much_sound_may_wait_however_it_comes(
    tape: Refusing, tmp_path: Path, piece_s: float
) -> None:
    backlog = Backlog(tape, RATE)
    frames = round(piece_s * RATE)
    said = noise(MOST_UNWRITTEN_S + 10, RATE)
    tape.is_full = True
    put = 0
    while not backlog.is_full:
        backlog.put(Sound(put, said[put : put + frames].tobytes()))
        put += frames
    assert put / RATE == pytest.approx(MOST_UNWRITTEN_S, abs=0.2)
    assert not backlog.write()
    tape.is_full = False
    assert backlog.write()
    assert not backlog
    assert not backlog.is_full
    tape.close()
    found, _ = sf.read(tmp_path / "take-001.wav", dtype="int16")
    assert np.array_equal(found, said[:put])

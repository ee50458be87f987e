"""A recording that finds no room on the disk is not called unreadable."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import soundfile as sf

from fakes.matching import noise
from firsthand.capture import decoding_child

RATE = 16_000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize("seconds", [0.1, 60], ids=["at its last write", "while it is decoded"])
def test_a_full_disk_is_said_as_one(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    seconds: float,
    capsys: pytest.CaptureFixture[str],
) -> None:
    sf.write(tmp_path / "said.flac", noise(seconds, RATE), RATE)
    real, target = os.open, tmp_path / "decoded.wav"

    def full(path: str | Path, flags: int, mode: int = 0o777) -> int:
        return real("/dev/full", os.O_WRONLY) if path == target else real(path, flags, mode)

    monkeypatch.setattr(os, "open", full)
    monkeypatch.setattr(decoding_child, "_limit", lambda size: None)
    assert decoding_child.main([str(tmp_path / "said.flac"), str(target)]) == 0
    assert capsys.readouterr().out == '{"error": "full"}\n'

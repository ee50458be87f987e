"""How sound is read for the models."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from firsthand.transcription.hearing.sound import UnreadableSound, read
from firsthand.transcription.orders.wire import Sound


def tone(rate: int, hertz: float, seconds: float = 2.0) -> np.ndarray:
    return (0.5 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)).astype(
        np.float32
    )


def kept(path: Path, samples: np.ndarray, rate: int) -> Sound:
    soundfile.write(path, samples, rate, subtype="PCM_16")
    return Sound(str(path), rate, len(samples))


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100, 48_000])
def test_a_tone_is_the_same_tone_at_sixteen_kilohertz(tmp_path: Path, rate: int) -> None:
    sound = kept(tmp_path / "a.wav", tone(rate, 440), rate)
    found = read(sound, 8_000, 16_000)
    assert np.abs(found - tone(16_000, 440)[8_000:16_000]).max() < 0.01


def test_what_sixteen_kilohertz_cannot_carry_is_gone(tmp_path: Path) -> None:
    sound = kept(tmp_path / "a.wav", tone(48_000, 11_000), 48_000)
    assert np.abs(read(sound, 4_000, 28_000)).max() < 0.02


def test_pieces_are_the_same_as_the_whole(tmp_path: Path) -> None:
    sound = kept(tmp_path / "a.wav", tone(44_100, 300), 44_100)
    whole = read(sound, 0, 16_000)
    parts = np.concatenate([read(sound, at, at + 1_000) for at in range(0, 16_000, 1_000)])
    assert np.abs(whole - parts).max() < 0.01


def test_beyond_the_end_is_silence(tmp_path: Path) -> None:
    sound = kept(tmp_path / "a.wav", tone(16_000, 440), 16_000)
    found = read(sound, 31_000, 33_000)
    assert found[:1_000].any()
    assert not found[1_000:].any()


def test_frames_that_are_not_written_yet_are_not_read(tmp_path: Path) -> None:
    kept(tmp_path / "a.wav", tone(16_000, 440), 16_000)
    found = read(Sound(str(tmp_path / "a.wav"), 16_000, 100), 0, 200)
    assert found[:100].any()
    assert not found[100:].any()


def test_two_channels_are_heard_as_one(tmp_path: Path) -> None:
    left = tone(16_000, 440)
    sound = kept(tmp_path / "a.wav", np.stack([left, -left], axis=1), 16_000)
    assert np.abs(read(sound, 0, 1_000)).max() < 0.001


def test_a_take_that_was_sealed_is_found(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.flac", tone(16_000, 440), 16_000)
    assert read(Sound(str(tmp_path / "a.wav"), 16_000, 32_000), 0, 1_000).any()


def test_a_file_that_is_no_recording_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_text("not a sound at all")
    with pytest.raises(UnreadableSound):
        read(Sound(str(tmp_path / "a.wav"), 16_000, 1_000), 0, 1_000)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSound):
        read(Sound(str(tmp_path / "a.wav"), 16_000, 1_000), 0, 1_000)

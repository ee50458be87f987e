"""A device's own form becomes the recording's."""

from __future__ import annotations

import numpy as np
import pytest

from firsthand.capture.sources.ring import Block
from firsthand.capture.sources.shaping import Shaper


def block(samples: np.ndarray, number: int = 0) -> Block:
    return Block(number, 1.0, 0.1, False, samples.astype("<i2").tobytes())


def test_the_right_form_needs_no_shaping() -> None:
    assert not Shaper(1, 48_000, 48_000).is_needed
    assert Shaper(2, 48_000, 48_000).is_needed
    assert Shaper(1, 44_100, 48_000).is_needed


def test_two_channels_become_their_mean_without_overflow() -> None:
    stereo = np.array([[30_000, 32_000], [-32_768, -32_768], [100, -300]])
    mono = np.frombuffer(Shaper(2, 48_000, 48_000).shape(block(stereo)).pcm, "<i2")
    assert mono.tolist() == [31_000, -32_768, -100]


@pytest.mark.parametrize(("device_rate", "rate"), [(44_100, 48_000), (48_000, 16_000)])
def test_a_tone_keeps_its_pitch_and_its_place_over_all_blocks(device_rate: int, rate: int) -> None:
    shaper = Shaper(1, device_rate, rate)
    size = device_rate // 50
    tone = 10_000 * np.sin(2 * np.pi * 440 * np.arange(size * 100) / device_rate)
    shaped = b"".join(
        shaper.shape(block(tone[start : start + size], start // size)).pcm
        for start in range(0, len(tone), size)
    )
    heard = np.frombuffer(shaped, "<i2").astype(float)
    assert abs(len(heard) - rate * 2) < rate // 100
    meant = 10_000 * np.sin(2 * np.pi * 440 * np.arange(len(heard)) / rate)
    middle = slice(rate // 10, len(heard) - rate // 10)
    assert np.abs(heard[middle] - meant[middle]).max() < 200

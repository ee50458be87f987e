"""Where nobody makes a sound, found by loudness alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from firsthand.transcription.hearing.quiets import SHORTEST_S, quiets

RATE = 16_000


def sound(loud: Sequence[tuple[float, float]], seconds: float, room: float) -> NDArray[np.float32]:
    """Talk in these stretches over the noise of a room of this loudness (1.0 is full scale)."""
    chance = np.random.default_rng(7)
    samples = chance.normal(0, room, round(seconds * RATE))
    for start, end in loud:
        at = slice(round(start * RATE), round(end * RATE))
        samples[at] += 0.1 * np.sin(np.arange(samples[at].size) / 9)
    return samples.astype(np.float32)


@pytest.mark.parametrize("room", [0.0, 0.0005, 0.004])
def test_pauses_are_found_to_the_hundredth_in_a_quiet_and_in_a_noisy_room(room: float) -> None:
    found = quiets(sound([(0.5, 1.5), (1.62, 3.0), (3.4, 5.0)], 5.5, room))
    wanted = [(0.0, 0.5), (1.5, 1.62), (3.0, 3.4), (5.0, 5.5)]
    assert np.array(found) == pytest.approx(np.array(wanted), abs=0.035)


def test_the_stop_within_a_word_is_no_pause() -> None:
    assert quiets(sound([(0.0, 1.0), (1.02, 2.0)], 2.0, 0.001)) == []
    ((start, end),) = quiets(sound([(0.0, 1.0), (1.1, 2.0)], 2.0, 0.001))
    assert end - start >= SHORTEST_S


def with_soft_sounds(room: float) -> NDArray[np.float32]:
    """Two phrases, each with soft consonants in it, over the noise of a room."""
    samples = sound([(0.5, 2.5), (2.9, 5.0)], 5.5, 0.0)
    for soft in (1.0, 1.6, 3.5, 4.2):
        samples[round(soft * RATE) : round((soft + 0.1) * RATE)] *= 0.18
    return samples + np.random.default_rng(3).normal(0, room, samples.size).astype(np.float32)


@pytest.mark.parametrize("level", [1.0, 0.1])
@pytest.mark.parametrize("room", [0.0005, 0.004, 0.0075])
def test_soft_consonants_are_no_pauses_however_loud_the_room(room: float, level: float) -> None:
    found = quiets((level * with_soft_sounds(room)).astype(np.float32))
    wanted = [(0.0, 0.5), (2.5, 2.9), (5.0, 5.5)]
    assert np.array(found) == pytest.approx(np.array(wanted), abs=0.035)


def test_pauses_are_found_in_a_room_whose_noise_swells() -> None:
    samples = sound([(0.5, 1.5), (2.0, 3.0), (3.6, 5.0)], 5.5, 0.0)
    swell = 0.003 * (1 + 0.6 * np.sin(np.arange(samples.size) / RATE * 2 * np.pi * 3.3))
    noise = np.random.default_rng(5).normal(0, 1, samples.size) * swell
    found = quiets((samples + noise).astype(np.float32))
    wanted = [(0.0, 0.5), (1.5, 2.0), (3.0, 3.6), (5.0, 5.5)]
    assert np.array(found) == pytest.approx(np.array(wanted), abs=0.035)


def test_somebody_far_from_the_microphone_pauses_too() -> None:
    near, far = sound([(0.0, 10.0)], 10.0, 0.0003), sound([(0.0, 4.0), (4.3, 9.0)], 9.0, 0.003)
    found = quiets(np.concatenate([near, 0.25 * far]).astype(np.float32))
    assert [round(start, 1) for start, _ in found if start > 11] == [14.0]


@pytest.mark.parametrize("samples", [0, 1, 100, 15_999])
def test_a_moment_too_short_to_tell_talk_from_room_has_none(samples: int) -> None:
    assert quiets(np.zeros(samples, np.float32)) == []

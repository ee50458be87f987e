"""Rooms in which nobody speaks: what a laptop hears between the sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE = 16_000


def room(seconds: float, seed: int = 1) -> NDArray[np.float32]:
    """Equal parts of room noise, quiet music and typing, one after the other, in that order."""
    chance = np.random.default_rng(seed)
    third = int(seconds * RATE / 3)
    parts = (noise(third, chance), noise(third, chance) * 0.3 + music(third), typing(third, chance))
    return np.concatenate(parts).astype(np.float32)


def noise(count: int, chance: np.random.Generator) -> NDArray[np.float64]:
    """Ventilation: pink noise at about -45 dBFS, with the hum of the mains."""
    spectrum = np.fft.rfft(chance.standard_normal(count))
    spectrum /= np.sqrt(np.maximum(1.0, np.arange(len(spectrum))))
    pink = np.fft.irfft(spectrum, count)
    hum = 0.001 * np.sin(2 * np.pi * 50 * np.arange(count) / RATE)
    return 0.005 * pink / np.std(pink) + hum


def music(count: int) -> NDArray[np.float64]:
    """Chords from the next room, at about -35 dBFS."""
    at = np.arange(count) / RATE
    chords = ((220.0, 261.6, 329.6), (196.0, 246.9, 293.7), (174.6, 220.0, 261.6))
    sound = np.zeros(count)
    for index, chord in enumerate(chords):
        plays = (at // 2 % len(chords)).astype(int) == index
        fades = np.exp(-(at % 2.0))
        for pitch in chord:
            for harmonic in (1, 2, 3):
                sound += plays * fades * np.sin(2 * np.pi * pitch * harmonic * at) / harmonic
    return 0.02 * sound / np.std(sound)


def typing(count: int, chance: np.random.Generator) -> NDArray[np.float64]:
    """Six keys a second, on a quiet background."""
    sound = noise(count, chance) * 0.3
    key = np.exp(-np.arange(400) / 60)
    for start in chance.integers(0, count - 400, int(6 * count / RATE)):
        sound[start : start + 400] += 0.2 * chance.standard_normal(400) * key
    return sound

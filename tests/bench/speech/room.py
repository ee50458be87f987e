"""Turns placed sentences into one recording: levels, the room's own sound, whole numbers."""

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, fftconvolve, sosfilt
from script import Manner
from voices import RATE

from staging import Said

END_S = 1.5
CEILING = 0.6


def lay_down(said: list[Said], manner: Manner) -> NDArray[np.float64]:
    """All sentences mixed, each speaker at the level the script asks for (1.0 is full scale)."""
    mix = np.zeros(round((max(s.end for s in said) + END_S) * RATE))
    wanted = {"buyer": manner.buyer_db, "interviewer": manner.interviewer_db}
    for speaker, extra in wanted.items():
        mine = [s for s in said if s.line.speaker == speaker]
        level = _talk_level(np.concatenate([s.samples for s in mine]))
        gain = 10 ** ((manner.level_db + extra) / 20) / level
        for s in mine:
            mix[s.first_sample : s.first_sample + len(s.samples)] += gain * s.samples
    return mix


def finish(mix: NDArray[np.float64], manner: Manner) -> NDArray[np.int16]:
    """The recording as it comes from the microphone: echo and noise in, peaks held, 16 bits.

    With fewer `bits` the lowest ones stay zero, which the FLAC file then need not store.
    """
    chance = np.random.default_rng(manner.seed)
    if manner.echo_db is not None:
        mix = mix + _echo(mix, manner.echo_db, chance)
    mix = sosfilt(butter(2, 70, "highpass", fs=RATE, output="sos"), mix)
    mix = np.where(np.abs(mix) < CEILING, mix, np.sign(mix) * _bend(np.abs(mix)))
    mix = mix + _noise(len(mix), manner, chance)
    step = 2 ** (16 - manner.bits)
    rough = mix * 32768 / step + chance.uniform(-0.5, 0.5, len(mix))
    limit = 32767 // step
    return (np.clip(np.round(rough), -limit, limit) * step).astype(np.int16)


def _bend(loud: NDArray[np.float64]) -> NDArray[np.float64]:
    room = 0.88 - CEILING
    return CEILING + room * np.tanh((loud - CEILING) / room)


def _talk_level(samples: NDArray[np.float32]) -> float:
    """Root mean square over the 20-ms frames in which somebody is speaking."""
    frames = samples[: len(samples) // 320 * 320].reshape(-1, 320).astype(np.float64)
    power = (frames**2).mean(axis=1)
    return float(np.sqrt(power[power > power.max() * 1e-4].mean()))


def _noise(length: int, manner: Manner, chance: np.random.Generator) -> NDArray[np.float64]:
    """Steady noise: `room` is soft and low, `fan` has a hum, `cafe` is a murmur that swells."""
    white = chance.standard_normal(length)
    soft = sosfilt(butter(1, 500, "lowpass", fs=RATE, output="sos"), white)
    if manner.noise == "fan":
        time = np.arange(length) / RATE
        soft = soft / soft.std() + 0.8 * np.sin(2 * np.pi * 118 * time)
    elif manner.noise == "cafe":
        band = sosfilt(butter(2, (200, 2500), "bandpass", fs=RATE, output="sos"), white)
        slow = chance.standard_normal(length // 1600 + 2)
        swell = np.interp(np.arange(length) / 1600, np.arange(len(slow)), slow)
        soft = band * np.exp(0.6 * swell)
    elif manner.noise != "room":
        raise ValueError(f"No noise is called {manner.noise!r}.")
    return soft / soft.std() * 10 ** (manner.noise_db / 20)


def _echo(
    mix: NDArray[np.float64], level_db: float, chance: np.random.Generator
) -> NDArray[np.float64]:
    """A small room's reverberation, 0.35 s long, `level_db` below the direct sound."""
    time = np.arange(round(0.35 * RATE)) / RATE
    tail = chance.standard_normal(len(time)) * np.exp(-time / 0.06)
    tail[: round(0.008 * RATE)] = 0
    tail *= 10 ** (level_db / 20) / np.sqrt((tail**2).sum())
    return fftconvolve(mix, tail)[: len(mix)]

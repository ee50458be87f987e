"""The other side's voice in the microphone is found, however quiet; two people talking are not."""

from __future__ import annotations

import numpy as np
import pytest

from fakes.matching import Sound, noise
from firsthand.capture.call.leak import LISTEN_S, LeakWatch
from firsthand.capture.sources.ring import Block

RATE = 16_000


def blocks(mine: Sound, other: Sound) -> list[Block]:
    pcm = np.column_stack([mine, other]).astype("<i2").tobytes()
    size = RATE // 50 * 4
    return [
        Block(number, number / 50, 0.02, False, pcm[start : start + size])
        for number, start in enumerate(range(0, len(pcm), size))
    ]


def watched(mine: Sound, other: Sound) -> bool:
    watch = LeakWatch(RATE)
    watch.hear(blocks(mine, other))
    for start in range(0, len(mine), round(LISTEN_S * RATE)):
        end = start + round(LISTEN_S * RATE)
        watch.hear(blocks(mine[start:end], other[start:end]))
    return watch.leaks


@pytest.mark.parametrize(("loudness", "delay_s"), [(0.5, 0.02), (0.1, 0.08), (0.1, 0.3)])
def test_a_voice_on_both_sides_is_found(loudness: float, delay_s: float) -> None:
    mine, other = noise(16, RATE, 1), noise(16, RATE, 2)
    leaked = np.roll(other, round(delay_s * RATE)) * loudness
    assert watched((mine + leaked).clip(-32768, 32767).astype(np.int16), other)


def test_two_voices_of_their_own_are_not_taken_for_one() -> None:
    assert not watched(noise(40, RATE, 1), noise(40, RATE, 2))


def test_while_the_other_side_is_silent_nothing_is_said() -> None:
    assert not watched(noise(16, RATE, 1), np.zeros(16 * RATE, np.int16))

"""Two streams with clocks of their own become two channels in which every moment is one frame."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np
import pytest

from fakes.matching import Sound, noise, place_of
from firsthand.capture.call.mixing import Mix
from firsthand.capture.sources.ring import Block
from firsthand.core.timeline import Side

RATE = 16_000
SIZE = RATE // 50


@dataclass
class Stream:
    """A device that says `said` from `begun_s` on with a clock that runs `drift` too fast."""

    side: Side
    said: Sound
    begun_s: float = 0.0
    drift: float = 0.0
    way_s: float = 0.03
    lump_s: float = 0.0
    """Blocks arrive together, this often."""
    silent_s: tuple[float, float] = (0.0, 0.0)
    """Between these moments nothing arrives, and what is said is lost."""

    def arrivals(self) -> Iterator[tuple[float, Side, Block]]:
        pace = RATE * (1 + self.drift)
        lost_s, back_s = self.silent_s
        chance = random.Random(self.side)
        for number, start in enumerate(range(0, len(self.said) - SIZE, SIZE)):
            ended_s = self.begun_s + (start + SIZE) / pace
            if lost_s <= ended_s < back_s:
                continue
            came_s = ended_s + self.way_s + chance.uniform(0, 0.004)
            if self.lump_s:
                came_s = (came_s // self.lump_s + 1) * self.lump_s
            age_s = came_s - (ended_s - SIZE / pace)
            kept = number if ended_s < lost_s else number - round((back_s - lost_s) * pace / SIZE)
            yield (
                came_s,
                self.side,
                Block(kept, came_s, age_s, False, self.said[start : start + SIZE].tobytes()),
            )


@dataclass
class Mixed:
    sound: Sound
    """(frames, 2)"""
    quiet: list[tuple[Side, ...]]
    late_s: list[float]
    """How long after its last frame each block came, by the frames of the recording."""
    mix: Mix

    def moment(self, side: Side, stream: Stream, at: int, frames: int = RATE // 2) -> float:
        """When that was said which this channel holds at frame `at`."""
        piece = self.sound[at : at + frames, 0 if side is Side.MINE else 1]
        place = place_of(piece, stream.said)
        return stream.begun_s + place / (RATE * (1 + stream.drift))


def mixed(*streams: Stream) -> Mixed:
    mix, made = Mix(RATE), list[Block]()
    waiting: dict[Side, list[Block]] = {side: [] for side in Side}
    due_s = 0.0
    events = sorted(
        (one for stream in streams for one in stream.arrivals()), key=lambda one: one[0]
    )
    for came_s, side, block in events:
        if came_s >= due_s:
            due_s = came_s + 0.05
            made += mix.feed(waiting, came_s)
            waiting = {side: [] for side in Side}
        waiting[side].append(block)
    made += mix.feed(waiting, events[-1][0], is_last=True)
    sound = np.concatenate([np.frombuffer(one.pcm, "<i2") for one in made]).reshape(-1, 2)
    ends = accumulate(len(one.pcm) / 4 / RATE for one in made)
    late_s = [one.monotonic_s - end_s for one, end_s in zip(made, ends, strict=True)]
    return Mixed(sound, [one.quiet for one in made], late_s, mix)


def test_without_drift_both_sides_are_kept_sample_by_sample() -> None:
    mine = Stream(Side.MINE, noise(12, RATE, 1))
    other = Stream(Side.OTHER, noise(12, RATE, 2), begun_s=0.11)
    found = mixed(mine, other)
    left, right = found.sound[:, 0], found.sound[:, 1]
    assert np.array_equal(left, mine.said[: len(left)])
    start = place_of(other.said[RATE : 2 * RATE], right) - RATE
    assert start == pytest.approx(0.11 * RATE, abs=0.005 * RATE)
    assert np.array_equal(right[start:], other.said[: len(right) - start])


@pytest.mark.parametrize("drift", [-400e-6, -50e-6, 100e-6, 600e-6])
def test_a_clock_that_runs_differently_is_followed(drift: float) -> None:
    mine = Stream(Side.MINE, noise(90, RATE, 1))
    other = Stream(Side.OTHER, noise(90, RATE, 2), begun_s=0.2, drift=drift)
    found = mixed(mine, other)
    assert np.array_equal(found.sound[:, 0], mine.said[: len(found.sound)])
    for at in (20 * RATE, 50 * RATE, 80 * RATE):
        assert found.moment(Side.OTHER, other, at) == pytest.approx(at / RATE, abs=0.012)


def test_streams_that_come_in_lumps_stay_together() -> None:
    mine = Stream(Side.MINE, noise(20, RATE, 1), lump_s=0.1)
    other = Stream(Side.OTHER, noise(20, RATE, 2), begun_s=0.3, lump_s=0.13)
    found = mixed(mine, other)
    assert found.moment(Side.OTHER, other, 15 * RATE) == pytest.approx(15.0, abs=0.012)
    assert not any(Side.MINE in sides for sides in found.quiet)


def test_the_other_side_may_be_gone_for_a_while() -> None:
    mine = Stream(Side.MINE, noise(20, RATE, 1))
    other = Stream(Side.OTHER, noise(20, RATE, 2), silent_s=(6.0, 9.0))
    found = mixed(mine, other)
    assert np.array_equal(found.sound[:, 0], mine.said[: len(found.sound)])
    assert not found.sound[round(6.1 * RATE) : round(8.9 * RATE), 1].any()
    assert found.moment(Side.OTHER, other, 4 * RATE) == pytest.approx(4.0, abs=0.006)
    assert found.moment(Side.OTHER, other, 15 * RATE) == pytest.approx(15.0, abs=0.006)
    silent = sum(Side.OTHER in sides for sides in found.quiet) / 50
    assert silent == pytest.approx(3.0, abs=0.5)


def test_when_mine_is_gone_the_other_goes_on_and_nothing_shifts() -> None:
    mine = Stream(Side.MINE, noise(20, RATE, 1), silent_s=(6.0, 9.0))
    other = Stream(Side.OTHER, noise(20, RATE, 2), begun_s=0.05)
    found = mixed(mine, other)
    right = found.sound[:, 1]
    start = place_of(other.said[RATE : 2 * RATE], right) - RATE
    assert np.array_equal(right[start:], other.said[: len(right) - start])
    assert found.mix.leader is Side.OTHER
    assert not found.sound[round(6.1 * RATE) : round(8.9 * RATE), 0].any()
    assert found.moment(Side.MINE, mine, 15 * RATE) == pytest.approx(15.0, abs=0.006)


def test_a_side_that_never_comes_is_silence() -> None:
    mine = Stream(Side.MINE, noise(4, RATE, 1))
    found = mixed(mine)
    assert not found.sound[:, 1].any()
    assert found.quiet[-1] == (Side.OTHER,)


def test_without_a_microphone_the_other_side_is_still_kept() -> None:
    other = Stream(Side.OTHER, noise(4, RATE, 2))
    found = mixed(other)
    assert np.array_equal(found.sound[:, 1], other.said[: len(found.sound)])
    assert found.quiet[-1] == (Side.MINE,)


def test_blocks_the_ring_had_no_room_for_are_missing_on_their_side_alone() -> None:
    mix = Mix(RATE)
    said = noise(60 / 50, RATE, 2)
    mine = [Block(n, n / 50 + 0.05, 0.05, False, bytes(SIZE * 2)) for n in range(60)]
    other = [replace(one, pcm=said[n * SIZE :][:SIZE].tobytes()) for n, one in enumerate(mine)]
    out = mix.feed({Side.MINE: mine[:20] + mine[30:], Side.OTHER: other}, 2.0)
    quiet = [n for n, one in enumerate(out) if Side.MINE in one.quiet]
    assert quiet == list(range(20, 30))
    heard = np.concatenate([np.frombuffer(one.pcm, "<i2").reshape(-1, 2)[:, 1] for one in out])
    assert np.array_equal(heard, said[: len(heard)])


def test_a_microphone_that_stands_still_for_a_moment_leaves_the_other_side_as_it_is() -> None:
    mine = Stream(Side.MINE, noise(16, RATE, 1), silent_s=(9.0, 9.4))
    other = Stream(Side.OTHER, noise(16, RATE, 2), begun_s=0.05)
    found = mixed(mine, other)
    right = found.sound[:, 1]
    start = place_of(other.said[RATE : 2 * RATE], right) - RATE
    assert np.array_equal(right[start:], other.said[: len(right) - start])
    silent = [sides for sides in found.quiet if sides]
    assert set(silent) == {(Side.MINE,)}
    assert len(silent) / 50 == pytest.approx(0.4, abs=0.05)
    assert found.moment(Side.MINE, mine, 13 * RATE) == pytest.approx(13.0, abs=0.006)


def test_the_side_that_leads_then_arrives_as_the_one_that_led_before() -> None:
    """Its longer way is no hole."""
    mine = Stream(Side.MINE, noise(12, RATE, 1), silent_s=(6.0, 12.0))
    other = Stream(Side.OTHER, noise(12, RATE, 2), way_s=0.25)
    found = mixed(mine, other)
    assert found.mix.leader is Side.OTHER
    assert min(found.late_s[:250]) == pytest.approx(min(found.late_s[-150:]), abs=0.01)


def test_a_loudspeaker_that_wakes_up_late_holds_nobody_up_and_loses_nothing() -> None:
    mine = Stream(Side.MINE, noise(12, RATE, 1))
    other = Stream(Side.OTHER, noise(12, RATE, 2), begun_s=2.0)
    mix = Mix(RATE)
    early = [block for _, side, block in mine.arrivals() if block.monotonic_s < 0.8]
    assert mix.feed({Side.MINE: early}, 0.8)
    found = mixed(mine, other)
    assert not any(found.quiet[: 11 * 50])
    right = found.sound[:, 1]
    start = place_of(other.said[RATE : 2 * RATE], right) - RATE
    assert start == pytest.approx(2.0 * RATE, abs=0.005 * RATE)
    assert np.array_equal(right[start + 10 :][:RATE], other.said[10 : RATE + 10])

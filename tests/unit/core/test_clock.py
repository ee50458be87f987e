"""Which frame was being said at which moment."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.core.clock import StreamClock, Stretch, frame_at
from firsthand.core.timeline import Frame

RATE = 48_000
BLOCK = 960


def heard(
    clock: StreamClock,
    seconds: float,
    *,
    real_rate: float = RATE,
    jitter_s: float = 0.0,
    begun_s: float = 1_000.0,
    chance: random.Random | None = None,
) -> float:
    """Feed a stream whose callbacks come late by up to `jitter_s`; returns the last moment."""
    chance = chance or random.Random(1)
    moment = begun_s
    for number in range(round(seconds * 50)):
        moment = begun_s + number * BLOCK / real_rate
        clock.note(number * BLOCK, moment + 0.15 + chance.random() * jitter_s, 0.15)
    return moment


def test_a_clock_without_points_knows_nothing() -> None:
    assert StreamClock(RATE).line() is None
    assert StreamClock(RATE).frame_at(5.0) is None


def test_a_steady_stream_is_read_to_the_frame() -> None:
    clock = StreamClock(RATE)
    heard(clock, 20)
    assert clock.frame_at(1_010.0) == pytest.approx(10 * RATE, abs=1)


def test_a_stream_is_read_between_and_beyond_its_points() -> None:
    clock = StreamClock(RATE)
    last_s = heard(clock, 20)
    assert clock.frame_at(last_s + 0.3) == pytest.approx((last_s + 0.3 - 1_000) * RATE, abs=2)


@settings(deadline=None, max_examples=30)
@given(seed=st.integers(0, 1_000), ppm=st.integers(-300, 300))
def test_late_callbacks_hardly_move_the_line(seed: int, ppm: int) -> None:
    clock = StreamClock(RATE)
    real_rate = RATE * (1 + ppm / 1e6)
    last_s = heard(clock, 40, real_rate=real_rate, jitter_s=0.01, chance=random.Random(seed))
    expected = (last_s - 1_000) * real_rate
    assert clock.frame_at(last_s) == pytest.approx(expected, abs=0.012 * RATE)


def test_some_wild_times_do_not_count() -> None:
    clock = StreamClock(RATE)
    chance = random.Random(2)
    for number in range(2_000):
        moment = 1_000 + number * 0.02
        wild_s = chance.uniform(0.5, 2.0) if number % 10 == 0 else 0.0
        clock.note(number * BLOCK, moment + wild_s, 0.0)
    assert clock.frame_at(1_040.0) == pytest.approx(40 * RATE, abs=0.005 * RATE)


def test_drift_over_two_hours_does_not_add_up() -> None:
    clock = StreamClock(RATE)
    real_rate = RATE * (1 - 150e-6)
    last_s = heard(clock, 7_200, real_rate=real_rate, jitter_s=0.005)
    expected = (last_s - 1_000) * real_rate
    assert clock.frame_at(last_s) == pytest.approx(expected, abs=0.02 * RATE)


def test_a_file_played_fast_has_its_own_rate() -> None:
    clock = StreamClock(16_000 * 25)
    for number in range(3_000):
        clock.note(number * 320, 50 + number * 320 / 16_000 / 25, 0.0)
    assert clock.frame_at(51.0) == pytest.approx(25 * 16_000, abs=2)


def test_forgotten_points_do_not_count_but_the_beginning_stays() -> None:
    clock = StreamClock(RATE)
    for number in range(100):
        clock.note(number * BLOCK, 1_000 + number * 0.02 - 0.6)
    clock.restart()
    for number in range(100, 200):
        clock.note(number * BLOCK, 1_000 + number * 0.02)
    line = clock.line()
    assert line is not None
    assert line.since_s == pytest.approx(999.4)
    assert line.place(1_003.0) == pytest.approx(3 * RATE, abs=1)


def test_a_stretch_tells_the_moment_of_a_frame() -> None:
    stretch = Stretch(10.0, 12.0, 5_000.0, 100.0)
    assert stretch.moment(stretch.place(11.5)) == pytest.approx(11.5)


def test_between_two_stretches_time_stands_at_the_end_of_the_first() -> None:
    stretches = [
        Stretch(10.0, 10.0, 0.0, 100.0, until=Frame(500)),
        Stretch(30.0, 30.0, 500.0, 100.0),
    ]
    assert frame_at(stretches, 12.0) == 200
    assert frame_at(stretches, 15.0) == 500
    assert frame_at(stretches, 29.0) == 500
    assert frame_at(stretches, 31.0) == 600


def test_before_everything_is_the_beginning() -> None:
    assert frame_at([], 12.0) == 0
    assert frame_at([Stretch(10.0, 10.0, 40.0, 100.0)], 1.0) == 40

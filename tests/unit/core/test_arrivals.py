"""Moments told by arrivals: late blocks and wrong ages change nothing."""

from __future__ import annotations

import random

import pytest

from firsthand.core.arrivals import Arrivals

RATE = 48_000
FRAMES = 960


def heard(late_s: list[float], ages_s: list[float]) -> Arrivals:
    """Blocks said from 100 s on, each so late and of so claimed an age."""
    arrivals = Arrivals(RATE)
    for number, (late, age) in enumerate(zip(late_s, ages_s, strict=True)):
        arrivals.note(number * FRAMES, FRAMES, 100.02 + number * 0.02 + late, age)
    return arrivals


def error_s(arrivals: Arrivals, monotonic_s: float) -> float:
    line = arrivals.line(100.0)
    assert line is not None
    return line.place(monotonic_s) / RATE - (monotonic_s - 100.0)


def test_before_the_first_block_nothing_is_known() -> None:
    assert Arrivals(RATE).line(0.0) is None


def test_late_blocks_do_not_move_the_line() -> None:
    chance = random.Random(2)
    late = [chance.choice([0.0, 0.02, 0.05, 0.4]) for _ in range(500)]
    assert error_s(heard(late, [0.02] * 500), 110.0) == pytest.approx(0, abs=0.001)


def test_ages_that_run_away_are_not_believed() -> None:
    ages = [2.8 - number * 0.005 for number in range(500)]
    assert error_s(heard([0.0] * 500, ages), 110.0) == pytest.approx(0, abs=0.001)


def test_an_age_that_no_microphone_has_is_not_believed() -> None:
    assert error_s(heard([0.0] * 500, [0.6] * 500), 110.0) == pytest.approx(0, abs=0.001)


def test_a_steady_way_of_a_wireless_microphone_is_taken_off() -> None:
    arrivals = heard([0.15] * 500, [0.17] * 500)
    assert error_s(arrivals, 110.0) == pytest.approx(0, abs=0.001)


def test_after_a_restart_only_what_comes_then_counts() -> None:
    arrivals = heard([-0.5] * 10, [0.02] * 10)
    arrivals.restart()
    arrivals.note(10 * FRAMES, FRAMES, 100.22, 0.02)
    assert error_s(arrivals, 101.0) == pytest.approx(0, abs=0.001)

"""When a key went down, from two clocks and events that come late."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.ui.room.presses import PressClock


def test_without_a_stamp_the_press_is_now() -> None:
    assert PressClock().pressed_at(12.5, 0) == 12.5


def test_an_event_that_waited_is_put_back_by_its_wait() -> None:
    clock = PressClock()
    for second in range(5):
        clock.pressed_at(100.0 + second, 5_000 + 1_000 * second)
    assert clock.pressed_at(105.4, 10_000) == pytest.approx(105.0)


def test_an_event_clock_that_was_set_anew_is_believed_from_then_on() -> None:
    clock = PressClock()
    clock.pressed_at(100.0, 5_000)
    assert clock.pressed_at(101.0, 900_000) == pytest.approx(101.0)
    assert clock.pressed_at(102.3, 901_000) == pytest.approx(102.0)


@given(st.lists(st.tuples(st.floats(0.01, 5), st.floats(0, 0.5)), min_size=1, max_size=60))
def test_a_press_is_never_later_than_it_was_seen_nor_earlier_than_it_was(
    steps: list[tuple[float, float]],
) -> None:
    clock, at = PressClock(), 50.0
    for wait, delay in steps:
        at += wait
        seen = at + delay
        stamp = round((at - 40.0) * 1000)
        pressed = clock.pressed_at(seen, stamp)
        assert at - 0.002 <= pressed <= seen + 0.002

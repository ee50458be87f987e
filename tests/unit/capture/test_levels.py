"""How loud it is, and what a person is told about it."""

from __future__ import annotations

import numpy as np
import pytest

from firsthand.capture.levels import NOBODY, TOO_LOUD, Hints, level_of


def test_silence_is_the_bottom_of_the_scale() -> None:
    assert level_of(bytes(100)) == (-120.0, -120.0)
    assert level_of(b"") == (-120.0, -120.0)


def test_full_scale_is_zero() -> None:
    peak, rms = level_of(np.full(100, -32_768, "<i2").tobytes())
    assert (peak, rms) == (0.0, 0.0)


def test_half_as_strong_is_six_decibels_less() -> None:
    peak, _ = level_of(np.full(100, 16_384, "<i2").tobytes())
    assert peak == pytest.approx(-6.02, abs=0.01)


def test_one_loud_moment_is_no_reason_for_a_hint() -> None:
    hints = Hints()
    assert hints.after(0.0, 0.0, -20.0) == ""
    assert hints.after(0.1, -10.0, -20.0) == ""


def test_what_clips_again_and_again_is_too_loud_until_it_does_not() -> None:
    hints = Hints()
    told = [hints.after(step / 10, 0.0, -12.0) for step in range(5)]
    assert told[-1] == TOO_LOUD
    assert hints.after(8.0, -12.0, -20.0) == ""


def test_a_room_in_which_nobody_is_heard_for_long_is_said() -> None:
    hints = Hints()
    assert hints.after(0.0, -60.0, -70.0) == ""
    assert hints.after(15.0, -60.0, -70.0) == ""
    assert hints.after(21.0, -60.0, -70.0) == NOBODY
    assert hints.after(21.1, -20.0, -30.0) == ""

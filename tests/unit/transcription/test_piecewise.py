"""Words of a window a model goes round in circles over, heard in smaller parts."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from firsthand.transcription.hearing.decoding import Heard
from firsthand.transcription.hearing.piecewise import SHORTEST_PART_S, words_in
from firsthand.transcription.orders.wire import HeardWord

RATE = 16_000
PERIOD_S = 0.5
"""A word each half second, and half of it quiet."""


class Talk:
    """Sound in which each word has a pitch of its own, and a model that knows them.

    The model writes nothing but a stutter of any sound that a stutter is in.
    """

    def __init__(self, words: int, stutters: frozenset[int] = frozenset()) -> None:
        at = np.arange(round(PERIOD_S * RATE / 2))
        self.samples = np.zeros(round(words * PERIOD_S * RATE), np.float32)
        for k in range(words):
            loudness = 0.05 + 0.001 * k
            first = round((k + 0.25) * PERIOD_S * RATE)
            self.samples[first : first + at.size] = loudness * np.sin(at / 5)
        self._stutters = stutters
        self.asked_s: list[float] = []

    def hear(self, window: NDArray[np.float32]) -> Heard:
        lasts_s = window.size / RATE
        self.asked_s.append(lasts_s)
        loud = np.abs(window) > 0.01
        near = np.convolve(loud, np.ones(400), "same") > 0
        edges = np.flatnonzero(np.diff(np.pad(near.astype(np.int8), 1)))
        said = []
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            number = round((float(np.abs(window[start:end]).max()) - 0.05) / 0.001)
            said.append((number, start / RATE, end / RATE))
        if self._stutters & {number for number, _, _ in said}:
            loop = tuple(HeardWord(" I", 0.0, 0.1, 0.9) for _ in range(100))
            return Heard(loop, lasts_s, -0.1, True)
        words = tuple(HeardWord(f" {number}", start, end, 0.9) for number, start, end in said)
        return Heard(words, lasts_s, -0.1, False)


def test_what_was_heard_well_is_heard_once() -> None:
    talk = Talk(40)
    found = words_in(talk.samples, talk.hear, in_parts=True)
    assert [word.text for word in found] == [f" {k}" for k in range(40)]
    assert talk.asked_s == [20.0]


@pytest.mark.parametrize("stutter", [0, 7, 20, 39])
def test_a_stutter_costs_only_the_words_around_it(stutter: int) -> None:
    talk = Talk(40, frozenset({stutter}))
    found = {word.text: word for word in words_in(talk.samples, talk.hear, in_parts=True)}
    lost = [k for k in range(40) if f" {k}" not in found]
    assert stutter in lost
    assert len(lost) <= 2 * SHORTEST_PART_S / PERIOD_S
    for k in set(range(40)) - set(lost):
        assert found[f" {k}"].start_s == pytest.approx((k + 0.25) * PERIOD_S, abs=0.05)


def test_words_come_in_order_and_each_once_across_windows() -> None:
    talk = Talk(150, frozenset({30, 100}))
    numbers = [
        int(w.text) for w in words_in(talk.samples, talk.hear, in_parts=True) if "I" not in w.text
    ]
    assert numbers == sorted(set(numbers))
    assert len(numbers) >= 150 - 2 * 2 * SHORTEST_PART_S / PERIOD_S


def test_no_word_is_cut_in_two_where_there_is_a_quiet_to_cut_in() -> None:
    talk = Talk(40, frozenset({5}))
    words_in(talk.samples, talk.hear, in_parts=True)
    for seconds in talk.asked_s[1:]:
        periods = seconds / PERIOD_S
        assert periods == pytest.approx(round(periods), abs=0.25)


def test_where_words_are_wanted_soon_a_window_is_heard_once() -> None:
    talk = Talk(40, frozenset({5}))
    words_in(talk.samples, talk.hear, in_parts=False)
    assert talk.asked_s == [20.0]


def test_the_rest_of_a_window_that_a_model_left_is_heard_next() -> None:
    asked: list[int] = []

    def hear(window: NDArray[np.float32]) -> Heard:
        asked.append(window.size)
        return Heard((HeardWord(" so", 0.5, 1.0, 0.9),), 4.0, -0.2, False)

    found = words_in(np.zeros(10 * RATE, np.float32), hear, in_parts=True)
    assert [word.start_s for word in found] == [0.5, 4.5, 8.5]
    assert asked == [10 * RATE, 6 * RATE, 2 * RATE]


def test_what_a_model_leaves_out_after_its_last_word_is_heard_next() -> None:
    talk = Talk(40)
    windows: list[float] = []

    def hear(window: NDArray[np.float32]) -> Heard:
        windows.append(window.size / RATE)
        heard = talk.hear(window)
        return Heard(heard.words[:15], heard.until_s, heard.log_probability, False)

    found = words_in(talk.samples, hear, in_parts=True)
    assert [word.text for word in found] == [f" {k}" for k in range(40)]
    assert len(windows) == 3


def test_a_model_that_writes_nothing_more_is_not_asked_for_ever() -> None:
    asked: list[int] = []

    def hear(window: NDArray[np.float32]) -> Heard:
        asked.append(window.size)
        return Heard((HeardWord(" so", 0.0, 0.1, 0.9),), window.size / RATE, -0.2, False)

    words_in(np.zeros(20 * RATE, np.float32), hear, in_parts=False)
    assert len(asked) < 20

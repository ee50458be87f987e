"""One person's reaction time, learned from where they put a quote right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.quoting import (
    DEFAULT_HABIT,
    Habit,
    Reaction,
    habits_of,
    learned,
    quote_for,
)
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Segment, Transcript, Word

RATE = 1000


def after(reactions_ms: list[int], habit: Habit = DEFAULT_HABIT) -> Habit:
    for reaction in reactions_ms:
        habit = learned(habit, Frame(10_000 + reaction), Span(Frame(6_000), Frame(10_000)), RATE)
    return habit


def test_a_slow_person_comes_to_be_known_as_slow() -> None:
    habit = after([2600, 2500, 2800, 2400, 2700, 2600] * 4)
    assert 2.2 < habit.median_s < 2.7
    assert habit.spread < DEFAULT_HABIT.spread
    assert habit.seen == 24


def test_one_odd_press_does_not_turn_everything_around() -> None:
    assert after([4000]).median_s == pytest.approx(DEFAULT_HABIT.median_s, rel=0.3)


@pytest.mark.parametrize("reaction_ms", [-1500, 100, 9000])
def test_a_press_that_was_no_reaction_teaches_nothing(reaction_ms: int) -> None:
    assert after([reaction_ms]) == DEFAULT_HABIT


@given(st.lists(st.integers(200, 8000), max_size=60))
def test_a_habit_stays_that_of_a_human(reactions_ms: list[int]) -> None:
    habit = after(reactions_ms)
    assert 0.2 <= habit.median_s <= 8.0
    assert 0.2 <= habit.spread <= 1.0


def test_a_known_slow_hand_reaches_back_further() -> None:
    first = _said("our clients never ever logged in.", 10_000)
    second = _said("that was a sad thing.", 12_400)
    transcript = Transcript((first, second))
    press = Frame(second.end + 400)
    quick = quote_for(press, transcript, RATE, Habit(0.5, 0.3)).best
    slow = quote_for(press, transcript, RATE, Habit(2.6, 0.3)).best
    assert quick is not None
    assert slow is not None
    assert quick.text == second.text
    assert slow.text == first.text


def _said(text: str, start: int) -> Segment:
    words = tuple(
        Word(piece, Frame(start + i * 300), Frame(start + i * 300 + 280))
        for i, piece in enumerate(text.split())
    )
    return Segment(start, words[0].start, words[-1].end, text, words)


def test_each_person_has_a_habit_of_their_own() -> None:
    meant = Span(Frame(6_000), Frame(10_000))
    quick = [Reaction("Kim", Frame(10_400), meant, RATE)] * 8
    slow = [Reaction("Lee", Frame(12_800), meant, RATE)] * 8
    habits = habits_of([*quick, *slow])
    assert habits["Kim"] == after([400] * 8)
    assert habits["Kim"].median_s < DEFAULT_HABIT.median_s < habits["Lee"].median_s
    assert "Sam" not in habits

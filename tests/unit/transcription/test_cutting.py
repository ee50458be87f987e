"""Where speech is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.transcription.cutting import (
    EAGER,
    RATE,
    WINDOW,
    Cutter,
    Rules,
    Utterance,
    joined,
    place,
)

PER_SECOND = RATE / WINDOW


def voice(*stretches: tuple[float, float]) -> list[float]:
    """Probabilities for stretches of (seconds, probability)."""
    found: list[float] = []
    for seconds, probability in stretches:
        found += [probability] * round(seconds * PER_SECOND)
    return found


def seconds(samples: int) -> float:
    return samples / RATE


def test_silence_gives_no_utterance() -> None:
    cutter = Cutter()
    assert cutter.add(voice((60, 0.02))) == []
    assert cutter.finish() == []


def test_an_utterance_ends_after_half_a_second_of_quiet() -> None:
    cutter = Cutter()
    assert cutter.add(voice((1, 0.0), (2, 0.9), (0.4, 0.0))) == []
    (utterance,) = cutter.add(voice((0.2, 0.0)))
    assert seconds(utterance.start) == pytest.approx(0.75, abs=0.04)
    assert seconds(utterance.end) == pytest.approx(3.2, abs=0.04)


def test_a_short_pause_does_not_end_an_utterance() -> None:
    cutter = Cutter()
    assert cutter.add(voice((2, 0.9), (0.4, 0.0), (2, 0.9))) == []
    (utterance,) = cutter.finish()
    assert len(utterance.runs) == 2


def test_a_click_is_no_utterance() -> None:
    cutter = Cutter()
    assert cutter.add(voice((1, 0.0), (0.064, 0.9), (2, 0.0))) == []


def test_where_words_are_wanted_soon_long_talk_is_cut_at_a_breath() -> None:
    talk = voice((1, 0.0), (7.5, 0.9), (0.3, 0.0), (2, 0.9))
    assert Cutter().add(talk) == []
    (utterance,) = Cutter(EAGER).add(talk)
    assert seconds(utterance.end) == pytest.approx(8.7, abs=0.1)
    short = voice((1, 0.0), (2, 0.9), (0.3, 0.0), (2, 0.9))
    assert Cutter(EAGER).add(short) == []


def test_it_is_known_for_how_long_somebody_has_been_speaking() -> None:
    cutter = Cutter()
    cutter.add(voice((1, 0.0)))
    assert cutter.under_way == 0
    cutter.add(voice((2, 0.9), (0.3, 0.0)))
    assert seconds(cutter.under_way) == pytest.approx(2.3, abs=0.1)
    cutter.add(voice((1, 0.0)))
    assert cutter.under_way == 0


def test_endless_speech_is_cut_at_its_longest_breath() -> None:
    cutter = Cutter(Rules(longest_s=26))
    found = cutter.add(voice((17, 0.9), (0.3, 0.0), (5, 0.9), (0.1, 0.0), (5, 0.9)))
    assert seconds(found[0].runs[-1][1]) == pytest.approx(17, abs=0.1)


def test_endless_speech_without_a_breath_loses_nothing() -> None:
    cutter = Cutter()
    found = cutter.add(voice((80, 0.95))) + cutter.finish()
    assert sum(run[1] - run[0] for u in found for run in u.runs) == len(voice((80, 0.9))) * WINDOW
    assert all(u.samples <= 30 * RATE for u in found)


def test_what_is_settled_never_lies_in_speech_that_is_still_open() -> None:
    cutter = Cutter()
    cutter.add(voice((3, 0.0), (2, 0.9)))
    assert seconds(cutter.settled) == pytest.approx(2.75, abs=0.04)


@given(st.lists(st.floats(0, 1), max_size=3000), st.integers(1, 200))
def test_cutting_does_not_depend_on_how_the_windows_come(heard: list[float], step: int) -> None:
    at_once, in_steps = Cutter(), Cutter()
    whole = at_once.add(heard) + at_once.finish()
    parts: list[Utterance] = []
    for start in range(0, len(heard), step):
        parts += in_steps.add(heard[start : start + step])
    assert parts + in_steps.finish() == whole


@given(st.lists(st.floats(0, 1), max_size=3000))
def test_utterances_never_overlap_and_hold_their_runs(heard: list[float]) -> None:
    cutter = Cutter()
    found = cutter.add(heard) + cutter.finish()
    before = 0
    for utterance in found:
        assert before <= utterance.start <= utterance.runs[0][0]
        assert utterance.runs[-1][1] <= utterance.end <= len(heard) * WINDOW
        assert utterance.samples <= 30 * RATE
        before = utterance.end


def utterance(start_s: float, end_s: float) -> Utterance:
    start, end = round(start_s * RATE), round(end_s * RATE)
    return Utterance(start, end, ((start, end),))


def test_neighbours_are_joined_up_to_the_longest() -> None:
    some = [utterance(0, 10), utterance(20, 30), utterance(40, 50), utterance(60, 61)]
    assert [len(stretch) for stretch in joined(some, 25)] == [2, 2]


def test_nothing_is_joined_when_nothing_may_be() -> None:
    assert [len(s) for s in joined([utterance(0, 1), utterance(2, 3)], 0)] == [1, 1]


def test_a_time_in_joined_sound_is_found_in_its_own_utterance() -> None:
    stretch = (utterance(5, 10), utterance(20, 22))
    assert place(stretch, 1) == 6 * RATE
    assert place(stretch, 5.5) == round(20.5 * RATE)
    assert place(stretch, 99) == 22 * RATE


def test_the_seam_belongs_to_what_begins_or_ends_there() -> None:
    stretch = (utterance(5, 10), utterance(20, 22))
    assert place(stretch, 5) == 20 * RATE
    assert place(stretch, 5, is_end=True) == 10 * RATE

"""Places in an interview hold together over takes, gaps and pauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.timeline import (
    Event,
    EventKind,
    Frame,
    Span,
    Take,
    Timeline,
    joined,
    phase_at,
    reveal_in,
    timecode,
)

RATE = 1000


def takes_of(lengths: list[int]) -> tuple[Take, ...]:
    found, at = [], 0
    for number, frames in enumerate(lengths, start=1):
        found.append(
            Take(number, f"take-{number:03d}.wav", Frame(at), frames, RATE, "2026-01-01T10:00:00Z")
        )
        at += frames
    return tuple(found)


lengths = st.lists(st.integers(1, 5000), min_size=1, max_size=6)


@given(lengths, st.data())
def test_every_frame_lies_in_the_one_take_that_holds_it(lens: list[int], data: st.DataObject):
    timeline = Timeline(RATE, takes_of(lens))
    frame = Frame(data.draw(st.integers(0, timeline.end - 1)))
    take, within = timeline.locate(frame)
    assert take.span.contains(frame)
    assert take.first_frame + within == frame


@given(lengths, st.data())
def test_the_pieces_of_a_span_are_all_of_it_and_no_more(lens: list[int], data: st.DataObject):
    timeline = Timeline(RATE, takes_of(lens))
    ends = sorted(data.draw(st.lists(st.integers(0, timeline.end), min_size=2, max_size=2)))
    span = Span(Frame(ends[0]), Frame(ends[1]))
    pieces = timeline.pieces(span)
    assert sum(frames for _, _, frames in pieces) == span.frames
    assert all(first + frames <= take.frames for take, first, frames in pieces)


def test_takes_that_leave_a_hole_are_no_timeline():
    first, second = takes_of([100, 100])
    shifted = Take(second.number, second.file, Frame(150), 100, RATE, second.started_at)
    with pytest.raises(ValueError, match="begins at 150"):
        Timeline(RATE, (first, shifted))


def test_takes_of_another_rate_are_refused():
    other = Take(1, "take-001.wav", Frame(0), 10, 44_100, "")
    with pytest.raises(ValueError, match="44100"):
        Timeline(RATE, (other,))


def test_a_timeline_without_takes_has_no_places():
    with pytest.raises(LookupError):
        Timeline(RATE).locate(Frame(0))


def test_takes_in_any_order_become_one_timeline():
    first, second = takes_of([10, 20])
    assert joined([second, first]).takes == (first, second)
    assert joined([]).end == 0


def test_a_span_cannot_run_backward():
    with pytest.raises(ValueError, match="forward"):
        Span(Frame(5), Frame(4))


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "00:00.0"),
        (59.96, "00:59.9"),
        (60.1, "01:00.1"),
        (3599.99, "59:59.9"),
        (3600, "1:00:00.0"),
        (7325.45, "2:02:05.4"),
        (-1, "00:00.0"),
    ],
)
def test_a_timecode_cuts_tenths_and_never_rounds_up(seconds: float, text: str):
    assert timecode(seconds) == text


def test_a_phase_runs_until_the_next_is_entered():
    events = [
        Event(Frame(0), EventKind.PHASE_ENTERED, "opening"),
        Event(Frame(10), EventKind.PHASE_ENTERED, "reveal"),
        Event(Frame(10), EventKind.REVEALED, "reveal"),
    ]
    assert [phase_at(events, frame) for frame in (0, 9, 10)] == ["opening", "opening", "reveal"]
    assert reveal_in(events) == 10
    assert reveal_in(events[:2]) is None

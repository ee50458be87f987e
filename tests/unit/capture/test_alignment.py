"""Every block where it belongs, and holes only where sound was lost."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.capture.sources.alignment import Alignment, Hole, Piece
from firsthand.capture.sources.ring import Block, together
from firsthand.core.clock import StreamClock, Stretch
from firsthand.core.timeline import GapReason

RATE = 48_000
FRAMES = 960


def block(number: int, moment_s: float, *, late_s: float = 0.0, flagged: bool = False) -> Block:
    return Block(number, moment_s + 0.1 + late_s, 0.1, flagged, bytes(FRAMES * 2))


def steady(count: int, *, first: int = 0, begun_s: float = 100.0) -> list[Block]:
    return [block(number, begun_s + number * 0.02) for number in range(first, first + count)]


def aligned() -> Alignment:
    """A stream that has run for four seconds."""
    alignment = Alignment(0, RATE, StreamClock(RATE))
    pieces = alignment.feed(steady(200))
    assert holes(pieces) == []
    return alignment


def holes(pieces: list[Piece]) -> list[Hole]:
    return [piece for piece in pieces if isinstance(piece, Hole)]


def test_a_steady_stream_has_no_holes() -> None:
    alignment = aligned()
    assert alignment.position == 200 * FRAMES


def test_lost_input_becomes_a_hole_of_its_length() -> None:
    alignment = aligned()
    pieces = alignment.feed([block(n, 100.0 + n * 0.02 + 3.0) for n in range(200, 240)])
    [hole] = holes(pieces)
    assert (hole.first_frame, hole.reason) == (200 * FRAMES, GapReason.STALL)
    assert abs(hole.frames - 3 * RATE) < 0.002 * RATE
    assert alignment.position == 240 * FRAMES + hole.frames


def test_a_flagged_overflow_is_named_so() -> None:
    alignment = aligned()
    late = [block(n, 100.0 + n * 0.02 + 0.06, flagged=n == 200) for n in range(200, 240)]
    [hole] = holes(alignment.feed(late))
    assert hole.reason is GapReason.OVERFLOW
    assert abs(hole.frames - 0.06 * RATE) < 0.002 * RATE


def test_a_flag_without_loss_makes_no_hole() -> None:
    alignment = aligned()
    blocks = [block(n, 100.0 + n * 0.02, flagged=n == 200) for n in range(200, 240)]
    assert holes(alignment.feed(blocks)) == []


def test_a_late_lump_of_sound_is_not_a_loss() -> None:
    alignment = aligned()
    lump = [block(n, 100.0 + n * 0.02, late_s=(250 - n) * 0.02) for n in range(200, 250)]
    pieces = alignment.feed(lump) + alignment.feed(steady(50, first=250))
    assert holes(pieces) == []
    assert alignment.position == 300 * FRAMES


def test_a_computer_that_catches_up_slowly_has_lost_nothing() -> None:
    """As was seen with ten busy processes: 0.4 s late, and a second until all was worked off."""
    alignment = aligned()
    late = [block(n, 100.0 + n * 0.02, late_s=0.4 - (n - 200) * 0.008) for n in range(200, 250)]
    pieces = alignment.feed(late) + alignment.feed(steady(50, first=250))
    assert holes(pieces) == []
    assert alignment.position == 300 * FRAMES


def test_input_lost_on_a_busy_computer_is_a_hole_of_its_length() -> None:
    alignment = aligned()
    chance = random.Random(4)
    late = [
        block(n, 100.5 + n * 0.02, late_s=max(chance.random() * 0.03, 0.3 - (n - 200) * 0.015))
        for n in range(200, 290)
    ]
    [hole] = holes(alignment.feed(late))
    assert hole.first_frame == 200 * FRAMES
    assert abs(hole.frames - 0.5 * RATE) < 0.02 * RATE


def test_blocks_the_ring_had_no_room_for_become_a_hole() -> None:
    alignment = aligned()
    [hole] = holes(alignment.feed(steady(20, first=205)))
    assert (hole.frames, hole.reason) == (5 * FRAMES, GapReason.OVERFLOW)
    assert alignment.position == 225 * FRAMES


@settings(deadline=None, max_examples=60)
@given(seed=st.integers(0, 10_000), lost_s=st.sampled_from([0.0, 0.15, 0.3, 1.0]))
def test_blocks_told_together_show_the_same_holes_as_each_by_itself(
    seed: int, lost_s: float
) -> None:
    chance = random.Random(seed)
    at = chance.randrange(210, 240)
    blocks = [
        block(n, 100.0 + n * 0.02 + (lost_s if n >= at else 0.0), late_s=chance.uniform(0, 0.018))
        for n in range(200, 300)
    ]
    one_by_one, at_once = aligned(), aligned()
    expected = holes(one_by_one.feed(blocks))
    found: list[Hole] = []
    for start in range(0, len(blocks), 5):
        found += holes(at_once.feed(together(blocks[start : start + 5], 0.02)))
    assert len(found) == len(expected) == (lost_s > 0)
    for one, other in zip(found, expected, strict=True):
        assert one.first_frame == other.first_frame == at * FRAMES
        assert abs(one.frames - other.frames) <= 0.01 * RATE


def test_joining_after_another_recorder_leaves_the_time_between_as_a_hole() -> None:
    before = Stretch(90.0, 90.0, 1_000.0, RATE)
    alignment = Alignment(1_000, RATE, StreamClock(RATE), before=before)
    pieces = alignment.feed(steady(40, begun_s=90.5))
    [hole] = holes(pieces)
    assert pieces[0] is hole
    assert hole.reason is GapReason.RECORDER_RESTARTED
    assert abs(hole.frames - 0.5 * RATE) < 0.002 * RATE


def test_what_is_held_back_is_given_out_at_the_end() -> None:
    before = Stretch(90.0, 90.0, 0.0, RATE)
    alignment = Alignment(0, RATE, StreamClock(RATE), before=before)
    assert alignment.feed(steady(3, begun_s=90.5)) == []
    pieces = alignment.feed([], is_last=True)
    assert len(holes(pieces)) == 1
    assert len(pieces) == 4


def test_a_source_that_loses_nothing_is_never_doubted() -> None:
    alignment = Alignment(0, RATE, StreamClock(RATE), tells_time=False)
    alignment.feed(steady(200))
    assert holes(alignment.feed(steady(50, first=200, begun_s=105.0))) == []


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10_000), sizes=st.lists(st.integers(1, 40), min_size=1, max_size=20))
def test_pieces_follow_each_other_without_a_break(seed: int, sizes: list[int]) -> None:
    chance = random.Random(seed)
    alignment = Alignment(0, RATE, StreamClock(RATE))
    number, moment_s, end = 0, 50.0, 0
    sound = 0
    for size in sizes:
        blocks = []
        for _ in range(size):
            number += chance.choice([1, 1, 1, 1, 2])
            moment_s += chance.choice([0.02, 0.02, 0.02, 0.5])
            late_s = chance.random() * 0.05
            blocks.append(block(number, moment_s, late_s=late_s, flagged=chance.random() < 0.1))
        for piece in alignment.feed(blocks):
            assert piece.first_frame == end
            is_hole = isinstance(piece, Hole)
            end += piece.frames if is_hole else FRAMES
            sound += not is_hole
    for piece in alignment.feed([], is_last=True):
        assert piece.first_frame == end
        is_hole = isinstance(piece, Hole)
        end += piece.frames if is_hole else FRAMES
        sound += not is_hole
    assert alignment.position == end
    assert sound == sum(sizes)

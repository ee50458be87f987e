"""Blocks go through memory in order, whole, or are missed by number."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.capture.sources.ring import Block, Ring, together


def put(ring: Ring, content: bytes, moment_s: float = 0.0) -> None:
    ring.put(memoryview(content), moment_s, 0.1, False)


def test_blocks_come_out_as_they_went_in() -> None:
    ring = Ring(4, 6)
    put(ring, b"abcdef", 1.0)
    ring.put(memoryview(b"ghijkl"), 2.0, 0.25, True)
    first, second = ring.take()
    assert (first.number, first.pcm, first.monotonic_s) == (0, b"abcdef", 1.0)
    assert (second.number, second.pcm, second.age_s, second.overflowed) == (
        1,
        b"ghijkl",
        0.25,
        True,
    )
    assert ring.take() == []


def test_a_short_block_stays_short() -> None:
    ring = Ring(2, 6)
    put(ring, b"abcdef")
    put(ring, b"gh")
    assert [block.pcm for block in ring.take()] == [b"abcdef", b"gh"]


def test_a_full_ring_leaves_out_the_newest_and_counts_it() -> None:
    ring = Ring(2, 2)
    for content in (b"aa", b"bb", b"cc", b"dd"):
        put(ring, content)
    assert ring.is_full
    assert [block.pcm for block in ring.take()] == [b"aa", b"bb"]
    put(ring, b"ee")
    [block] = ring.take()
    assert (block.number, block.pcm) == (4, b"ee")


@given(steps=st.lists(st.integers(0, 7), max_size=60))
def test_no_block_is_lost_or_changed_unless_its_number_is_missing(steps: list[int]) -> None:
    ring = Ring(5, 4)
    sent = 0
    came: list[tuple[int, bytes]] = []
    for count in steps:
        for _ in range(count):
            put(ring, sent.to_bytes(4, "big"))
            sent += 1
        came.extend((block.number, block.pcm) for block in ring.take())
    assert all(number.to_bytes(4, "big") == pcm for number, pcm in came)
    assert sorted(came) == came
    assert sent - len(came) == sum(max(0, count - 5) for count in steps)


LENGTH_S = 0.02


def steady(count: int, *, late_s: dict[int, float] | None = None) -> list[Block]:
    return [
        Block(n, 1.0 + n * LENGTH_S + (late_s or {}).get(n, 0.01), 0.05, False, bytes([n, n]))
        for n in range(count)
    ]


def test_blocks_that_came_on_time_are_told_as_one() -> None:
    [one] = together(steady(5, late_s={2: 0.0}), LENGTH_S)
    assert (one.number, one.next_number) == (0, 5)
    assert one.pcm == bytes([0, 0, 1, 1, 2, 2, 3, 3, 4, 4])
    # As if the last had come as early for its place as the third did, which tells its age too.
    assert one.monotonic_s == pytest.approx(1.0 + 4 * LENGTH_S)
    assert one.age_s == pytest.approx(0.05 + 4 * LENGTH_S)


def test_a_lump_is_told_as_its_last_block_came() -> None:
    lump = [Block(n, 2.0, 0.05, False, b"xx") for n in range(4)]
    [one] = together(lump, LENGTH_S)
    assert one.monotonic_s == pytest.approx(2.0)


def test_where_sound_may_be_lost_another_block_begins() -> None:
    late = steady(6, late_s=dict.fromkeys(range(3, 6), 0.08))
    assert [one.count for one in together(late, LENGTH_S)] == [3, 3]
    flagged = [replace(one, overflowed=one.number == 4) for one in steady(6)]
    assert [one.overflowed for one in together(flagged, LENGTH_S)] == [False, True]
    missed = [one for one in steady(6) if one.number != 1]
    assert [(one.number, one.next_number) for one in together(missed, LENGTH_S)] == [(0, 1), (2, 6)]


def test_much_that_waited_is_told_in_pieces_and_none_is_missing() -> None:
    found = together(steady(25), LENGTH_S)
    assert [one.count for one in found] == [10, 10, 5]
    assert b"".join(one.pcm for one in found) == b"".join(one.pcm for one in steady(25))
    assert together([], LENGTH_S) == []


def test_what_follows_a_block_s_first_frames_is_as_much_younger() -> None:
    block = Block(7, 3.0, 0.5, True, b"abcdefgh")
    rest = block.without(1, 10, channels=2)
    assert (rest.pcm, rest.monotonic_s, rest.overflowed) == (b"efgh", 3.0, False)
    assert rest.age_s == pytest.approx(0.4)

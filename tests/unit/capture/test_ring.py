"""Blocks go through memory in order, whole, or are missed by number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.capture.ring import Ring


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

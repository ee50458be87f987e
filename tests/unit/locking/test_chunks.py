"""Encrypted files: any place reads as it was written, and nothing that was changed is believed."""

from __future__ import annotations

import io
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.locking.chunks import CHUNK, MAGIC, ForgedFile, LockedFile, write_locked
from firsthand.locking.key import LibraryKey

KEY = LibraryKey(bytes(range(32)))
HEAD = len(MAGIC) + 16
STORED = CHUNK + 16
SIZES = [0, 1, 17, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5]


def locked(content: bytes, key: LibraryKey = KEY) -> bytes:
    target = io.BytesIO()
    write_locked(target, io.BytesIO(content), key)
    return target.getvalue()


def read(stored: bytes, key: LibraryKey = KEY) -> bytes:
    with io.BufferedReader(LockedFile(io.BytesIO(stored), key)) as file:
        return file.read()


@pytest.mark.parametrize("size", SIZES)
def test_what_was_written_is_read(size: int) -> None:
    content = os.urandom(size)
    stored = locked(content)
    assert read(stored) == content
    assert content[:64] not in stored or size < 4


def test_the_same_content_never_looks_the_same_twice() -> None:
    assert locked(b"twice") != locked(b"twice")


@given(
    st.sampled_from(SIZES),
    st.lists(st.tuples(st.integers(0, 4 * CHUNK), st.integers(0, 2 * CHUNK)), max_size=6),
)
def test_any_place_reads_as_in_a_clear_file(size: int, places: list[tuple[int, int]]) -> None:
    content = (b"0123456789abcdef" * (size // 16 + 1))[:size]
    clear = io.BytesIO(content)
    with io.BufferedReader(LockedFile(io.BytesIO(locked(content)), KEY)) as file:
        assert file.seek(0, io.SEEK_END) == size
        for start, count in places:
            clear.seek(start)
            file.seek(start)
            assert file.read(count) == clear.read(count)


@given(st.sampled_from(SIZES), st.integers(0), st.integers(1, 255))
def test_any_byte_that_was_changed_is_refused(size: int, place: int, change: int) -> None:
    stored = bytearray(locked(b"x" * size))
    stored[place % len(stored)] ^= change
    with pytest.raises(ForgedFile):
        read(bytes(stored))


@given(st.sampled_from(SIZES), st.integers(0))
def test_a_file_that_was_cut_anywhere_is_refused(size: int, place: int) -> None:
    stored = locked(b"x" * size)
    with pytest.raises(ForgedFile):
        read(stored[: place % len(stored)])


@pytest.mark.parametrize(("one", "other"), [(0, 1), (1, 2), (0, 2), (2, 3)])
def test_pieces_that_change_places_are_refused(one: int, other: int) -> None:
    stored = locked(os.urandom(3 * CHUNK) + b"end")
    head, body = stored[:HEAD], stored[HEAD:]
    pieces = [body[at : at + STORED] for at in range(0, len(body), STORED)]
    pieces[one], pieces[other] = pieces[other], pieces[one]
    with pytest.raises(ForgedFile):
        read(head + b"".join(pieces))


def test_a_piece_of_another_file_of_the_same_library_is_refused() -> None:
    one, other = locked(b"a" * 2 * CHUNK), locked(b"b" * 2 * CHUNK)
    with pytest.raises(ForgedFile):
        read(one[: HEAD + STORED] + other[HEAD + STORED :])


def test_more_behind_the_end_is_refused() -> None:
    stored = locked(b"x" * CHUNK)
    with pytest.raises(ForgedFile):
        read(stored + stored[HEAD:])


def test_another_key_opens_nothing() -> None:
    with pytest.raises(ForgedFile):
        read(locked(b"mine"), LibraryKey.by_chance())


def test_what_is_no_such_file_is_refused() -> None:
    for foreign in (b"", b"fLaC", MAGIC, os.urandom(100)):
        with pytest.raises(ForgedFile):
            read(foreign)

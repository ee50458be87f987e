"""A take's file is whole after every single write."""

from __future__ import annotations

import os
import wave
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.capture.takes import wav
from firsthand.capture.takes.wav import HEADER_BYTES, TakeFile, repair_header, shape_of

RATE = 16_000


def test_a_new_take_is_a_wave_file_without_frames(tmp_path: Path) -> None:
    file = TakeFile(tmp_path / "take-001.wav", RATE)
    with wave.open(str(file.path)) as reader:
        assert reader.getparams()[:4] == (1, 2, RATE, 0)
    file.close()


def test_only_its_owner_may_read_a_take(tmp_path: Path) -> None:
    file = TakeFile(tmp_path / "take-001.wav", RATE)
    file.close()
    assert file.path.stat().st_mode & 0o777 == 0o600


def test_a_take_never_replaces_a_file(tmp_path: Path) -> None:
    (tmp_path / "take-001.wav").write_bytes(b"somebody's")
    with pytest.raises(FileExistsError):
        TakeFile(tmp_path / "take-001.wav", RATE)
    assert (tmp_path / "take-001.wav").read_bytes() == b"somebody's"


@settings(deadline=None)
@given(chunks=st.lists(st.binary(min_size=0, max_size=3_000).map(lambda b: b[: len(b) // 2 * 2])))
def test_chunks_of_any_size_make_one_sound(chunks: list[bytes]) -> None:
    with TemporaryDirectory() as folder:
        file = TakeFile(Path(folder) / "take-001.wav", RATE)
        for chunk in chunks:
            file.append(chunk)
        file.close()
        with wave.open(str(file.path)) as reader:
            assert reader.readframes(reader.getnframes()) == b"".join(chunks)


def test_half_a_frame_is_refused(tmp_path: Path) -> None:
    file = TakeFile(tmp_path / "take-001.wav", RATE)
    with pytest.raises(ValueError, match="whole frames"):
        file.append(b"abc")
    file.close()


def test_a_system_that_takes_little_at_a_time_gets_it_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.pwrite
    monkeypatch.setattr(os, "pwrite", lambda fd, data, at: real(fd, bytes(data)[:7], at))
    file = TakeFile(tmp_path / "take-001.wav", RATE)
    file.append(bytes(range(200)))
    file.close()
    assert file.path.read_bytes()[HEADER_BYTES:] == bytes(range(200))


def test_after_a_full_disk_the_file_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = TakeFile(tmp_path / "take-001.wav", RATE)
    file.append(b"ab" * 500)
    before = file.path.read_bytes()

    def full(fd: int, data: bytes, at: int) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "pwrite", full)
        with pytest.raises(OSError, match="space"):
            file.append(b"cd" * 500)
    assert file.path.read_bytes() == before
    assert file.frames == 500
    file.append(b"ef" * 10)
    file.close()
    assert file.path.read_bytes()[HEADER_BYTES:] == b"ab" * 500 + b"ef" * 10


@settings(deadline=None)
@given(held=st.integers(0, 4_000), said=st.integers(0, 4_000))
def test_a_repaired_header_counts_what_the_file_holds(held: int, said: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "take-001.wav"
        sound = os.urandom(held)
        path.write_bytes(wav.header(RATE, 1, said) + sound)
        repair_header(path)
        shape = shape_of(path)
        assert shape is not None
        assert shape.said_frames == shape.held_frames == held // 2
        assert path.read_bytes()[HEADER_BYTES:] == sound


@pytest.mark.parametrize("content", [b"", b"RIFF", b"x" * 100, wav.header(RATE, 1, 5)[:43]])
def test_a_file_without_our_header_has_no_shape(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "take-001.wav"
    path.write_bytes(content)
    assert shape_of(path) is None
    repair_header(path)
    assert path.read_bytes() == content


def test_reserved_space_is_given_back(tmp_path: Path) -> None:
    file = TakeFile(tmp_path / "take-001.wav", RATE)
    has_reserve = file.reserve(RATE * 600)
    file.append(b"ab" * RATE)
    if has_reserve:
        assert file.reserved_frames == RATE * 599
        assert file.path.stat().st_blocks * 512 > RATE * 600
    file.close()
    assert file.path.stat().st_size == HEADER_BYTES + 2 * RATE
    assert file.path.stat().st_blocks * 512 < RATE * 100


def test_a_take_has_room_until_just_below_four_gigabytes(tmp_path: Path) -> None:
    file = TakeFile(tmp_path / "take-001.wav", RATE)
    assert file.has_room
    file.frames = (wav.MOST_BYTES - HEADER_BYTES) // 2 - 11 * RATE
    assert file.has_room
    file.frames += 2 * RATE
    assert not file.has_room
    file.frames = 0
    file.close()

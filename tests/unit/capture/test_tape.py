"""Sound and silence end to end, in takes of bearable size, with every gap in the journal."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import soundfile as sf

from firsthand.capture.takes import wav
from firsthand.capture.takes.found import JOURNAL, takes_in
from firsthand.capture.takes.tape import Tape
from firsthand.core.timeline import Frame, Gap, GapReason, Timeline
from firsthand.journal import read_lines

RATE = 16_000


def test_the_row_of_a_take_is_on_disk_before_its_sound(tmp_path: Path) -> None:
    tape = Tape(tmp_path, RATE)
    tape.begin("a microphone")
    [line] = list(read_lines(tmp_path / JOURNAL))
    assert line["line"] == "take started"
    assert line["device"] == "a microphone"
    assert (tmp_path / "take-001.wav").stat().st_size == wav.HEADER_BYTES
    tape.close()


def test_silence_is_silence_of_its_length_and_known(tmp_path: Path) -> None:
    tape = Tape(tmp_path, RATE)
    tape.begin("")
    tape.sound(b"\x01\x02" * 100)
    tape.silence(40, GapReason.STALL)
    tape.silence(60, GapReason.STALL)
    tape.sound(b"\x03\x04" * 100)
    tape.silence(10, GapReason.DEVICE_LOST)
    tape.close()
    [take] = takes_in(tmp_path)
    assert take.gaps == (
        Gap(Frame(100), 100, GapReason.STALL),
        Gap(Frame(300), 10, GapReason.DEVICE_LOST),
    )
    sound = (tmp_path / take.file).read_bytes()[wav.HEADER_BYTES :]
    assert sound == b"\x01\x02" * 100 + bytes(200) + b"\x03\x04" * 100 + bytes(20)


def test_the_next_tape_goes_on_where_the_last_ended(tmp_path: Path) -> None:
    for _ in range(3):
        tape = Tape(tmp_path, RATE)
        tape.begin("")
        tape.sound(bytes(range(200)))
        tape.close()
    takes = takes_in(tmp_path)
    assert [take.first_frame for take in takes] == [0, 100, 200]
    assert [take.number for take in takes] == [1, 2, 3]


def test_a_full_file_is_followed_by_the_next_without_a_hole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wav, "MOST_BYTES", 44 + 2 * 12 * RATE)
    sound = os.urandom(2 * RATE * 5)
    tape = Tape(tmp_path, RATE)
    tape.begin("a microphone")
    for start in range(0, len(sound), 3_200):
        tape.sound(sound[start : start + 3_200])
    tape.silence(RATE * 4, GapReason.DEVICE_LOST)
    tape.close()
    takes = takes_in(tmp_path)
    assert len(takes) > 2
    assert Timeline(RATE, takes).end == 9 * RATE
    parts = [(tmp_path / take.file).read_bytes()[wav.HEADER_BYTES :] for take in takes]
    assert b"".join(parts) == sound + bytes(RATE * 8)
    assert sum(gap.frames for take in takes for gap in take.gaps) == 4 * RATE


def test_synced_frames_are_never_more_than_written(tmp_path: Path) -> None:
    tape = Tape(tmp_path, RATE)
    tape.begin("")
    tape.sound(bytes(2_000))
    assert (tape.synced, tape.end) == (0, 1_000)
    tape.sync(lambda frame: 12.5)
    tape.sound(bytes(2_000))
    assert (tape.synced, tape.end) == (1_000, 2_000)
    synced = [line for line in read_lines(tmp_path / JOURNAL) if line["line"] == "synced"]
    assert synced == [{"line": "synced", "take": 1, "frames": 1_000, "monotonic_s": 12.5}]
    tape.close()
    assert tape.synced == 2_000


def test_a_closed_take_is_an_ordinary_wave_file(tmp_path: Path) -> None:
    tape = Tape(tmp_path, RATE)
    tape.begin("", reserve_frames=RATE * 60)
    tape.sound(bytes(2_000))
    tape.close()
    info = sf.info(tmp_path / "take-001.wav")
    assert (info.frames, info.samplerate, info.channels, info.subtype) == (1_000, RATE, 1, "PCM_16")

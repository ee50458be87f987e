"""What a folder holds is told from what is there, however it was left."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from firsthand.capture.takes import wav
from firsthand.capture.takes.closing import close_open_takes, close_takes
from firsthand.capture.takes.found import JOURNAL, boot_id, kept_in, takes_in
from firsthand.capture.takes.tape import Tape
from firsthand.core.timeline import Frame, Gap, GapReason, Timeline
from firsthand.journal import read_lines

RATE = 16_000


def left_by_a_kill(folder: Path, seconds: float = 2.0) -> bytes:
    """One take that nobody closed, with a gap in it; returns its sound."""
    sound = os.urandom(round(seconds * RATE) * 2)
    tape = Tape(folder, RATE)
    tape.begin("a microphone")
    tape.sound(sound)
    tape.silence(800, GapReason.STALL)
    tape.sync()
    return sound + bytes(1_600)


def test_an_empty_folder_has_no_takes(tmp_path: Path) -> None:
    assert takes_in(tmp_path) == ()
    assert close_open_takes(tmp_path) == ()


def test_a_take_that_was_never_closed_counts_what_its_file_holds(tmp_path: Path) -> None:
    left_by_a_kill(tmp_path)
    [take] = takes_in(tmp_path)
    assert take.frames == 2 * RATE + 800
    assert take.sha256 == ""
    assert take.gaps == (Gap(Frame(2 * RATE), 800, GapReason.STALL),)


def test_sound_behind_the_header_s_count_is_kept(tmp_path: Path) -> None:
    sound = left_by_a_kill(tmp_path)
    path = tmp_path / "take-001.wav"
    with path.open("ab") as file:
        file.write(b"\x01\x02" * 500 + b"\x03")
    [take] = close_open_takes(tmp_path)
    assert take.frames == 2 * RATE + 800 + 500
    assert path.read_bytes()[wav.HEADER_BYTES :] == sound + b"\x01\x02" * 500 + b"\x03"
    assert take.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_space_set_aside_by_a_recorder_that_died_is_given_back(tmp_path: Path) -> None:
    tape = Tape(tmp_path, RATE)
    tape.begin("a microphone", reserve_frames=600 * RATE)
    has_reserve = tape.reserved_frames > 0
    tape.sound(bytes(2 * RATE))
    tape.sync()
    path = tmp_path / "take-001.wav"
    before = path.read_bytes()
    assert (path.stat().st_blocks * 512 > 600 * RATE) == has_reserve
    close_takes(tmp_path)
    assert path.stat().st_blocks * 512 < 100 * RATE
    assert path.read_bytes() == before


def test_a_take_is_hashed_once_and_not_while_somebody_waits_for_its_end(tmp_path: Path) -> None:
    left_by_a_kill(tmp_path)
    [closed] = close_takes(tmp_path)
    assert closed.sha256 == ""
    [hashed] = close_open_takes(tmp_path)
    sha256 = hashlib.sha256((tmp_path / "take-001.wav").read_bytes()).hexdigest()
    assert hashed == replace(closed, sha256=sha256)
    with (tmp_path / "take-001.wav").open("r+b") as file:
        file.seek(wav.HEADER_BYTES)
        file.write(b"other")
    assert close_open_takes(tmp_path) == takes_in(tmp_path) == (hashed,)


def test_closing_twice_changes_nothing(tmp_path: Path) -> None:
    left_by_a_kill(tmp_path)
    takes = close_open_takes(tmp_path)
    journal = (tmp_path / JOURNAL).read_bytes()
    assert close_open_takes(tmp_path) == takes
    assert (tmp_path / JOURNAL).read_bytes() == journal


@pytest.mark.parametrize("kept", [0, 1, 40])
def test_a_torn_last_line_is_passed_over(tmp_path: Path, kept: int) -> None:
    left_by_a_kill(tmp_path)
    path = tmp_path / JOURNAL
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-1]) + lines[-1][:kept])
    [take] = close_open_takes(tmp_path)
    assert take.frames == 2 * RATE + 800
    assert takes_in(tmp_path) == (take,)


@pytest.mark.parametrize("kept", [0, 1, 40])
def test_of_many_syncs_the_last_whole_one_counts(tmp_path: Path, kept: int) -> None:
    left_by_a_kill(tmp_path)
    path = tmp_path / JOURNAL
    last = json.loads(path.read_bytes().splitlines()[-1])
    assert last["line"] == "synced"
    with path.open("ab") as journal:
        for frames in (31, 32, 33):
            journal.write(json.dumps({**last, "frames": frames}).encode() + b"\n")
        journal.write(json.dumps({**last, "frames": 34}).encode()[:kept])
    [one] = kept_in(tmp_path)
    assert one.synced == 33
    plainly = [line for line in read_lines(path) if line["line"] == "synced"]
    [quickly] = [line for line in read_lines(path, last_of="synced") if line["line"] == "synced"]
    assert quickly == plainly[-1]
    others = [line for line in read_lines(path) if line["line"] != "synced"]
    assert [one for one in read_lines(path, last_of="synced") if one != quickly] == others


def test_takes_are_found_without_any_journal(tmp_path: Path) -> None:
    left_by_a_kill(tmp_path, 1.0)
    left_by_a_kill(tmp_path, 0.5)
    (tmp_path / JOURNAL).unlink()
    takes = close_open_takes(tmp_path)
    assert [(take.number, take.frames) for take in takes] == [(1, RATE + 800), (2, RATE // 2 + 800)]
    assert Timeline(RATE, takes).end == RATE * 3 // 2 + 1_600


def test_a_take_without_sound_is_no_take_but_keeps_its_file(tmp_path: Path) -> None:
    tape = Tape(tmp_path, RATE)
    tape.begin("a microphone")
    tape.close()
    assert takes_in(tmp_path) == ()
    assert (tmp_path / "take-001.wav").exists()
    left_by_a_kill(tmp_path)
    [take] = takes_in(tmp_path)
    assert (take.number, take.first_frame) == (2, 0)


def test_a_file_that_is_no_recording_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "take-001.wav").write_bytes(b"not a recording")
    assert close_open_takes(tmp_path) == ()
    assert (tmp_path / "take-001.wav").read_bytes() == b"not a recording"


def test_a_gap_never_reaches_beyond_its_take(tmp_path: Path) -> None:
    left_by_a_kill(tmp_path)
    with (tmp_path / JOURNAL).open("a") as journal:
        line = {"line": "gap", "take": 1, "first_frame": 2 * RATE, "frames": 10**9}
        journal.write(json.dumps({**line, "reason": "stall"}) + "\n")
    [take] = takes_in(tmp_path)
    assert take.gaps == (Gap(Frame(2 * RATE), 800, GapReason.STALL),)


def test_sectors_a_power_cut_left_empty_are_gaps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("firsthand.capture.takes.tape.boot_id", lambda: "another run of the system")
    sound = left_by_a_kill(tmp_path)
    path = tmp_path / "take-001.wav"
    torn_at = -path.stat().st_size % 512
    with path.open("ab") as file:
        file.write(b"\x01" * torn_at + b"\x02" * 1_024 + bytes(2_048) + b"\x03" * 512)
    assert boot_id() != "another run of the system"
    [take] = close_open_takes(tmp_path)
    torn = [gap for gap in take.gaps if gap.reason is GapReason.TORN]
    first = len(sound) // 2 + (torn_at + 1_024) // 2
    assert torn == [Gap(Frame(first), 1_024, GapReason.TORN)]

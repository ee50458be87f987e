"""The window dies in mid-interview: the recording goes on, and the next start shows everything."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from firsthand.capture.takes.found import takes_in
from firsthand.capture.takes.lock import is_recording
from firsthand.core.ledger import LEDGER, read_ledger
from firsthand.journal import read_lines
from journeys.typed import MODEL, SAMPLE, firsthand

_PAUSE = threading.Event()
TRUTH = json.loads((SAMPLE / "truth.json").read_text("utf-8"))


def wait_for(what: Callable[[], bool], timeout_s: float = 60) -> None:
    end = time.monotonic() + timeout_s
    while not what():
        if time.monotonic() > end:
            pytest.fail("what was waited for never came")
        _PAUSE.wait(0.05)


def held_in_a_process(home: Path) -> subprocess.Popen[bytes]:
    words = ["rehearse", str(SAMPLE / "interview.flac"), "--marks", str(SAMPLE / "marks.csv")]
    options = ["--speed", "25", "--model", MODEL, "--home", str(home)]
    return subprocess.Popen(
        [sys.executable, "-m", "firsthand", *words, *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def folder_in(home: Path) -> Path | None:
    return next((home / "interviews").glob("*/"), None)


def marks_in(home: Path) -> int:
    folder = folder_in(home)
    return len(read_ledger(read_lines(folder / LEDGER)).marks) if folder else 0


def test_killing_the_window_loses_nothing_and_the_recording_goes_on(tmp_path: Path):
    process = held_in_a_process(tmp_path)
    wait_for(lambda: marks_in(tmp_path) >= 3)
    process.send_signal(signal.SIGKILL)
    process.wait()
    marks = marks_in(tmp_path)
    folder = folder_in(tmp_path)
    assert folder is not None
    assert is_recording(folder), "the recording outlives the window"
    wait_for(lambda: not is_recording(folder))

    recovered = firsthand(tmp_path, "recover", "--json")
    assert recovered.json["interviews"] == [folder.name]
    shown = firsthand(tmp_path, "show", "last", "--json").json
    (take,) = shown["takes"]
    assert take["frames"] / take["rate"] == pytest.approx(TRUTH["seconds"], abs=0.1)
    assert len(shown["marks"]) == marks
    assert firsthand(tmp_path, "list", "--json").json[0]["status"] == "to transcribe"


def test_killing_the_recorder_loses_nothing_that_was_written(tmp_path: Path):
    process = held_in_a_process(tmp_path)
    try:
        wait_for(lambda: marks_in(tmp_path) >= 3)
        folder = folder_in(tmp_path)
        assert folder is not None
        before = sum(take.frames for take in takes_in(folder))
        recorders = subprocess.run(
            ["pgrep", "-f", f"firsthand.capture.*{folder.name}"], capture_output=True, text=True
        ).stdout.split()
        assert recorders
        for one in recorders:
            os.kill(int(one), signal.SIGKILL)
        process.wait(timeout=150)
    finally:
        process.kill()
        process.wait()
    assert firsthand(tmp_path, "recover", "--json").json["interviews"] == [folder.name]
    shown = firsthand(tmp_path, "show", "last", "--json").json
    assert sum(take["frames"] for take in shown["takes"]) >= before
    assert len(shown["marks"]) >= 3

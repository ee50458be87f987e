"""Turns a recording that somebody brings into a WAV of ours, at arm's length."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from firsthand.errors import BadAudio, DiskFull

_POLL_S = 0.05
_PATIENCE_S = 4.5
"""A file from which no sound comes for so long will give none."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A mono WAV of what a recording holds."""

    path: Path
    rate: int
    """Frames a second: the recording's own, between 8,000 and 48,000."""
    frames: int
    breaks_off: bool = False
    """Whether the file says that it is longer."""


def decoded(
    path: Path, folder: Path, is_cancelled: Callable[[], bool] = lambda: False
) -> Decoded | None:
    """Decode `path` into a new file in `folder`, in a process of its own with limits.

    None when cancelled. Raises BadAudio for a file that holds no sound, cannot be read, is longer
    than half a day or is made to hurt, and DiskFull; the file is only read.
    """
    target = folder / "decoded.wav"
    if not path.is_file():
        raise BadAudio(f"There is no file {path.name}.", "Look whether its path is right.")
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    child = subprocess.Popen(
        [sys.executable, "-m", "firsthand.capture.decoding_child", str(path), str(target)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=flags,
    )
    try:
        if not _wait(child, target, is_cancelled):
            return None
        said = child.stdout.read() if child.stdout else b""
    finally:
        child.kill()
        child.wait()
        if child.stdout:
            child.stdout.close()
    return _understood(said, target)


def _wait(child: subprocess.Popen[bytes], target: Path, is_cancelled: Callable[[], bool]) -> bool:
    """Until the child ends; False when cancelled. One that brings nothing forth is ended."""
    grown_s, size = time.monotonic(), 0
    while child.poll() is None:
        if is_cancelled():
            return False
        now_size = target.stat().st_size if target.exists() else 0
        if now_size > size:
            grown_s, size = time.monotonic(), now_size
        elif time.monotonic() - grown_s > _PATIENCE_S:
            child.kill()
        try:
            child.wait(_POLL_S)
        except subprocess.TimeoutExpired:
            continue
    return True


def _understood(said: bytes, target: Path) -> Decoded:
    try:
        told = json.loads(said)
    except ValueError:
        told = {"error": "unreadable"}
    match told:
        case {"rate": int(rate), "frames": int(frames), "breaks off": bool(breaks_off)}:
            return Decoded(target, rate, frames, breaks_off)
        case {"error": "no sound"}:
            raise BadAudio("The file has no sound in it.", "Choose an audio file.")
        case {"error": "empty"}:
            raise BadAudio("The recording is empty.", "Choose a file with sound in it.")
        case {"error": "too long"}:
            raise BadAudio("The recording is longer than half a day.", "Cut it into parts first.")
        case {"error": "full"}:
            raise DiskFull("There is no room for the recording.", "Free some space first.")
    raise BadAudio(
        "The recording cannot be read.", "Choose another file, such as WAV, FLAC, MP3 or M4A."
    )

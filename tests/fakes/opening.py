"""Opens a take with the programs people have, to see that a recording is nobody's prisoner."""

from __future__ import annotations

import subprocess
from pathlib import Path

import av
import soundfile as sf


def frames_by_program(path: Path) -> dict[str, int]:
    """How many frames each program reads from a file; raises when one refuses or complains."""
    frame_bytes = 2 * sf.info(path).channels
    return {
        "soundfile": len(sf.read(path, dtype="int16")[0]),
        "PyAV": _by_pyav(path),
        "ffmpeg": len(_told("ffmpeg", "-v", "error", "-i", str(path), "-f", "s16le", "-"))
        // frame_bytes,
        "sox": len(_told("sox", str(path), "-t", "raw", "-e", "signed", "-b", "16", "-"))
        // frame_bytes,
    }


def _by_pyav(path: Path) -> int:
    with av.open(str(path)) as container:
        return sum(frame.samples for frame in container.decode(audio=0))


def _told(*command: str) -> bytes:
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    if done.stderr:
        raise AssertionError(f"{command[0]} complains: {done.stderr.decode()}")
    return done.stdout

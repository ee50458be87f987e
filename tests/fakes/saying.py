"""Writes sound into a pipe in real time: `saying.py PIPE PCM RATE` prints when it began."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

BLOCK_S = 0.01
LEAD_S = 0.5


def say(pipe: str, pcm: str, rate: float) -> None:
    """Write each block when its last frame has been said; after a late one the next is on time."""
    said = memoryview(Path(pcm).read_bytes())
    size = round(BLOCK_S * rate) * 2
    fd = os.open(pipe, os.O_WRONLY)
    begun_s = time.monotonic() + LEAD_S
    os.write(1, f"{begun_s}\n".encode())
    for start in range(0, len(said), size):
        rest = said[start : start + size]
        due_s = begun_s + (start + len(rest)) / 2 / rate
        time.sleep(max(0.0, due_s - time.monotonic()))
        while rest:
            rest = rest[os.write(fd, rest) :]
    os.close(fd)


if __name__ == "__main__":
    say(sys.argv[1], sys.argv[2], float(sys.argv[3]))

"""A disk of a few megabytes that another program can fill to the last byte."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_CHUNK = bytes(1 << 16)


@dataclass(frozen=True)
class SmallDisk:
    """A file system of its own, mounted at `place`."""

    place: Path

    def fill(self) -> None:
        """Another program takes all the room there is."""
        fd = os.open(self.place / "other program", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        try:
            for size in (len(_CHUNK), 512, 1):
                self._fill_by(fd, size)
        finally:
            os.close(fd)

    def empty(self) -> None:
        """The other program's file is deleted."""
        (self.place / "other program").unlink()

    @staticmethod
    def _fill_by(fd: int, size: int) -> None:
        try:
            while True:
                os.write(fd, _CHUNK[:size])
        except OSError:
            return


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[SmallDisk | None]:
    """A disk of that size; None where this machine does not let us mount one."""
    place = folder / "small disk"
    place.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "firsthand", str(place)],
        capture_output=True,
        check=False,
    )
    if done.returncode:
        yield None
        return
    try:
        yield SmallDisk(place)
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)

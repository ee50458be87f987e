"""A disk of a few megabytes that another program can fill to the last byte."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
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


@dataclass(frozen=True)
class ImageDisk:
    """A journaling file system in a file: what the file holds is what a power cut would leave."""

    place: Path
    image: Path

    def cut_the_power(self, to: Path) -> None:
        """Copy what the disk itself holds at this moment, and nothing that was not synced."""
        shutil.copyfile(self.image, to)


@contextmanager
def image_disk(folder: Path, megabytes: int) -> Iterator[ImageDisk | None]:
    """An ext4 in a file in memory, so that copying it takes no time; None where none can be had."""
    kept = Path(tempfile.mkdtemp(prefix="firsthand-image-", dir=_memory()))
    image, place = kept / "disk", folder / "image disk"
    place.mkdir()
    try:
        with image.open("wb") as file:
            file.truncate(megabytes << 20)
        made = subprocess.run(
            ["mkfs.ext4", "-q", "-J", "size=4", str(image)], capture_output=True, check=False
        )
        if made.returncode or not _mount(image, place):
            yield None
            return
        try:
            yield ImageDisk(place, image)
        finally:
            subprocess.run(["umount", "--lazy", str(place)], check=True)
    finally:
        shutil.rmtree(kept)


@contextmanager
def mounted(image: Path, place: Path) -> Iterator[Path]:
    """What an image holds, after the file system has mended itself as at the next start."""
    place.mkdir()
    if not _mount(image, place):
        raise OSError("what the power cut left cannot be mounted")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)
        place.rmdir()


def _mount(image: Path, place: Path) -> bool:
    done = subprocess.run(
        ["mount", "-o", "loop", str(image), str(place)], capture_output=True, check=False
    )
    return done.returncode == 0


def _memory() -> str | None:
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


@contextmanager
def no_file_beyond(most: int) -> Iterator[None]:
    """No file of this process may grow beyond so many bytes: what a full disk does, without one."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)

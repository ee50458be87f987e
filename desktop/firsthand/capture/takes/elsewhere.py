"""Where a recording goes on when its own disk is full, and how its takes come home again."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from firsthand.capture.takes.found import JOURNAL, Kept, file_of, kept_in, sha256_of
from firsthand.core.timeline import ELSEWHERE
from firsthand.journal import Journal
from firsthand.whole_file import BINARY, sync_folder

_LEAST_BYTES = 64_000_000
_SPARE_BYTES = 50_000_000
"""Bringing takes home never takes the last of a disk."""
_COPY_BYTES = 1 << 20


def another_folder(folder: Path, least_bytes: int = _LEAST_BYTES) -> Path | None:
    """A new folder for us alone on another disk that has room; None where there is none.

    One that outlives a restart of the computer is taken before one in memory.
    """
    ours = folder.stat().st_dev
    rooms = []
    for place in _places():
        with suppress(OSError):
            if place.stat().st_dev != ours and shutil.disk_usage(place).free >= least_bytes:
                rooms.append((_is_in_memory(place), place))
    for _, place in sorted(rooms, key=lambda room: room[0]):
        with suppress(OSError):
            return Path(tempfile.mkdtemp(prefix=ELSEWHERE, dir=place))
    return None


def bring_home(folder: Path) -> None:
    """Copy closed takes that lie elsewhere into their interview's folder, as far as there is room.

    For the holder of the folder's lock. The copy elsewhere goes only when the one at home is on
    the disk and has the same hash.
    """
    for kept in kept_in(folder):
        if kept.is_closed and Path(kept.take.file).is_absolute():
            with suppress(OSError):
                _bring(folder, kept)


def _bring(folder: Path, kept: Kept) -> None:
    away, home = Path(kept.take.file), folder / file_of(kept.take.number)
    if shutil.disk_usage(folder).free < away.stat().st_size + _SPARE_BYTES:
        return
    draft = home.with_suffix(".wav.new")
    try:
        with away.open("rb") as source:
            fd = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_TRUNC | BINARY, 0o600)
            with os.fdopen(fd, "wb") as target:
                shutil.copyfileobj(source, target, _COPY_BYTES)
                target.flush()
                os.fsync(target.fileno())
        if sha256_of(draft) != (kept.take.sha256 or sha256_of(away)):
            return
        os.replace(draft, home)
        sync_folder(folder)
    finally:
        draft.unlink(missing_ok=True)
    with Journal(folder / JOURNAL) as journal:
        journal.append({"line": "came home", "take": kept.take.number, "file": home.name})
    away.unlink()
    away.parent.rmdir()


def _places() -> Iterator[Path]:
    yield Path(tempfile.gettempdir())
    yield Path("/var/tmp")
    with suppress(RuntimeError):
        yield Path.home()


def _is_in_memory(place: Path) -> bool:
    """Whether a restart of the computer empties it, as far as Linux says so."""
    try:
        lines = Path("/proc/mounts").read_text("utf-8").splitlines()
    except OSError:
        return False
    kinds = {fields[1]: fields[2] for line in lines if len(fields := line.split()) > 2}
    at = next((str(one) for one in [place, *place.parents] if str(one) in kinds), "/")
    return kinds.get(at) in ("tmpfs", "ramfs")

"""Finishes what a crash left open: right headers, hashes and ends, and nothing deleted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from firsthand.capture.takes.elsewhere import bring_home
from firsthand.capture.takes.found import (
    JOURNAL,
    Kept,
    boot_id,
    ended_line,
    gap_line,
    hashed_line,
    kept_in,
    sha256_of,
    takes_in,
)
from firsthand.capture.takes.lock import FolderLock
from firsthand.capture.takes.wav import (
    HEADER_BYTES,
    SAMPLE_BYTES,
    give_back,
    repair_header,
    shape_of,
)
from firsthand.core.timeline import Frame, Gap, GapReason, Take
from firsthand.journal import Journal

_SECTOR = 512


def close_takes(folder: Path) -> tuple[Take, ...]:
    """Finish what was left open: right headers and "take ended" lines.

    Deletes nothing. While a recorder runs for this folder it leaves everything as it is.
    """
    return _closed(folder, hashes=False)


def close_open_takes(folder: Path) -> tuple[Take, ...]:
    """As `close_takes`, and every take gets the hash it has not yet: a second for each half hour
    or so, which nobody who pauses or stops should wait for."""
    return _closed(folder, hashes=True)


def _closed(folder: Path, *, hashes: bool) -> tuple[Take, ...]:
    lock = FolderLock(folder)
    if not lock.acquire():
        return takes_in(folder)
    try:
        close_all(folder)
        if hashes:
            hash_all(folder)
        bring_home(folder)
        return takes_in(folder)
    finally:
        lock.release()


def close_all(folder: Path) -> None:
    """`close_takes` for whoever already holds the lock."""
    still_open = [kept for kept in kept_in(folder) if not kept.is_closed]
    if not still_open:
        return
    with Journal(folder / JOURNAL) as journal:
        for kept in still_open:
            path = folder / kept.take.file
            if shape_of(path) is None:
                continue
            repair_header(path)
            give_back(path)
            for gap in _torn(path, kept):
                journal.append(gap_line(kept.take.number, gap))
            journal.append(ended_line(kept.take.number, kept.take.frames))


def hash_all(folder: Path) -> None:
    """Note the hashes of closed takes that have none, for whoever already holds the lock."""
    without = [kept for kept in kept_in(folder) if kept.is_closed and not kept.take.sha256]
    if not without:
        return
    with Journal(folder / JOURNAL) as journal:
        for kept in without:
            path = folder / kept.take.file
            if shape_of(path) is not None:
                journal.append(hashed_line(kept.take.number, sha256_of(path)))


def _torn(path: Path, kept: Kept) -> Iterator[Gap]:
    """Whole sectors of zeros behind the last sync, when the computer itself went down."""
    if not kept.boot or kept.boot == boot_id():
        return
    take = kept.take
    frame_bytes = take.channels * SAMPLE_BYTES
    with path.open("rb") as file:
        start = HEADER_BYTES + min(kept.synced, take.frames) * frame_bytes
        start += -start % _SECTOR
        file.seek(start)
        run: int | None = None
        position = start
        while sector := file.read(_SECTOR):
            if any(sector):
                if run is not None:
                    yield _torn_gap(take, run, position)
                run = None
            elif run is None:
                run = position
            position += len(sector)
        if run is not None:
            yield _torn_gap(take, run, position)


def _torn_gap(take: Take, start: int, end: int) -> Gap:
    frame_bytes = take.channels * SAMPLE_BYTES
    first = (start - HEADER_BYTES) // frame_bytes
    past = min(-(-(end - HEADER_BYTES) // frame_bytes), take.frames)
    return Gap(Frame(take.first_frame + first), past - first, GapReason.TORN)

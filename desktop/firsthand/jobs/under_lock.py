"""Encrypts the files of one interview's folder, or puts them back in clear."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from firsthand import journal
from firsthand.capture.recorder.channel import ADDRESS
from firsthand.capture.recorder.plan import PLAN
from firsthand.capture.takes.lock import NAME, FolderLock
from firsthand.errors import DiskFull, UnwritableLibrary
from firsthand.library.files.faults import translated
from firsthand.locking.files import lock_file, unlock_file
from firsthand.locking.held import key_to_write
from firsthand.locking.key import LibraryKey

_CLEAR = (NAME, ADDRESS, "recorder.log")
"""How the recorder was reached and what it complained of: no names, nothing that anybody said."""


def lock_folder(folder: Path, key: LibraryKey) -> bool:
    """Encrypt everything of an interview that nobody writes to now; False while it is recorded.

    Raises DiskFull or UnwritableLibrary; each file is then the old or the new.
    """
    return _while_ours(folder, lambda: _lock(_files(folder), key))


def unlock_folder(folder: Path, key: LibraryKey) -> bool:
    """Put it all back in clear, as `lock_folder`."""

    def unlock() -> None:
        for file in _files(folder):
            if file.suffix == ".jsonl":
                journal.rewrite(file, None, key)
            else:
                unlock_file(file, key)

    return _while_ours(folder, unlock)


def lock_recording(folder: Path) -> bool:
    """In an encrypted library: what the recorder has left in clear, once it is done with it.

    All else was encrypted when it was written. Never raises for a full disk; False when something
    stays in clear for now.
    """
    key = key_to_write(folder)
    if key is None:
        return True
    try:
        return _while_ours(folder, lambda: _lock(_recorded(folder), key))
    except (DiskFull, UnwritableLibrary):
        return False


def lock_draft(draft: Path) -> None:
    """What was taken in from elsewhere, before it becomes part of an encrypted library."""
    key = key_to_write(draft)
    if key is not None:
        with translated():
            _lock(_files(draft), key)


def _while_ours(folder: Path, work: Callable[[], None]) -> bool:
    lock = FolderLock(folder)
    with translated():
        if not lock.acquire():
            return False
        try:
            work()
        finally:
            lock.release()
    return True


def _lock(files: Iterator[Path], key: LibraryKey) -> None:
    for file in files:
        if file.suffix == ".jsonl":
            journal.rewrite(file, key, key)
        else:
            lock_file(file, key)


def _recorded(folder: Path) -> Iterator[Path]:
    for pattern in ("take-*", journal.RECORDERS, PLAN):
        yield from sorted(folder.glob(pattern))


def _files(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.iterdir()):
        if file.is_file() and not file.is_symlink() and file.name not in _CLEAR:
            yield file

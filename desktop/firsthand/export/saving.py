"""Puts a finished document in its place whole, or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from firsthand.errors import DiskFull, ExportError

Write = Callable[[BinaryIO], None]
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_WORD_REPLACES_FROM = 8
"""Word's owner file replaces the first two letters of names this long, one of shorter ones."""


def save_whole(path: Path, write: Write) -> None:
    """Write a document beside `path` and rename it there; what was there before stays until then.

    Raises ExportError when the folder is missing, cannot be written, or the document is open
    elsewhere, and DiskFull when there is no room.
    """
    save_together({path: write})


def save_bytes(path: Path, content: bytes) -> None:
    """The same for what is there as a whole."""

    def write(file: BinaryIO) -> None:
        file.write(content)

    save_whole(path, write)


def save_together(files: Mapping[Path, Write]) -> None:
    """The same for files that belong together: none is renamed before all of them are written.

    They are written in their order.
    """
    path = Path()
    drafts: dict[Path, Path] = {}
    new: list[Path] = []
    try:
        for path, write in files.items():
            _check(path)
            handle, name = tempfile.mkstemp(prefix=".firsthand-", suffix=".part", dir=path.parent)
            drafts[path] = Path(name)
            with os.fdopen(handle, "wb") as file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
            drafts[path].chmod(0o600)
        for path in files:
            if not os.path.lexists(path):
                new.append(path)
            os.replace(drafts[path], path)
            del drafts[path]
        new.clear()
    except PermissionError as error:
        raise _open_or_protected(path) from error
    except OSError as error:
        if error.errno == errno.EROFS:
            raise _not_to_be_written() from error
        if error.errno in _FULL:
            raise DiskFull(
                "There is no room left for the document.",
                "Free some space or choose another folder, then export again.",
            ) from error
        raise ExportError(
            "The document could not be written.",
            "Look whether the folder is still there, or choose another one or a shorter file "
            "name, then export again.",
        ) from error
    finally:
        for left in (*drafts.values(), *new):
            # A stick that was pulled out does not let go of it; what went wrong is said already.
            with suppress(OSError):
                left.unlink(missing_ok=True)


def owner_files(path: Path) -> list[Path]:
    """The files that LibreOffice and Word leave beside a document while it is open."""
    name = path.name
    drop = 2 if len(path.stem) >= _WORD_REPLACES_FROM else 1
    names = [f".~lock.{name}#", f"~${name}"]
    if len(path.stem) >= _WORD_REPLACES_FROM - 1:
        names.append(f"~${name[drop:]}")
    return [path.parent / name for name in names]


def _check(path: Path) -> None:
    if not os.path.isdir(path.parent):
        raise ExportError(
            "The folder for the document does not exist.", "Choose a folder that is there."
        )
    if os.path.isdir(path):
        raise ExportError(
            "There is a folder by the name of the document.", "Choose another file name."
        )
    if any(owner.exists() for owner in owner_files(path)):
        raise ExportError(
            "The document is open in another program.",
            "Close it there, or choose another file name. If nobody has it open, remove the lock "
            "file that was left beside it.",
        )


def _open_or_protected(path: Path) -> ExportError:
    if os.path.exists(path):  # Path.exists raises where the folder may not be looked into
        return ExportError(
            "The document is open in another program or may not be replaced.",
            "Close it there, or choose another file name.",
        )
    return _not_to_be_written()


def _not_to_be_written() -> ExportError:
    return ExportError("This folder cannot be written.", "Choose another folder.")

"""Puts a finished document in its place whole, or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from firsthand.errors import DiskFull, ExportError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_WORD_REPLACES_FROM = 8
"""Word's owner file replaces the first two letters of names this long, one of shorter ones."""


def save_whole(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """Write a document beside `path` and rename it there; what was there before stays until then.

    Raises ExportError when the folder is missing, cannot be written, or the document is open
    elsewhere, and DiskFull when there is no room.
    """
    beside: Path | None = None
    try:
        _check(path)
        handle, name = tempfile.mkstemp(prefix=".firsthand-", suffix=".part", dir=path.parent)
        beside = Path(name)
        with os.fdopen(handle, "wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o600)
        os.replace(beside, path)
        beside = None
    except PermissionError as error:
        raise _open_or_protected(path) from error
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(
                "There is no room left for the document.",
                "Free some space or choose another folder, then export again.",
            ) from error
        raise ExportError(
            "The document could not be written.",
            "Choose another folder or a shorter file name, then export again.",
        ) from error
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


def owner_files(path: Path) -> list[Path]:
    """The files that LibreOffice and Word leave beside a document while it is open."""
    name = path.name
    drop = 2 if len(path.stem) >= _WORD_REPLACES_FROM else 1
    names = [f".~lock.{name}#", f"~${name}"]
    if len(path.stem) >= _WORD_REPLACES_FROM - 1:
        names.append(f"~${name[drop:]}")
    return [path.parent / name for name in names]


def _check(path: Path) -> None:
    if not path.parent.is_dir():
        raise ExportError(
            "The folder for the document does not exist.", "Choose a folder that is there."
        )
    if path.is_dir():
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
    if path.exists():
        return ExportError(
            "The document is open in another program or may not be replaced.",
            "Close it there, or choose another file name.",
        )
    return ExportError("This folder cannot be written.", "Choose another folder.")

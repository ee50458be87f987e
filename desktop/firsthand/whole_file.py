"""Folders, and files that are whole or as they were before, for this person's eyes alone."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

BINARY = getattr(os, "O_BINARY", 0)
"""For `os.open`: Windows else changes the ends of lines."""


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, each with mode 0700. Raises OSError."""
    missing = [above for above in folder.parents if not above.exists()]
    for one in (*reversed(missing), folder):
        one.mkdir(mode=0o700, exist_ok=True)


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file with mode 0600, on the disk itself when this returns. Raises OSError.

    A reader sees the old content or the new, also after a power cut; text is kept as UTF-8.
    """

    def write(file: BinaryIO) -> None:
        file.write(content.encode() if isinstance(content, str) else content)

    fill_whole(path, write)


def fill_whole(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """The same for what is written piece by piece; `write` may read its draft as well."""
    draft = path.with_name(f"{path.name}.new")
    flags = os.O_RDWR | os.O_CREAT | os.O_TRUNC | BINARY
    try:
        with os.fdopen(os.open(draft, flags, 0o600), "w+b") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Bring a file that somebody else has written to the disk itself. Raises OSError."""
    fd = os.open(path, os.O_RDWR)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def sync_folder(folder: Path) -> None:
    """Bring a new name in a folder to the disk itself; Windows does so unasked."""
    if os.name == "nt":
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)

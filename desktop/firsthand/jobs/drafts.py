"""A folder beside the interviews for what is being taken in; gone afterwards, whatever happens."""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from firsthand.errors import UnwritableLibrary

_BEGINNING = ".bringing-"
"""No interview's id begins so: a start never takes the folder for one."""
_LEFT_AFTER_S = 24 * 3600


@contextmanager
def draft_folder(home: Path) -> Iterator[Path]:
    """On the library's own disk, so that a file moves into an interview without being copied."""
    interviews = home / "interviews"
    for left in interviews.glob(f"{_BEGINNING}*"):
        if time.time() - left.stat().st_mtime > _LEFT_AFTER_S:
            shutil.rmtree(left, ignore_errors=True)
    draft = interviews / f"{_BEGINNING}{os.getpid()}-{secrets.token_hex(4)}"
    try:
        interviews.mkdir(mode=0o700, exist_ok=True)
        draft.mkdir(mode=0o700)
    except OSError as error:
        raise UnwritableLibrary(
            "The library’s folder cannot be written.", "Look whether its disk is there."
        ) from error
    try:
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)

"""A log a person may send on: what the program did, never a name or a word of an interview."""

from __future__ import annotations

import logging
import os
import re
import traceback
from collections.abc import Iterator
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from firsthand.log import log
from firsthand.whole_file import make_folder


def log_to(folder: Path, name: str = "firsthand.log") -> Path:
    """Write the log to `folder/name` (three files of 500 kB); returns the path."""
    make_folder(folder)
    path = folder / name
    handler = _ForOneself(path, maxBytes=500_000, backupCount=2, encoding="utf-8")
    handler.setFormatter(_Discreet("%(asctime)s %(process)d %(levelname)s %(message)s"))
    for old in list(log.handlers):
        log.removeHandler(old)
        old.close()
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    path.chmod(0o600)
    return path


class _ForOneself(RotatingFileHandler):
    """Each file it begins can be read by its owner alone."""

    def _open(self) -> TextIOWrapper:
        fd = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return TextIOWrapper(os.fdopen(fd, "ab"), encoding=self.encoding, errors=self.errors)


_Caught = tuple[type[BaseException], BaseException, TracebackType | None]


class _Discreet(logging.Formatter):
    """Writes what happened without what it happened to.

    The message of an exception may quote what a person said or typed, so only kinds and places are
    written. An interview's id holds the buyer's code name; day and last letters tell it apart.
    """

    _ID = re.compile(r"\b(\d{4}-\d\d-\d\d|undated)-[\w.-]*-([2-9a-z]{4})\b")

    def format(self, record: logging.LogRecord) -> str:
        return self._ID.sub(r"\1-…-\2", super().format(record))

    def formatException(self, ei: _Caught | tuple[None, None, None]) -> str:
        return "\n".join(_kinds_and_places(ei[1], set()))


def _kinds_and_places(error: BaseException | None, told: set[int]) -> Iterator[str]:
    """An exception and what led to it, the first cause first."""
    if error is None or id(error) in told:
        return
    told.add(id(error))
    yield from _kinds_and_places(error.__cause__ or error.__context__, told)
    yield type(error).__name__
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"

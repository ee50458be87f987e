"""A log a person may send on: what the program did, never a name or a word of an interview."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

log = logging.getLogger("firsthand")


def log_to(folder: Path, name: str = "firsthand.log") -> Path:
    """Write the log to `folder/name` (three files of 500 kB); returns the path."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / name
    handler = RotatingFileHandler(path, maxBytes=500_000, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(process)d %(levelname)s %(message)s"))
    for old in list(log.handlers):
        log.removeHandler(old)
        old.close()
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    path.chmod(0o600)
    return path

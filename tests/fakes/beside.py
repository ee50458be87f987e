"""Records beside recordings, as they are written, harmed and all that is left."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

from fakes.records import interview_record
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Take
from firsthand.library.library import Library
from firsthand.library.record_keeper import RecordFolders

RECORD = interview_record()


def no_takes(folder: Path) -> tuple[Take, ...]:
    return ()


def write_records(home: Path) -> list[str]:
    """As a calm while after a change; which interviews had changed."""
    folders = RecordFolders(home)
    due = folders.due(folders.counts())
    for id in due:
        folders.write(id)
    folders.write_shared()
    return [str(id) for id in due]


def lose_library(home: Path) -> None:
    """The backups are left."""
    for lost in home.glob("library*"):
        lost.unlink()


def lose(home: Path) -> None:
    """The library and all its backups."""
    lose_library(home)
    for lost in home.glob("backups/*"):
        lost.unlink()


def kept(home: Path, record: InterviewRecord = RECORD) -> InterviewRecord:
    with Library.open(home) as library:
        return library.record(record.id)


def keep(home: Path, record: InterviewRecord = RECORD) -> None:
    with Library.open(home) as library:
        library.keep_record(record)


def change(home: Path, work: Callable[[Library], object]) -> None:
    with Library.open(home) as library:
        work(library)


def rewrite_heading(path: Path, **said: object) -> None:
    """Let a record say something else of itself."""
    heading, record = gzip.decompress(path.read_bytes()).splitlines()
    heading = json.dumps({**json.loads(heading), **said}).encode()
    path.write_bytes(gzip.compress(b"\n".join((heading, record))))

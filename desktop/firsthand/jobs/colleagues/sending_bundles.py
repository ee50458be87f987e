"""Sends an interview to a colleague's library: what may leave, as one file, and remembers it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from firsthand import __version__
from firsthand.core.interview import Status
from firsthand.core.ledger import LEDGER
from firsthand.core.ports import Progress
from firsthand.core.record import InterviewRecord
from firsthand.errors import ExportError
from firsthand.export.bundle import Manifest, Sender, record_bytes, write_bundle
from firsthand.jobs.clips import path_of
from firsthand.jobs.colleagues.editions import Edition, editions, keep_edition
from firsthand.jobs.privacy.door import Cleared, sha256_of
from firsthand.journal import RECORDERS, clear_copy

JOURNALS = (RECORDERS, LEDGER)


def send_bundle(
    path: Path,
    cleared: Cleared,
    folder: Path,
    author: str,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
    own: InterviewRecord | None = None,
) -> Manifest:
    """Write a cleared record, its takes where the sound was cleared, and remember the edition.

    `own` is the record with all its names: never sent, but what comes back is compared with it.

    Raises ExportError, ExportCancelled, BadAudio or DiskFull.
    """
    if cleared.record.status is Status.RECORDING:
        raise ExportError("This interview is still being recorded.", "Stop it first.")
    known = tuple(edition.name for edition in editions(folder))
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    sender = Sender(author, at, f"Firsthand {__version__}", known)
    try:
        with tempfile.TemporaryDirectory(prefix="firsthand-") as scratch:
            record, files = _files_to_send(cleared, folder, Path(scratch))
            manifest = write_bundle(path, record, files, sender, on_progress, is_cancelled)
        edition = Edition(manifest.edition, author, at, came=False)
        keep_edition(folder, edition, record_bytes(record), record_bytes(own) if own else b"")
    except FileNotFoundError as error:
        raise ExportError(
            "A take changed its name while it was written.", "Export once more."
        ) from error
    except OSError as error:
        raise ExportError(
            "The bundle could not be made, or this library could not remember it.",
            "Look whether the disk of the library has room, then export once more.",
        ) from error
    return manifest


def _files_to_send(
    cleared: Cleared, folder: Path, scratch: Path
) -> tuple[InterviewRecord, dict[str, Path]]:
    """The takes as they may go, and the record that tells of these."""
    record, sound = cleared.record, cleared.sound
    if sound is None:
        return record, {}
    files: dict[str, Path] = {}
    takes = []
    for take in record.timeline.takes:
        if sound.hides_in(take):
            file = sound.take_file(take, scratch)
            take = replace(take, file=file.name, channels=1, sha256=sha256_of(file))
        else:
            file = path_of(folder, take)
        if file.exists():
            files[file.name] = file
        takes.append(take)
    if cleared.keeps_journals:
        for name in JOURNALS:
            if (folder / name).exists():
                files[name] = clear_copy(folder / name, scratch / name)
    timeline = replace(record.timeline, takes=tuple(takes))
    return replace(record, timeline=timeline), files

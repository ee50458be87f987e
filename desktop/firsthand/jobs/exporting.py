"""Writes an interview as a document a person chose the place for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from firsthand.core.interview import InterviewId
from firsthand.core.leave import Part
from firsthand.core.record import InterviewRecord
from firsthand.jobs.privacy import WORDS, Door


def export_interview(
    door: Door,
    id: InterviewId,
    home: Path,
    target: Path | None = None,
    *,
    parts: Iterable[Part] = WORDS,
) -> Path:
    """Write the record of an interview as a Word document, as far as the buyer's answers reach.

    The same as `export_word` for the rest; the library remembers where the document went. Raises
    NotAllowed as well.
    """
    cleared = door.clear(id, parts)
    path = export_word(cleared.record, home, target)
    door.note([id], path, "Word document")
    return path


def export_word(record: InterviewRecord, home: Path, target: Path | None = None) -> Path:
    """Write a cleared interview record as a Word document; returns where it lies.

    Without a target it goes to the library's `exports` folder; a target that is a folder gets the
    usual name. Raises ExportError or DiskFull with nothing half-written.
    """
    from firsthand.export.word import write_interview_record

    path = target or home / "exports"
    if target is None:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
    if path.is_dir():
        path = path / usual_name(record)
    write_interview_record(record, path)
    return path


def usual_name(record: InterviewRecord) -> str:
    """A file name with the day, the code name and the study; never a person's name."""
    parts = [record.started_at[:10], record.setup.participant.code_name, record.setup.study.name]
    name = " ".join(part for part in parts if part)
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", name).strip(" .") + ".docx"

"""Writes an interview as a document a person chose the place for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from firsthand.core.interview import InterviewId
from firsthand.core.leave import Part
from firsthand.core.record import InterviewRecord
from firsthand.jobs.privacy import WORDS, Door
from firsthand.settings import Settings


def export_interview(
    door: Door,
    id: InterviewId,
    home: Path,
    target: Path | None = None,
    *,
    parts: Iterable[Part] = WORDS,
    template: Path | None = None,
) -> Path:
    """Write the record of an interview as a Word document, as far as the buyer's answers reach.

    The same as `export_word` for the rest; the library remembers where the document went. Raises
    NotAllowed as well.
    """
    cleared = door.clear(id, parts)
    if target is None:
        target = door.spared(placed(home, None, usual_name(cleared.record)), [id])
    path = export_word(cleared.record, home, target, template)
    door.note([id], path, "Word document")
    return path


def export_word(
    record: InterviewRecord, home: Path, target: Path | None = None, template: Path | None = None
) -> Path:
    """Write a cleared interview record as a Word document; returns where it lies.

    Without a target it goes to the library's `exports` folder; a target that is a folder gets the
    usual name. Without a template the one in the settings is taken. Raises BadTemplate, ExportError
    or DiskFull with nothing half-written.
    """
    from firsthand.export.word import write_interview_record

    path = placed(home, target, usual_name(record))
    write_interview_record(record, path, template or chosen_template(home))
    return path


def usual_name(record: InterviewRecord) -> str:
    """A file name with the day, the code name and the study; never a person's name."""
    parts = [record.started_at[:10], record.setup.participant.code_name, record.setup.study.name]
    return file_name(" ".join(part for part in parts if part))


def file_name(title: str) -> str:
    """A Word file's name that every system takes."""
    return (re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", title).strip(" .") or "Firsthand") + ".docx"


def placed(home: Path, target: Path | None, name: str) -> Path:
    """Where a document goes: the target, or by its usual name in that folder or in `exports`."""
    path = target or home / "exports"
    if target is None:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path / name if path.is_dir() else path


def chosen_template(home: Path) -> Path | None:
    """The company's Word template that somebody chose in the settings."""
    chosen = Settings.load(home).word_template
    return Path(chosen) if chosen else None

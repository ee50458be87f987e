"""Writes an interview as a document a person chose the place for."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from firsthand.core.interview import InterviewId
from firsthand.core.privacy.leave import Part
from firsthand.core.record import InterviewRecord
from firsthand.errors import UnwritableLibrary
from firsthand.jobs.privacy.door import WORDS, Door
from firsthand.settings import Settings
from firsthand.whole_file import make_folder


def export_interview(
    door: Door,
    id: InterviewId,
    home: Path,
    target: Path | None = None,
    *,
    parts: Iterable[Part] = WORDS,
    template: Path | None = None,
    may_replace: bool = False,
) -> Path:
    """Write the record of an interview as a Word document, as far as the buyer's answers reach.

    What is in the way stays (`Door.spared`), unless a person said that it `may_replace` that. The
    same as `export_word` for the rest; the library remembers where the document went. Raises
    NotAllowed as well.
    """
    cleared = door.clear(id, parts)
    path = placed(home, target, usual_name(cleared.record))
    if not may_replace:
        path = door.spared(path, [id])
    export_word(cleared.record, home, path, template)
    door.note([id], {path: "Word document"})
    return path


def export_word(
    record: InterviewRecord, home: Path, target: Path | None = None, template: Path | None = None
) -> Path:
    """Write a cleared interview record as a Word document; returns where it lies.

    Without a target it goes to the library's `exports` folder; a target that is a folder gets the
    usual name. Without a template the one in the settings is taken. Raises BadTemplate, ExportError
    or DiskFull with nothing half-written.
    """
    from firsthand.export.interview.writing import write_interview_record

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
    """Where a document goes: the target, or by its usual name in that folder or in `exports`.

    Raises UnwritableLibrary where the folder `exports` cannot be made.
    """
    path = target or home / "exports"
    if target is None:
        try:
            make_folder(path)
        except OSError as error:
            raise UnwritableLibrary(
                "The folder for exports cannot be made.", "Choose another place for the file."
            ) from error
    return path / name if os.path.isdir(path) else path  # Path.is_dir raises for a long name


def chosen_template(home: Path) -> Path | None:
    """The company's Word template that somebody chose in the settings."""
    chosen = Settings.load(home).word_template
    return Path(chosen) if chosen else None

"""The door to Word: an interview as a document that somebody would send on."""

from __future__ import annotations

from pathlib import Path

from firsthand.core.record import InterviewRecord
from firsthand.export.saving import save_whole


def write_interview_record(
    record: InterviewRecord, path: Path, template: Path | None = None
) -> None:
    """Write the interview record as a .docx at `path`, replacing what is there.

    Raises BadTemplate, ExportError when it cannot be made or the target is open elsewhere, DiskFull
    when there is no room. Nothing half-written is left in any case.
    """
    from firsthand.export.interview.document import interview_document

    document = interview_document(record, template)
    save_whole(path, document.write)

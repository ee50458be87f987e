"""The record that lies beside an interview's takes: all that people made of it, as an edition.

It is what a bundle would hold (`core/together/edition.py`).
"""

from __future__ import annotations

from pathlib import Path

from firsthand.core.record import InterviewRecord
from firsthand.core.together.edition import edition_bytes, record_in
from firsthand.library.files.record_file import RecordFile

_KIND = RecordFile("record", "firsthand record")
FILE = _KIND.name
heading_in = _KIND.heading_in
set_aside = _KIND.set_aside


def write(folder: Path, record: InterviewRecord, number: int) -> None:
    """Put an interview as it is after `number` changes beside its takes, whole or not at all.

    Raises OSError.
    """
    _KIND.write(folder, edition_bytes(record), number)


def read(folder: Path) -> InterviewRecord:
    """The record that lies there. Raises BadInput for one that is damaged, or OSError."""
    return record_in(_KIND.content_in(folder))

"""The record in the library's folder: what interviews share, which no record of theirs has."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from firsthand.core.interview import InterviewId
from firsthand.core.persona.editing import without_interview
from firsthand.core.plainly import compact, parsed, plain, value_of
from firsthand.core.shared import Shared
from firsthand.errors import BadInput
from firsthand.library.files.record_file import RecordFile

_KIND = RecordFile("personas-and-themes", "firsthand personas and themes")
FILE = _KIND.name
heading_in = _KIND.heading_in
set_aside = _KIND.set_aside
files_in = _KIND.files_in


def write(home: Path, shared: Shared, number: int) -> None:
    """Put it there as it is after `number` changes, whole or not at all. Raises OSError."""
    _KIND.write(home, compact(plain(shared)), number)


def read(home: Path) -> Shared:
    """What lies there. Raises BadInput for what is damaged, or OSError."""
    return value_of(Shared, parsed(_KIND.content_in(home)))


def erase_interview(home: Path, id: InterviewId) -> None:
    """Rewrite it without an interview. What cannot be read is deleted. Raises OSError."""
    for file in files_in(home):
        if file.name != FILE or not _rewritten_without(home, id):
            file.unlink(missing_ok=True)


def _rewritten_without(home: Path, id: InterviewId) -> bool:
    try:
        heading, shared = heading_in(home), read(home)
    except BadInput:
        return False
    if heading is None or heading.is_newer:
        return False
    left = tuple(without_interview(persona, id) for persona in shared.personas)
    if left != shared.personas:
        write(home, replace(shared, personas=left), heading.number)
    return True

"""Which files were written from an interview, as lines in its folder: they outlive the library."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from firsthand.core.plainly import value_of
from firsthand.core.privacy.leave import ExportedFile
from firsthand.errors import BadInput
from firsthand.journal import Journal, Value, read_lines
from firsthand.log import log

FILE = "exports.jsonl"


def note(folder: Path, file: ExportedFile) -> None:
    """One more of them, or one anew.

    The library has it already: a folder that cannot be written costs the copy alone.
    """
    try:
        with Journal(folder / FILE) as journal:
            journal.append({"line": "export", **asdict(file)})
    except OSError as error:
        log.warning("%s cannot be written: %s", FILE, type(error).__name__)


def noted(folder: Path) -> list[ExportedFile]:
    """All of them, each as it was written last; a line that cannot be understood is passed over."""
    found: dict[str, ExportedFile] = {}
    try:
        for line in read_lines(folder / FILE):
            file = _file_in(line)
            if file is not None:
                found[file.path] = file
    except OSError as error:
        log.warning("%s cannot be read: %s", FILE, type(error).__name__)
    return list(found.values())


def _file_in(line: dict[str, Value]) -> ExportedFile | None:
    try:
        file = value_of(ExportedFile, line)
    except BadInput:
        return None
    # What lies in the library's own folder is deleted with its interview, and nothing else is.
    return None if line.get("line") != "export" or ".." in Path(file.path).parts else file

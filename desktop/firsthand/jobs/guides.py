"""Finds guides: those that ship, a person's own, and any file that is one."""

from __future__ import annotations

import re
from pathlib import Path

from firsthand.core.guide import Guide, parse_guide
from firsthand.core.interview import Study
from firsthand.errors import BadGuide
from firsthand.resources import resource

DEFAULT_GUIDE = "new-idea-problem-first"
MOST_CHARACTERS = 1_000_000
"""A hundred times the longest that ships; files come from anybody."""


def guide_files(home: Path) -> dict[str, Path]:
    """Key (the file's stem) and file of all guides; a person's own come first and win."""
    own = sorted((home / "guides").glob("*.md"))
    shipped = sorted(resource("guides").glob("*.md"), key=lambda path: path.stem != DEFAULT_GUIDE)
    found: dict[str, Path] = {}
    for path in [*own, *shipped]:
        found.setdefault(path.stem, path)
    return found


def read_guide(home: Path, name: str = "") -> tuple[str, str, Guide]:
    """Key, text and guide by key, by its own name, or by a file's path; empty means the default.

    Raises BadGuide when there is none or its text cannot be understood.
    """
    wanted = name or DEFAULT_GUIDE
    files = guide_files(home)
    path = files.get(wanted)
    if path is None and Path(wanted).is_file():
        path = Path(wanted)
    if path is None:
        path = next((p for p in files.values() if _goes_by(p, wanted)), None)
    if path is None:
        known = ", ".join(files)
        raise BadGuide(f"There is no guide called {wanted}.", f"Known guides are: {known}.")
    text = read_text(path)
    return path.stem, text, parse_guide(text)


def print_guide(guide: Guide, study: Study, path: Path) -> Path:
    """Write a guide as a Word sheet for the table; a folder gets the usual name. Returns the file.

    Raises ExportError or DiskFull with nothing half-written.
    """
    from firsthand.export.guide_sheet import write_guide_sheet

    if path.is_dir():
        path = path / sheet_name(guide)
    write_guide_sheet(guide, study, path)
    return path


def sheet_name(guide: Guide) -> str:
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", guide.name).strip(" .") + ".docx"


def name_of(text: str) -> str:
    """A guide's own name, also of one that is not finished."""
    found = re.search(r"^# +(\S.*?)\s*$", text, re.MULTILINE)
    return found[1] if found else ""


def read_text(path: Path) -> str:
    """A guide as it was written. Raises BadGuide when it is no text in UTF-8, or too long."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            text = file.read(MOST_CHARACTERS)
            is_whole = not file.read(1)
    except (OSError, UnicodeDecodeError) as error:
        raise BadGuide(
            f"The guide {path.name} cannot be read.", "Save it as plain text in UTF-8."
        ) from error
    if not is_whole:
        raise BadGuide(f"{path.name} is too long for a guide.", "Look whether it is one.")
    return text


def _goes_by(path: Path, name: str) -> bool:
    try:
        return name_of(read_text(path)).casefold() == name.casefold()
    except BadGuide:
        return False

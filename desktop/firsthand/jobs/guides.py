"""Finds guides: those that ship, a person's own, and any file that is one."""

from __future__ import annotations

import re
from pathlib import Path

from firsthand.core.guide import Guide, parse_guide
from firsthand.core.interview import Study
from firsthand.errors import BadGuide
from firsthand.resources import resource

DEFAULT_GUIDE = "new-idea-problem-first"


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
        path = next((p for p in files.values() if _title(p) == wanted.casefold()), None)
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


def _title(path: Path) -> str:
    first = read_text(path).lstrip().splitlines()[:1]
    return first[0].removeprefix("# ").strip().casefold() if first else ""


def read_text(path: Path) -> str:
    """A guide as it was written. Raises BadGuide when it is no text in UTF-8."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadGuide(
            f"The guide {path.name} cannot be read.", "Save it as plain text in UTF-8."
        ) from error

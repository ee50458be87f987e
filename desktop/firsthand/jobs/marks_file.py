"""Reads the marks of a file with the header `seconds,kind,note`."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from firsthand.core.marks import MarkKind
from firsthand.errors import BadMarks

HEADER = ("seconds", "kind", "note")


@dataclass(frozen=True, slots=True)
class PlannedMark:
    """A press that is to come: seconds from the start of the recording."""

    seconds: float
    kind: MarkKind = MarkKind.QUOTE
    note: str = ""


def read_marks(path: Path) -> list[PlannedMark]:
    """All rows in the order of their time.

    Raises BadMarks naming the row and what is wrong with it. `kind` may be empty (a quote), and the
    columns `kind` and `note` may be missing.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadMarks(
            f"The marks file {path.name} cannot be read.", "Save it as CSV in UTF-8."
        ) from error
    rows = csv.DictReader(text.splitlines())
    names = [(name or "").strip().lower() for name in rows.fieldnames or []]
    if "seconds" not in names:
        raise BadMarks(
            f"The marks file {path.name} has no column `seconds`.",
            f"Begin it with the line {','.join(HEADER)}.",
        )
    rows.fieldnames = names
    found = [_mark(row, number) for number, row in enumerate(rows, start=2)]
    return sorted(found, key=lambda mark: mark.seconds)


def _mark(row: dict[str, str], number: int) -> PlannedMark:
    raw = (row.get("seconds") or "").strip()
    try:
        seconds = float(raw)
    except ValueError:
        seconds = float("nan")
    if not 0 <= seconds < float("inf"):
        raise BadMarks(
            f"Row {number} of the marks file has {raw or 'nothing'!r} where seconds should be.",
            "Write seconds from the start as a number such as 83.4.",
        )
    kind = (row.get("kind") or "").strip().lower() or MarkKind.QUOTE
    try:
        return PlannedMark(seconds, MarkKind(kind), (row.get("note") or "").strip())
    except ValueError as error:
        raise BadMarks(
            f"Row {number} of the marks file has the unknown kind {kind!r}.",
            f"Use one of {', '.join(MarkKind)}.",
        ) from error

"""Reads the file that a colleague's page saves: marks, and changes that did not arrive."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from firsthand.companion.host import MOST_NAME, MOST_TEXT
from firsthand.companion.letters import BadLetter, Letter, mark_id, plain
from firsthand.core.marks import MarkId, MarkKind
from firsthand.core.together.rewording import Rewording, Wording
from firsthand.errors import BadMarks

FORMAT = "firsthand marks"
_MOST_BYTES = 4 * 1024 * 1024
_MOST_MARKS = 10_000


@dataclass(frozen=True, slots=True)
class FarMark:
    """A press on another device: its time of day, and its own clock, which never steps."""

    id: MarkId
    wall_s: float
    """Seconds since 1970."""
    clock_s: float
    page: str
    """Presses of one page share one clock."""
    said: Wording
    changed_s: float
    """Seconds since 1970: when its kind, note or star was last chosen."""
    was: tuple[Wording, ...] = ()
    """How it was sent before, should that have arrived."""


@dataclass(frozen=True, slots=True)
class FarMarks:
    """All that one such file says."""

    author: str
    marks: tuple[FarMark, ...]
    """In the order of time."""
    changes: tuple[Rewording, ...] = ()
    """To marks that are not in the file: they had arrived before, or came with an earlier file."""


def read_far_marks(path: Path) -> FarMarks:
    """Read what the page saved, in the order of time. Raises BadMarks."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ValueError("too large")
        found = json.loads(path.read_text("utf-8"))
        if found["format"] != FORMAT or found["version"] != 1:
            raise ValueError("another format")
        marks = [_mark(one) for one in found["marks"]]
        changes = [_change(one) for one in found.get("changes", [])]
        if len(marks) + len(changes) > _MOST_MARKS:
            raise ValueError("too many")
        author = plain(str(found.get("author", "")))[:MOST_NAME]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BadMarks(
            f"{path.name} is not a file of marks that the page for colleagues saved.",
            "Ask for the file that its button “Save as a file” makes.",
        ) from error
    unique = {mark.id: mark for mark in marks}
    in_order = sorted(unique.values(), key=lambda mark: mark.wall_s)
    later = sorted(changes, key=lambda change: change.at_s)
    return FarMarks(author, tuple(in_order), tuple({one.id: one for one in later}.values()))


def _mark(found: Mapping[str, object]) -> FarMark:
    wall_s = _number(found, "wall_ms") / 1000
    return FarMark(
        mark_id(found),
        wall_s,
        _number(found, "clock_ms") / 1000,
        str(found.get("page", "")),
        _wording(found),
        _number(found, "changed_ms") / 1000 if "changed_ms" in found else wall_s,
        _were(found),
    )


def _change(found: Mapping[str, object]) -> Rewording:
    is_ = found.get("is")
    if is_ not in ("changed", "taken back"):
        raise BadLetter("is")
    said = _wording(found) if is_ == "changed" else None
    return Rewording(mark_id(found), said, _number(found, "changed_ms") / 1000, _were(found))


def _were(found: Letter) -> tuple[Wording, ...]:
    were = found.get("was", [])
    if not isinstance(were, list):
        raise BadLetter("was")
    return tuple(_wording(one) for one in were)


def _wording(found: Letter) -> Wording:
    kind = found.get("kind")
    return Wording(
        MarkKind(kind) if isinstance(kind, str) and kind in set(MarkKind) else MarkKind.QUOTE,
        plain(str(found.get("note", "")))[:MOST_TEXT],
        found.get("starred") is True,
    )


def _number(found: Letter, key: str) -> float:
    value = found.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise BadLetter(key)
    return float(value)

"""Marks that a colleague made elsewhere, on their own clock, brought into a kept interview."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from firsthand.companion.alone import page_alone
from firsthand.companion.host import MOST_NAME
from firsthand.companion.letters import BadLetter, Letter, mark_id, plain
from firsthand.core.interview import InterviewId
from firsthand.core.ledger import LEDGER, line_of_mark
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.timeline import Frame, Timeline
from firsthand.errors import BadMarks
from firsthand.export.saving import save_bytes
from firsthand.jobs.desk import Desk
from firsthand.jobs.quoting import habits_before, quotes_after
from firsthand.jobs.sparing import free_place, is_unchanged
from firsthand.journal import Journal
from firsthand.library import Library
from firsthand.resources import resource

FORMAT = "firsthand marks"
DEVICE = "elsewhere"
_MOST_BYTES = 4 * 1024 * 1024
_MOST_MARKS = 10_000
WALL_CLOCKS_APART_S = 2.0
"""How far two computers that ask a time server may be apart, and a person's word for it."""
_COMMON_ERROR_S = 0.3
"""Two people who press for the same moment do so within this."""


@dataclass(frozen=True, slots=True)
class FarMark:
    """A press on another device: its time of day, and its own clock, which never steps."""

    id: MarkId
    wall_s: float
    """Seconds since 1970."""
    clock_s: float
    page: str
    """Presses of one page share one clock."""
    kind: MarkKind
    note: str
    starred: bool


@dataclass(frozen=True, slots=True)
class FarMarks:
    author: str
    marks: tuple[FarMark, ...]


@dataclass(frozen=True, slots=True)
class Common:
    """The colleague's mark `number` (from 1, in the order of time) was made at `seconds`."""

    number: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: marks now in the interview, and how many lie outside of it."""

    marks: tuple[Mark, ...]
    outside: int


def write_page(path: Path, *, may_replace: bool = False) -> Path:
    """The page for a colleague elsewhere, as one file to send; returns where it lies.

    Another file of that name stays, unless a person said that it `may_replace` that. Raises
    ExportError or DiskFull with nothing half-written.
    """
    content = page_alone(resource("companion")).encode()
    place = path if may_replace else free_place(path, is_unchanged(content))
    save_bytes(place, content)
    return place


def read_far_marks(path: Path) -> FarMarks:
    """Read what the page saved, in the order of time. Raises BadMarks."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ValueError("too large")
        found = json.loads(path.read_text("utf-8"))
        if found["format"] != FORMAT or found["version"] != 1:
            raise ValueError("another format")
        marks = [_mark(one) for one in found["marks"]]
        if len(marks) > _MOST_MARKS:
            raise ValueError("too many")
        author = plain(str(found.get("author", "")))[:MOST_NAME]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BadMarks(
            f"{path.name} is not a file of marks that the page for colleagues saved.",
            "Ask for the file that its button “Save the marks as a file” makes.",
        ) from error
    unique = {mark.id: mark for mark in marks}
    return FarMarks(author, tuple(sorted(unique.values(), key=lambda mark: mark.wall_s)))


def placed(
    far: FarMarks,
    timeline: Timeline,
    *,
    error_s: float = WALL_CLOCKS_APART_S,
    common: Common | None = None,
) -> Imported:
    """Each mark at its frame, with its error; what was pressed outside of all takes stays out.

    By the time of day of both computers, off by up to `error_s`; or by one common mark, from which
    the others are counted on the device's own clock.
    """
    shift_s, own_error_s = 0.0, error_s
    if common is not None:
        shift_s, own_error_s = _shift(far, timeline, common), _COMMON_ERROR_S
    anchor = far.marks[common.number - 1] if common is not None else None
    kept, outside = [], 0
    for mark in far.marks:
        wall_s = mark.wall_s
        if anchor is not None and mark.page == anchor.page:
            wall_s = anchor.wall_s + mark.clock_s - anchor.clock_s
        frame = _frame(timeline, wall_s + shift_s, own_error_s)
        if frame is None:
            outside += 1
            continue
        kept.append(
            Mark(
                mark.id,
                frame,
                mark.kind,
                mark.note,
                far.author or DEVICE,
                DEVICE,
                round(own_error_s * timeline.rate),
                mark.starred,
            )
        )
    return Imported(tuple(kept), outside)


def import_marks(
    desk: Desk,
    interview: InterviewId,
    far: FarMarks,
    *,
    error_s: float = WALL_CLOCKS_APART_S,
    common: Common | None = None,
) -> Imported:
    """Keep the marks and make their quotes; the same file twice changes nothing.

    Raises BadMarks when a common mark is named that is not there, UnknownInterview.
    """
    with desk.reading() as library:
        record = library.record(interview)
    found = placed(far, record.timeline, error_s=error_s, common=common)
    known = {mark.id for mark in record.marks}
    fresh = tuple(mark for mark in found.marks if mark.id not in known)
    folder = desk.home / "interviews" / interview

    def keep(library: Library) -> None:
        ledger = Journal(folder / LEDGER)
        try:
            for mark in fresh:
                ledger.append(line_of_mark(mark))
        finally:
            ledger.close()
        for mark in fresh:
            library.keep_mark(interview, mark)
        ids = {mark.id for mark in fresh}
        for quote in quotes_after(library.record(interview), habits_before(library, interview)):
            if quote.mark in ids:
                library.keep_quote(interview, quote)

    if fresh:
        desk.shelf.do(keep).result()
    return Imported(fresh, found.outside)


def _shift(far: FarMarks, timeline: Timeline, common: Common) -> float:
    if not 1 <= common.number <= len(far.marks):
        raise BadMarks(
            f"The file has no mark number {common.number}; it holds {len(far.marks)}.",
            "Count its marks from 1 in the order of time.",
        )
    if not timeline.takes or not 0 <= common.seconds * timeline.rate < timeline.end:
        raise BadMarks(
            "The interview has no such time.", "Give it as minutes and seconds, such as 12:31."
        )
    take, within = timeline.locate(Frame(round(common.seconds * timeline.rate)))
    return _started_s(take.started_at) + within / take.rate - far.marks[common.number - 1].wall_s


def _frame(timeline: Timeline, wall_s: float, error_s: float) -> Frame | None:
    """The frame of a time of day; None when nothing was recorded then, give or take the error."""
    for take in timeline.takes:
        within_s = wall_s - _started_s(take.started_at)
        length_s = take.frames / take.rate
        if -error_s <= within_s <= length_s + error_s:
            within_s = min(max(0.0, within_s), length_s)
            return Frame(min(take.first_frame + round(within_s * take.rate), take.end))
    return None


def _started_s(started_at: str) -> float:
    try:
        return datetime.fromisoformat(started_at).timestamp()
    except ValueError:
        return float("-inf")


def _mark(found: Mapping[str, object]) -> FarMark:
    kind = found.get("kind")
    return FarMark(
        mark_id(found),
        _number(found, "wall_ms") / 1000,
        _number(found, "clock_ms") / 1000,
        str(found.get("page", "")),
        MarkKind(kind) if isinstance(kind, str) and kind in set(MarkKind) else MarkKind.QUOTE,
        plain(str(found.get("note", "")))[:500],
        found.get("starred") is True,
    )


def _number(found: Letter, key: str) -> float:
    value = found.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise BadLetter(key)
    return float(value)

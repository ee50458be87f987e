"""Lays marks of another device's clock on a recording."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from firsthand.core.marks import Mark
from firsthand.core.timeline import Frame, Timeline
from firsthand.errors import BadMarks
from firsthand.jobs.colleagues.far_file import FarMarks

DEVICE = "elsewhere"
WALL_CLOCKS_APART_S = 2.0
"""How far two computers that ask a time server may be apart, and a person's word for it."""
_COMMON_ERROR_S = 0.3
"""Two people who press for the same moment do so within this."""


@dataclass(frozen=True, slots=True)
class Common:
    """The colleague's mark `number` (from 1, in the order of time) was made at `seconds`."""

    number: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Marks at their frames, and how many lie outside of the recording."""

    marks: tuple[Mark, ...]
    outside: int
    shift_s: float = 0.0
    """How far the other device's time of day is behind this computer's."""
    error_s: float = WALL_CLOCKS_APART_S
    """How far off that may be."""


def placed(
    far: FarMarks,
    timeline: Timeline,
    *,
    error_s: float = WALL_CLOCKS_APART_S,
    common: Common | None = None,
) -> Placed:
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
                mark.said.kind,
                mark.said.note,
                far.author or DEVICE,
                DEVICE,
                round(own_error_s * timeline.rate),
                mark.said.starred,
            )
        )
    return Placed(tuple(kept), outside, shift_s, own_error_s)


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

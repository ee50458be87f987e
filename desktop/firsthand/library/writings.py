"""Reads marks.jsonl, where each mark and event is written before anybody sees it confirmed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.timeline import Event, EventKind, Frame
from firsthand.journal import Value, read_lines


@dataclass(frozen=True, slots=True)
class Writings:
    """What stands in an interview's marks.jsonl in the end."""

    marks: tuple[Mark, ...] = ()
    undone: tuple[MarkId, ...] = ()
    events: tuple[Event, ...] = ()


def read_writings(folder: Path) -> Writings:
    """The last word on each mark, the marks taken back, and all events, in order.

    A line that is torn, foreign or unreadable is passed over; no file means nothing was written.
    """
    marks: dict[MarkId, Mark] = {}
    undone: dict[MarkId, None] = {}
    events: list[Event] = []
    for line in read_lines(folder / "marks.jsonl"):
        try:
            if line.get("line") == "mark":
                mark = _mark(line)
                marks[mark.id] = mark
                undone.pop(mark.id, None)
            elif line.get("line") == "mark undone":
                id = MarkId(str(line["id"]))
                marks.pop(id, None)
                undone[id] = None
            elif line.get("line") == "event":
                events.append(_event(line))
        except (KeyError, ValueError):
            continue
    return Writings(tuple(marks.values()), tuple(undone), tuple(events))


def _mark(line: Mapping[str, Value]) -> Mark:
    kind = str(line.get("kind", ""))
    return Mark(
        id=MarkId(str(line["id"])),
        frame=Frame(_whole(line["frame"])),
        # A kind of a later edition is still a mark at its moment.
        kind=MarkKind(kind) if kind in set(MarkKind) else MarkKind.QUOTE,
        note=str(line.get("note", "")),
        author=str(line.get("author", "")),
        device=str(line.get("device", "this computer")),
        error_frames=_whole(line.get("error_frames", 0)),
        starred=line.get("starred") is True,
    )


def _event(line: Mapping[str, Value]) -> Event:
    return Event(
        frame=Frame(_whole(line["frame"])),
        kind=EventKind(str(line["kind"])),
        phase=str(line.get("phase", "")),
        question=str(line.get("question", "")),
        note=str(line.get("note", "")),
    )


def _whole(value: Value) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError("a frame is a whole number from 0")
    return value

"""Marks and events as lines: what the window writes down before it shows them.

The lines of `marks.jsonl` alone bring every mark and event of an interview back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.timeline import Event, EventKind, Frame

LEDGER = "marks.jsonl"
"""The file's name in an interview's folder."""

Entry = str | int | bool


@dataclass(frozen=True, slots=True)
class Ledger:
    """What all lines together say, in the order of the recording."""

    marks: tuple[Mark, ...] = ()
    events: tuple[Event, ...] = ()


def line_of_mark(mark: Mark) -> dict[str, Entry]:
    """A mark, new or changed; a later line with the same id replaces the earlier one."""
    return {
        "line": "mark",
        "id": mark.id,
        "frame": mark.frame,
        "kind": str(mark.kind),
        "note": mark.note,
        "author": mark.author,
        "device": mark.device,
        "error_frames": mark.error_frames,
        "starred": mark.starred,
    }


def line_of_undone(mark: MarkId) -> dict[str, Entry]:
    return {"line": "mark undone", "id": mark}


def line_of_event(event: Event) -> dict[str, Entry]:
    return {
        "line": "event",
        "frame": event.frame,
        "kind": str(event.kind),
        "phase": event.phase,
        "question": event.question,
        "note": event.note,
    }


def read_ledger(lines: Iterable[Mapping[str, object]]) -> Ledger:
    """Marks and events that stand after all lines; lines of another kind are passed over."""
    marks: dict[str, Mark] = {}
    events: list[Event] = []
    for line in lines:
        try:
            match line.get("line"):
                case "mark":
                    mark = _mark(line)
                    marks[mark.id] = mark
                case "mark undone":
                    marks.pop(str(line["id"]), None)
                case "event":
                    events.append(_event(line))
        except (KeyError, ValueError):
            continue
    return Ledger(
        tuple(sorted(marks.values(), key=lambda mark: mark.frame)),
        tuple(sorted(events, key=lambda event: event.frame)),
    )


def _mark(line: Mapping[str, object]) -> Mark:
    return Mark(
        MarkId(str(line["id"])),
        Frame(int(str(line["frame"]))),
        MarkKind(str(line.get("kind", "quote"))),
        str(line.get("note", "")),
        str(line.get("author", "")),
        str(line.get("device", "")),
        int(str(line.get("error_frames", 0))),
        line.get("starred") is True,
    )


def _event(line: Mapping[str, object]) -> Event:
    return Event(
        Frame(int(str(line["frame"]))),
        EventKind(str(line["kind"])),
        str(line.get("phase", "")),
        str(line.get("question", "")),
        str(line.get("note", "")),
    )

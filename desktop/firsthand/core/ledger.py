"""Marks and events as lines: what the window writes down before it shows them.

The lines of `marks.jsonl` alone bring every mark and event of an interview back, also as they were
put right in review.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from firsthand.core.marks import THIS_COMPUTER, Mark, MarkId, MarkKind
from firsthand.core.timeline import Event, EventKind, Frame

LEDGER = "marks.jsonl"
"""The file's name in an interview's folder."""

Entry = str | int | bool


@dataclass(frozen=True, slots=True)
class Ledger:
    """What all lines together say, in the order of the recording."""

    marks: tuple[Mark, ...] = ()
    undone: tuple[MarkId, ...] = ()
    """Marks that were taken back and not made again."""
    events: tuple[Event, ...] = ()
    prompted: tuple[tuple[MarkId, bool], ...] = ()
    """Of which marks a person has said whether the buyer was asked for their quote."""


def line_of_mark(mark: Mark, said_ms: int | None = None) -> dict[str, Entry]:
    """A mark, new or changed; a later line with the same id replaces the earlier one.

    `said_ms` is when that was said, in milliseconds since 1970. It places nothing: by it a change
    that arrives days later is weighed against what was said here.
    """
    said: dict[str, Entry] = {} if said_ms is None else {"said_ms": said_ms}
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
        **said,
    }


def line_of_undone(mark: MarkId) -> dict[str, Entry]:
    return {"line": "mark undone", "id": mark}


def line_of_prompted(mark: MarkId, prompted: bool | None) -> dict[str, Entry]:
    """Whether a mark's quote answers a question, as a person says; None takes that back."""
    said: dict[str, Entry] = {} if prompted is None else {"prompted": prompted}
    return {"line": "prompted", "mark": mark, **said}


def line_of_event_undone(event: Event) -> dict[str, Entry]:
    """An event that did not happen there after all."""
    return {**line_of_event(event), "line": "event undone"}


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
    """What stands after all lines; a line that is foreign or unreadable is passed over."""
    marks: dict[MarkId, Mark] = {}
    undone: dict[MarkId, None] = {}
    events: list[Event] = []
    prompted: dict[MarkId, bool] = {}
    for line in lines:
        try:
            match line.get("line"):
                case "mark":
                    mark = _mark(line)
                    marks[mark.id] = mark
                    undone.pop(mark.id, None)
                case "mark undone":
                    gone = MarkId(str(line["id"]))
                    marks.pop(gone, None)
                    undone[gone] = None
                case "event":
                    events.append(_event(line))
                case "event undone":
                    events.remove(_event(line))
                case "prompted":
                    prompted.pop(MarkId(str(line["mark"])), None)
                    if isinstance(said := line.get("prompted"), bool):
                        prompted[MarkId(str(line["mark"]))] = said
        except (KeyError, ValueError):
            continue
    return Ledger(
        tuple(sorted(marks.values(), key=lambda mark: mark.frame)),
        tuple(undone),
        tuple(sorted(events, key=lambda event: event.frame)),
        tuple((mark, said) for mark, said in prompted.items() if mark in marks),
    )


def mark_in(line: Mapping[str, object]) -> Mark | None:
    """The mark that a line tells of, if it is such a line."""
    try:
        return _mark(line) if line.get("line") == "mark" else None
    except (KeyError, ValueError):
        return None


def said_ms_in(line: Mapping[str, object]) -> int | None:
    """When a line was said; lines of earlier editions do not tell."""
    try:
        return _whole(line["said_ms"])
    except (KeyError, ValueError):
        return None


def _mark(line: Mapping[str, object]) -> Mark:
    kind = str(line.get("kind", ""))
    return Mark(
        id=MarkId(str(line["id"])),
        frame=Frame(_whole(line["frame"])),
        # A kind of a later edition is still a mark at its moment.
        kind=MarkKind(kind) if kind in set(MarkKind) else MarkKind.QUOTE,
        note=str(line.get("note", "")),
        author=str(line.get("author", "")),
        device=str(line.get("device", THIS_COMPUTER)),
        error_frames=_whole(line.get("error_frames", 0)),
        starred=line.get("starred") is True,
    )


def _event(line: Mapping[str, object]) -> Event:
    return Event(
        frame=Frame(_whole(line["frame"])),
        kind=EventKind(str(line["kind"])),
        phase=str(line.get("phase", "")),
        question=str(line.get("question", "")),
        note=str(line.get("note", "")),
    )


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError("a frame is a whole number from 0")
    return value

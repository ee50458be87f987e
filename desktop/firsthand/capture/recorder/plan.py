"""What a recording was asked to be and what was last asked of it, kept for its successors."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from firsthand.capture.takes.found import JOURNAL
from firsthand.core.ports import FileSource, MicrophoneSource, Source
from firsthand.core.timeline import Frame
from firsthand.errors import RecorderFailed
from firsthand.journal import Value, read_lines
from firsthand.whole_file import write_whole

PLAN = "recording.json"


class Wish(StrEnum):
    """What was last asked of the recording; a line in the journal before it is done."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Plan:
    source: Source
    first_frame: Frame
    """Where in the interview this recording begins; a file source plays from here."""
    planned_s: float
    longest_s: float
    """The recorder stops by itself this long after anybody last asked for it."""


def write_plan(folder: Path, plan: Plan) -> None:
    source: dict[str, Value]
    if isinstance(plan.source, FileSource):
        source = {
            "kind": "file",
            "path": str(plan.source.path.absolute()),
            "speed": plan.source.speed,
            "rate": plan.source.rate,
            "channels": plan.source.channels,
        }
    else:
        source = {
            "kind": "microphone",
            "name": plan.source.name,
            "rate": plan.source.rate,
            "other": plan.source.other,
        }
    told = {
        "source": source,
        "first_frame": plan.first_frame,
        "planned_s": plan.planned_s,
        "longest_s": plan.longest_s,
    }
    write_whole(folder / PLAN, json.dumps(told, indent=1))


def read_plan(folder: Path) -> Plan:
    """Raises RecorderFailed when there is none that can be read."""
    try:
        found = json.loads((folder / PLAN).read_text("utf-8"))
        told = found["source"]
        source: Source
        if told["kind"] == "file":
            source = FileSource(
                Path(told["path"]),
                float(told["speed"]),
                int(told["rate"]),
                int(told.get("channels", 1)),
            )
        else:
            other = told.get("other")
            source = MicrophoneSource(
                str(told["name"]), int(told["rate"]), None if other is None else str(other)
            )
        return Plan(
            source,
            Frame(int(found["first_frame"])),
            float(found["planned_s"]),
            float(found["longest_s"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RecorderFailed(
            "The plan of this recording cannot be read.", "Start the recording again."
        ) from error


def last_wish(folder: Path) -> tuple[Wish, float] | None:
    """The wish and its monotonic moment; None when nobody ever asked for a recording here."""
    wish = None
    for line in read_lines(folder / JOURNAL, *Wish):
        if line.get("line") in set(Wish):
            at_s = line.get("at_s")
            wish = Wish(str(line["line"])), float(at_s) if isinstance(at_s, int | float) else 0.0
    return wish


def was_muted(folder: Path) -> bool:
    """Whether the recording was last asked to keep nothing of what is said."""
    is_muted = False
    for line in read_lines(folder / JOURNAL, "mute", Wish.START):
        if line.get("line") == "mute":
            is_muted = bool(line.get("on"))
        elif line.get("line") == Wish.START:
            is_muted = False
    return is_muted


def chosen_source(folder: Path) -> str:
    """What the sound server calls the source that was first heard, or chosen since; else empty."""
    chosen = ""
    for line in read_lines(folder / JOURNAL, "chosen", Wish.START):
        if line.get("line") == "chosen":
            chosen = str(line.get("device", ""))
        elif line.get("line") == Wish.START:
            chosen = ""
    return chosen

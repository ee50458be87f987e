"""Prints README's table of what the faults cost, from build/faults.json: `readme_table.py [FILE]`.

`make faults COUNT=200` writes the file. A promise that was not measured has no line.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parents[2] / "build" / "faults.json"

Spread = Mapping[str, float]
"""`count`, `min`, `median` and `max` of what was measured."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what is promised, and how its figure is said."""

    promise: str
    what: str
    name: str
    say: Callable[[Spread], str]


def times(figure: Spread) -> str:
    return "once" if figure["count"] == 1 else f"{figure['count']:.0f} times"


def nothing(unit: str) -> Callable[[Spread], str]:
    return lambda figure: f"{figure['max']:g} {unit} at most, {times(figure)}"


def spread(unit: str, divide: float = 1.0) -> Callable[[Spread], str]:
    def say(figure: Spread) -> str:
        least, middle, most = (figure[name] / divide for name in ("min", "median", "max"))
        return f"{least:.3g} / {middle:.3g} / {most:.3g} {unit}, {times(figure)}"

    return say


def broken(figure: Spread) -> str:
    return f"{figure['max']:g} broken in {figure['count']:.0f} tests"


ROWS = (
    Row(
        "P1",
        "kill -9 of the recorder: acknowledged sound lost",
        "acknowledged_lost_ms",
        nothing("ms"),
    ),
    Row(
        "P2",
        "power cut, simulated at each write and sync: sound lost",
        "lost_ms",
        spread("ms"),
    ),
    Row(
        "P2",
        "power cut, image of a real file system copied in mid-recording: sound lost",
        "image_lost_ms",
        spread("ms"),
    ),
    Row("P3", "window killed or hung: sound missing", "missing_ms", nothing("ms")),
    Row("P3", "the next window has the recording again after", "attach_ms", spread("ms")),
    Row("P4", "recorder killed: hole until the standby hears", "gap_ms", spread("ms")),
    Row(
        "P4",
        "the same when it is killed before its standby is warm",
        "gap_before_the_standby_was_warm_ms",
        spread("ms"),
    ),
    Row("P4", "the same in a call of two sides", "call_gap_ms", spread("ms")),
    Row(
        "P5",
        "a mark's place, four busy processes, wall clock jumping by an hour",
        "mark_error_ms",
        spread("ms"),
    ),
    Row("P6", "a mark is on the disk after", "confirmed_ms", spread("ms")),
    Row("P6", "confirmed marks lost", "confirmed_but_not_on_the_disk", nothing("marks")),
    Row("P7", "a really full disk: wrong or missing frames", "wrong_frames", nothing("frames")),
    Row("P8", "muted microphone said after", "mute_noticed_ms", spread("s", 1000)),
    Row("P8", "stalled microphone said after", "stall_noticed_ms", spread("s", 1000)),
    Row("P8", "exchanged microphone said after", "switch_noticed_ms", spread("s", 1000)),
    Row("P8", "dead sound server said after", "death_noticed_ms", spread("s", 1000)),
    Row("P8", "one side of a call lost, said after", "side_lost_noticed_ms", spread("s", 1000)),
    Row("P8", "back on the chosen microphone after", "back_on_the_chosen_ms", spread("s", 1000)),
    Row("P9", "timeline against the clock after a fault", "timeline_error_ms", spread("ms")),
    Row("P9", "a call's side after the other one was lost", "side_shifted_ms", spread("ms")),
    Row("P9", "both sides apart after that", "sides_apart_ms", spread("ms")),
    Row("P10", "start after everything was killed", "start_ms", spread("ms")),
    Row("P11", "the recorder: share of a core", "core_percent_in_person", spread("%")),
    Row("P11", "the same in a call", "core_percent_of_a_call", spread("%")),
    Row("P11", "the recorder: memory", "memory_mb_in_person", spread("MB")),
    Row("P11", "the same in a call", "memory_mb_of_a_call", spread("MB")),
    Row("P12", "WAV to FLAC killed anywhere", "promises_broken", broken),
    Row("P13", "library killed at each statement of an upgrade", "promises_broken", broken),
    Row("P14", "library deleted or damaged: sound lost", "sound_lost_ms", nothing("ms")),
    Row("P14", "the same: marks lost", "marks_lost", nothing("marks")),
    Row("P15", "attacks on the companion page", "promises_broken", broken),
    Row("P16", "hostile files", "promises_broken", broken),
    Row("P17", "traces after erasing, names in logs", "promises_broken", broken),
    Row(
        "P19",
        "red dot: longest sound not yet on the disk",
        "red_but_not_on_the_disk_ms",
        spread("ms"),
    ),
    Row("P19", "a disk that stands still is said after", "slow_disk_said_ms", spread("ms")),
)


def lines(found: Mapping[str, Mapping[str, Spread]]) -> Iterator[str]:
    """The table in Markdown; three numbers are the least, the middle and the most."""
    yield "| | fault | figure |"
    yield "|---|---|---|"
    for row in ROWS:
        figure = found.get(row.promise, {}).get(row.name)
        if figure is not None:
            yield f"| {row.promise} | {row.what} | {row.say(figure)} |"


def main() -> None:
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else FILE
    print("\n".join(lines(json.loads(file.read_text("utf-8")))))


if __name__ == "__main__":
    main()

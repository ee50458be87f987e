"""Marks of a colleague who is elsewhere: the page to send them, and the file that comes back."""

from __future__ import annotations

import argparse
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.cli.speech import Speech, told_stayed
from firsthand.cli.telling import counted
from firsthand.cli.wish import Command, OpenDesk, Wish, add_interview, add_output
from firsthand.core.timeline import timecode

if TYPE_CHECKING:
    from firsthand.jobs.colleagues.far_marks import Imported


def declare(command: Command) -> None:
    far = command(
        "import-marks", "bring in marks and changes that a colleague's page saved", import_marks
    )
    far.add_argument("marks", type=Path, metavar="FILE", help="saved by the page")
    add_interview(far)
    far.add_argument(
        "--error",
        type=_seconds,
        default=2.0,
        metavar="SECONDS",
        help="how far the two computers' times of day may be apart",
    )
    far.add_argument(
        "--common",
        type=_common,
        metavar="N=MM:SS",
        help="their mark N was made at this time of the interview: align by it instead",
    )
    page = command("marks-page", "write the page for a colleague elsewhere as one file", marks_page)
    add_output(page)


def import_marks(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.colleagues.far_file import read_far_marks
    from firsthand.jobs.colleagues.far_marks import import_marks
    from firsthand.jobs.colleagues.far_placing import Common

    far = read_far_marks(wish.marks or Path())
    common = Common(*wish.common) if wish.common else None
    with open_desk(wish.home) as desk:
        with desk.reading() as library:
            interview = library.resolve(wish.interview)
        found = import_marks(desk, interview, far, error_s=wish.error, common=common)
        with desk.reading() as library:
            rate = library.record(interview).timeline.rate
    speech.value(
        {
            "id": interview,
            "marks": [
                {
                    "id": mark.id,
                    "pressed_s": round(mark.frame / rate, 3),
                    "error_s": round(mark.error_frames / rate, 3),
                    "kind": str(mark.kind),
                    "note": mark.note,
                }
                for mark in found.marks
            ],
            "outside": found.outside,
            "changed": [mark.id for mark in found.changed],
            "taken_back": [mark.id for mark in found.taken_back],
            "late": found.late,
        },
        lambda: [
            *(
                f"{timecode(mark.frame / rate)} ± {mark.error_frames / rate:g} s  "
                f"{mark.kind}  {mark.note}".rstrip()
                for mark in found.marks
            ),
            f"{counted(len(found.marks), 'new mark')}; outside of the recording: {found.outside}.",
            *_changes(found, rate),
        ],
    )
    return 0


def marks_page(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.colleagues.far_marks import write_page

    wanted = wish.output or Path("firsthand-marks.html")
    path = write_page(wanted, may_replace=wish.replace)
    stayed = wanted if path != wanted else None
    speech.value({"file": str(path)}, lambda: [str(path), *told_stayed(stayed)])
    return 0


def _changes(found: Imported, rate: int) -> list[str]:
    said = [
        *(f"{timecode(m.frame / rate)}  now: {m.kind}  {m.note}".rstrip() for m in found.changed),
        *(f"{timecode(mark.frame / rate)}  taken back" for mark in found.taken_back),
    ]
    if found.late:
        said.append(f"{found.late} came too late; what was said here since stays.")
    return said


def _seconds(text: str) -> float:
    with suppress(ValueError):
        seconds = float(text)
        if 0 <= seconds <= 3600:
            return seconds
    raise argparse.ArgumentTypeError("an error is a number between 0 and 3600 seconds")


def _common(text: str) -> tuple[int, float]:
    number, _, time = text.partition("=")
    try:
        seconds = 0.0
        for part in time.split(":"):
            seconds = seconds * 60 + float(part)
        return int(number), seconds
    except ValueError as error:
        raise argparse.ArgumentTypeError("a common mark looks like 1=12:31.4") from error

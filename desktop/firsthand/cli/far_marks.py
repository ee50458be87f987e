"""Marks of a colleague who is elsewhere: the page to send them, and the file that comes back."""

from __future__ import annotations

from pathlib import Path

from firsthand.cli.parsing import Wish
from firsthand.cli.running import OpenDesk, Speech
from firsthand.core.timeline import timecode


def import_marks(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.import_marks import Common, import_marks, read_far_marks

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
        },
        lambda: [
            *(
                f"{timecode(mark.frame / rate)} ± {mark.error_frames / rate:g} s  "
                f"{mark.kind}  {mark.note}".rstrip()
                for mark in found.marks
            ),
            f"{len(found.marks)} marks are new; {found.outside} lie outside of the recording.",
        ],
    )
    return 0


def marks_page(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.import_marks import write_page

    path = wish.output or Path("firsthand-marks.html")
    write_page(path)
    speech.value({"file": str(path)}, lambda: [str(path)])
    return 0

"""Makes an interview of a recording that exists already."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from firsthand.capture.decoding import decoded
from firsthand.core.interview import InterviewId, Mode, Setup, Status
from firsthand.core.ledger import LEDGER, line_of_event, line_of_mark
from firsthand.core.marks import NOTE_TAKER, Mark, MarkId
from firsthand.core.news import TroubleMet
from firsthand.core.ports import FileSource, Progress, Recorder, RecorderState
from firsthand.core.timeline import Event, EventKind, Frame
from firsthand.errors import (
    BadMarks,
    BrokenOff,
    FirsthandError,
    RecorderFailed,
    TranscriptionCancelled,
)
from firsthand.jobs.desk import Desk
from firsthand.jobs.drafts import draft_folder
from firsthand.jobs.marks_file import PlannedMark
from firsthand.journal import Journal
from firsthand.library.library import Library

AS_FAST_AS_IT_GOES = 1000.0
_POLL_S = 0.05


def bring_in(
    desk: Desk,
    setup: Setup,
    audio: Path,
    marks: Sequence[PlannedMark] = (),
    *,
    is_cancelled: Callable[[], bool] = lambda: False,
    on_progress: Callable[[Progress], None] = lambda _: None,
) -> InterviewId:
    """Copy a recording into the library as one take, with its marks; its words come afterwards.

    Whatever decodes is taken, mixed to mono at its own rate, up to 48,000 frames a second. The
    file itself is only read. Raises BadAudio for a file that is none or is empty, and
    TranscriptionCancelled; nothing is left behind then. Of a file that breaks off what is there is
    taken, and news says so.
    """
    setup = replace(setup, mode=Mode.IMPORTED)
    started_at = datetime.now().astimezone().isoformat(timespec="milliseconds")
    with draft_folder(desk.home) as draft:
        # Whatever somebody brings is decoded at arm's length; the recorder copies what came of it.
        sound = decoded(audio, draft, is_cancelled)
        if sound is None:
            raise _cancelled()
        rate = sound.rate
        interview = desk.shelf.do(
            lambda library: library.add_interview(setup, started_at, rate)
        ).result()
        recorder = desk.open_recorder(
            desk.home / "interviews" / interview, FileSource(sound.path, AS_FAST_AS_IT_GOES, rate)
        )
        try:
            recorder.start()
            _wait_for_copy(recorder, sound.frames, is_cancelled, on_progress)
            takes = recorder.stop()
            pressed = _marks(marks, takes[-1].end if takes else Frame(0), rate)
        except FirsthandError:
            recorder.stop()
            desk.shelf.do(lambda library: library.remove_interview(interview)).result()
            raise
        recorder.detach()
    entered = Event(Frame(0), EventKind.PHASE_ENTERED, "opening")

    def keep(library: Library) -> None:
        with Journal(library.folder(interview) / LEDGER) as ledger:
            ledger.append(line_of_event(entered))
            for mark in pressed:
                ledger.append(line_of_mark(mark))
        library.keep_takes(interview, takes)
        library.add_event(interview, entered)
        for mark in pressed:
            library.keep_mark(interview, mark)
        library.set_status(interview, Status.TO_TRANSCRIBE)

    desk.shelf.do(keep).result()
    if sound.breaks_off:
        desk.tell(TroubleMet(interview, _broken_off()))
    return interview


def _wait_for_copy(
    recorder: Recorder,
    frames: int,
    is_cancelled: Callable[[], bool],
    on_progress: Callable[[Progress], None],
) -> None:
    started_s = time.monotonic()
    while (status := recorder.status()).state is not RecorderState.ENDED:
        if status.state is RecorderState.LOST:
            raise RecorderFailed("The file could not be copied.", "Try again.")
        if is_cancelled():
            raise _cancelled()
        done = min(1.0, status.frames / frames)
        took_s = time.monotonic() - started_s
        on_progress(Progress(done, took_s / done - took_s if done else None))
        time.sleep(_POLL_S)


def _broken_off() -> BrokenOff:
    return BrokenOff(
        "The file breaks off before its recording ends.",
        "What could be read is in the library. Copy the file again from where it was recorded, "
        "and import that instead.",
    )


def _cancelled() -> TranscriptionCancelled:
    return TranscriptionCancelled(
        "The recording was not brought in.", "Bring it in again any time."
    )


def _marks(planned: Sequence[PlannedMark], end: Frame, rate: int) -> list[Mark]:
    found = []
    for number, mark in enumerate(planned, start=1):
        frame = Frame(round(mark.seconds * rate))
        if frame > end:
            raise BadMarks(
                f"Mark {number} is at {mark.seconds:g} s, after the recording ends.",
                "Look whether the marks belong to this recording.",
            )
        found.append(
            Mark(MarkId(str(uuid4())), frame, mark.kind, mark.note, NOTE_TAKER, "marks file")
        )
    return found

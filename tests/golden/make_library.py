"""Makes the library file of a released schema, to be opened by every later edition.

    python tests/golden/make_library.py tests/golden/library-0.1.0.db

Run it once at a release and commit the file. A file of an earlier release is never made again: it
is what people have on their disks.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from firsthand.core.interview import (
    Answer,
    Attendee,
    Consent,
    Debrief,
    Fit,
    InterviewId,
    Mode,
    Participant,
    Role,
    Setup,
    Status,
    Study,
)
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.quotes import Quote, QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, EventKind, Frame, Gap, GapReason, Take, Timeline
from firsthand.core.transcript import Segment, Speaker, Transcript, Word
from firsthand.library.files.copies import backup
from firsthand.library.library import Library

RATE = 16_000


def golden_record() -> InterviewRecord:
    """An interview that uses every field the released library has."""
    asked = "Wie läuft’s – was war zuletzt schwierig?"
    said = "Every Friday I export it by hand, and every Friday it is wrong."
    words = tuple(
        Word(word, Frame(64_000 + at * 5_000), Frame(64_000 + at * 5_000 + 4_000), 0.25 + at / 32)
        for at, word in enumerate(said.split())
    )
    return InterviewRecord(
        id=InterviewId("2026-11-20-b-07-k3fq"),
        setup=Setup(
            Study(
                "Churn, Q4",
                "keep track of which customers are about to leave",
                "a board that shows it",
                ("board", "dashboard"),
                "Norvell",
                ("Why now?", "Who decides?"),
                ("time", "money"),
            ),
            Participant(
                "B-07",
                "Jane Exampleperson",
                "jane@buyer.example",
                "Head of Operations",
                "Miller Bakeries",
                "food",
                "50–200",
                "DE",
                "comparing",
                "met at a fair",
                "two sites, one system each",
            ),
            "# New idea, problem first\n",
            "new-idea-problem-first",
            (Attendee("Sam", Role.INTERVIEWER), Attendee("Alex", Role.NOTE_TAKER)),
            Consent(
                Answer.YES,
                Answer.YES,
                Answer.NO,
                Answer.NOT_ASKED,
                "May I record?",
                "spoken",
                "2026-11-20T10:01:00+01:00",
            ),
            Mode.REMOTE,
            "de",
        ),
        started_at="2026-11-20T10:00:00+01:00",
        status=Status.REVIEWED,
        timeline=Timeline(
            RATE,
            (
                Take(
                    1,
                    "take-001.flac",
                    Frame(0),
                    160_000,
                    RATE,
                    "2026-11-20T10:00:00+01:00",
                    "Desk microphone",
                    1,
                    "ab" * 32,
                    (Gap(Frame(1_000), 400, GapReason.STALL),),
                ),
                Take(2, "take-002.wav", Frame(160_000), 80_000, RATE, "2026-11-20T10:05:00+01:00"),
            ),
        ),
        events=(
            Event(Frame(0), EventKind.PHASE_ENTERED, "opening"),
            Event(Frame(16_000), EventKind.QUESTION_ASKED, "opening", "opening.1"),
            Event(Frame(160_000), EventKind.REVEALED, "reveal", note="opened early: no time left"),
        ),
        marks=(
            Mark(
                MarkId("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
                Frame(130_000),
                MarkKind.TRIGGER,
                "new CFO",
                "Alex",
                "phone",
                480,
                True,
            ),
        ),
        transcript=Transcript(
            (
                Segment(1, Frame(16_000), Frame(48_000), asked, (), Speaker.INTERVIEWER, False),
                Segment(2, Frame(64_000), Frame(128_000), said, words, Speaker.BUYER, True, True),
            ),
            "base",
            "de",
            3,
        ),
        quotes=(
            Quote(
                QuoteId("q-1"),
                MarkId("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
                said,
                Frame(64_000),
                Frame(128_000),
                MarkKind.TRIGGER,
                Speaker.BUYER,
                "opening",
                True,
                QuoteState.CONFIRMED,
                "every friday i export it by hand",
                ("manual work", "trust"),
                "said with a sigh",
                True,
                True,
                "Sam",
                "2026-11-20T12:00:00+01:00",
            ),
        ),
        debrief=Debrief("weekly, not monthly", "it is the list", "who asked?", Fit.PARTLY, "small"),
    )


def main() -> None:
    target = Path(sys.argv[1])
    if target.exists():
        raise SystemExit(f"{target} is there already and is never made again")
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "home") as library:
        library.keep_record(golden_record())
        made = backup(library.home)
        assert made is not None
        target.write_bytes(made.path.read_bytes())


if __name__ == "__main__":
    main()

"""An interview that lies in a library with its sound, its journals and all that can be kept."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import soundfile

from fakes.kept import RATE, SENTENCE, a_setup, an_interview
from firsthand.core.findings import (
    Finding,
    FindingId,
    FindingKind,
    Findings,
    ReasonAnswer,
    ReasonRow,
)
from firsthand.core.interview import Answer, Consent, Debrief, Fit
from firsthand.core.ledger import LEDGER, line_of_event, line_of_mark
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.quotes import Quote, QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Speaker
from firsthand.journal import Journal
from firsthand.library.library import Library

SENTENCES = (
    "What happened the last time?",
    "Every Friday I export it by hand, and every Friday it is wrong.",
    "=1+1 is what the sheet says & <nobody> believes it.",
    "We bought it when the new CFO came.",
)
ALL_YES = Consent(Answer.YES, Answer.YES, Answer.YES, Answer.YES, "May I?", "spoken")


def sounding_record(consent: Consent = ALL_YES) -> InterviewRecord:
    """Four sentences, a quote for each of the buyer's, a mark, a finding, a debrief."""
    person = replace(a_setup().participant, contact="")
    setup = replace(a_setup(), consent=consent, participant=person)
    plain = an_interview("2026-11-20-b-07-k3fq", SENTENCES, setup=setup, reveal=4)
    segments = tuple(
        replace(one, speaker=Speaker.INTERVIEWER if number == 0 else Speaker.BUYER)
        for number, one in enumerate(plain.transcript.segments)
    )
    quotes = tuple(
        Quote(
            QuoteId(f"q{number}"),
            MarkId("m1") if number == 1 else None,
            segment.text,
            segment.start,
            segment.end,
            MarkKind.PROBLEM,
            Speaker.BUYER,
            "opening",
            number < 3,
            QuoteState.CONFIRMED if number == 1 else QuoteState.GUESSED,
            themes=("manual work",) if number < 3 else (),
            note="weekly" if number == 1 else "",
            confirmed_by="Alex" if number == 1 else "",
            confirmed_at="2026-11-20T12:00:00+01:00" if number == 1 else "",
            heard=number == 1,
        )
        for number, segment in enumerate(segments)
        if number
    )
    mark = Mark(MarkId("m1"), Frame(2 * SENTENCE), MarkKind.PROBLEM, "weekly", "note-taker")
    finding = Finding(
        FindingId("f1"), FindingKind.PERCEIVED_BARRIER, "It is done by hand", quotes=(quotes[0].id,)
    )
    return replace(
        plain,
        transcript=replace(plain.transcript, segments=segments),
        marks=(mark,),
        quotes=quotes,
        findings=Findings((finding,), (ReasonRow("less work", ReasonAnswer.UNPROMPTED),)),
        debrief=Debrief("weekly, not monthly", "", "ask the CFO", Fit.FIT, "two systems", "q1"),
    )


def sound(frames: int, rate: int = RATE) -> np.ndarray:
    """A tone that tells its own place: it rises by 100 Hz a second."""
    at = np.arange(frames) / rate
    tone: np.ndarray = (0.3 * np.sin(2 * np.pi * (200 + 50 * at) * at) * 32767).astype(np.int16)
    return tone


def keep_with_sound(library: Library, record: InterviewRecord) -> InterviewRecord:
    """Keep `record` with a take of real sound and the journals; returns it as it is kept."""
    (take,) = record.timeline.takes
    folder = library.folder(record.id)
    folder.mkdir(parents=True, mode=0o700, exist_ok=True)
    path = folder / take.file
    soundfile.write(path, sound(take.frames), take.rate, "PCM_16")
    path.chmod(0o600)
    take = replace(take, sha256=hashlib.sha256(path.read_bytes()).hexdigest())
    record = replace(record, timeline=replace(record.timeline, takes=(take,)))
    with Journal(folder / LEDGER) as ledger:
        for event in record.events:
            ledger.append(line_of_event(event))
        for mark in record.marks:
            ledger.append(line_of_mark(mark))
    library.keep_record(record)
    return library.record(record.id)


def folder_of(home: Path, record: InterviewRecord) -> Path:
    return home / "interviews" / record.id

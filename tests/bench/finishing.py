"""Measures what follows the last word of a long interview, without holding it, as one JSON object.

    python tests/bench/finishing.py [--minutes 120]

The sample's sentences are repeated to the length asked for, with a mark each half minute; two made
voices alternate. Everything is as a live interview leaves it when its last words have come:
`complete` is from there to the finished draft, seconds on the clock and of the processor; `again`
is the same after a restart, when nothing is known of how the quotes were guessed.
`speakers_live_s` is what one guess at who speaks takes at the end of the talk, of the processor.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from fakes.bare import bare_desk
from fakes.kept import a_setup
from firsthand.core.interview import InterviewId, Status
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Span, Take, Timeline
from firsthand.core.transcript import Segment, Transcript, Word
from firsthand.core.words.turns import Hearing
from firsthand.jobs.afterwards.finishing import Finishing
from firsthand.jobs.afterwards.speakers import with_speakers
from firsthand.jobs.quoting import MadeFrom, quotes_after, said_around
from firsthand.library.librarian import Librarian
from firsthand.resources import resource
from firsthand.transcription.apart import told_apart
from firsthand.transcription.hearing.voices import SIZE, STRIDE, WINDOW

RATE = 16_000
ID = InterviewId("2026-11-20-b-07-aaaa")
PAUSE_S = 0.7
MARK_EVERY_S = 30


class TwoVoices:
    """Knows what each window of the talk sounds like: a voice a segment, in turn, with noise.

    Each tenth segment ends in the other voice: it was labelled whole live, and is cut after Stop.
    """

    def __init__(self, segments: Iterable[Segment]) -> None:
        chance = np.random.default_rng(1)
        voices = chance.normal(size=(2, SIZE))
        self._starts, vectors = [], []
        for number, segment in enumerate(segments):
            middle = (segment.start + segment.end) // 2
            for start in range(segment.start // STRIDE * STRIDE, segment.end, STRIDE):
                is_others = number % 10 == 9 and start > middle
                self._starts.append(start)
                vectors.append(voices[(number + is_others) % 2] + chance.normal(size=SIZE))
        self._vectors = np.array(vectors, np.float32)
        self._vectors /= np.linalg.norm(self._vectors, axis=1, keepdims=True)

    def listen(
        self, timeline: Timeline, spans: Iterable[Span], is_cancelled: Callable[[], bool]
    ) -> None:
        """All was heard live."""

    def hearings(self, timeline: Timeline, people: int = 2) -> list[Hearing]:
        likeness = told_apart(self._vectors, np.array(self._starts), STRIDE, people)
        return [
            Hearing(Span(Frame(start), Frame(min(start + WINDOW, timeline.end))), tuple(row))
            for start, row in zip(self._starts, likeness.tolist(), strict=True)
        ]

    def close(self) -> None:
        """Nothing was opened."""


def spoken(minutes: float) -> tuple[Segment, ...]:
    """The sample's sentences one after another, again and again."""
    truth = json.loads(resource("sample", "truth.json").read_text("utf-8"))
    found: list[Segment] = []
    at = 0.0
    for one in cycle(truth["sentences"]):
        words = tuple(
            Word(str(text), _frame(at + start - one["start"]), _frame(at + end - one["start"]), 0.9)
            for text, start, end in one["words"]
        )
        at += one["end"] - one["start"] + PAUSE_S
        if at > minutes * 60:
            return tuple(found)
        found.append(Segment(len(found) + 1, words[0].start, words[-1].end, one["text"], words))
    return tuple(found)


def as_left_live(minutes: float, voices: TwoVoices, said: tuple[Segment, ...]) -> InterviewRecord:
    end = _frame(minutes * 60)
    timeline = Timeline(RATE, (Take(1, "take-001.wav", Frame(0), end, RATE, ""),))
    marks = tuple(
        Mark(MarkId(f"mark-{at_s}"), _frame(at_s), MarkKind.QUOTE)
        for at_s in range(MARK_EVERY_S, round(minutes * 60), MARK_EVERY_S)
    )
    cut = with_speakers(voices, said, timeline, a_setup())
    speakers = {one.start: one.speaker for one in cut}
    segments = tuple(replace(one, speaker=speakers[one.start]) for one in said)
    record = InterviewRecord(
        ID,
        a_setup(),
        "2026-11-20T10:00:00+01:00",
        Status.TO_TRANSCRIBE,
        timeline,
        marks=marks,
        transcript=Transcript(segments, "base"),
    )
    return replace(record, quotes=tuple(quotes_after(record)))


def finished(
    record: InterviewRecord, voices: TwoVoices, made_from: Mapping[MarkId, MadeFrom]
) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as home, Librarian(Path(home)) as shelf:
        shelf.do(lambda library: library.keep_record(record)).result()
        finishing = Finishing(
            bare_desk(Path(home), shelf),
            ID,
            lambda is_cancelled: record.timeline.end,
            voices=voices,
            made_from=lambda: made_from,
            improves=False,
        )
        began_s = time.process_time()
        finishing.start()
        finishing.wait()
        if finishing.error:
            raise SystemExit(finishing.error)
        return {
            "took_s": round(finishing.took_s, 2),
            "processor_s": round(time.process_time() - began_s, 2),
        }


def measure(minutes: float) -> dict[str, object]:
    said = spoken(minutes)
    voices = TwoVoices(said)
    record = as_left_live(minutes, voices, said)
    rate, transcript = record.timeline.rate, record.transcript
    known = {mark.id: MadeFrom(mark, said_around(mark, transcript, rate)) for mark in record.marks}
    began_s = time.process_time()
    with_speakers(voices, transcript.segments, record.timeline, record.setup)
    return {
        "minutes": minutes,
        "words": sum(len(segment.words) for segment in transcript.segments),
        "marks": len(record.marks),
        "speakers_live_s": round(time.process_time() - began_s, 2),
        "complete": finished(record, voices, known),
        "again": finished(replace(record, quotes=()), voices, {}),
    }


def _frame(seconds: float) -> Frame:
    return Frame(round(seconds * RATE))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--minutes", type=float, default=120.0)
    print(json.dumps(measure(parser.parse_args().minutes), indent=1))


if __name__ == "__main__":
    main()

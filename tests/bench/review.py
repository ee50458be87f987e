"""Measures how smoothly a long interview scrolls, zooms and is edited in the review.

    python tests/bench/review.py [--hours H] [--width W] [--height H]

The interview is made: words, phases, marks, quotes and peaks of its length. Prints one JSON object,
milliseconds a frame: p50, p95 and max.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from PySide6.QtWidgets import QApplication

from fakes.desk import FakeDesk
from fakes.interviews import setup
from firsthand.core.interview import InterviewId, Status
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, EventKind, Frame, Take, Timeline
from firsthand.core.transcript import Segment, Speaker, Transcript, Word
from firsthand.ui.look.theme import Theme
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.review.peaks import BUCKETS_PER_S, pyramid
from firsthand.ui.review.sheet import sheet_of
from firsthand.ui.review.transcript import TranscriptView
from firsthand.ui.review.waveform import Waveform
from firsthand.ui.studio import Studio

RATE = 16_000
_TEXT = (
    "the we of every Friday export by hand and then it is wrong because nobody knows which "
    "number somebody typed last so I call them one after the other until one picks up"
)
_WORDS = _TEXT.split()


def made_record(hours: float) -> InterviewRecord:
    """About 150 words a minute, a mark and its quote every two minutes."""
    dice = random.Random(5)
    end_s = hours * 3600
    segments, marks, quotes = [], [], []
    at_s, number = 1.0, 0
    while at_s < end_s - 20:
        number += 1
        words = []
        for _ in range(dice.randint(4, 28)):
            long_s = dice.uniform(0.15, 0.45)
            probability = dice.choice((0.3, *[0.95] * 19))
            words.append(
                Word(dice.choice(_WORDS), _frame(at_s), _frame(at_s + long_s), probability)
            )
            at_s += long_s + 0.06
        words[0] = replace(words[0], text=words[0].text.capitalize())
        words[-1] = replace(words[-1], text=words[-1].text + ".")
        speaker = Speaker.BUYER if dice.random() < 0.75 else Speaker.INTERVIEWER
        text = " ".join(word.text for word in words)
        segments.append(Segment(number, words[0].start, words[-1].end, text, tuple(words), speaker))
        if number % 15 == 0:
            kind = dice.choice(list(MarkKind))
            mark = Mark(MarkId(f"m{number}"), words[-1].end, kind)
            marks.append(mark)
            quotes.append(
                Quote(QuoteId(mark.id), mark.id, text, words[0].start, words[-1].end, kind)
            )
        at_s += dice.uniform(0.2, 2.5)
    held_with = setup()
    phases = ("opening", "problem", "exploring", "reveal", "feedback", "wrap-up")
    events = tuple(
        Event(_frame(end_s * n / len(phases)), EventKind.PHASE_ENTERED, phase)
        for n, phase in enumerate(phases)
    )
    take = Take(1, "take-001.wav", Frame(0), _frame(end_s), RATE, "")
    return InterviewRecord(
        InterviewId("made"),
        held_with,
        "2026-11-20T10:00:00+01:00",
        Status.DRAFT,
        Timeline(RATE, (take,)),
        events,
        tuple(marks),
        Transcript(tuple(segments)),
        tuple(quotes),
    )


def _frame(seconds: float) -> Frame:
    return Frame(round(seconds * RATE))


def timed(steps: Iterable[Callable[[], None]]) -> dict[str, float]:
    """Milliseconds of each step, by the clock and of the processor."""
    took, busy = [], []
    for step in steps:
        began, worked = time.perf_counter(), time.process_time()
        step()
        took.append((time.perf_counter() - began) * 1000)
        busy.append((time.process_time() - worked) * 1000)
    took.sort()
    busy.sort()
    return {
        "frames": len(took),
        "p50_ms": round(statistics.median(took), 2),
        "p95_ms": round(took[min(len(took) - 1, int(len(took) * 0.95))], 2),
        "max_ms": round(took[-1], 2),
        "processor_p95_ms": round(busy[min(len(busy) - 1, int(len(busy) * 0.95))], 2),
    }


def measure(hours: float, width: int, height: int) -> dict[str, object]:
    app = QApplication([])
    theme = Theme(app, "light")
    record = made_record(hours)
    dice = random.Random(9)
    began = time.perf_counter()
    sheet = sheet_of(record)
    laid_out_s = time.perf_counter() - began
    view = TranscriptView(theme)
    view.resize(width * 3 // 5, height - 200)
    view.show()
    app.processEvents()
    opening = timed([lambda: _open(view, sheet, record)])
    while view._setting.isActive():
        app.processEvents()
    bar = view.verticalScrollBar()

    def scroll_to(value: int) -> Callable[[], None]:
        def step() -> None:
            bar.setValue(value)
            app.processEvents()

        return step

    def sound_at(frame: int) -> Callable[[], None]:
        def step() -> None:
            view.show_sounding(Frame(frame), follow=True)
            app.processEvents()

        return step

    wave = Waveform(theme)
    wave.resize(width, 110)
    wave.show()
    app.processEvents()
    wave.show_record(record)
    buckets = np.random.default_rng(3).integers(
        0, 127, (round(hours * 3600 * BUCKETS_PER_S), 2), dtype=np.int8
    )
    buckets[:, 0] *= -1
    wave.show_peaks(pyramid(buckets))

    def zoom(times: float, at_s: float) -> Callable[[], None]:
        def step() -> None:
            wave.zoom(times, at_s)
            app.processEvents()

        return step

    zooms = [(1.25, dice.uniform(0, hours * 3600)) for _ in range(35)]
    zooms += [(0.8, at) for _, at in reversed(zooms)]
    figures = {
        "hours": hours,
        "words": sum(len(s.words) for s in record.transcript.segments),
        "blocks": len(sheet),
        "size": [width, height],
        "sheet_ms": round(laid_out_s * 1000, 1),
        "open_ms": opening["max_ms"],
        "scroll": timed(scroll_to(value) for value in range(0, 24_000, 60)),
        "jump": timed(scroll_to(dice.randint(0, bar.maximum())) for _ in range(200)),
        "play": timed(sound_at(n * RATE // 30) for n in range(600)),
        "zoom": timed(zoom(times, at) for times, at in zooms),
    }
    view._setting.stop()
    return figures | edits(theme, record, width, height)


def edits(theme: Theme, record: InterviewRecord, width: int, height: int) -> dict[str, object]:
    """What a key costs on the whole page, all of its parts drawn anew."""
    with TemporaryDirectory() as home:
        desk = FakeDesk(Path(home))
        desk.library.keep_record(record)
        studio = Studio(desk, theme)
        page = ReviewPage(studio)
        page.resize(width, height)
        page.show()
        page.open(record.id)
        while not page.work.is_open or page.transcript._setting.isActive():
            QApplication.processEvents()
        work = page.work

        def drawn(edit: Callable[[], object]) -> Callable[[], None]:
            def step() -> None:
                edit()
                for _ in range(3):
                    QApplication.processEvents()

            return step

        def star(quote: Quote) -> None:
            work.change_quote(replace(work.quote(quote.id) or quote, starred=True), "star")

        def name(numbers: Iterable[int], speaker: Speaker) -> None:
            work.name_speaker(tuple(numbers), speaker, "name")

        def retype(number: int) -> None:
            segment = work.record.transcript.segments[number]
            work.retype((segment.number,), f"{segment.text} And so on.", "retype")

        everything = [one.number for one in record.transcript.segments]
        voices = (Speaker.OTHER, Speaker.BUYER)
        choosing = (drawn(partial(page.bench.choose, one.id)) for one in record.quotes[:40])
        found = {
            "choose_a_quote": timed(choosing),
            "star_a_quote": timed(drawn(partial(star, one)) for one in record.quotes[:40]),
            "name_a_speaker": timed(
                drawn(partial(name, (n,), Speaker.OTHER)) for n in range(40, 70)
            ),
            "name_a_voice": timed(drawn(partial(name, everything, one)) for one in voices),
            "retype_a_paragraph": timed(drawn(partial(retype, n)) for n in range(80, 110)),
            "undo": timed(drawn(work.undo.undo) for _ in range(30)),
        }
        page.on_leave()
        page._peaks.stop()
        studio.close()
    return found


def _open(view: TranscriptView, sheet: object, record: InterviewRecord) -> None:
    view.show_sheet(sheet)
    view.show_quotes(record.quotes)
    view.viewport().repaint()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=3.0)
    parser.add_argument("--width", type=int, default=1920)
    parser.add_argument("--height", type=int, default=1080)
    asked = parser.parse_args()
    print(json.dumps(measure(asked.hours, asked.width, asked.height), indent=2))


if __name__ == "__main__":
    main()

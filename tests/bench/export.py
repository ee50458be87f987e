"""How long the Word document of a very full interview takes: one line of JSON.

    python tests/bench/export.py [QUOTES]

Writes the record of two hours with 1,000 quotes (or QUOTES) and 2,400 segments three times and
gives the slowest, so that the figure is one a person may really meet.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from fakes.records import RATE, interview_record, two_takes
from firsthand.core.quotes import QuoteId
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame
from firsthand.export.word import write_interview_record

SEGMENTS = 2_400
SEGMENT_S = 3
RUNS = 3


def full_record(quotes: int) -> InterviewRecord:
    record = interview_record()
    segments = tuple(
        replace(
            segment,
            number=index + 1,
            start=Frame(index * SEGMENT_S * RATE),
            end=Frame((index + 1) * SEGMENT_S * RATE),
        )
        for index, segment in enumerate(islice(cycle(record.transcript.segments), SEGMENTS))
    )
    return replace(
        record,
        timeline=two_takes(SEGMENTS * SEGMENT_S * RATE),
        transcript=replace(record.transcript, segments=segments),
        quotes=tuple(
            replace(quote, id=QuoteId(f"quote-{index}"))
            for index, quote in enumerate(islice(cycle(record.quotes), quotes))
        ),
    )


def main() -> None:
    quotes = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    record = full_record(quotes)
    seconds, cpu_s = [], []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.docx"
        for _ in range(RUNS):
            began, worked = time.perf_counter(), time.process_time()
            write_interview_record(record, path)
            seconds.append(time.perf_counter() - began)
            cpu_s.append(time.process_time() - worked)
        size = path.stat().st_size
    figures = {
        "quotes": quotes,
        "segments": SEGMENTS,
        "slowest_s": round(max(seconds), 2),
        "fastest_s": round(min(seconds), 2),
        "slowest_cpu_s": round(max(cpu_s), 2),
        "bytes": size,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()

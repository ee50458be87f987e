"""How long the Word documents of a very full library take: one line of JSON.

    python tests/bench/export.py [QUOTES]

Writes three times, and gives the slowest, so that the figure is one a person may really meet: the
record of two hours with 1,000 quotes (or QUOTES) and 2,400 segments; and the draft and the brief of
a persona that rests on as many quotes, in statements of ten quotes each, from forty buyers.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from fakes.eight_buyers import PERSONA, eight_records
from fakes.records import RATE, interview_record, two_takes
from firsthand.core.findings import RINGS
from firsthand.core.interview import InterviewId
from firsthand.core.persona.kept import QuoteRef, Statement, StatementId
from firsthand.core.persona.portrait import Portrait
from firsthand.core.persona.portraying import portrait_of
from firsthand.core.quotes import QuoteId
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame
from firsthand.export.interview.writing import write_interview_record
from firsthand.export.persona.brief import brief_document
from firsthand.export.persona.document import persona_document
from firsthand.export.saving import save_whole

SEGMENTS = 2_400
SEGMENT_S = 3
RUNS = 3
BUYERS = 40
PER_STATEMENT = 10


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


def full_portrait(quotes: int) -> Portrait:
    """Forty buyers, each with the same share of the quotes, ten of them behind each statement."""
    records, statements = [], []
    made = eight_records()
    for number in range(BUYERS):
        record = made[number % len(made)]
        id = InterviewId(f"2026-11-01-b-{number:02d}")
        who = replace(record.setup.participant, code_name=f"B-{number:02d}")
        share = tuple(
            replace(quote, id=QuoteId(f"{number}-{index}"))
            for index, quote in enumerate(islice(cycle(record.quotes), quotes // BUYERS))
        )
        setup = replace(record.setup, participant=who)
        records.append(replace(record, id=id, setup=setup, quotes=share))
        for place in range(0, len(share), PER_STATEMENT):
            refs = tuple(QuoteRef(id, one.id) for one in share[place : place + PER_STATEMENT])
            kind = RINGS[len(statements) % len(RINGS)]
            name = StatementId(f"s-{number}-{place}")
            statements.append(Statement(name, kind, f"What {who.code_name} said {place}", (), refs))
    return portrait_of(replace(PERSONA, statements=tuple(statements)), records)


def timed(name: str, write: Callable[[], object]) -> dict[str, float]:
    seconds, cpu_s = [], []
    for _ in range(RUNS):
        began, worked = time.perf_counter(), time.process_time()
        write()
        seconds.append(time.perf_counter() - began)
        cpu_s.append(time.process_time() - worked)
    return {
        f"{name}slowest_s": round(max(seconds), 2),
        f"{name}fastest_s": round(min(seconds), 2),
        f"{name}slowest_cpu_s": round(max(cpu_s), 2),
    }


def main() -> None:
    quotes = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    record, portrait = full_record(quotes), full_portrait(quotes)
    figures: dict[str, float] = {"quotes": quotes, "segments": SEGMENTS}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.docx"
        figures |= timed("", lambda: write_interview_record(record, path))
        figures["bytes"] = path.stat().st_size
        draft = Path(folder) / "draft.docx"
        day = datetime(2026, 11, 22)
        figures |= timed(
            "persona_",
            lambda: save_whole(draft, persona_document(portrait, "en", day).write),
        )
        figures["persona_cited"] = len(portrait.cited())
        brief = Path(folder) / "brief.docx"
        figures |= timed("brief_", lambda: save_whole(brief, brief_document(portrait, "en").write))
    print(json.dumps(figures))


if __name__ == "__main__":
    main()

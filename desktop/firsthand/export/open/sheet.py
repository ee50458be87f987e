"""The quotes as CSV for a spreadsheet, which must never take a buyer's words for a formula."""

from __future__ import annotations

import csv
import io

from firsthand.core.findings import is_prompted
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import timecode

COLUMNS = (
    "study",
    "buyer",
    "role",
    "company",
    "interview",
    "quote",
    "start",
    "end",
    "kind",
    "text",
    "state",
    "before_reveal",
    "speaker",
    "phase",
    "themes",
    "note",
    "starred",
    "confirmed_by",
    "confirmed_at",
    "start_s",
    "end_s",
    "prompted",
)
_PROMPTED = {True: "yes", False: "no", None: ""}
_STARTS_A_FORMULA = tuple("=+-@＝＋－＠")
_SLIPS_THROUGH = tuple("\t\r\n")


def quotes_sheet(record: InterviewRecord) -> str:
    """A line for each quote, in order of time, under a header."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    setup, timeline = record.setup, record.timeline
    for quote in sorted(record.quotes, key=lambda one: one.start):
        start, end = timeline.seconds(quote.start), timeline.seconds(quote.end)
        row = (
            setup.study.name,
            setup.participant.code_name,
            setup.participant.role,
            setup.participant.company,
            record.id,
            quote.id,
            timecode(start),
            timecode(end),
            str(quote.kind),
            quote.text,
            str(quote.state),
            "yes" if quote.before_reveal else "no",
            str(quote.speaker),
            quote.phase,
            "; ".join(quote.themes),
            quote.note,
            "yes" if quote.starred else "no",
            quote.confirmed_by,
            quote.confirmed_at,
            f"{start:.3f}",
            f"{end:.3f}",
            _PROMPTED[is_prompted(quote, record.events)],
        )
        writer.writerow([safe_cell(cell) for cell in row])
    return out.getvalue()


def safe_cell(text: str) -> str:
    """`text` with an apostrophe before it where a spreadsheet would reckon instead of show."""
    return f"'{text}" if _is_dangerous(text) else text


def _is_dangerous(text: str) -> bool:
    bare = text.lstrip("'")
    return bare.startswith(_SLIPS_THROUGH) or bare.lstrip().startswith(_STARTS_A_FORMULA)

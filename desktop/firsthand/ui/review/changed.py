"""Brings into view what undo or redo has changed, which may lie anywhere in an interview."""

from __future__ import annotations

from firsthand.core.record import InterviewRecord
from firsthand.ui.review.spread import Spread


def show_changed(spread: Spread, before: InterviewRecord, after: InterviewRecord) -> None:
    """The first quote, word or finding that differs, or the debrief; the keys stay put.

    Where some of the words that differ are in view already, nothing moves.
    """
    if before.debrief != after.debrief:
        spread.bring(1)
    if before.quotes != after.quotes:
        spread.bring(0)
        was = set(before.quotes)
        quote = next((one for one in after.quotes if one not in was), None)
        if quote is not None:
            spread.bench.choose(quote.id)
    if before.findings != after.findings:
        spread.show_left(1)
    if before.transcript != after.transcript:
        spread.show_left(0)
        known = set(before.transcript.segments)
        starts = [one.start for one in after.transcript.segments if one not in known]
        if starts and not any(map(spread.transcript.shows, starts)):
            spread.transcript.show_frame(starts[0])

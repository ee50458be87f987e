"""Keeps what people corrected in a transcript, also where it was heard anew meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from firsthand.core.interview import InterviewId
from firsthand.core.transcript import Segment
from firsthand.core.words.renewing import renewed
from firsthand.library import Library


def exchange_segments(
    library: Library, interview: InterviewId, gone: Sequence[Segment], come: Sequence[Segment]
) -> None:
    """Keep a person's cut of some segments: `come` in the place of `gone`.

    Where those are no longer as they were, what is named in `come` is laid over what is there now.
    """
    if not library.exchange_segments(interview, gone, come):
        named = [segment for segment in come if not segment.speaker_is_guessed]
        keep_segments(library, interview, named)


def keep_segments(library: Library, interview: InterviewId, changed: Sequence[Segment]) -> None:
    """Keep a person's edit of some segments, also of ones that were replaced meanwhile.

    An edit of a transcript that is no longer there is laid over the words that are there now: a
    second hearing counts anew, and so does whoever cuts a segment in two.
    """
    record = library.record(interview)
    now = record.transcript
    spans = {segment.number: segment.span for segment in now.segments}
    if all(spans.get(segment.number) == segment.span for segment in changed):
        library.keep_segments(interview, changed)
        return
    numbers = set(spans)
    last = max(numbers | {segment.number for segment in changed}, default=0)
    merged = renewed(
        changed, now.segments, record.timeline.rate, first_number=last + 1, spreads=False
    )
    library.keep_transcript(interview, replace(now, segments=merged, revision=now.revision + 1))

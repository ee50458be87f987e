"""Other ends for a quote: by a word or a sentence further, or where they were dropped."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import StrEnum

from firsthand.core.quoting.sentences import flow_of
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Transcript

AROUND_S = 60.0
"""How far beyond the quote the next sentence is looked for."""
NEAR_S = 5.0
"""How far from where an end was dropped a word may lie."""


class Step(StrEnum):
    WORD = "word"
    SENTENCE = "sentence"


class Side(StrEnum):
    START = "start"
    END = "end"


def widened(span: Span, transcript: Transcript, rate: int, step: Step, side: Side) -> Span:
    """`span` with one more word or sentence at one side; unchanged where there is none.

    Within a sentence, a step by sentence goes to that sentence's border first. A voice known to be
    another's is a border that is not crossed.
    """
    return _stepped(span, transcript, rate, step, side, outward=True)


def narrowed(span: Span, transcript: Transcript, rate: int, step: Step, side: Side) -> Span:
    """`span` with one word or sentence less at one side; at least one word always stays."""
    return _stepped(span, transcript, rate, step, side, outward=False)


def snapped(span: Span, transcript: Transcript, rate: int) -> Span | None:
    """The nearest span that begins and ends with a word; `rate` is frames a second.

    None where no word is near, or none would lie within.
    """
    near = round(NEAR_S * rate)
    words = [
        word
        for segment in transcript.segments
        if segment.start <= span.end + near and segment.end >= span.start - near
        for word in segment.words
    ]
    if not words:
        return None
    start = min(words, key=lambda word: abs(word.start - span.start)).start
    end = min(words, key=lambda word: abs(word.end - span.end)).end
    return Span(start, end) if start < end else None


def _stepped(
    span: Span, transcript: Transcript, rate: int, step: Step, side: Side, *, outward: bool
) -> Span:
    around = Span(
        Frame(max(0, span.start - round(AROUND_S * rate))),
        Frame(span.end + round(AROUND_S * rate)),
    )
    flow = flow_of(transcript, around, rate)
    words = [one.word for one in flow.said]
    middles = [(word.start + word.end) / 2 for word in words]
    first, last = bisect_left(middles, span.start), bisect_right(middles, span.end)
    if first >= last:
        return span
    edges = [k for k in range(len(words) + 1) if step is Step.WORD or flow.borders[k] >= 0.5]
    at_start = side is Side.START
    here = there = first if at_start else last
    if outward:
        beyond = [k for k in edges if (k < first if at_start else k > last)]
        if beyond:
            there = beyond[-1] if at_start else beyond[0]
        own = flow.said[first if at_start else last - 1].speaker
        for one in flow.said[min(here, there) : max(here, there)]:
            if one.speaker_is_known and one.speaker is not own:
                return span
    else:
        within = [k for k in edges if first < k < last]
        if within:
            there = within[0] if at_start else within[-1]
    if there == here:
        return span
    if at_start:
        return Span(words[there].start, span.end)
    return Span(span.start, words[there - 1].end)

"""Widening and narrowing a quote by a word or a sentence, for the keys of the review page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import StrEnum

from firsthand.core.quoting.sentences import flow_of
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Transcript

AROUND_S = 60.0
"""How far beyond the quote the next sentence is looked for."""


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
    if side is Side.START:
        stops = [k for k in range(len(words)) if step is Step.WORD or flow.borders[k] >= 0.5]
        if outward:
            whose = flow.said[first].speaker
            wanted = [k for k in stops if k < first]
            new = wanted[-1] if wanted else first
            crossed = any(
                flow.said[k].speaker_is_known and flow.said[k].speaker is not whose
                for k in range(new, first)
            )
            return span if crossed else Span(words[new].start, span.end)
        wanted = [k for k in stops if first < k < last]
        return Span(words[wanted[0]].start, span.end) if wanted else span
    stops = [k for k in range(1, len(words) + 1) if step is Step.WORD or flow.borders[k] >= 0.5]
    if outward:
        whose = flow.said[last - 1].speaker
        wanted = [k for k in stops if k > last]
        new = wanted[0] if wanted else last
        crossed = any(
            flow.said[k].speaker_is_known and flow.said[k].speaker is not whose
            for k in range(last, new)
        )
        return span if crossed else Span(span.start, words[new - 1].end)
    wanted = [k for k in stops if first < k < last]
    return Span(span.start, words[wanted[-1] - 1].end) if wanted else span

"""Keeps what people corrected in a transcript, also where it was heard anew meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from firsthand.core.interview import InterviewId
from firsthand.core.transcript import Segment
from firsthand.core.words.renewing import renewed
from firsthand.library.library import Library


def exchange_segments(
    library: Library, interview: InterviewId, gone: Sequence[Segment], come: Sequence[Segment]
) -> None:
    """Keep a person's cut of some segments, or the way back from one: `come` for `gone`.

    Where other segments are there by now, what is named in `come` is laid over those, and so is
    what was before it was named.
    """
    now = {one.number: one for one in library.outline(interview).transcript.segments}
    guesses = [one for known in gone if (one := _guessed_since(known, now.get(known.number)))]
    if library.exchange_segments(interview, _with(guesses, gone), _with(guesses, come)):
        return
    named = [segment for segment in gone if not segment.speaker_is_guessed]
    meant = [
        segment
        for segment in come
        if not segment.speaker_is_guessed or any(_meet(segment, one) for one in named)
    ]
    keep_segments(library, interview, meant)


def _guessed_since(known: Segment, now: Segment | None) -> Segment | None:
    """`known` as it is guessed now, where nothing else of it has changed."""
    if now is None or not (known.speaker_is_guessed and now.speaker_is_guessed):
        return None
    guessed = replace(known, speaker=now.speaker)
    return guessed if guessed != known and replace(guessed, words=()) == now else None


def _with(guesses: Sequence[Segment], segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """`segments`, each that is guessed as the one in which it begins was guessed since."""

    def guessed(segment: Segment) -> Segment:
        if segment.speaker_is_guessed:
            for one in guesses:
                if one.start <= segment.start < one.end:
                    return replace(segment, speaker=one.speaker)
        return segment

    return tuple(guessed(segment) for segment in segments)


def _meet(one: Segment, other: Segment) -> bool:
    return one.start < other.end and other.start < one.end


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

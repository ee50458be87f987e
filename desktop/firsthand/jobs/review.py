"""What a person does to a quote in review. Pure: each returns the new value to keep.

The audio span never moves when the text does, and what the machine had heard is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from firsthand.core.findings import is_prompted
from firsthand.core.quotes import Quote, QuoteId, QuoteState, placed
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, Span
from firsthand.core.transcript import Segment, Speaker, text_of
from firsthand.errors import WrongMoment


def correct_quote(quote: Quote, text: str) -> Quote:
    """Other words for the same sound. They ask to be heard again before they are confirmed."""
    text = " ".join(text.split())
    if text == quote.text:
        return quote
    return _unconfirmed(replace(quote, text=text))


def heard_quote(quote: Quote) -> Quote:
    """The quote's span has been played through."""
    return replace(quote, heard=True)


def confirm_quote(quote: Quote, by: str, at: str = "") -> Quote:
    """Somebody heard it and says that these are the words. Raises WrongMoment unless heard."""
    if not quote.heard:
        raise WrongMoment("This quote has not been heard yet.", "Play it through, then confirm it.")
    if not quote.text:
        raise WrongMoment("This quote has no words yet.", "Type what you hear, then confirm it.")
    at = at or datetime.now().astimezone().isoformat(timespec="seconds")
    return replace(quote, state=QuoteState.CONFIRMED, confirmed_by=by, confirmed_at=at)


def confirm_anew(quote: Quote, by: str, revision: int, at: str = "") -> Quote:
    """A confirmed quote is as it was, though revision `revision` of the words says otherwise.

    Its evidence stays: the sound is the one it was confirmed on.
    """
    evidence = quote.evidence and replace(quote.evidence, revision=revision)
    return replace(confirm_quote(quote, by, at), evidence=evidence)


def turn_prompted(quote: Quote, events: Sequence[Event]) -> Quote:
    """The other way round than it counts now: prompted, or said without being asked.

    Where that is what the guide's questions tell anyway, nobody needs to have said so.
    """
    is_unprompted = is_prompted(quote, events) is False
    as_told = is_prompted(replace(quote, prompted=None), events) is False
    return replace(quote, prompted=is_unprompted if is_unprompted == as_told else None)


def respan_quote(quote: Quote, span: Span, record: InterviewRecord) -> Quote:
    """Other ends: the words of the new span, to be heard again."""
    words = record.transcript.words_in(span)
    text = text_of(words)
    moved = replace(
        quote,
        start=span.start,
        end=span.end,
        text=text,
        machine_text=text,
        speaker=record.transcript.speaker_in(span),
    )
    return _unconfirmed(placed(moved, record.events))


def quote_from_selection(record: InterviewRecord, span: Span) -> Quote:
    """A quote without a press, made of words that somebody selected."""
    text = text_of(record.transcript.words_in(span))
    quote = Quote(
        id=QuoteId(str(uuid4())),
        mark=None,
        text=text,
        start=span.start,
        end=span.end,
        speaker=record.transcript.speaker_in(span),
        machine_text=text,
    )
    return placed(quote, record.events)


def name_voice(
    segments: Iterable[Segment], meant: Collection[int], was: Speaker, speaker: Speaker
) -> tuple[Segment, ...]:
    """“This voice is the buyer”: the segments that change when a voice gets its name everywhere.

    `meant` are the numbers of some of its segments, `was` what it was guessed to be. All that was
    guessed to be the same is known from now on; the voice that was guessed to be `speaker` takes
    the name that has become free, still as a guess. Where `was` is a name that somebody has given,
    all that has it gets the new one. A voice that nobody has told apart is named in those segments
    alone.
    """
    segments = tuple(segments)
    is_named_anew = any(
        segment.number in meant and segment.speaker is was and not segment.speaker_is_guessed
        for segment in segments
    )
    changed = []
    for segment in segments:
        new = segment
        may_change = segment.speaker_is_guessed or is_named_anew
        if segment.number in meant or (
            may_change and segment.speaker is was is not Speaker.UNKNOWN
        ):
            new = replace(segment, speaker=speaker, speaker_is_guessed=False)
        elif (
            segment.speaker_is_guessed and segment.speaker is speaker and was is not Speaker.UNKNOWN
        ):
            new = replace(segment, speaker=was)
        if new != segment:
            changed.append(new)
    return tuple(changed)


def _unconfirmed(quote: Quote) -> Quote:
    return replace(quote, state=QuoteState.GUESSED, heard=False, confirmed_by="", confirmed_at="")

"""Turns marks into quotes with their place in the interview."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from firsthand.core.interview import InterviewId
from firsthand.core.marks import Mark, MarkId
from firsthand.core.quotes import Quote, QuoteId, QuoteState, placed
from firsthand.core.quoting import (
    DEFAULT_HABIT,
    Guess,
    Habits,
    habits_of,
    is_settled,
    quote_for,
    quote_from,
)
from firsthand.core.quoting.choice import window_of
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, Frame
from firsthand.core.together.agreement import spoken_for
from firsthand.core.together.merging import has_its_words, merged
from firsthand.core.transcript import Segment, Speaker, Transcript, text_of
from firsthand.library.library import Library

BESIDE_S = 2.0
"""What is said so near to a quote may belong to it."""
NOBODYS: Habits = MappingProxyType({})
"""Of people who have never confirmed a quote."""


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """All that a quote was guessed from, beside its author's habit."""

    mark: Mark
    around: tuple[Segment, ...]

    def still_holds(self, mark: Mark, transcript: Transcript, rate: int) -> bool:
        """Whether the same quote would be guessed now."""
        now = said_around(mark, transcript, rate)
        return (
            mark == self.mark
            and len(now) == len(self.around)
            and all(map(_is_same, self.around, now))
        )

    def keeps_its_words(self, quote: Quote, transcript: Transcript, rate: int) -> bool:
        """Whether the quote has words, and they and what stands beside them are as they were."""
        beside = round(BESIDE_S * rate)
        first, last = quote.start - beside, quote.end + beside
        then, now = (
            [one for one in segments if one.start < last and one.end > first]
            for segments in (self.around, said_around(self.mark, transcript, rate))
        )
        has_come = quote.state is not QuoteState.WORDS_COMING
        return has_come and len(then) == len(now) and all(map(_is_same, then, now))


NOTHING_KNOWN: Mapping[MarkId, MadeFrom] = MappingProxyType({})


def said_around(mark: Mark, transcript: Transcript, rate: int) -> tuple[Segment, ...]:
    """The segments that matter for what a mark means."""
    window = window_of(mark.frame, rate)
    return tuple(
        one for one in transcript.segments if one.start < window.end and one.end > window.start
    )


def _is_same(one: Segment, other: Segment) -> bool:
    """Numbers aside, which change whenever something before is heard again."""
    return one is other or replace(one, number=other.number) == other


def habits_before(library: Library, interview: InterviewId) -> Habits:
    """How each person is used to press, from what was confirmed in earlier interviews.

    The interview itself does not count, so that its quotes are not guessed otherwise while they
    are being confirmed.
    """
    return habits_of(library.reactions(interview))


def quote_of(
    mark: Mark,
    transcript: Transcript,
    events: Sequence[Event],
    rate: int,
    covered: Frame,
    habits: Habits = NOBODYS,
    was: Quote | None = None,
) -> Quote:
    """What `mark` means as far as the words are there; `covered` says how far they reach.

    Where it `was` guessed to mean words of the buyer, who still says them, it stays there rather
    than go over to the interviewer: the same words heard better are no reason for that.
    """
    settled = is_settled(mark.frame, covered, rate)
    guess = guess_of(mark, transcript, rate, habits)
    quote = quote_from(mark, guess, words_are_settled=settled)
    if was is not None and quote.speaker is Speaker.INTERVIEWER:
        quote = _left_to_the_buyer(quote, was, transcript)
    return placed(quote, events)


def _left_to_the_buyer(quote: Quote, was: Quote, transcript: Transcript) -> Quote:
    """Where it was, as it is heard now; `quote` if there are no words of the buyer's."""
    text = text_of(transcript.words_in(was.span))
    if not text or {was.speaker, transcript.speaker_in(was.span)} != {Speaker.BUYER}:
        return quote
    return replace(
        quote,
        text=text,
        machine_text=text,
        start=was.start,
        end=was.end,
        speaker=Speaker.BUYER,
        state=QuoteState.DOUBTFUL,
    )


def guess_of(mark: Mark, transcript: Transcript, rate: int, habits: Habits = NOBODYS) -> Guess:
    """What `mark` may mean, best first, for whoever pressed it: the quote and what is offered."""
    return quote_for(mark.frame, transcript, rate, habits.get(mark.author, DEFAULT_HABIT))


def guessed_anew(quote: Quote, old: Quote) -> Quote:
    """A new guess in the place of an old one, with what people have said of that."""
    note = old.note or quote.note
    return replace(quote, themes=old.themes, note=note, prompted=old.prompted)


def quotes_after(
    record: InterviewRecord,
    habits: Habits = NOBODYS,
    made_from: Mapping[MarkId, MadeFrom] = NOTHING_KNOWN,
    *,
    in_haste: bool = False,
) -> list[Quote]:
    """The quotes of all marks after the words have changed; what people made stays as it is.

    Those that were `made_from` what would be looked at now are not guessed again, nor `in_haste`
    those whose own words are the same.
    """
    said, rate = record.transcript, record.timeline.rate
    beyond = Frame(record.timeline.end + 60 * rate)

    def is_as_it_was(made: MadeFrom, mark: Mark, old: Quote) -> bool:
        if made.still_holds(mark, said, rate):
            return True
        return in_haste and made.mark == mark and made.keeps_its_words(old, said, rate)

    kept = {quote.id: quote for quote in record.quotes}
    with_quote = {quote.mark for quote in record.quotes}
    leading = [mark for mark in record.marks if mark.id in with_quote]
    found = []
    for mark in record.marks:
        if mark.id not in with_quote:
            if spoken_for(mark, leading, rate):
                continue  # two who agree are one quote
            leading.append(mark)
        old = kept.get(QuoteId(mark.id))
        if old is not None and not old.is_untouched:
            continue
        made = made_from.get(mark.id)
        if old is not None and made is not None and is_as_it_was(made, mark, old):
            found.append(placed(old, record.events))
            continue
        guess = quote_of(mark, said, record.events, rate, beyond, habits, old)
        if old is not None:
            guess = guessed_anew(guess, old)
            if made is not None and made.mark == mark:
                # What the quote says otherwise than its mark, somebody has said of the quote.
                guess = replace(guess, kind=old.kind, starred=old.starred, note=old.note)
        found.append(guess)
    return found


def keep_guesses(
    library: Library, now: InterviewRecord, guesses: Iterable[Quote], before: Iterable[Quote]
) -> list[Quote]:
    """Keep new guesses of quotes that were `before`; returns those that were kept.

    `now` is the interview as the library has it by now. A quote that somebody has corrected, moved,
    heard, confirmed or removed meanwhile is theirs; what they said of it otherwise stays with the
    guess.
    """
    were = {quote.id: quote for quote in before}
    there = {quote.id: quote for quote in now.quotes}
    kept = []
    for guess in guesses:
        was, is_ = were.get(guess.id), there.get(guess.id)
        if was is not None and is_ is not None and has_its_words(is_, was):
            guess = merged(was, is_, guess)
        elif was is not None or is_ is not None:
            continue
        kept.append(library.keep_quote(now.id, placed(guess, now.events)))
    return kept

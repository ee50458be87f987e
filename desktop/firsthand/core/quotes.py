"""Quotes: the exact words behind a mark, where they are, and whether anybody has heard them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NewType

from firsthand.core.marks import MarkId, MarkKind
from firsthand.core.timeline import Event, Frame, Span, phase_at, reveal_in
from firsthand.core.transcript import Speaker

QuoteId = NewType("QuoteId", str)


class QuoteState(StrEnum):
    """How far a quote may be trusted. Only `confirmed` may be called verbatim."""

    WORDS_COMING = "words coming"
    GUESSED = "guessed"
    DOUBTFUL = "doubtful"
    CONFIRMED = "heard and confirmed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a quote was confirmed on, so that anybody can check later that it still stands.

    `prefix` and `suffix` are the words around it, after the text quote selector of the W3C Web
    Annotation model (section 4.2.4); the quote's text is its `exact`.
    """

    audio_sha256: str
    """Of the span's samples as 16-bit little-endian PCM, whatever file they lie in."""
    take_sha256: str
    """Of the take's file when the quote was confirmed."""
    revision: int
    """Of the transcript."""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """The sentence somebody meant by a mark, or chose in review."""

    id: QuoteId
    mark: MarkId | None
    """The press it came from; None for a quote made from a selection."""
    text: str
    start: Frame
    end: Frame
    kind: MarkKind = MarkKind.QUOTE
    speaker: Speaker = Speaker.UNKNOWN
    phase: str = ""
    """Key of the phase it was said in."""
    before_reveal: bool = True
    state: QuoteState = QuoteState.GUESSED
    machine_text: str = ""
    """What the model had heard, kept when a person corrects the text."""
    themes: tuple[str, ...] = ()
    note: str = ""
    starred: bool = False
    heard: bool = False
    """Whether this text's span has been played through since it last changed."""
    confirmed_by: str = ""
    confirmed_at: str = ""
    """RFC 3339 with offset."""
    evidence: Evidence | None = None
    """Gathered when the quote is confirmed."""
    prompted: bool | None = None
    """Whether it answers a question, as a person said; None: as the guide's questions tell."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has corrected, heard or confirmed it, so that it may be guessed anew."""
        return (
            self.state is not QuoteState.CONFIRMED
            and not self.heard
            and self.text == self.machine_text
        )

    @property
    def is_verbatim(self) -> bool:
        return self.state is QuoteState.CONFIRMED


def placed(quote: Quote, events: Sequence[Event]) -> Quote:
    """The quote with its phase and its side of the reveal, by where its words begin; events in
    order of time."""
    reveal = reveal_in(events)
    return replace(
        quote,
        phase=phase_at(events, quote.start),
        before_reveal=reveal is None or quote.start < reveal,
    )

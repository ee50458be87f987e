"""The words of an interview as a machine heard them and as people corrected them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from firsthand.core.timeline import Frame, Span

AROUND_WORDS = ".,;:!?…—–-\"'“”‘’()[]"
"""Punctuation that stands before and behind words, and is none of them."""


class Speaker(StrEnum):
    """Who speaks, as far as the record needs to tell voices apart."""

    UNKNOWN = ""
    INTERVIEWER = "interviewer"
    BUYER = "buyer"
    OTHER = "other"


DOUBTFUL_BELOW = 0.5
"""A word a model gave less than this probability is drawn as doubtful."""
NOT_RATED = 0.99
"""Of a word that another program wrote down, which does not say how sure it was."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its place. `text` has its punctuation and no spaces around it."""

    text: str
    start: Frame
    end: Frame
    probability: float = 1.0
    """0 to 1, as the model gave it; 1 for a word a person typed, `NOT_RATED` for one that came."""
    stop: float | None = None
    """How likely the model would have ended a sentence after it, 0 to 1; None where not known."""

    @property
    def is_doubtful(self) -> bool:
        return self.probability < DOUBTFUL_BELOW


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of speech by one speaker, in the order of its words."""

    number: int
    start: Frame
    end: Frame
    text: str
    words: tuple[Word, ...] = ()
    speaker: Speaker = Speaker.UNKNOWN
    speaker_is_guessed: bool = True
    edited: bool = False
    """Whether a person changed the text."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def is_typed(self, word: Word) -> bool:
        """Whether a person typed this word of it; the others are as the model heard them."""
        return self.edited and word.probability == 1.0


@dataclass(frozen=True, slots=True)
class Transcript:
    """All segments of an interview in one revision."""

    segments: tuple[Segment, ...] = ()
    model: str = ""
    """Name of the speech model, such as `tiny.en`."""
    language: str = "en"
    """BCP 47."""
    revision: int = 1

    def words(self) -> Iterable[Word]:
        for segment in self.segments:
            yield from segment.words

    def words_in(self, span: Span) -> list[Word]:
        """Words that lie in `span` with at least half of their length."""
        found = []
        for segment in self.segments:
            if segment.end < span.start or segment.start > span.end:
                continue
            for word in segment.words:
                middle = (word.start + word.end) // 2
                if span.contains(middle):
                    found.append(word)
        return found

    def speaker_in(self, span: Span) -> Speaker:
        """Who speaks most of `span`."""
        shares: dict[Speaker, int] = {}
        for segment in self.segments:
            if segment.start < span.end and span.start < segment.end:
                shared = span.overlap(segment.span)
                shares[segment.speaker] = shares.get(segment.speaker, 0) + shared
        return max(shares, key=lambda speaker: shares[speaker], default=Speaker.UNKNOWN)


def part_of(segment: Segment, words: tuple[Word, ...]) -> Segment:
    """The stretch of `segment` in which some of its words, one after the other, are said."""
    if len(words) == len(segment.words):
        return segment
    is_first, is_last = words[0] is segment.words[0], words[-1] is segment.words[-1]
    return replace(
        segment,
        start=segment.start if is_first else words[0].start,
        end=segment.end if is_last else Frame(max(word.end for word in words)),
        text=text_of(words),
        words=words,
    )


def text_of(words: Sequence[Word]) -> str:
    """The words as a person would write them, one space between."""
    return " ".join(word.text for word in words)

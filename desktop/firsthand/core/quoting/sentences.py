"""Where one sentence may end and the next begin: marks, pauses, voices and wording together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import exp

from firsthand.core.quoting.cues import (
    ACKNOWLEDGEMENTS,
    BACKCHANNELS,
    GOES_ON_AFTER,
    GOES_ON_WITH,
    begins_with_capital,
    end_mark,
    plain,
)
from firsthand.core.timeline import Span
from firsthand.core.transcript import Segment, Speaker, Transcript, Word

SURE = 30.0
"""Log odds that stand for certainty."""


@dataclass(frozen=True, slots=True)
class Said:
    """A word with who said it, as far as that is known."""

    word: Word
    speaker: Speaker
    speaker_is_known: bool

    @property
    def is_interviewers(self) -> bool:
        return self.speaker_is_known and self.speaker is Speaker.INTERVIEWER


@dataclass(frozen=True, slots=True)
class Flow:
    """Words in the order they were said, and how sure it is that a sentence ends after each.

    `borders[k]` is the probability of a border between `said[k - 1]` and `said[k]`; the first and
    the last entry stand for the edges and are 1, so there is one more of them than of words.
    """

    said: tuple[Said, ...]
    borders: tuple[float, ...]


def flow_of(transcript: Transcript, window: Span, rate: int) -> Flow:
    """The words of all segments that touch `window`, without noises of listening between them."""
    touched = [s for s in transcript.segments if s.start < window.end and s.end > window.start]
    kept = [segment for segment in touched if not _is_listening(segment)]
    said = [
        Said(word, segment.speaker, _is_known(segment))
        for segment in kept
        for word in segment.words
        if plain(word.text) not in BACKCHANNELS or len(segment.words) > 1
    ]
    said.sort(key=lambda one: (one.word.start, one.word.end))
    dropped = [s.span for s in touched if _is_listening(s)]
    inner = [_border(a, b, rate, dropped) for a, b in pairwise(said)]
    return Flow(tuple(said), (1.0, *inner, 1.0) if said else (1.0,))


def _is_known(segment: Segment) -> bool:
    return segment.speaker is not Speaker.UNKNOWN and not segment.speaker_is_guessed


def _is_listening(segment: Segment) -> bool:
    """Whether a segment is only "mm-hm", or a known interviewer's "right, okay"."""
    words = [plain(word.text) for word in segment.words]
    if not words or len(words) > 4:
        return False
    if _is_known(segment) and segment.speaker is Speaker.INTERVIEWER:
        return len(words) <= 3 and all(word in ACKNOWLEDGEMENTS for word in words)
    return all(word in BACKCHANNELS for word in words)


def _border(left: Said, right: Said, rate: int, dropped: list[Span]) -> float:
    """Probability that a sentence ends between two words."""
    pause = max(0, right.word.start - left.word.end)
    between = Span(left.word.end, max(left.word.end, right.word.start))
    pause = max(0, pause - sum(between.overlap(span) for span in dropped))
    odds = border_odds(left.word.text, right.word.text, pause / rate)
    if left.speaker is not right.speaker:
        both_known = left.speaker_is_known and right.speaker_is_known
        odds = SURE if both_known else odds + 2.5
    return 1 / (1 + exp(-max(-SURE, min(SURE, odds))))


PAUSES = ((0.0, -2.0), (0.15, -1.2), (0.3, -0.3), (0.5, 0.8), (0.8, 2.0), (1.5, 3.5), (3.0, 5.0))
"""Log odds of a border by the length of the pause in seconds, straight lines between."""

MARKS = {".": 3.0, "?": 3.5, "!": 3.0, "…": -0.5, "-": -0.5, ",": -1.0, "": -3.0}
"""Log odds of a border by the punctuation the model wrote before it."""


def border_odds(left: str, right: str, pause_s: float) -> float:
    """Log odds that a sentence ends between two words, from wording and pause alone.

    No cue decides by itself: models write a full stop where a speaker only thought for a moment,
    and run on where a speaker hardly paused.
    """
    odds = _between(PAUSES, pause_s) + MARKS[end_mark(left)]
    if plain(left) in GOES_ON_AFTER and end_mark(left) not in ("?", "!"):
        odds -= 4.0
    if plain(right) in GOES_ON_WITH:
        odds -= 1.0
    if right[:1].islower():
        odds -= 1.0
    elif begins_with_capital(right) and not end_mark(left):
        odds += 1.5
    return odds


def _between(table: tuple[tuple[float, float], ...], at: float) -> float:
    for (x0, y0), (x1, y1) in pairwise(table):
        if at <= x1:
            return y0 + (y1 - y0) * (at - x0) / (x1 - x0)
    return table[-1][1]

"""Where one sentence may end and the next begin: marks, pauses, voices and wording together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from math import exp

from firsthand.core.quoting.borders import ALONE, Around, border_odds, rhythm_of
from firsthand.core.quoting.cues import (
    ACKNOWLEDGEMENTS,
    BACKCHANNELS,
    JOINING,
    UNFINISHED_ALONE,
    end_mark,
    plain,
    turns_against,
)
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Segment, Speaker, Transcript, Word

START = Frame(0)
SURE = 30.0
"""Log odds that stand for certainty."""
OTHER_VOICE = 2.5
"""Log odds of a border where the voice seems to change."""
A_PAUSE_S, NEVER_SURER = 0.25, 3.9
"""At a pause one time in fifty everything speaks for one thing and the other is true."""
UNDER_S = 0.2
"""With pauses shorter than this on both sides, somebody else was talking all the while."""
LONGEST_CLAUSE = 20
"""Words that are looked at for what a clause denies."""
STOPS = (".", "?", "!")
LONGEST_SENTENCE = 40
"""In words; hardly anybody says a longer one."""
PLACES_BEFORE = 8
"""So many places before one are looked at for a longer pause."""
NEAR_WORDS = 10
"""Where the model wrote no mark within so many words, it had stopped writing them."""


@dataclass(frozen=True, slots=True)
class Said:
    """A word with who said it, as far as that is known."""

    word: Word
    plain: str
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


def flow_of(transcript: Transcript, window: Span, rate: int, since: Frame = START) -> Flow:
    """The words of all segments that touch `window`, without noises of listening between them.

    Borders before words that begin before `since` are not looked at and have a probability of 0.
    """
    touched = [s for s in transcript.segments if s.start < window.end and s.end > window.start]
    kept: list[Segment] = []
    dropped: list[Span] = []
    for k, segment in enumerate(touched):
        if _is_listening(segment) or _is_under(touched[max(0, k - 1) : k + 2], rate):
            dropped.append(segment.span)
        else:
            kept.append(segment)
    said = [
        Said(word, plain(word.text), segment.speaker, _is_known(segment))
        for segment in kept
        for word in segment.words
    ]
    said.sort(key=lambda one: (one.word.start, one.word.end))
    pauses = _pauses_s(said, dropped, rate)
    rhythm = rhythm_of((left.word.text, pause) for left, pause in zip(said, pauses, strict=False))
    openings = _openings(said)
    marks = [end_mark(one.word.text) for one in said]
    around = _around(said, pauses, marks)
    inner = []
    for k, pause_s in enumerate(pauses):
        if said[k + 1].word.start < since:
            inner.append(0.0)
            continue
        near = marks[max(0, k - NEAR_WORDS) : k + NEAR_WORDS + 1]
        odds = border_odds(
            said[k].word.text,
            said[k + 1].word.text,
            pause_s,
            rhythm,
            clause_opens_with=openings[k],
            turns=turns_against(_clause(said, k), said[k + 1].plain),
            promises=openings[k] in UNFINISHED_ALONE and _stands_alone(said, k),
            marks_are_missing=not any(near),
            stop=said[k].word.stop,
            around=around[k],
        )
        odds = _within(odds, pause_s) + _voices(said[k], said[k + 1])
        inner.append(_probability(odds))
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


def _is_under(around: list[Segment], rate: int) -> bool:
    """Whether the middle one of three segments is talk of the interviewer under another's voice."""
    if len(around) < 3:
        return False
    before, here, after = around
    if not (_is_known(here) and here.speaker is Speaker.INTERVIEWER and len(here.words) <= 3):
        return False
    return (
        before.speaker is after.speaker is not here.speaker
        and here.start - before.end < UNDER_S * rate
        and after.start - here.end < UNDER_S * rate
        and end_mark(before.text) not in STOPS
    )


def _pauses_s(said: list[Said], dropped: list[Span], rate: int) -> list[float]:
    """Silence between each two words in seconds; a listener's "mm-hm" in it does not count."""
    silent = [max(0, after.word.start - before.word.end) for before, after in pairwise(said)]
    starts = [one.word.start for one in said]
    for span in dropped:
        first = max(0, bisect_right(starts, span.start) - 1)
        for k in range(first, min(bisect_left(starts, span.end), len(silent))):
            if silent[k]:
                between = Span(said[k].word.end, said[k + 1].word.start)
                silent[k] -= between.overlap(span)
    return [frames / rate for frames in silent]


def _around(said: list[Said], pauses: list[float], marks: list[str]) -> list[Around]:
    """What stands around each place, where `marks` close the words.

    Where no full stop is written yet after a place, as many words as usual are taken to come; and
    where there is none for very long, the model has stopped writing them.
    """
    since: list[int] = []
    for mark in ("", *marks[:-1]):
        since.append(since[-1] + 1 if since and mark not in STOPS else 1)
    until = [0] * len(said)
    to_come = ALONE.words_until
    for k in range(len(said) - 1, -1, -1):
        to_come = 1 if marks[k] in STOPS else to_come + 1
        until[k] = to_come
    within = [
        pause_s if left.speaker is right.speaker else 0.0
        for pause_s, (left, right) in zip(pauses, pairwise(said), strict=True)
    ]
    return [
        Around(
            since[k] if since[k] <= LONGEST_SENTENCE else ALONE.words_since,
            until[k + 1] if until[k + 1] <= LONGEST_SENTENCE else ALONE.words_until,
            max(within[max(0, k - PLACES_BEFORE) : k], default=0.0),
        )
        for k in range(len(pauses))
    ]


def _openings(said: list[Said]) -> list[str]:
    """For each word the first word of its clause, without an "and" before it."""
    found: list[str] = []
    opening = ""
    for one in said:
        if not opening or opening in JOINING:
            opening = one.plain
        found.append(opening)
        if end_mark(one.word.text):
            opening = ""
    return found


def _clause(said: list[Said], last: int) -> list[str]:
    """The plain words of one voice up to a word, since the mark before them."""
    first = last
    while (
        first > max(0, last - LONGEST_CLAUSE)
        and said[first - 1].speaker is said[last].speaker
        and not end_mark(said[first - 1].word.text)
    ):
        first -= 1
    return [one.plain for one in said[first : last + 1]]


def _stands_alone(said: list[Said], last: int) -> bool:
    """Whether the clause up to a word is a sentence of its own as the model wrote it."""
    before = last - len(_clause(said, last))
    return end_mark(said[last].word.text) == "." and (
        before < 0
        or said[before].speaker is not said[last].speaker
        or end_mark(said[before].word.text) in STOPS
    )


def _within(odds: float, pause_s: float) -> float:
    """Odds that leave a doubt wherever somebody paused, however clear the other cues look."""
    return max(-NEVER_SURER, min(NEVER_SURER, odds)) if pause_s >= A_PAUSE_S else odds


def _voices(left: Said, right: Said) -> float:
    """Log odds of a border by who speaks before and after it."""
    if left.speaker is right.speaker:
        return 0.0
    return SURE if left.speaker_is_known and right.speaker_is_known else OTHER_VOICE


def _probability(odds: float) -> float:
    return 1 / (1 + exp(-max(-SURE, min(SURE, odds))))

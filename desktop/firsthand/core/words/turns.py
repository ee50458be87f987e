"""Who speaks when: lays voices over words, and cuts segments where they change.

Voices are numbers within one interview, from 0. They are guesses; what a person said stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from firsthand.core.timeline import Span
from firsthand.core.transcript import Segment, Speaker, Word, part_of, text_of

NOBODY = -1
"""Stands for a voice where no voice was heard."""
LIKENESS_WEIGHT = 8.0
"""How much a window that is like one voice and not at all like another speaks for the first."""
CHANGE = 7.0
"""What a change of voice costs between two words that follow at once; windows must outweigh it."""
AFTER_A_SENTENCE = 4.0
AT_A_PAUSE = 2.5
"""How much less a change costs after the end of a sentence, and at a pause of `PAUSE_S` or more."""
PAUSE_S = 0.4


@dataclass(frozen=True, slots=True)
class Hearing:
    """How like each of the interview's voices a short window of sound is."""

    span: Span
    likeness: tuple[float, ...]
    """One for each voice: 1 for the very same, about 0 for nothing in common."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Words that one voice said in a row, within one segment."""

    segment: Segment
    words: tuple[Word, ...]
    voice: int


def voices_of(words: Sequence[Word], hearings: Sequence[Hearing], rate: int) -> list[int]:
    """The voice of each word: the likeliest row of voices that does not change too lightly.

    `words` and `hearings` are in order of time. All `NOBODY` where there are no voices.
    """
    count = max((len(hearing.likeness) for hearing in hearings), default=0)
    if not count or not words:
        return [NOBODY] * len(words)
    heard = _likeness_of(words, hearings, count)
    best = list(heard[0])
    came_from: list[list[int]] = []
    for left, right, here in zip(words, words[1:], heard[1:], strict=False):
        cost = _cost_of_change(left, right, rate)
        leader = max(range(count), key=best.__getitem__)
        origins = [
            voice if best[voice] >= best[leader] - cost else leader for voice in range(count)
        ]
        best = [
            best[origin] - (cost if origin != voice else 0.0) + here[voice]
            for voice, origin in enumerate(origins)
        ]
        came_from.append(origins)
    voice = max(range(count), key=best.__getitem__)
    row = [voice]
    for origins in reversed(came_from):
        voice = origins[voice]
        row.append(voice)
    row.reverse()
    return row


def turns_of(segments: Sequence[Segment], hearings: Sequence[Hearing], rate: int) -> list[Turn]:
    """Each segment as one turn or several, in the order given.

    A segment whose speaker a person named, or whose words no longer make its text, is one turn.
    """
    words = [word for segment in segments for word in segment.words]
    voices = voices_of(words, hearings, rate)
    turns: list[Turn] = []
    at = 0
    for segment in segments:
        own = voices[at : at + len(segment.words)]
        at += len(segment.words)
        if not may_be_cut(segment) or len(set(own)) < 2:
            turns.append(Turn(segment, segment.words, _commonest(own)))
            continue
        cuts = [k for k, (a, b) in enumerate(pairwise(own), start=1) if a != b]
        for first, last in pairwise([0, *cuts, len(own)]):
            turns.append(Turn(segment, segment.words[first:last], own[first]))
    return turns


def spoken(turns: Sequence[Turn], speakers: dict[int, Speaker]) -> tuple[Segment, ...]:
    """Segments of the turns with the speakers of their voices, as guesses.

    The numbers of the segments there were are all used, in order, and more are added at the end,
    so that keeping the new ones replaces all old ones.
    """
    numbers = sorted({turn.segment.number for turn in turns})
    following = numbers[-1] + 1 if numbers else 1
    numbers += range(following, following + len(turns) - len(numbers))
    return tuple(
        replace(_segment_of(turn, speakers), number=number)
        for turn, number in zip(turns, numbers, strict=True)
    )


def may_be_cut(segment: Segment) -> bool:
    """Whether a guess may split a segment: nobody named its speaker or rewrote it."""
    return segment.speaker_is_guessed and text_of(segment.words) == segment.text


def _segment_of(turn: Turn, speakers: dict[int, Speaker]) -> Segment:
    whole = turn.segment
    if not whole.speaker_is_guessed:
        return whole
    speaker = speakers.get(turn.voice, Speaker.UNKNOWN)
    return replace(part_of(whole, turn.words), speaker=speaker)


def _likeness_of(
    words: Sequence[Word], hearings: Sequence[Hearing], count: int
) -> list[list[float]]:
    """For each word what speaks for each voice: every window is shared by the words in it."""
    found = [[0.0] * count for _ in words]
    first = 0
    for hearing in hearings:
        start, end = hearing.span.start, hearing.span.end
        while first < len(words) and words[first].end <= start:
            first += 1
        shares = []
        for k in range(first, len(words)):
            word = words[k]
            if word.start >= end:
                break
            shared = min(end, word.end) - max(start, word.start)
            if shared > 0:
                shares.append((k, shared))
        whole = sum(shared for _, shared in shares)
        for k, shared in shares:
            part = LIKENESS_WEIGHT * shared / whole
            for voice, likeness in enumerate(hearing.likeness):
                found[k][voice] += part * likeness
    return found


def _cost_of_change(left: Word, right: Word, rate: int) -> float:
    cost = CHANGE
    if left.text.rstrip("\"'”’)").endswith((".", "?", "!", "…")):
        cost -= AFTER_A_SENTENCE
    pause_s = max(0, right.start - left.end) / rate
    return cost - AT_A_PAUSE * min(1.0, pause_s / PAUSE_S)


def _commonest(voices: Sequence[int]) -> int:
    return max(voices, key=voices.count) if voices else NOBODY

"""A person says who speaks some words: segments are cut around them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from firsthand.core.timeline import Span
from firsthand.core.transcript import Segment, Speaker, part_of, text_of


def named_words(
    segments: Sequence[Segment], meant: Collection[int], span: Span, speaker: Speaker
) -> tuple[Segment, ...]:
    """`segments` with words said by `speaker`: known, not guessed.

    Those are meant that lie wholly in `span`, of the segments with the numbers `meant`.

    The numbers that there were are all used, in order, and more are added at the end. A segment
    whose words no longer make its text cannot be cut: it is named as a whole.
    """
    made = [
        piece
        for segment in segments
        for piece in (_pieces(segment, span, speaker) if segment.number in meant else [segment])
    ]
    numbers = sorted(segment.number for segment in segments)
    following = numbers[-1] + 1 if numbers else 1
    numbers += range(following, following + len(made) - len(segments))
    return tuple(
        piece if piece.number == number else replace(piece, number=number)
        for piece, number in zip(made, numbers, strict=True)
    )


def _pieces(segment: Segment, span: Span, speaker: Speaker) -> Iterator[Segment]:
    inside = [
        span.start <= one.start and one.end <= span.end for one in segment.words or (segment,)
    ]
    named, is_whole = _named(segment, speaker), text_of(segment.words) != segment.text
    if named is segment or all(inside) or (any(inside) and is_whole):
        yield named
        return
    for is_meant, run in groupby(zip(inside, segment.words, strict=False), key=lambda one: one[0]):
        piece = part_of(segment, tuple(word for _, word in run))
        yield _named(piece, speaker) if is_meant else piece


def _named(segment: Segment, speaker: Speaker) -> Segment:
    if segment.speaker is speaker and not segment.speaker_is_guessed:
        return segment
    return replace(segment, speaker=speaker, speaker_is_guessed=False)

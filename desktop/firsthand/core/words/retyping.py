"""A person types over a stretch of transcript: words keep their places as far as they can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from firsthand.core.timeline import Frame
from firsthand.core.transcript import AROUND_WORDS, NOT_RATED, Segment, Word, text_of


def retyped(segments: Sequence[Segment], text: str) -> tuple[Segment, ...]:
    """`segments` with the words of `text` instead of theirs.

    A word that stays keeps its place and probability. Words that replace others share the time of
    those, by their length. Words put in between share the pause there, or the time of the word
    before. Each word stays in the segment whose time it lies in. A segment left without words
    stays, empty, so that undo finds it.
    """
    old = [(word, number) for number, segment in enumerate(segments) for word in _words(segment)]
    new = text.split()
    kept: list[list[Word]] = [[] for _ in segments]
    matcher = SequenceMatcher(
        None, [bare(word.text) for word, _ in old], [bare(word) for word in new], autojunk=False
    )
    for change, first, last, new_first, new_last in matcher.get_opcodes():
        typed = new[new_first:new_last]
        if change == "equal":
            for (word, number), said in zip(old[first:last], typed, strict=True):
                if said != word.text:
                    # What the model thought of a full stop here counts no more.
                    word = replace(word, text=said, probability=1.0, stop=None)
                kept[number].append(word)
        elif typed:
            number, start, end = _room(old, first, last, segments)
            kept[number].extend(_shared(typed, start, end))
    return tuple(
        _with_words(segment, tuple(words)) for segment, words in zip(segments, kept, strict=True)
    )


def _words(segment: Segment) -> tuple[Word, ...]:
    """A segment without times is one word as long as itself."""
    if segment.words or not segment.text:
        return segment.words
    shared = _shared(segment.text.split(), segment.start, segment.end)
    return tuple(replace(word, probability=NOT_RATED) for word in shared)


def bare(text: str) -> str:
    """Case and the punctuation around a word do not make it another one."""
    return text.strip(AROUND_WORDS).casefold() or text


def bared(text: str) -> list[str]:
    """The words of a text, each `bare`."""
    return [bare(word) for word in text.split()]


def _room(
    old: list[tuple[Word, int]], first: int, last: int, segments: Sequence[Segment]
) -> tuple[int, Frame, Frame]:
    """Segment and time for words in the place of `old[first:last]`, or between two if empty."""
    if first < last:
        number = old[first][1]
        inside = [word for word, where in old[first:last] if where == number]
        return number, inside[0].start, inside[-1].end
    if first:
        before, number = old[first - 1]
        after = old[first][0].start if first < len(old) else segments[-1].end
        return number, before.end, max(before.end, Frame(min(after, segments[number].end)))
    if old:
        word, number = old[0]
        return number, min(word.start, segments[number].start), word.start
    return 0, segments[0].start, segments[0].end


def _shared(typed: Sequence[str], start: Frame, end: Frame) -> Iterator[Word]:
    """Words one after the other from `start` to `end`, each as long as its letters ask for."""
    letters = sum(len(word) for word in typed) or 1
    done = 0
    for word in typed:
        first = start + (end - start) * done // letters
        done += len(word)
        last = start + (end - start) * done // letters
        yield Word(word, Frame(first), Frame(last))


def _with_words(segment: Segment, words: tuple[Word, ...]) -> Segment:
    if words == _words(segment):
        return segment
    return replace(segment, text=text_of(words), words=words, edited=True)

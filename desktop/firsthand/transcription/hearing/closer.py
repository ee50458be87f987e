"""Hears each phrase of a window once more with a second model, and weighs where the two differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.transcription.cutting import RATE
from firsthand.transcription.hearing.readings import readings
from firsthand.transcription.segments import ends_sentence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from firsthand.transcription.hearing.decoding import Decoder, Heard
    from firsthand.transcription.hearing.second_ear import SecondEar
    from firsthand.transcription.orders.wire import HeardWord

MARGIN = 1.0
"""So much likelier, as a natural logarithm, must other words be to both models together."""
WEIGHED = 4
"""Readings that the first model is asked about, those that the second finds likeliest."""
PAUSE_S, LONGEST_S, SHORTEST_S = 0.6, 12.0, 0.4
"""A phrase ends with a sentence, at such a pause or when it gets so long."""
BEFORE_S, AFTER_S = 0.2, 0.25
"""Sound beside a phrase that is heard with it, unless the next word is nearer."""


def heard_closer(
    decoder: Decoder,
    ear: SecondEar,
    window: NDArray[np.float32],
    quiet_after_s: float,
    heard: Heard,
) -> Heard:
    """`heard` with the words that both models together find likelier.

    The first model then finds the time and the probability of each word as ever.
    """
    changed = tuple(heard.words)
    shown = None
    said = [word.text for word in heard.words]
    for first, last in reversed(list(phrases(heard.words))):
        mine = [text.strip() for text in said[first:last]]
        listening = ear.listen(_sound_of(window, heard.words, first, last))
        ways = readings(mine, listening.words(" ".join(mine)).split())
        if len(ways) < 2:
            continue
        its = dict(zip(ways, listening.likelihoods([" ".join(way) for way in ways]), strict=True))
        likeliest = sorted(ways[1:], key=its.__getitem__, reverse=True)[:WEIGHED]
        asked = [ways[0], *likeliest]
        shown = shown or decoder.show(window, quiet_after_s)
        texts = ["".join((*said[:first], *_spaced(way), *said[last:])) for way in asked]
        both = [
            own + its[way]
            for own, way in zip(decoder.likelihoods(shown, texts), asked, strict=True)
        ]
        best = max(range(len(asked)), key=both.__getitem__)
        if best and both[best] > both[0] + MARGIN:
            said[first:last] = _spaced(asked[best])
    if shown is None or said == [word.text for word in changed]:
        return heard
    words = decoder.worded(shown, "".join(said), weighs=_weighs(changed))
    return replace(heard, words=words)


def phrases(words: Sequence[HeardWord]) -> Iterator[tuple[int, int]]:
    """First word and one after the last of each phrase that is long enough to be heard alone."""
    first = 0
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        is_end = (
            following is None
            or ends_sentence(word.text)
            or following.start_s - word.end_s > PAUSE_S
            or following.end_s - words[first].start_s > LONGEST_S
        )
        if is_end:
            if word.end_s - words[first].start_s >= SHORTEST_S:
                yield first, at + 1
            first = at + 1


def _sound_of(
    window: NDArray[np.float32], words: Sequence[HeardWord], first: int, last: int
) -> NDArray[np.float32]:
    start_s, end_s = words[first].start_s - BEFORE_S, words[last - 1].end_s + AFTER_S
    if first:
        start_s = max(start_s, words[first - 1].end_s)
    if last < len(words):
        end_s = min(end_s, words[last].start_s)
    start_s = min(max(0.0, start_s), words[first].start_s)
    end_s = max(end_s, words[last - 1].end_s)
    return window[round(start_s * RATE) : round(end_s * RATE)]


def _spaced(words: Sequence[str]) -> list[str]:
    return [f" {word}" for word in words]


def _weighs(words: Sequence[HeardWord]) -> bool:
    return any(word.stop is not None for word in words)

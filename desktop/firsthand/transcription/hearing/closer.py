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
    shown = None
    words = heard.words
    text = _joined(words)
    for first, last in reversed(list(phrases(words))):
        before, mine = _joined(words[:first]), _joined(words[first:last])
        after = text[len(before) + len(mine) :]
        listening = ear.listen(_sound_of(window, words, first, last))
        ways = readings(mine.split(), listening.words(mine.strip()).split())
        if len(ways) < 2:
            continue
        asked = [" ".join(way) for way in ways]
        its = dict(zip(asked, listening.likelihoods(asked), strict=True))
        likeliest = sorted(asked[1:], key=its.__getitem__, reverse=True)[:WEIGHED]
        asked = [asked[0], *likeliest]
        shown = shown or decoder.show(window, quiet_after_s)
        own = decoder.likelihoods(shown, [f"{before} {way}{after}" for way in asked])
        both = [one + its[way] for one, way in zip(own, asked, strict=True)]
        best = max(range(len(asked)), key=both.__getitem__)
        if best and both[best] > both[0] + MARGIN:
            text = f"{before} {asked[best]}{after}"
    if shown is None or text == _joined(words):
        return heard
    return replace(heard, words=decoder.worded(shown, text, weighs=_weighs(words)))


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


def _joined(words: Sequence[HeardWord]) -> str:
    return "".join(word.text for word in words)


def _weighs(words: Sequence[HeardWord]) -> bool:
    return any(word.stop is not None for word in words)

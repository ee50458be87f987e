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
"""So much likelier, as a natural logarithm, must other words be to both models together.

Of 206 phrases with what was marked in five made interviews (`bindery`, `garden`, `nursery`,
`physio` and `sportsground` of `tests/bench/speech`), 159 are right to the letter as base has them,
162 where the second model is asked once, about the phrase alone, and 165 where it is asked among
the words beside it, too. So are 165 of them with 0.5 to 1.5.
"""
WEIGHED = 4
"""Readings that the first model is asked about, those that the second finds likeliest."""
PAUSE_S, LONGEST_S, SHORTEST_S = 0.6, 12.0, 0.4
"""A phrase ends with a sentence, at such a pause or when it gets so long."""
BEFORE_S, AFTER_S = 0.2, 0.25
"""Sound beside a phrase that is heard with it, unless the next word is nearer."""
NEARBY_S, APART_S = 5.0, 1.2
"""Words so near to a phrase are heard with it the second time, up to such a pause."""


def heard_closer(
    decoder: Decoder,
    ear: SecondEar,
    window: NDArray[np.float32],
    quiet_after_s: float,
    heard: Heard,
) -> Heard:
    """`heard` with the words that both models together find likelier.

    The second model hears each phrase alone, and is asked about the mixtures of what it hears there
    with `heard` both so and among the words beside it. The first model is asked with the whole
    window in mind, and then finds the time and the probability of each word as ever.
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
        again = _likely_among_others(ear, window, words, first, last, asked)
        both = [one + its[way] + more for one, way, more in zip(own, asked, again, strict=True)]
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


def _likely_among_others(
    ear: SecondEar,
    window: NDArray[np.float32],
    words: Sequence[HeardWord],
    first: int,
    last: int,
    asked: Sequence[str],
) -> list[float]:
    """How likely the second model finds each text for a phrase when it hears what is beside it."""
    begin, end = first, last
    while (
        begin
        and words[first].start_s - words[begin - 1].start_s < NEARBY_S
        and words[begin].start_s - words[begin - 1].end_s < APART_S
    ):
        begin -= 1
    while (
        end < len(words)
        and words[end].end_s - words[last - 1].end_s < NEARBY_S
        and words[end].start_s - words[end - 1].end_s < APART_S
    ):
        end += 1
    before, after = _joined(words[begin:first]).strip(), _joined(words[last:end]).strip()
    listening = ear.listen(_sound_of(window, words, begin, end))
    return listening.likelihoods([f"{before} {text} {after}".strip() for text in asked])


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

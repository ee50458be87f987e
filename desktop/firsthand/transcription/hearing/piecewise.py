"""Hears sound window by window, and in ever smaller parts where a model goes round in circles.

A stutter can catch a model so that it writes the same syllable to the end of the window, however
often it is asked. All that was said in those twenty seconds would be missing; in the parts of the
window that the stutter is not in, the words are heard. So are those of a sentence that a model
passes over when it hears many at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.transcription.cutting import RATE
from firsthand.transcription.hearing.decoding import HOP, LONGEST, Heard
from firsthand.transcription.orders.wire import HeardWord

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

REST_S = 0.6
"""A shorter rest that a model leaves at the end of a window is quiet."""
LEAST_S = 1.0
"""A model that stops before this has nothing more to say."""
LEFT_OUT_S = 3.0
"""What a model hears is speech, its pauses cut out: after its last word nothing so long is quiet.

Names it was given to spell now and then make a model say that it has come to the end long before.
"""
SHORTEST_PART_S = 3.0
"""No shorter part is heard by itself: a few words alone are misheard too often."""


def words_in(
    samples: NDArray[np.float32], hear: Callable[[NDArray[np.float32]], Heard], *, in_parts: bool
) -> list[HeardWord]:
    """The words of 16-kHz sound of any length, with `hear` for at most 30 s of it.

    `in_parts` hears what cannot be true once more, each half by itself.
    """
    found: list[HeardWord] = []
    at_s = 0.0
    while (rest := samples[round(at_s * RATE) :]).size > REST_S * RATE or not at_s:
        window = rest[: LONGEST * HOP]
        heard = hear(window)
        if in_parts and heard.is_suspect and window.size >= 2 * SHORTEST_PART_S * RATE:
            middle = _middle(window)
            found += _later(words_in(window[:middle], hear, in_parts=True), at_s)
            at_s += middle / RATE
            found += _later(words_in(window[middle:], hear, in_parts=True), at_s)
            at_s += (window.size - middle) / RATE
            continue
        found += _later(heard.words, at_s)
        if heard.until_s < LEAST_S:
            break
        at_s += max(LEAST_S, _reached_s(heard))
    return found


def _reached_s(heard: Heard) -> float:
    """Up to where words were written, whatever the model says where much is left out after them."""
    if heard.is_suspect or not heard.words:
        return heard.until_s
    last_s = heard.words[-1].end_s
    return last_s if heard.until_s - last_s > LEFT_OUT_S else heard.until_s


def _later(words: list[HeardWord] | tuple[HeardWord, ...], by_s: float) -> Iterator[HeardWord]:
    for word in words:
        yield replace(word, start_s=word.start_s + by_s, end_s=word.end_s + by_s)


def _middle(window: NDArray[np.float32]) -> int:
    """Where to cut: in the longest quiet that leaves no part too short, or else halfway."""
    from firsthand.transcription.hearing.quiets import quiets

    least_s, lasts_s = SHORTEST_PART_S, window.size / RATE
    middles = [
        (end - start, (start + end) / 2)
        for start, end in quiets(window)
        if least_s <= (start + end) / 2 <= lasts_s - least_s
    ]
    return round(max(middles)[1] * RATE) if middles else window.size // 2

"""Keeps out what nobody said, and puts words where they were said.

Speech models repeat themselves, greet imaginary viewers, and place the first word after a silence
into the silence. What they give is checked against itself and against the voice activity.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from firsthand.transcription.cutting import RATE, Stretch, place
from firsthand.transcription.models.calibration import WordTimeError
from firsthand.transcription.orders.wire import HeardWord

INVENTIONS = frozenset(
    {
        "thanks for watching",
        "thank you for watching",
        "thank you very much for watching",
        "thank you so much for watching",
        "thanks for listening",
        "please subscribe",
        "please subscribe to my channel",
        "like and subscribe",
        "dont forget to subscribe",
        "see you next time",
        "see you in the next video",
        "subtitles by the amaraorg community",
        "transcribed by",
        "you",
        "bye",
        "bye bye",
        "thank you",
    }
)
"""What models trained on films and broadcasts hear in noise, without punctuation."""
UNSURE = 0.6
"""An invention is only taken for one when the model itself was less sure than this on average."""
LONGEST_PHRASE = 8
"""Words in a phrase that is looked for as a repetition."""
SAID_AT_MOST = 4
"""People repeat a phrase this often for emphasis; models in a loop go on."""
TOO_FAST = 9.0
"""Words a second that nobody says."""
SQUEEZED = 15.0
"""Words a second at which a phrase that stands there twice was not said twice.

Of 49,000 words heard by base, the fastest phrase that was really repeated had 8; tiny.en gave one
of a whole sentence with 25.
"""
LONGEST_SENTENCE = 20
"""Words in a sentence that is looked for as one the model gave twice."""
SHORTEST_WORD_S = 0.04
NEAR_QUIET_S = 0.1
"""A word's time may be this far off from the quiet before or after it."""
SHORTEST_PAUSE_S = 0.15
"""Quiet within a word, as before a `t`, is shorter than this; no word goes on across a pause."""


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word with its place in the take, in 16-kHz samples."""

    text: str
    start: int
    end: int
    probability: float
    stop: float | None = None
    """As in `HeardWord`."""


def true_words(
    heard: Sequence[HeardWord],
    stretch: Stretch,
    error: WordTimeError,
    quiets: Sequence[tuple[float, float]] = (),
) -> list[PlacedWord]:
    """Words of a stretch that may stand, in order, each where its sound is.

    `quiets` are moments without a sound, in seconds of the stretch.
    """
    # Before they are joined, too: a loop of "I-I-I-I" becomes one word.
    words = without_squeezed(without_repetitions(whole_words(without_repetitions(heard))))
    if is_invention(words):
        return []
    placed = in_speech([_placed(word, stretch, error) for word in words], stretch)
    return beside_quiets(
        placed,
        [(place(stretch, start, is_end=True), place(stretch, end)) for start, end in quiets],
    )


def whole_words(heard: Sequence[HeardWord]) -> list[HeardWord]:
    """Words with what belongs to them joined (`e` + `-mail`), without spaces around."""
    words: list[HeardWord] = []
    for piece in heard:
        if words and not piece.text.startswith(" "):
            before = words[-1]
            words[-1] = HeardWord(
                before.text + piece.text.strip(),
                before.start_s,
                piece.end_s,
                min(before.probability, piece.probability),
                piece.stop,
            )
        elif piece.text.strip():
            words.append(replace(piece, text=piece.text.strip()))
    return [word for word in words if any(letter.isalnum() for letter in word.text)]


def without_repetitions(words: Sequence[HeardWord]) -> list[HeardWord]:
    """A phrase said over and over is kept as often as a person would say it.

    What is kept is the beginning: a loop begins with the words that were really there.
    """
    kept = list(words)
    for length in range(1, LONGEST_PHRASE + 1):
        at = 0
        while at + length <= len(kept):
            times = _times(kept, at, length)
            if times > SAID_AT_MOST and _is_loop(kept[at : at + times * length], times):
                del kept[at + length : at + times * length]
            at += 1
    return kept


def without_squeezed(words: Sequence[HeardWord]) -> list[HeardWord]:
    """A phrase that stands there twice in a row, once in no time at all, is kept where it was said.

    Phrases of three different words and more: shorter ones are stammered as fast as that.
    """
    kept, plain = list(words), [_plain(word.text) for word in words]
    for length in range(LONGEST_SENTENCE, 2, -1):
        at = 0
        while at + 2 * length <= len(kept):
            phrase = plain[at : at + length]
            is_twice = phrase == plain[at + length : at + 2 * length] and len(set(phrase)) > 2
            copies = (at + length, at) if is_twice else ()
            squeezed = [one for one in copies if _a_second(kept[one : one + length]) > SQUEEZED]
            for one in squeezed[:1]:
                del kept[one : one + length], plain[one : one + length]
            at += not squeezed
    return kept


def _times(words: Sequence[HeardWord], at: int, length: int) -> int:
    phrase = [_plain(word.text) for word in words[at : at + length]]
    times = 1
    while [
        _plain(word.text) for word in words[at + times * length : at + (times + 1) * length]
    ] == phrase:
        times += 1
    return times


def _is_loop(words: Sequence[HeardWord], times: int) -> bool:
    return times > 2 * SAID_AT_MOST or _a_second(words) > TOO_FAST or _mean(words) < UNSURE


def _a_second(words: Sequence[HeardWord]) -> float:
    return len(words) / max(0.01, words[-1].end_s - words[0].start_s)


def is_invention(words: Sequence[HeardWord]) -> bool:
    """Whether a stretch holds nothing but what models make of noise."""
    if not words or _mean(words) >= UNSURE:
        return False
    return " ".join(_plain(word.text) for word in words) in INVENTIONS


def in_speech(words: Sequence[PlacedWord], stretch: Stretch) -> list[PlacedWord]:
    """Words checked against the voice activity.

    The first word after a pause does not begin before it, the last one before a pause does not
    end after it, and no word ends before it begins or runs into the next.
    """
    checked: list[PlacedWord] = []
    least = round(SHORTEST_WORD_S * RATE)
    runs = _without_gaps([run for utterance in stretch for run in utterance.runs])
    for word in words:
        start, end = word.start, max(word.end, word.start + least)
        touched = [run for run in runs if run[0] < end and run[1] > start]
        if touched:
            run = max(touched, key=lambda run: min(end, run[1]) - max(start, run[0]))
            start, end = max(start, run[0]), min(end, run[1])
        start = max(start, checked[-1].start + least if checked else 0)
        checked.append(replace(word, start=start, end=max(end, start + least)))
    for index, (word, following) in enumerate(pairwise(checked)):
        if word.end > following.start:
            checked[index] = replace(word, end=max(following.start, word.start + 1))
    return checked


def beside_quiets(
    words: Sequence[PlacedWord], quiets: Sequence[tuple[int, int]]
) -> list[PlacedWord]:
    """Words that end where it falls quiet after them, and begin where the quiet ends.

    `quiets` are in samples of the take, in order. Each belongs between the two words whose gap it
    shares most with; of several there the longest is meant. No word becomes much longer: what is
    heard beyond it may be a laugh or an "um" that no model writes down.
    """
    least, near = round(SHORTEST_WORD_S * RATE), round(NEAR_QUIET_S * RATE)
    gaps = [(word.end, following.start) for word, following in pairwise(words)]
    chosen: dict[int, tuple[int, int]] = {}
    first = 0
    for quiet in quiets:
        while first < len(gaps) and gaps[first][1] < quiet[0] - near:
            first += 1
        last = first
        while last < len(gaps) and gaps[last][0] <= quiet[1] + near:
            last += 1
        if first == last:
            continue
        index = max(range(first, last), key=lambda k: _shared(gaps[k], quiet))
        if _length(quiet) > _length(chosen.get(index, (0, 0))):
            chosen[index] = quiet
    checked = list(words)
    for index, (start, end) in chosen.items():
        word, following = checked[index], checked[index + 1]
        start = max(min(start, word.end + 2 * near), word.start + least)
        end = min(max(end, following.start - 2 * near), following.end - least)
        if start < end:
            checked[index] = replace(word, end=start)
            checked[index + 1] = replace(following, start=end)
    return checked


def _shared(one: tuple[int, int], other: tuple[int, int]) -> int:
    """How much two stretches overlap; below 0 how far they are apart."""
    return min(one[1], other[1]) - max(one[0], other[0])


def _length(stretch: tuple[int, int]) -> int:
    return stretch[1] - stretch[0]


def _without_gaps(runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs with those joined that are too close for a pause between words."""
    joined: list[tuple[int, int]] = []
    for start, end in runs:
        if joined and start - joined[-1][1] < SHORTEST_PAUSE_S * RATE:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _placed(word: HeardWord, stretch: Stretch, error: WordTimeError) -> PlacedWord:
    start_s = max(0.0, word.start_s - error.start_s)
    end_s = max(start_s, word.end_s - error.end_s)
    start = place(stretch, start_s)
    end = max(start, place(stretch, end_s, is_end=True))
    return PlacedWord(word.text, start, end, word.probability, word.stop)


def _mean(words: Sequence[HeardWord]) -> float:
    return sum(word.probability for word in words) / len(words)


def _plain(text: str) -> str:
    return re.sub(r"[^\w]", "", text.lower())

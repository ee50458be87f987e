"""What was really said in a made interview, and the presses a note-taker would have made."""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import exp, log
from pathlib import Path
from random import Random

FAR_S, SAME_WORD_S = 30.0, 0.4
MEDIAN_S, SHORTEST_S, LONGEST_S = 1.2, 0.3, 4.0


@dataclass(frozen=True, slots=True)
class TrueWord:
    text: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class TrueSentence:
    text: str
    start_s: float
    end_s: float
    speaker: str
    """`interviewer` or `buyer`."""
    is_notable: bool
    words: tuple[TrueWord, ...]


@dataclass(frozen=True, slots=True)
class Press:
    at_s: float
    meant: TrueSentence


def read_truth(path: Path) -> tuple[TrueSentence, ...]:
    """The sentences of a made interview, in the order they begin."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    found = [
        TrueSentence(
            text=one["text"],
            start_s=one["start"],
            end_s=one["end"],
            speaker=one["speaker"],
            is_notable=bool(one["notable"]),
            words=tuple(TrueWord(*word) for word in one["words"]),
        )
        for one in raw["sentences"]
    ]
    return tuple(sorted(found, key=lambda sentence: sentence.start_s))


def presses(truth: tuple[TrueSentence, ...], seed: int, spread: float) -> list[Press]:
    """One press after each notable sentence: log-normal, median 1.2 s, within 0.3 to 4 s."""
    random = Random(seed)
    made = []
    for sentence in truth:
        if sentence.is_notable:
            reaction_s = 0.0
            while not SHORTEST_S <= reaction_s <= LONGEST_S:
                reaction_s = exp(random.gauss(log(MEDIAN_S), spread))
            made.append(Press(sentence.end_s + reaction_s, sentence))
    return made


def whose(truth: tuple[TrueSentence, ...], start_s: float, end_s: float, text: str) -> str:
    """Who said a word heard between two times; the nearest voice where nobody speaks.

    Where two talk at once, it is whoever really says such a word there.
    """
    nearest: dict[str, tuple[float, float]] = {}
    for sentence in truth:
        if sentence.start_s - end_s > FAR_S or start_s - sentence.end_s > FAR_S:
            continue
        for word in sentence.words:
            shared = min(end_s, word.end_s) - max(start_s, word.start_s)
            likeness = SAME_WORD_S if _bare(word.text) == _bare(text) and shared > -0.3 else 0.0
            found = (shared + likeness, sentence.start_s)
            nearest[sentence.speaker] = max(nearest.get(sentence.speaker, found), found)
    return max(nearest, key=lambda speaker: nearest[speaker]) if nearest else truth[0].speaker


def _bare(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())

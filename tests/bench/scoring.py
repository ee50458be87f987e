"""Scores words against the truth: errors, words left out, and how far their times are off."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from statistics import median

Timed = tuple[str, float, float]
"""A word, its start and its end in seconds."""


@dataclass(frozen=True, slots=True)
class Truth:
    sentences: tuple[tuple[float, float], ...]
    """Start and end of each, in seconds."""
    words: tuple[Timed, ...]

    @property
    def text(self) -> str:
        return " ".join(word for word, _, _ in self.words)


def read_truth(path: Path, seconds: float) -> Truth:
    """The sentences that end within the first `seconds`."""
    sentences = [
        sentence
        for sentence in json.loads(path.read_text("utf-8"))["sentences"]
        if sentence["end"] <= seconds
    ]
    return Truth(
        tuple((sentence["start"], sentence["end"]) for sentence in sentences),
        tuple((word, start, end) for s in sentences for word, start, end in s["words"]),
    )


def word_errors(truth: str, found: str) -> dict[str, float | int]:
    """Word error rate as Whisper's authors score it, and what it is made of."""
    import jiwer
    from whisper_normalizer.english import EnglishTextNormalizer

    normal = EnglishTextNormalizer()
    scored = jiwer.process_words(normal(truth), normal(found) or "-")
    return {
        "word_error_rate": round(scored.wer, 4),
        "deleted": scored.deletions,
        "inserted": scored.insertions,
        "substituted": scored.substitutions,
        "words": scored.hits + scored.substitutions + scored.deletions,
    }


def time_errors(truth: Truth, found: list[Timed]) -> dict[str, float | int]:
    """Errors of the times of words that were recognised, in seconds; signed medians are biases."""
    import jiwer

    scored = jiwer.process_words(
        " ".join(_plain(word) for word, _, _ in truth.words),
        " ".join(_plain(word) for word, _, _ in found) or "-",
    )
    starts, ends = [], []
    for chunk in scored.alignments[0]:
        if chunk.type != "equal":
            continue
        for step in range(chunk.ref_end_idx - chunk.ref_start_idx):
            said = truth.words[chunk.ref_start_idx + step]
            heard = found[chunk.hyp_start_idx + step]
            starts.append(heard[1] - said[1])
            ends.append(heard[2] - said[2])
    if not starts:
        return {"compared": 0}
    return {
        "compared": len(starts),
        "start_bias_s": round(median(starts), 3),
        "start_median_s": round(median(map(abs, starts)), 3),
        "start_p95_s": round(quantile([abs(value) for value in starts], 0.95), 3),
        "end_bias_s": round(median(ends), 3),
        "end_median_s": round(median(map(abs, ends)), 3),
        "end_p95_s": round(quantile([abs(value) for value in ends], 0.95), 3),
    }


def quantile(values: list[float], part: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def _plain(word: str) -> str:
    return re.sub(r"[^\w]", "", word.lower()) or "-"

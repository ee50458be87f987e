"""How often a press finds the sentence that was meant, measured on a made interview.

    python tests/bench/quoting.py AUDIO TRUTH.json [--model base] [--speakers known|guessed|unknown]

AUDIO is mono at 16 kHz; TRUTH.json has the sentences with their words, times and `notable`.
Prints one JSON object; `--misses` adds each press that was not answered with its sentence.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from statistics import fmean
from tempfile import gettempdir
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from quoting_truth import Press, TrueSentence, presses, read_truth, whose
from quoting_words import RATE, read_segments, transcript_of, with_speakers, words_of
from speakers import labelled

from firsthand.core.quoting import Candidate, Guess, quote_for
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Transcript, text_of

WITHIN_S = 0.5


def hits(candidate: Candidate | Span, meant: TrueSentence) -> bool:
    """Whether both ends lie within half a second of the true sentence's."""
    return (
        abs(candidate.start / RATE - meant.start_s) <= WITHIN_S
        and abs(candidate.end / RATE - meant.end_s) <= WITHIN_S
    )


def measure(
    transcript: Transcript, truth: tuple[TrueSentence, ...], seeds: list[int], spread: float
) -> tuple[dict[str, Any], list[str]]:
    """The figures over all seeds, and a line for each press that missed."""
    from jiwer import wer
    from whisper_normalizer.english import EnglishTextNormalizer

    normal = EnglishTextNormalizer()
    asked = [press for seed in seeds for press in presses(truth, seed, spread)]
    hit, top3, plain, equal, possible = [], [], [], [], []
    errors, sure, sure_hit = [], [], []
    foreign = 0
    misses = []
    for press in asked:
        guess = quote_for(Frame(round(press.at_s * RATE)), transcript, RATE)
        meant = normal(press.meant.text)
        best = guess.best
        hit.append(best is not None and hits(best, press.meant))
        top3.append(any(hits(one, press.meant) for one in guess.candidates[:3]))
        by_marks = _plainly(transcript, press.at_s)
        plain.append(by_marks is not None and hits(by_marks, press.meant))
        equal.append(best is not None and normal(best.text) == meant)
        possible.append(normal(_heard_in(transcript, press.meant)) == meant)
        sure.append(guess.is_sure)
        if guess.is_sure:
            sure_hit.append(hit[-1])
        if best is not None:
            foreign += _foreign(best, truth)
        if best is not None and hit[-1]:
            errors.append(wer(meant, normal(best.text)))
        else:
            misses.append(_told(press, guess))
    figures = {
        "n": len(asked),
        "span_hit": round(fmean(hit), 4),
        "span_hit_top3": round(fmean(top3), 4),
        "words_equal": round(fmean(equal), 4),
        "word_error": round(fmean(errors), 4) if errors else None,
        "foreign_words": foreign,
        "span_hit_by_plain_rule": round(fmean(plain), 4),
        "words_equal_if_span_true": round(fmean(possible), 4),
        "sure": round(fmean(sure), 4),
        "span_hit_when_sure": round(fmean(sure_hit), 4) if sure_hit else None,
    }
    return figures, misses


def _plainly(transcript: Transcript, press_s: float) -> Span | None:
    """The last sentence, by punctuation alone, that ended 0.2 s before the press: what to beat."""
    found, begun = None, None
    for word in transcript.words():
        begun = word.start if begun is None else begun
        if word.text.endswith((".", "?", "!")):
            if word.end / RATE <= press_s - 0.2:
                found = Span(begun, word.end)
            begun = None
    return found


def _heard_in(transcript: Transcript, meant: TrueSentence) -> str:
    """What the model heard within the true sentence: no choice of words can be better."""
    span = Span(Frame(round(meant.start_s * RATE)), Frame(round(meant.end_s * RATE)))
    return text_of(transcript.words_in(span))


def _foreign(candidate: Candidate, truth: tuple[TrueSentence, ...]) -> int:
    speakers = [whose(truth, w.start / RATE, w.end / RATE, w.text) for w in candidate.words]
    return speakers.count("interviewer")


def _told(press: Press, guess: Guess) -> str:
    lines = [
        f"{press.at_s:.2f} meant {press.meant.start_s:.2f}-{press.meant.end_s:.2f}"
        f" {press.meant.text!r}"
    ]
    for one in guess.candidates[:3]:
        sign = "*" if hits(one, press.meant) else " "
        lines.append(
            f"   {sign} {one.score:.2f} {one.start / RATE:.2f}-{one.end / RATE:.2f} {one.text!r}"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("audio", type=Path)
    parser.add_argument("truth", type=Path)
    parser.add_argument("--model", default="base", help="tiny.en or base")
    parser.add_argument("--way", choices=("live", "stored", "closer"), default="live")
    parser.add_argument("--speakers", choices=("known", "guessed", "unknown"), default="guessed")
    parser.add_argument("--transcript", type=Path, help="words kept earlier, instead of a model")
    parser.add_argument("--cache", type=Path, default=Path(gettempdir()) / "firsthand-bench")
    parser.add_argument("--seeds", default="1,2,3,4,5")
    parser.add_argument("--spread", type=float, default=0.5, help="of the reaction's logarithm")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()

    truth = read_truth(given.truth)
    if given.transcript:
        segments = read_segments(given.transcript)
    else:
        segments = words_of(given.audio, given.model, given.way, given.cache)
    if given.speakers == "known":
        segments = with_speakers(segments, truth)
    elif given.speakers == "guessed":
        segments = tuple(labelled(given.audio, list(segments)))
    seeds = [int(seed) for seed in given.seeds.split(",")]
    figures, misses = measure(transcript_of(segments, given.model), truth, seeds, given.spread)
    about = {
        "audio": given.audio.stem,
        "model": given.model,
        "way": given.way,
        "speakers": given.speakers,
    }
    print(json.dumps({**about, **figures}))
    if given.misses:
        print("\n".join(misses), file=sys.stderr)


if __name__ == "__main__":
    main()

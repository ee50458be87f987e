"""How many words are given the right speaker, measured on an interview whose speakers are known.

    python tests/bench/speakers.py AUDIO TRUTH.json [--model base] [--way live|stored|true]

AUDIO is mono at 16 kHz; TRUTH.json has the sentences with their words, times and speaker. With
`--clips` instead, TRUTH.json is a list of clips with `path` (below its folder) and `words` (text,
start, end, speaker); there the voices are given the names that fit best, as nobody asks questions.
Prints one JSON object a recording.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from tempfile import gettempdir
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from quoting_truth import TrueSentence, read_truth, whose
from quoting_words import RATE, read_segments, words_of

from firsthand.core.interview import Attendee, Participant, Role, Setup, Study
from firsthand.core.timeline import Frame, Take, Timeline
from firsthand.core.transcript import Segment, Transcript, Word, text_of
from firsthand.core.words.roles import speakers_of
from firsthand.core.words.turns import Turn, spoken
from firsthand.jobs.afterwards.speakers import prepared_by, told_apart
from firsthand.transcription.listening import VoicesProcess

NOBODYS_GUIDE = "# None\n\n## Opening (opening, 1 min)\n"
SETUP = Setup(Study("bench"), Participant("B-01"), NOBODYS_GUIDE)


def labelled(audio: Path, segments: list[Segment]) -> list[Segment]:
    """The segments as Firsthand would label and cut them, for other measurements."""
    turns, _ = heard(audio, segments)
    return list(spoken(turns, speakers_of(turns, prepared_by(SETUP))))


def heard(
    audio: Path, segments: list[Segment], people: int = 2
) -> tuple[list[Turn], dict[str, Any]]:
    """The turns of the recording, and what it cost to find them; `people` are known to be there."""
    import soundfile

    frames = soundfile.info(audio).frames
    take = Take(1, audio.name, Frame(0), frames, RATE, "2026-01-01T00:00:00+00:00")
    listener = VoicesProcess(audio.parent)
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    own = time.process_time()
    others = tuple(Attendee(f"Person {k}", Role.INTERVIEWER) for k in range(1, people))
    setup = replace(SETUP, attendees=others)
    turns = told_apart(listener, segments, Timeline(RATE, (take,)), setup)
    own = time.process_time() - own
    took = time.monotonic() - began
    listener.close()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime + own
    seconds = frames / RATE
    return turns, {
        "seconds": round(seconds, 1),
        "real_time_factor": round(took / seconds, 4),
        "share_of_a_core": round(cpu / seconds, 4),
        "share_of_a_core_in_the_program": round(own / seconds, 4),
        "memory_mb": round(after.ru_maxrss / 1024),
    }


def measure(
    audio: Path, segments: list[Segment], truth: tuple[TrueSentence, ...]
) -> tuple[dict[str, Any], list[str]]:
    """Words with the right speaker, all and the interviewer's and buyer's own; a line a miss."""
    turns, cost = heard(audio, segments)
    names = speakers_of(turns, prepared_by(SETUP))
    right: dict[str, list[bool]] = {"interviewer": [], "buyer": []}
    misses = []
    for turn in turns:
        for word in turn.words:
            true = whose(truth, word.start / RATE, word.end / RATE, word.text)
            guess = str(names.get(turn.voice, ""))
            right[true].append(guess == true)
            if guess != true:
                misses.append(f"{word.start / RATE:.2f} {word.text!r} is {true}'s, not {guess}'s")
    every = right["interviewer"] + right["buyer"]
    figures = {
        "words": len(every),
        "right": _share(every),
        "right_of_interviewer": _share(right["interviewer"]),
        "right_of_buyer": _share(right["buyer"]),
        "voices": len({turn.voice for turn in turns}),
        "segments": len(segments),
        "turns": len(turns),
        **cost,
    }
    return figures, misses


def measure_clip(audio: Path, words: list[Any]) -> dict[str, Any]:
    """With the true words, and the names that fit the voices best."""
    said = [(Word(w[0], _frame(w[1]), _frame(w[2])), str(w[3])) for w in sorted(words, key=_start)]
    every = tuple(word for word, _ in said)
    segments = [Segment(1, every[0].start, every[-1].end, text_of(every), every)]
    turns, cost = heard(audio, segments, len({person for _, person in said}))
    voices = [turn.voice for turn in turns for _ in turn.words]
    people = [person for _, person in said]
    return {
        "words": len(people),
        "right": round(_best_fit(voices, people) / len(people), 4),
        "right_if_all_were_one": round(max(map(people.count, people)) / len(people), 4),
        "people": len(set(people)),
        "voices": len(set(voices)),
        **cost,
    }


def _best_fit(voices: list[int], people: list[str]) -> int:
    """Words that are right when each voice gets the one name that makes most of them right."""
    names: list[str] = sorted(set(people))
    kinds = sorted(set(voices))
    names += [""] * max(0, len(kinds) - len(names))
    return max(
        sum(
            dict(zip(kinds, order, strict=False))[v] == p
            for v, p in zip(voices, people, strict=True)
        )
        for order in permutations(names, len(kinds))
    )


def _start(word: Any) -> float:
    return float(word[1])


def _frame(seconds: float) -> Frame:
    return Frame(max(0, round(seconds * RATE)))


def _share(right: list[bool]) -> float | None:
    return round(sum(right) / len(right), 4) if right else None


def true_words(truth: tuple[TrueSentence, ...]) -> list[Segment]:
    """A transcript without a mistake, a segment a sentence."""
    found = []
    for number, sentence in enumerate(truth, start=1):
        words = tuple(Word(w.text, _frame(w.start_s), _frame(w.end_s)) for w in sentence.words)
        found.append(Segment(number, words[0].start, words[-1].end, text_of(words), words))
    return list(Transcript(tuple(found)).segments)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("audio", type=Path, help="the recording, or with --clips any one path")
    parser.add_argument("truth", type=Path)
    parser.add_argument("--clips", action="store_true")
    parser.add_argument("--only", default="", help="of clips, those with this in their path")
    parser.add_argument("--model", default="base")
    parser.add_argument("--way", choices=("live", "stored", "true"), default="stored")
    parser.add_argument("--transcript", type=Path, help="words kept earlier, instead of a model")
    parser.add_argument("--cache", type=Path, default=Path(gettempdir()) / "firsthand-bench")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()

    if given.clips:
        for clip in json.loads(given.truth.read_text("utf-8")):
            if clip.get("words") and given.only in clip["path"]:
                figures = measure_clip(given.audio / clip["path"], clip["words"])
                print(json.dumps({"audio": Path(clip["path"]).stem, **figures}))
        return
    truth = read_truth(given.truth)
    if given.transcript:
        segments = read_segments(given.transcript)
    elif given.way == "true":
        segments = true_words(truth)
    else:
        segments = words_of(given.audio, given.model, given.way, given.cache)
    figures, misses = measure(given.audio, segments, truth)
    about = {"audio": given.audio.stem, "model": given.model, "way": given.way}
    print(json.dumps({**about, **figures}))
    if given.misses:
        print("\n".join(misses), file=sys.stderr)


if __name__ == "__main__":
    main()

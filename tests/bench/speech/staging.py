"""Puts the spoken sentences one after another, or on top of each other where the script says."""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from script import Line, Manner, Script
from voices import RATE, Samples, Spoken, Voice

START_S = 1.2


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence at its place in the recording; times in seconds from its start."""

    line: Line
    samples: Samples
    first_sample: int
    start: float
    end: float
    words: tuple[tuple[str, float, float], ...]


def stage(script: Script, voices: Mapping[str, Voice]) -> list[Said]:
    """Every sentence in the order of its start. The gaps between them are drawn from the seed."""
    chance = random.Random(script.manner.seed)
    said: list[Said] = []
    floor: Said | None = None  # the sentence that holds the floor; a murmur under it does not
    for line in script.lines:
        spoken = voices[line.speaker].say(line.text, line.pace * script.manner.pace)
        start = START_S if floor is None else _start(line, floor, script.manner, chance)
        placed = _place(line, spoken, start)
        said.append(placed)
        if not line.under:
            floor = placed
    return sorted(said, key=lambda s: s.start)


def _start(line: Line, before: Said, manner: Manner, chance: random.Random) -> float:
    if line.under:
        return before.start + (before.end - before.start) * chance.uniform(0.45, 0.7)
    if line.over_s:
        return before.end - line.over_s
    if line.gap_s is not None:
        return before.end + line.gap_s
    own = line.speaker == before.line.speaker
    return before.end + chance.uniform(*(manner.gap_own if own else manner.gap_turn))


def _place(line: Line, spoken: Spoken, start: float) -> Said:
    lead = spoken.words[0][1]
    first = round((start - lead) * RATE)
    zero = first / RATE
    words = tuple(
        (w, round(float(zero + s), 3), round(float(zero + e), 3)) for w, s, e in spoken.words
    )
    return Said(line, spoken.samples, first, words[0][1], words[-1][2], words)

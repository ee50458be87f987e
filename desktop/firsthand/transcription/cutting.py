"""Cuts speech at its pauses: from voice activity, window by window, to utterances.

Places here are samples of a take at 16,000 a second, whatever rate the take was recorded at.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

RATE = 16_000
"""Samples a second that speech models and voice activity detection work with."""
WINDOW = 512
"""Samples that one probability of voice activity stands for: 32 ms."""


@dataclass(frozen=True, slots=True)
class Rules:
    """When speech counts as begun, ended and too long. Found by measuring; see the bench."""

    on: float = 0.5
    """Speech begins where its probability reaches this…"""
    off: float = 0.35
    """…and goes on until it falls below this."""
    pause_s: float = 0.5
    """An utterance ends where nobody spoke for this long…"""
    breath_s: float = 0.5
    """…or for this long once it lasts `hurried_s`; in between, the pause it takes shrinks."""
    patient_s: float = 3.0
    hurried_s: float = 8.0
    before_s: float = 0.25
    """Kept before an utterance: soft beginnings are heard late."""
    after_s: float = 0.2
    longest_s: float = 26.0
    """The model hears 30 s at once; longer speech is cut at its quietest place."""
    shortest_s: float = 0.096
    """Shorter bursts are clicks and keys, not words."""

    def pause_after(self, lasts_s: float) -> float:
        """How long nobody may speak before an utterance that lasts so long has ended, in s."""
        haste = (lasts_s - self.patient_s) / (self.hurried_s - self.patient_s)
        return self.pause_s + (self.breath_s - self.pause_s) * min(1.0, max(0.0, haste))


EAGER = Rules(breath_s=0.2, longest_s=14.0)
"""Words soon: an utterance that goes on and on is cut at its breaths."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Speech between two pauses, `start` to `end` with a little quiet around it.

    `runs` are the stretches in it in which somebody speaks, in order.
    """

    start: int
    end: int
    runs: tuple[tuple[int, int], ...]

    @property
    def samples(self) -> int:
        return self.end - self.start


Stretch = tuple[Utterance, ...]
"""Utterances that go to the model together, their pauses left out."""


class Cutter:
    """Takes probabilities as they come and gives back utterances as they end."""

    def __init__(self, rules: Rules | None = None, first_window: int = 0) -> None:
        self._rules = rules or Rules()
        self._windows = first_window
        self._free_from = first_window * WINDOW
        """Where the last utterance ended: the next one must not reach back beyond it."""
        self._runs: list[tuple[int, int]] = []
        self._run_began: int | None = None

    @property
    def windows(self) -> int:
        """Windows taken in so far, counted from the start of the take."""
        return self._windows

    @property
    def settled(self) -> int:
        """Samples before this one are in an utterance that was given back, or are silence."""
        if self._runs:
            return self._free_from
        if self._run_began is not None:
            return max(self._free_from, self._run_began - self._samples(self._rules.before_s))
        return max(self._free_from, self._windows * WINDOW - self._samples(self._rules.before_s))

    @property
    def under_way(self) -> int:
        """Samples since the utterance began that has not ended yet; 0 while nobody speaks."""
        began = self._runs[0][0] if self._runs else self._run_began
        return 0 if began is None else self._windows * WINDOW - began

    def add(self, probabilities: Iterable[float]) -> list[Utterance]:
        """Utterances that ended within these windows."""
        found: list[Utterance] = []
        for probability in probabilities:
            here = self._windows * WINDOW
            self._windows += 1
            if self._run_began is None:
                if probability >= self._rules.on:
                    self._run_began = here
            elif probability < self._rules.off:
                self._runs.append((self._run_began, here))
                self._run_began = None
            found += self._cut(here + WINDOW)
        return found

    def finish(self) -> list[Utterance]:
        """What is still open when no more sound will come."""
        end = self._windows * WINDOW
        if self._run_began is not None:
            self._runs.append((self._run_began, end))
            self._run_began = None
        return self._given(len(self._runs), end) if self._runs else []

    def _cut(self, now: int) -> list[Utterance]:
        if not self._runs and self._run_began is None:
            return []
        if self._run_began is None:
            ended = self._runs[-1][1]
            pause_s = self._rules.pause_after((ended - self._runs[0][0]) / RATE)
            if now - ended >= self._samples(pause_s):
                return self._given(len(self._runs), now)
        began = self._runs[0][0] if self._runs else self._run_began
        assert began is not None
        if now - began >= self._samples(self._rules.longest_s):
            return self._cut_long(now)
        return []

    def _cut_long(self, now: int) -> list[Utterance]:
        """End at the longest breath of the second half; without one, right here."""
        half = self._samples(self._rules.longest_s) // 2
        resumes = now if self._run_began is None else self._run_began
        starts = [*(run[0] for run in self._runs[1:]), resumes][: len(self._runs)]
        breaths = [
            (start - run[1], index)
            for index, (run, start) in enumerate(zip(self._runs, starts, strict=True))
            if run[1] - self._runs[0][0] >= half
        ]
        if breaths:
            _, index = max(breaths)
            return self._given(index + 1, starts[index])
        if self._run_began is not None:
            self._runs.append((self._run_began, now))
            self._run_began = now
        return self._given(len(self._runs), now)

    def _given(self, count: int, limit: int) -> list[Utterance]:
        runs, self._runs = tuple(self._runs[:count]), self._runs[count:]
        start = max(self._free_from, runs[0][0] - self._samples(self._rules.before_s))
        end = min(limit, runs[-1][1] + self._samples(self._rules.after_s))
        self._free_from = end
        if sum(run[1] - run[0] for run in runs) < self._samples(self._rules.shortest_s):
            return []
        return [Utterance(start, end, runs)]

    @staticmethod
    def _samples(seconds: float) -> int:
        return round(seconds * RATE)


def joined(utterances: Sequence[Utterance], longest_s: float) -> list[Stretch]:
    """Neighbours put together as long as their sound is not longer than `longest_s` in all."""
    stretches: list[list[Utterance]] = []
    length = 0
    for utterance in utterances:
        if stretches and length + utterance.samples <= longest_s * RATE:
            stretches[-1].append(utterance)
            length += utterance.samples
        else:
            stretches.append([utterance])
            length = utterance.samples
    return [tuple(stretch) for stretch in stretches]


def place(stretch: Stretch, seconds: float, *, is_end: bool = False) -> int:
    """The take's sample that stands `seconds` into the joined sound of a stretch.

    A moment on the seam of two utterances belongs to the later one, as an end to the earlier one.
    """
    rest = round(seconds * RATE)
    for utterance in stretch[:-1]:
        if rest < utterance.samples or (is_end and rest == utterance.samples):
            return utterance.start + max(0, rest)
        rest -= utterance.samples
    last = stretch[-1]
    return min(last.end, last.start + max(0, rest))

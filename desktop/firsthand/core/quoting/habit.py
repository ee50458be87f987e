"""How long one person takes from the end of a sentence to the key, and how that is learned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, log, pi, sqrt

from firsthand.core.timeline import Frame, Span

SHORTEST_S, LONGEST_S = 0.2, 8.0
"""Reactions outside these were no reaction: the press came early, or meant something else."""


@dataclass(frozen=True, slots=True)
class Habit:
    """One person's reaction time, log-normal as reaction times are.

    `seen` counts corrections; the default weighs as much as `DEFAULT_WEIGHT` of them, so that one
    odd press does not turn everything around.
    """

    median_s: float = 1.2
    spread: float = 0.5
    """Standard deviation of the logarithm: two thirds react within median ÷ and × e^spread."""
    seen: int = 0

    @property
    def longest_s(self) -> float:
        """Hardly anybody takes longer than this: one press in ten thousand."""
        return self.median_s * exp(4 * self.spread)

    def log_density(self, reaction_s: float) -> float:
        """Logarithm of how likely a reaction of this length is, per second."""
        at = max(reaction_s, 0.05)
        off = (log(at) - log(self.median_s)) / self.spread
        return -0.5 * off * off - log(at * self.spread * sqrt(2 * pi))


DEFAULT_HABIT = Habit()
Habits = Mapping[str, Habit]
"""By the author of the marks; whoever is not in it has the default."""


@dataclass(frozen=True, slots=True)
class Reaction:
    """Somebody pressed at `press` and meant `meant`, as a person has confirmed."""

    author: str
    press: Frame
    meant: Span
    rate: int
    """Frames a second."""


DEFAULT_WEIGHT = 6
NARROWEST, WIDEST = 0.25, 0.9


def learned(habit: Habit, press: Frame, corrected: Span, rate: int) -> Habit:
    """The habit after one correction: the person meant `corrected` when pressing at `press`.

    A press within the sentence, or many seconds after it, says nothing of reaction time and leaves
    the habit as it is.
    """
    reaction_s = (press - corrected.end) / rate
    if not SHORTEST_S <= reaction_s <= LONGEST_S:
        return habit
    weight = DEFAULT_WEIGHT + habit.seen
    off = log(reaction_s) - log(habit.median_s)
    mean = log(habit.median_s) + off / (weight + 1)
    variance = (habit.spread**2 * weight + off * off * weight / (weight + 1)) / (weight + 1)
    return Habit(
        median_s=exp(mean),
        spread=min(WIDEST, max(NARROWEST, sqrt(variance))),
        seen=habit.seen + 1,
    )


def habits_of(reactions: Iterable[Reaction]) -> dict[str, Habit]:
    """The habit of everybody whose reactions are known, learned in their order."""
    found: dict[str, Habit] = {}
    for one in reactions:
        before = found.get(one.author, DEFAULT_HABIT)
        found[one.author] = learned(before, one.press, one.meant, one.rate)
    return found

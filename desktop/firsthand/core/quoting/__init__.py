"""From a press to the exact sentence that was meant, as a pure function."""

from firsthand.core.quoting.choice import Candidate, Guess, is_settled, quote_for
from firsthand.core.quoting.drafting import quote_from, state_of
from firsthand.core.quoting.habit import DEFAULT_HABIT, Habit, Habits, Reaction, habits_of, learned
from firsthand.core.quoting.stretch import Side, Step, narrowed, snapped, widened

__all__ = [
    "DEFAULT_HABIT",
    "Candidate",
    "Guess",
    "Habit",
    "Habits",
    "Reaction",
    "Side",
    "Step",
    "habits_of",
    "is_settled",
    "learned",
    "narrowed",
    "quote_for",
    "quote_from",
    "snapped",
    "state_of",
    "widened",
]

"""Which words were meant by a press: every stretch it could be is weighed, the likeliest first."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

from firsthand.core.quoting.cues import (
    ACKNOWLEDGEMENTS,
    OPENS_A_QUESTION,
    end_mark,
    is_prompt,
    plain,
)
from firsthand.core.quoting.habit import DEFAULT_HABIT, Habit
from firsthand.core.quoting.sentences import Flow, Said, flow_of
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Speaker, Transcript, Word, text_of

LOOK_BACK_S, LOOK_AHEAD_S = 45.0, 20.0
LONGEST_QUOTE_S = 40.0
EARLY = 0.04
"""Share of presses that come while the sentence is still being said."""
LATE_END_S = 0.25
"""How much later than true a model may put the end of a word."""
UNLIKELY = 0.02
"""Borders less likely than this are no place to begin or end a quote."""
OFFERED = 5
SAME_S = 0.35
"""Two stretches that begin and end within this of each other are one offer."""
SURE_FROM = 0.6
"""Share of all weight the best one must have to be called sure."""
ENOUGH_AFTER_S = 1.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may have been meant; `score` is their share of the weight, 0 to 1."""

    start: Frame
    end: Frame
    text: str
    words: tuple[Word, ...]
    speaker: Speaker
    score: float

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Guess:
    """What a press meant, best first; empty while there are no words before it."""

    candidates: tuple[Candidate, ...] = ()
    is_sure: bool = False

    @property
    def best(self) -> Candidate | None:
        return self.candidates[0] if self.candidates else None


def quote_for(
    press: Frame, transcript: Transcript, rate: int, habit: Habit = DEFAULT_HABIT
) -> Guess:
    """The sentence that was meant by a press at `press`, with the alternatives in order.

    Each stretch from one possible border to another is weighed by how surely it begins and ends at
    borders and has none inside, by how usual the time from its end to the press is for this
    person, and by whether anybody would want to keep it. Words of a known interviewer are never
    in it.
    """
    window = Span(
        Frame(max(0, press - round(LOOK_BACK_S * rate))), Frame(press + round(LOOK_AHEAD_S * rate))
    )
    flow = flow_of(transcript, window, rate)
    weighed = sorted(_weighed(flow, press, rate, habit), key=lambda one: (-one[0], one[1]))
    if not weighed:
        return Guess()
    most = weighed[0][0]
    whole = sum(exp(weight - most) for weight, _, _ in weighed)
    offers: list[Candidate] = []
    for weight, first, last in weighed:
        share = exp(weight - most) / whole
        found = _candidate(flow.said[first:last], share)
        if all(_is_other(found, offer, rate) for offer in offers):
            offers.append(found)
        if len(offers) == OFFERED:
            break
    return Guess(tuple(offers), offers[0].score >= SURE_FROM)


def is_settled(press: Frame, covered: Frame, rate: int) -> bool:
    """Whether words reach far enough beyond a press for its quote to stay as guessed.

    `covered` is the frame up to which all words are there.
    """
    return covered >= press + round(ENOUGH_AFTER_S * rate)


def _weighed(flow: Flow, press: Frame, rate: int, habit: Habit) -> list[tuple[float, int, int]]:
    """(log weight, first word, one past the last word) of every stretch that may be meant."""
    found: list[tuple[float, int, int]] = []
    said, borders = flow.said, flow.borders
    for last in range(1, len(said) + 1):
        if borders[last] < UNLIKELY:
            continue
        inside = 0.0
        for first in range(last - 1, -1, -1):
            if said[first].is_interviewers:
                break
            start, end = said[first].word.start, max(o.word.end for o in said[first:last])
            if end - start > LONGEST_QUOTE_S * rate:
                break
            if borders[first] >= UNLIKELY:
                when = _log_when(press, start, end, rate, habit)
                if when is not None:
                    edges = log(borders[first]) + log(borders[last])
                    worth = _worth(said[first:last])
                    found.append((edges + inside + when + worth, first, last))
            inside += log(max(1 - borders[first], 1e-6))
    return found


def _log_when(press: Frame, start: Frame, end: Frame, rate: int, habit: Habit) -> float | None:
    """Log likelihood of pressing when it was pressed, had this stretch been meant."""
    if press <= start:
        return None
    reaction_s = (press - end) / rate
    after = 0.0
    if reaction_s > -LATE_END_S:
        after = (1 - EARLY) * exp(habit.log_density(max(reaction_s, 0.0)))
    within = EARLY / ((end - start) / rate + 1.0) if press < end else 0.0
    return log(max(after + within, 1e-12))


def _worth(said: tuple[Said, ...]) -> float:
    """Log of how much likelier than others such words are to be kept."""
    words = [plain(one.word.text) for one in said]
    worth = 0.0
    if all(word in ACKNOWLEDGEMENTS for word in words):
        worth -= 3.0
    elif len(words) <= 2:
        worth -= 1.5
    elif len(words) == 3:
        worth -= 0.6
    asks = end_mark(said[-1].word.text) == "?"
    if said[-1].speaker is Speaker.INTERVIEWER:
        worth -= 4.0
    elif asks:
        worth -= 1.0 if said[-1].speaker is Speaker.BUYER else 3.0
    elif said[-1].speaker is Speaker.UNKNOWN and (
        is_prompt(words) or (words[0] in OPENS_A_QUESTION and len(words) < 4)
    ):
        worth -= 2.0
    return worth


def _candidate(said: tuple[Said, ...], share: float) -> Candidate:
    words = tuple(one.word for one in said)
    return Candidate(
        start=words[0].start,
        end=max(word.end for word in words),
        text=text_of(words),
        words=words,
        speaker=said[-1].speaker,
        score=share,
    )


def _is_other(one: Candidate, two: Candidate, rate: int) -> bool:
    near = SAME_S * rate
    return abs(one.start - two.start) > near or abs(one.end - two.end) > near

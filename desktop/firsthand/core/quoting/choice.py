"""Which words were meant by a press: every stretch it could be is weighed, the likeliest first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from math import exp, log

from firsthand.core.quoting.habit import DEFAULT_HABIT, Habit
from firsthand.core.quoting.sentences import Flow, Said, flow_of
from firsthand.core.quoting.worth import says_something, worth_of
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Speaker, Transcript, Word, text_of

LOOK_BACK_S, LOOK_AHEAD_S = 300.0, 40.0
"""Far back, for how this conversation pauses; the quote itself lies near."""
LONGEST_QUOTE_S = 40.0
EARLY = 0.04
"""Share of presses that come while the sentence is still being said."""
LATE_END_S = 0.25
"""How much later than true a model may put the end of a word."""
UNLIKELY = 0.004
"""Borders less likely than this are no place to begin or end a quote."""
HOPELESS = -40.0
"""Log of how unlikely a stretch may be for the borders inside it, before it is no offer at all."""
BEGINNING = 0.75
"""How much the border before a stretch counts beside the one after it.

Where somebody takes a breath in mid-thought a border looks likely, and the thought began before.
"""
OFFERED = 5
SAME_S = 0.35
"""Two stretches that begin and end within this of each other are one offer."""
SURE_FROM = 0.8
"""Share of all weight the best must have to be called sure: of those, nine in ten were right."""
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
    flow = _flow(transcript, press, rate, habit)
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


def _flow(transcript: Transcript, press: Frame, rate: int, habit: Habit) -> Flow:
    """The words around a press, with the borders that may matter: the words before those only tell
    how this conversation pauses."""
    window, reach = window_of(press, rate), round(LONGEST_QUOTE_S * rate)
    oldest = Frame(press - round(habit.longest_s * rate))
    flow = flow_of(transcript, window, rate, Frame(oldest - reach))
    spoken = _spoken_before(flow, press)
    if spoken and max(spoken) < oldest:
        return flow_of(transcript, window, rate, Frame(max(spoken) - reach))
    return flow


def _spoken_before(flow: Flow, press: Frame) -> list[Frame]:
    """Where the words of others than the interviewer end that began before a press."""
    return [one.word.end for one in flow.said if one.word.start < press and not one.is_interviewers]


def window_of(press: Frame, rate: int) -> Span:
    """Where words may lie that matter for a press."""
    return Span(
        Frame(max(0, press - round(LOOK_BACK_S * rate))), Frame(press + round(LOOK_AHEAD_S * rate))
    )


def is_settled(press: Frame, covered: Frame, rate: int) -> bool:
    """Whether words reach far enough beyond a press for its quote to stay as guessed.

    `covered` is the frame up to which all words are there.
    """
    return covered >= press + round(ENOUGH_AFTER_S * rate)


def _weighed(flow: Flow, press: Frame, rate: int, habit: Habit) -> list[tuple[float, int, int]]:
    """(log weight, first word, one past the last word) of every stretch that may be meant."""
    found: list[tuple[float, int, int]] = []
    said, borders = flow.said, flow.borders
    before = _spoken_before(flow, press)
    if not before:
        return found
    oldest = min(max(before), press - habit.longest_s * rate)
    lengths = list(accumulate(map(says_something, said), initial=0))
    at_border = [log(max(border, UNLIKELY)) for border in borders]
    at_none = [log(max(1 - border, 1e-6)) for border in borders]
    for last in range(1, len(said) + 1):
        if borders[last] < UNLIKELY or said[last - 1].word.end < oldest:
            continue
        inside, end = 0.0, said[last - 1].word.end
        for first in range(last - 1, -1, -1):
            start, end = said[first].word.start, max(end, said[first].word.end)
            if said[first].is_interviewers or end - start > LONGEST_QUOTE_S * rate:
                break
            if borders[first] >= UNLIKELY and start < press:
                weight = inside + BEGINNING * at_border[first] + at_border[last]
                weight += _log_when(press, start, end, rate, habit)
                weight += worth_of(said[first:last], lengths[last] - lengths[first])
                found.append((weight, first, last))
            inside += at_none[first]
            if inside < HOPELESS:
                break
    return found


def _log_when(press: Frame, start: Frame, end: Frame, rate: int, habit: Habit) -> float:
    """Log likelihood of pressing when it was pressed, had this stretch been meant."""
    reaction_s = (press - end) / rate
    after = 0.0
    if reaction_s > -LATE_END_S:
        after = (1 - EARLY) * exp(habit.log_density(max(reaction_s, 0.0)))
    within = EARLY / ((end - start) / rate + 1.0) if press < end else 0.0
    return log(max(after + within, 1e-12))


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

"""How much pauses, punctuation and wording say about a sentence ending between two words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from firsthand.core.quoting.cues import (
    CONDITIONS,
    FILLERS,
    GOES_ON_AFTER,
    JOINTS,
    LAUGHS,
    OPENS_A_CLAUSE,
    TITLES,
    begins_with_capital,
    end_mark,
    opening_weight,
    plain,
)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How long this conversation pauses where a sentence ends, and where it only takes a breath.

    People who talk fast pause after a sentence no longer than others do at a comma; for them a
    pause says little, while with slow talkers it says nearly everything.
    """

    at_ends_s: float = 0.65
    at_commas_s: float = 0.4


TYPICAL = Rhythm()
TYPICAL_WEIGHT = 8
"""The typical rhythm counts as this many pauses heard."""
SHORTEST_PAUSE_S = 0.05
SHARE_OF_ENDS, SHARE_OF_COMMAS = 0.35, 0.5
"""Sentences that end a turn are followed by much longer pauses: what counts is the lower third."""


def rhythm_of(pauses: Iterable[tuple[str, float]]) -> Rhythm:
    """The rhythm of a conversation from (word, seconds of silence after it)."""
    at_ends, at_commas = [], []
    for text, pause_s in pauses:
        mark = end_mark(text)
        if mark in (".", "?", "!"):
            at_ends.append(pause_s)
        elif mark == ",":
            at_commas.append(pause_s)
    return Rhythm(
        _towards(at_ends, SHARE_OF_ENDS, TYPICAL.at_ends_s),
        _towards(at_commas, SHARE_OF_COMMAS, TYPICAL.at_commas_s),
    )


def _towards(pauses: Sequence[float], share: float, typical_s: float) -> float:
    """The pause below which `share` of them lie, drawn to the typical one while few were heard."""
    if not pauses:
        return typical_s
    heard_s = max(SHORTEST_PAUSE_S, sorted(pauses)[int(share * len(pauses))])
    weight = len(pauses) / (len(pauses) + TYPICAL_WEIGHT)
    return float(heard_s**weight * typical_s ** (1 - weight))


MARKS = {".": 2.4, "!": 2.4, "?": 1.7, ",": -0.9, "…": -1.0, "-": -1.0, "": -1.2}
"""Log odds of a border by the punctuation the model wrote before it."""
PAUSE_WEIGHT = 11.0
LEAST_APART = 0.25
LEAST_BY_PAUSE, MOST_BY_PAUSE = -5.0, 5.5
GOES_ON, AFTER_FILLER = -5.0, -1.5
AFTER_CONDITION = -2.0
MARKS_MISSING = 1.5
LOWER_AFTER_STOP = -0.5
CAPITAL_WITHOUT_STOP = 1.0
WITHIN_A_TURN = -3.5
"""Between the halves of "not this, but that", which models like to take for two sentences."""
AFTER_A_PROMISE = -3.0
"""After "If that is true.", which speech models write where the speaker took a breath."""
BESIDE_A_LAUGH = 5.0
"""A laugh is no part of the sentence before or after it, whosever it seems to be."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a place between two words."""

    words_since: int = 7
    """Up to the place, since the full stop before it; at least 1, as the next."""
    words_until: int = 7
    """After the place, up to the next full stop."""
    longest_pause_s: float = 0.1
    """Among the eight places before, as long as nobody else speaks."""


ALONE = Around()


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each cue counts where it is known how near the model came to a full stop.

    Logistic regression over the 6,000 places in thirty-six made interviews (all scripts in
    `tests/bench/speech` but the last six, and one of another hand; base model) where one voice goes
    on and a border is not out of the question. Fitted on thirty-two and looked at on the other four
    in turn, its log loss where there is a doubt is .154; it was .205 without what stands around.
    """

    always: float
    stop: float
    pause: float
    longer: float
    """Per natural logarithm of how much longer this pause is than any shortly before."""
    since: float
    until: float
    """Per natural logarithm of the number of words: few words are seldom a sentence."""
    rhythm: float
    """Per natural logarithm of how much longer pauses are here after a sentence than at a comma."""
    opening: float
    clause: float = 0.0
    filler: float = 0.0
    lower: float = 0.0


WEIGHTS = Weights(
    always=-4.4,
    stop=0.7,
    pause=0.75,
    longer=0.65,
    since=0.85,
    until=1.35,
    rhythm=1.0,
    opening=1.4,
    clause=-1.25,
    filler=-4.9,
    lower=-2.1,
)
BEFORE_A_JOINT = Weights(
    always=-3.65,
    stop=0.5,
    pause=0.65,
    longer=0.5,
    since=0.5,
    until=0.4,
    rhythm=1.35,
    opening=0.45,
    lower=-6.0,
)
"""The same before `JOINTS`, where people take a breath as long as after a sentence, and models then
write a full stop: of the 1,200 such places not out of the question, 210 were borders."""
A_BREATH_BEFORE_A_JOINT = -1.8
"""What a full stop there says less, where it is not known how near the model came to it: of 35 such
places where all cues together said two in three, three were borders."""
SUREST = 0.001
"""Nearer to 0 or 1 than this the model's own odds say no more."""
NO_PAUSE_S = 0.02
"""Shorter ones are as good as none."""


def border_odds(
    left: str,
    right: str,
    pause_s: float,
    rhythm: Rhythm = TYPICAL,
    *,
    clause_opens_with: str = "",
    turns: bool = False,
    promises: bool = False,
    marks_are_missing: bool = False,
    stop: float | None = None,
    around: Around = ALONE,
) -> float:
    """Log odds that a sentence ends between two words, from wording, marks and pauses.

    `clause_opens_with` is the plain first word of the clause that ends here, `turns` whether it
    denies what the next one puts right, and `promises` whether it is a sentence of its own as the
    model wrote it, but only a condition; `marks_are_missing` says that the model wrote none
    anywhere near, so that their absence says nothing. `stop` is how likely the model would have
    ended a sentence here, which then counts in place of what it wrote, beside what is `around`.

    No cue decides by itself: models write a full stop where a speaker only thought for a moment,
    and run on where a speaker hardly paused. The weights are logistic regression's on made
    interviews, rounded.
    """
    sense = (WITHIN_A_TURN if turns else 0.0) + (AFTER_A_PROMISE if promises else 0.0)
    if (plain(left) in LAUGHS) != (plain(right) in LAUGHS):
        sense += BESIDE_A_LAUGH
    if stop is not None and plain(left) not in TITLES:  # "Dr." has a full stop that ends nothing
        return _weighed_odds(left, right, pause_s, rhythm, stop, around) + sense
    mark = end_mark(left)
    of_mark = MARKS[mark]
    if mark in (".", "!") and plain(right) in JOINTS:
        of_mark += A_BREATH_BEFORE_A_JOINT
    missing = MARKS_MISSING if not mark and marks_are_missing else 0.0
    wording = _wording_odds(left, right, clause_opens_with)
    return of_mark + missing + pause_odds(pause_s, rhythm) + wording + sense


def _weighed_odds(
    left: str, right: str, pause_s: float, rhythm: Rhythm, stop: float, around: Around
) -> float:
    opens, ends = plain(right), end_mark(left) in (".", "?", "!")
    weights = BEFORE_A_JOINT if opens in JOINTS else WEIGHTS
    odds = weights.always
    odds += weights.stop * log(max(SUREST, stop) / max(SUREST, 1 - stop))
    odds += weights.pause * pause_odds(pause_s, rhythm)
    odds += weights.longer * (
        log(max(NO_PAUSE_S, pause_s)) - log(max(NO_PAUSE_S, around.longest_pause_s))
    )
    odds += weights.since * log(around.words_since) + weights.until * log(around.words_until)
    odds += weights.rhythm * log(rhythm.at_ends_s / rhythm.at_commas_s)
    odds += weights.opening * opening_weight(right)
    odds += weights.clause if opens in OPENS_A_CLAUSE else 0.0
    odds += weights.filler if plain(left) in FILLERS else 0.0
    return odds + (weights.lower if ends and right[:1].islower() else 0.0)


def _wording_odds(left: str, right: str, clause_opens_with: str) -> float:
    mark = end_mark(left)
    odds = opening_weight(right)
    if plain(left) in FILLERS:
        odds += AFTER_FILLER
    elif plain(left) in GOES_ON_AFTER and mark not in ("?", "!"):
        odds += GOES_ON
    if mark == "," and clause_opens_with in CONDITIONS:
        odds += AFTER_CONDITION
    if mark in (".", "?", "!"):
        if right[:1].islower():
            odds += LOWER_AFTER_STOP
    elif not mark and begins_with_capital(right):
        odds += CAPITAL_WITHOUT_STOP
    return odds


def pause_odds(pause_s: float, rhythm: Rhythm) -> float:
    """Log odds of a border by the pause, which count the more the more the two kinds differ."""
    ends, commas = log(rhythm.at_ends_s), log(rhythm.at_commas_s)
    apart = max(LEAST_APART, ends - commas)
    off = log(max(SHORTEST_PAUSE_S, pause_s)) - (ends + commas) / 2
    return max(LEAST_BY_PAUSE, min(MOST_BY_PAUSE, PAUSE_WEIGHT * apart * off))

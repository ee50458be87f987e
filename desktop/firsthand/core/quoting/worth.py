"""How likely anybody wants to keep some words as a quote, from the words alone."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.core.quoting.cues import (
    ABOUT_ME,
    ACKNOWLEDGEMENTS,
    FILLERS,
    HANGS_ON,
    LAUGHS,
    end_mark,
    is_prompt,
)
from firsthand.core.quoting.sentences import Said
from firsthand.core.transcript import Speaker

ONLY_LISTENING = -4.0
SHORT = ((3, -2.2), (6, -1.8), (10, -1.3))
EASY_WORDS, EACH_MORE = 20, -0.22
"""What people keep is a whole thought, which hardly takes fewer words than these, or more.

Conditional logit over all stretches that a press could mean, on six made interviews in turn (see
`borders.Weights`), drawn by a third towards how long the kept sentences of the one of another hand
are beside all others its buyer says; each word more again on eighteen.
"""
INTERVIEWERS = -4.0
"""For words that are only guessed to be the interviewer's; known ones never come here."""
A_QUESTION = -1.0
A_QUESTION_TO_THE_BUYER = -4.0
"""A question is the interviewer's, unless it is known to be another's or tells of "me"."""
A_PROMPT = -2.5
BEGINS_IN_THE_MIDDLE = -1.5
STOPS_IN_THE_MIDDLE = -0.7
A_LAUGH_AT_AN_END = -2.5


def says_something(one: Said) -> bool:
    return one.plain not in FILLERS


def worth_of(said: Sequence[Said], length: int) -> float:
    """Log of how much less likely than a good full sentence these words are to be kept.

    `length` is how many of them say something.
    """
    words = [one.plain for one in said]
    speaker = said[-1].speaker
    if all(word in ACKNOWLEDGEMENTS for word in words):
        return ONLY_LISTENING
    worth = next((weight for at_most, weight in SHORT if length <= at_most), 0.0)
    worth += EACH_MORE * max(0, length - EASY_WORDS)
    if words[0] in HANGS_ON:
        worth += BEGINS_IN_THE_MIDDLE
    if words[0] in LAUGHS or words[-1] in LAUGHS:
        worth += A_LAUGH_AT_AN_END
    if end_mark(said[-1].word.text) == ",":
        worth += STOPS_IN_THE_MIDDLE
    if speaker is Speaker.INTERVIEWER:
        worth += INTERVIEWERS
    elif end_mark(said[-1].word.text) == "?":
        asked = _since_last_mark(said)
        tells_of_me = speaker is not Speaker.UNKNOWN or not ABOUT_ME.isdisjoint(asked)
        worth += A_QUESTION if tells_of_me else A_QUESTION_TO_THE_BUYER
    elif speaker is Speaker.UNKNOWN and is_prompt(words):
        worth += A_PROMPT
    return worth


def _since_last_mark(said: Sequence[Said]) -> list[str]:
    """The words of the last sentence, as the model wrote it."""
    found: list[str] = []
    for one in reversed(said):
        if found and end_mark(one.word.text) in (".", "?", "!"):
            break
        found.append(one.plain)
    return found

"""How likely anybody wants to keep some words as a quote, from the words alone."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.core.quoting.cues import (
    ABOUT_ME,
    ACKNOWLEDGEMENTS,
    HANGS_ON,
    end_mark,
    is_prompt,
)
from firsthand.core.quoting.sentences import Said
from firsthand.core.transcript import Speaker

ONLY_LISTENING = -3.0
SHORT = {1: -3.0, 2: -2.5, 3: -1.8, 4: -1.2, 5: -0.8, 6: -0.4, 7: -0.2}
EASY_WORDS, EACH_MORE = 18, -0.12
"""What people keep is a whole thought, which hardly takes fewer words than these, or more."""
INTERVIEWERS = -4.0
"""For words that are only guessed to be the interviewer's; known ones never come here."""
A_QUESTION = -1.0
A_QUESTION_TO_THE_BUYER = -4.0
"""A question is the interviewer's, unless it is known to be another's or tells of "me"."""
A_PROMPT = -2.5
BEGINS_IN_THE_MIDDLE = -1.0
STOPS_IN_THE_MIDDLE = -0.7


def worth_of(said: Sequence[Said]) -> float:
    """Log of how much less likely than a good full sentence these words are to be kept."""
    words = [one.plain for one in said]
    speaker = said[-1].speaker
    if all(word in ACKNOWLEDGEMENTS for word in words):
        return ONLY_LISTENING
    worth = SHORT.get(len(words), 0.0) + EACH_MORE * max(0, len(words) - EASY_WORDS)
    if words[0] in HANGS_ON:
        worth += BEGINS_IN_THE_MIDDLE
    if end_mark(said[-1].word.text) == ",":
        worth += STOPS_IN_THE_MIDDLE
    if speaker is Speaker.INTERVIEWER:
        worth += INTERVIEWERS
    elif end_mark(said[-1].word.text) == "?":
        tells_of_me = speaker is not Speaker.UNKNOWN or not ABOUT_ME.isdisjoint(words)
        worth += A_QUESTION if tells_of_me else A_QUESTION_TO_THE_BUYER
    elif speaker is Speaker.UNKNOWN and is_prompt(words):
        worth += A_PROMPT
    return worth

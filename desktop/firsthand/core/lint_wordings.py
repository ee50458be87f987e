"""Offers an open wording for a question that is closed, leading, hypothetical or double."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.core.lint_double import joint_in
from firsthand.core.lint_shapes import Sentence, Shape

_OPENED_BY = (
    # Verb first, so the same words follow an open beginning without a change of grammar.
    (re.compile(r"^(?:have|has|had) "), "When, if ever, "),
    (re.compile(r"^(?:is|was|are|were) (?:there|it|that|this)\b"), ""),
    (re.compile(r"^(?:is|are|was|were|am) "), "In what way, if any, "),
    (re.compile(r"^(?:do|does|did|can|could|will|would|should|must|may|might|shall) "),
     "How, if at all, "),
)  # fmt: skip
_EVER = re.compile(r"\bever ")
_INSIDE_IF = re.compile(r"\b(?:if|whether) (?P<rest>.+)$")


def open_closed(text: str, asking: Sequence[Sentence]) -> str:
    """The closed sentence with an open beginning; a choice between two asks how it is made."""
    closed = next((s for s in asking if s.shape is Shape.YES_NO), asking[0])
    core = closed.core
    if re.search(r"\bor\b", core):
        return "How do you choose between them?"
    if re.match(r"^(?:can|could|will|would|tell|do) ", core) and (
        inside := _INSIDE_IF.search(core)
    ):
        return _asked(f"tell me what happened {_about(inside['rest'])}")
    if re.match(r"^(?:do|can|does) you (?:think|find|feel|believe|agree)\b", core):
        return "What do you make of it?"
    if re.match(r"^(?:do|can|did) you (?:remember|recall)\b", core):
        rest = re.sub(r"^(?:do|can|did) you (?:remember|recall) ", "", core)
        return _asked(f"tell me about {rest}")
    joint = joint_in(closed)
    core = core if joint is None else core[:joint]
    for pattern, opening in _OPENED_BY:
        if pattern.match(core):
            return _asked(opening + _EVER.sub("", core)) if opening else "What is it like?"
    return "How does that work for you?"


def _about(rest: str) -> str:
    return "there" if rest else ""


def open_leading(text: str, word: str) -> str:
    """The question without its judgement where that can be cut out; else a plain one."""
    lowered = text.lower().replace("’", "'")
    how = re.match(
        rf"^(?:and |so )?how (?:very |really |so )?{re.escape(word)} (?P<rest>.+)$", lowered
    )
    if how and re.match(r"^(?:is|was|were|are|did|do|does) ", how["rest"]):
        if re.match(r"^(?:is|was) (?:it|the|your|our|that|this)\b", how["rest"]):
            return _asked(f"how {how['rest']}")
        return "How was that for you?"
    if re.search(r"\b(?:love|hate|like|enjoy|adore|dislike)\b", word):
        return "How do you feel about it?"
    if lowered.startswith("why"):
        return "What led to the way you do it today?"
    shorter = re.sub(rf"\b{re.escape(word)},? ", "", text, count=1, flags=re.IGNORECASE)
    if len(word.split()) == 1 and shorter != text:
        return shorter[:1].upper() + shorter[1:]
    return "How do you see that?"


_ABOUT_MONEY = re.compile(r"\b(?:pay|price|cost|costs|spend|worth|euros?|dollars?|money|cheaper)\b")
_ABOUT_ADVICE = re.compile(r"\brecommend")
_ABOUT_FEELING = re.compile(r"\bfeel\b")
_ABOUT_SWITCH = re.compile(r"\b(?:switch|replace|change|convince|make you|persuade)\b")
_ABOUT_SEARCH = re.compile(r"\b(?:look|search|find|go) (?:for|to)\b")
_ABOUT_WISH = re.compile(r"\b(?:wish|ideal|perfect|dream|features?|magic|like to have)\b")


def open_hypothetical(whole: str) -> str:
    """A question about what really happened, near to what the guess was about."""
    for pattern, wording in (
        (_ABOUT_MONEY, "What do you pay for this today, in money or in hours?"),
        (_ABOUT_ADVICE, "When did you last recommend something like this, and why?"),
        (_ABOUT_FEELING, "How was it for you the last time that happened?"),
        (_ABOUT_SWITCH, "What happened the last time you changed the way you do this?"),
        (_ABOUT_SEARCH, "Where did you look the last time you needed something like this?"),
        (_ABOUT_WISH, "What have you tried so far, and where did it fall short?"),
    ):
        if pattern.search(whole):
            return wording
    return "What did you do the last time you were in that situation?"


def open_double(asking: Sequence[Sentence]) -> str:
    """The first of the two questions; the second makes a good probe."""
    first = asking[0]
    joint = joint_in(first)
    if joint is None:
        return first.written
    asked = first.core[:joint].rstrip(" ,")
    return _asked(asked)


def open_solution(text: str) -> str:
    return "How do you deal with that today?"


def _asked(core: str) -> str:
    ending = "." if core.startswith("tell me") else "?"
    core = re.sub(r"\bi\b", "I", core)
    return core[:1].upper() + core[1:] + ending

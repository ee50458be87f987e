"""Says which questions of a guide make a buyer guess, agree or choose instead of telling.

The rules are those that books on interviewing and on survey design share. Steve Portigal asks
for open questions, one at a time, and for silence after them. Rob Fitzpatrick asks for what
happened and not for what somebody would do or pay. The methodology of surveys has long measured
that yes-or-no and leading wordings draw agreement, and that a question with two objects gets an
answer nobody can read. The rules know English; questions in other languages pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from firsthand.core.guide import Guide, PhaseKind
from firsthand.core.lint import shapes
from firsthand.core.lint.double import joint_in
from firsthand.core.lint.hypothetical import hypothetical_word, is_also_closed
from firsthand.core.lint.leading import asks_for_agreement, leading_word
from firsthand.core.lint.shapes import Sentence, Shape
from firsthand.core.lint.wordings import (
    open_closed,
    open_double,
    open_hypothetical,
    open_leading,
    open_solution,
)


class Rule(StrEnum):
    CLOSED = "closed"
    LEADING = "leading"
    HYPOTHETICAL = "hypothetical"
    DOUBLE = "double"
    NAMES_SOLUTION = "names-solution"


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing about one question."""

    question: str
    """The text that was checked."""
    rule: Rule
    why: str
    """A sentence for the person who wrote it."""
    open_wording: str
    """A question that asks for the same and passes all rules; to be taken over or improved."""
    key: str = ""
    """Key of the guide's question; a probe has that of its question."""


_WHY = {
    Rule.CLOSED: "It can be answered with one word, and the story behind it stays untold.",
    Rule.LEADING: "It tells the buyer which answer you expect, and people are polite.",
    Rule.HYPOTHETICAL: "It asks for a guess. What people did is evidence, a guess is none.",
    Rule.DOUBLE: "It asks two things at once; the buyer answers the easier one.",
    Rule.NAMES_SOLUTION: "It gives the solution away before the reveal, and colours what follows.",
}

_LONGEST = 1_000
"""Characters of a question that the rules look at: whoever pastes a page must not wait for it."""


def check_question(
    text: str, *, before_reveal: bool, solution_words: Sequence[str] = ()
) -> list[Objection]:
    """What is wrong with a question; empty when nothing is, at most one objection a rule.

    A statement that asks nothing is only checked for the solution's words.
    """
    said = shapes.sentences(text[:_LONGEST])
    asking = [sentence for sentence in said if sentence.shape is not Shape.STATEMENT]
    if not asking and not before_reveal:
        return []
    faults: list[tuple[Rule, Iterator[str]]] = []
    if any(_is_closed(sentence) for sentence in asking):
        faults.append((Rule.CLOSED, open_closed(asking)))
    if asking and (push := next((word for s in said if (word := leading_word(s))), "")):
        faults.append((Rule.LEADING, open_leading(text, asking, push)))
    if asking and any(hypothetical_word(sentence) for sentence in said):
        faults.append((Rule.HYPOTHETICAL, open_hypothetical(asking)))
    if asking and _is_double(said):
        faults.append((Rule.DOUBLE, open_double(asking)))
    if before_reveal and _solution_word(text, solution_words):
        faults.append((Rule.NAMES_SOLUTION, open_solution()))
    return [
        Objection(text, rule, _WHY[rule], _first_good(wordings, solution_words))
        for rule, wordings in faults
    ]


def check_guide(guide: Guide, solution_words: Sequence[str] = ()) -> list[Objection]:
    """Objections to all questions and probes of a guide, in its order.

    The reveal phase tells the solution; its lines are statements by nature and are left alone.
    """
    objections = []
    for phase, question in guide.questions():
        if phase.kind is PhaseKind.REVEAL:
            continue
        for text in (question.text, *question.probes):
            objections += [
                Objection(found.question, found.rule, found.why, found.open_wording, question.key)
                for found in check_question(
                    text,
                    before_reveal=phase.kind.is_before_reveal,
                    solution_words=solution_words,
                )
            ]
    return objections


_LAST_RESORT = "What happened the last time this came up?"


def _first_good(wordings: Iterator[str], solution_words: Sequence[str]) -> str:
    """The nearest wording that has no fault itself; a plain one where all of them have."""
    for wording in wordings:
        said = shapes.sentences(wording)
        if (
            not any(_is_closed(s) or leading_word(s) or hypothetical_word(s) for s in said)
            and all(s.shape not in (Shape.NEGATIVE, Shape.TAGGED, Shape.DECLARED) for s in said)
            and not _is_double(said)
            and not _solution_word(wording, solution_words)
        ):
            return wording
    return _LAST_RESORT


# -- closed --------------------------------------------------------------------------------------


def _is_closed(sentence: Sentence) -> bool:
    if sentence.shape is not Shape.YES_NO:
        return False
    if hypothetical_word(sentence):
        return is_also_closed(sentence)
    return not asks_for_agreement(sentence)


# -- two questions in one ------------------------------------------------------------------------


def _is_double(said: Sequence[Sentence]) -> bool:
    marked = [s for s in said if s.written.rstrip("\"'”’) ").endswith("?")]
    return len(marked) > 1 or any(joint_in(sentence) is not None for sentence in said)


# -- the solution --------------------------------------------------------------------------------

_TOKEN = re.compile(r"[^\W_]+")


def _solution_word(text: str, solution_words: Sequence[str]) -> str:
    """The word that gives the solution away, also in another form of it; empty if there is none."""
    if "{solution}" in text:
        return "{solution}"
    said = [_stem(token) for token in _TOKEN.findall(_without_possessive(text))]
    for phrase in solution_words:
        wanted = [_stem(token) for token in _TOKEN.findall(_without_possessive(phrase))]
        size = len(wanted)
        if not size:
            continue
        if any(said[at : at + size] == wanted for at in range(len(said) - size + 1)):
            return phrase
        if size > 1 and "".join(wanted) in said:
            return phrase
    return ""


def _without_possessive(text: str) -> str:
    return re.sub(r"['’]s\b", "", text.casefold())


_SHORTEST_STEM = 3


def _stem(word: str) -> str:
    """Good enough to find `dashboards` by `dashboard` and `automating` by `automate`."""
    for ending in ("ations", "ation", "ating", "ated", "ates", "ate", "ings", "ing", "ers", "er",
                   "ies", "es", "ed", "s", "y", "e"):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word

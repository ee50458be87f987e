"""The shapes of English questions: where one begins, and the words that give a shape away."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Shape(Enum):
    """What a sentence of a guide is, grammatically."""

    OPEN = "begins with a question word"
    INVITATION = "asks politely for a story, or for leave"
    YES_NO = "begins with a verb and its subject"
    NEGATIVE = "begins with a negated verb"
    TAGGED = "says something and asks for agreement"
    DECLARED = "says something with a question mark"
    STATEMENT = "asks nothing"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `whole` is in small letters with straight apostrophes and no end mark.

    `core` is `whole` from where the question itself begins, after "So," or "When it fails,";
    `spoken` is the same stretch as it was typed.
    """

    written: str
    whole: str
    core: str
    spoken: str
    shape: Shape


_WH = r"(?:what|when|where|which|who|whom|whose|why|how)"
_PREPOSITION = r"(?:to|with|for|from|in|on|at|by|about|of|under|through|against|until|since)"
_SUBJECT_PRONOUN = r"(?:you|it|they|he|she|we|i|that|this|there|these|those)"
_AUX = (
    r"(?:do|does|did|is|are|was|were|am|have|has|had|can|could|will|would|should|shall|may|might"
    r"|must)"
)
_NOT = (
    r"(?:don't|doesn't|didn't|isn't|aren't|wasn't|weren't|haven't|hasn't|hadn't|can't|cannot"
    r"|couldn't|won't|wouldn't|shouldn't|mustn't|ain't)"
)
OPEN_START = re.compile(rf"^(?:{_PREPOSITION} )?{_WH}(?:'(?:s|re|d|ll|ve))?\b")
YES_NO_START = re.compile(rf"^{_AUX} ")
_NEGATIVE_START = re.compile(rf"^(?:{_NOT} |{_AUX} {_SUBJECT_PRONOUN} not\b)")
_FILLER = re.compile(
    r"^(?:so|and|but|or|okay|ok|well|now|then|right|also|great|alright|all right|first|finally|next"
    r"|actually|honestly|out of curiosity|just curious|i'm curious|i was wondering|i wonder|please"
    r"|thanks|thank you|just|hm|um|again|yes|no|sorry|good|in short|tell me(?=[,:]))\b[,:;]?\s+"
)
_TELLING = (
    r"(?:tell|walk|talk|take|run|guide|show|describe|give|explain|share|help|say|think of|remember"
    r"|recall|list|name|elaborate|expand|go (?:into|through|back|over)|paint|draw|sketch"
    r"|summari[sz]e|outline|speak|clarify|illustrate|introduce|start|begin|unpack|break|bring"
    r"|point|recount|repeat|read)"
)
_INVITATION = re.compile(
    r"^(?:"
    r"(?:can|could|will|would|may) (?:you|we|i ask you to) (?:please |just |briefly |maybe "
    rf"|perhaps |possibly |kindly )*{_TELLING}\b"
    rf"|(?:would|do) you mind (?:if|{_TELLING}?\w*ing\b)"
    rf"|would you be (?:able|so kind as|willing|open|up|happy) (?:to|for) {_TELLING}(?:ing)?\b"
    rf"|(?:are|were) you able to {_TELLING}\b"
    r"|(?:may|can|could|might|shall) (?:i|we)\b"
    r"|(?:is|would) (?:it|that) (?:be )?(?:ok|okay|all right|alright|fine) (?:if|with|for|to)\b"
    r"|is (?:now|this) (?:still )?a good (?:time|moment)\b"
    r"|(?:is|was) there (?:any|some)(?:thing|one|body) (?:else|more|(?:that )?(?:i|we|you)\b)"
    r"|do you have (?:any questions|anything (?:else|to add))"
    r")"
)
_IMPERATIVE = re.compile(
    r"^(?:please )?(?:tell|walk|talk|take|show|describe|give|explain|share|help|go|say|list|name"
    r"|think|let's|start|bring|draw|recall|paint|i'd (?:love|like)|i would (?:love|like))\b"
)
_INSIDE_IF = re.compile(
    r"\b(?:tell (?:me|us)|say|know|remember|recall|explain|share|show (?:me|us)|ask(?: you)?) "
    r"(?:if|whether)\b"
)
TAG = re.compile(
    rf"(?:[,;–-]? {_NOT} {_SUBJECT_PRONOUN}(?: (?:think|agree|say|find))?"
    r"|[,;–-] ?(?:right|correct|yes|no|yeah|huh|eh|agreed|okay|ok|true|not true|or not|am i right"
    r"|is that right|is that correct|is that fair)"
    rf"|, {_AUX} {_SUBJECT_PRONOUN})$"
)
_DECLARED = re.compile(
    rf"^(?:{_SUBJECT_PRONOUN}|you're|you've|you'd|it's|they're|they've|that's|there's|he's|she's"
    r"|we're|we've)(?! and\b)(?: \S+){2,}$"
)
_LEAD_IN = re.compile(
    rf"(?:,|:|;| –| —| -) ?(?=(?:{_PREPOSITION} )?(?:{_WH}|{_AUX}|{_NOT})(?:'\w+)?\b)"
)
_ELLIPSIS = re.compile(
    r"^(?:ever|any|anything|anyone|anybody|satisfied|happy|interested|ready|sure|heard|seen|tried"
    r"|used|noticed)\b(?! (?:else|more|other)\b)(?: \S+){2,}$"
)
_PLACEHOLDER = re.compile(r"\{(?:problem|solution|company|buyer)\}")


def sentences(text: str) -> list[Sentence]:
    """The sentences of a guide's line, each with its shape."""
    found = []
    plain = _PLACEHOLDER.sub("this", " ".join(text.split()))
    for piece in re.split(r"(?<=[.?!…])[\"'”’)]*\s+", plain):
        if piece.strip():
            found.append(_sentence(piece.strip()))
    return found


def _sentence(piece: str) -> Sentence:
    straight = piece.translate(_STRAIGHT).strip("\"'() ")
    asks = straight.endswith("?")
    typed = straight.rstrip("?!.… ")
    whole = typed.lower()
    core = _core(whole)
    start = whole.rfind(core)
    # A few letters of other scripts change their length in small letters.
    spoken = typed[start : start + len(core)] if len(typed) == len(whole) else core
    return Sentence(piece, whole, core, spoken, _shape(whole, core, asks))


_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "`": "'"})


def _core(whole: str) -> str:
    core = whole
    while True:
        shorter = _FILLER.sub("", core)
        if shorter == core or not shorter:
            break
        core = shorter
    if OPEN_START.match(core) and not _is_clause_first(core):
        return core
    if YES_NO_START.match(core) or _NEGATIVE_START.match(core):
        return core
    lead_in = _LEAD_IN.search(core)
    return core[lead_in.end() :] if lead_in and not TAG.search(core) else core


def _is_clause_first(core: str) -> bool:
    """`When it fails, …` is a clause of time; `When did it fail, and …` is the question."""
    return core.startswith("when ") and not re.match(rf"when (?:{_AUX}|{_NOT})\b", core)


def _shape(whole: str, core: str, asks: bool) -> Shape:
    if _INVITATION.match(core):
        return Shape.YES_NO if _INSIDE_IF.search(core) else Shape.INVITATION
    if _NEGATIVE_START.match(core):
        return Shape.NEGATIVE
    if OPEN_START.match(core):
        return Shape.OPEN
    if YES_NO_START.match(core):
        return Shape.YES_NO
    if _IMPERATIVE.match(core):
        return Shape.YES_NO if _INSIDE_IF.search(core) else Shape.INVITATION
    if asks and _ELLIPSIS.match(core):
        return Shape.YES_NO
    if asks and TAG.search(whole):
        return Shape.TAGGED
    if asks and _DECLARED.match(core) and not re.search(rf"\b{_WH}$", core):
        return Shape.DECLARED
    return Shape.STATEMENT

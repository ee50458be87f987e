"""Finds questions that ask for a guess about what has not happened."""

from __future__ import annotations

import re

from firsthand.core.lint.shapes import Sentence, Shape

_TELL = (
    r"(?:say|describe|explain|define|characteri[sz]e|summari[sz]e|sum|put|call|rank|rate|compare"
    r"|walk|tell|name|list|show|like to (?:add|start|begin|talk|tell|share))"
)
_INTENTION = re.compile(
    r"^(?:do|does|did|are|is) (?:you|they|your \w+|he|she|we) (?:still |really )?(?:"
    r"(?:plan|intend|expect|hope|mean) (?:to|on)|going to|planning|intending|likely to|willing to"
    r"|prepared to|ready to|open to|thinking (?:of|about)|considering|interested in (?:buy|us|try))"
)
_WISHED = (
    re.compile(r"\bwhat if\b"),
    re.compile(r"^(?:imagine|suppose|supposing|picture|pretend|assume|assuming|hypothetically"
               r"|(?:let's|let us) (?:say|imagine|assume|suppose|pretend)|say (?:we|you|i))\b"),
    re.compile(r"\b(?:can|could|do) you (?:imagine|see yourself|picture|see your \w+)\b"),
    re.compile(r"^(?:might|may) (?:you|your)\b|\b(?:how|what|when|where) might (?:you|your|we)\b"),
    re.compile(r"^could (?:you|your \w+|this|it|that) (?:use|benefit|help|save|replace|afford)\b"),
    re.compile(r"\b(?:going|planning) to (?:buy|use|pay|switch|spend|subscribe|order|purchase)\b"),
    re.compile(r"\bmagic wand\b|\b(?:ideal|perfect) world\b|\bno object\b|\bhypothetical"),
    re.compile(r"\bhow (?:likely|probable|willing|interested)\b"
               r"|\b(?:likelihood|chances?|odds|probability) (?:that|of) (?:you|your)\b"),
    re.compile(r"\b(?:think|believe|feel|expect|say|guess) (?:that )?(?:you|it|they|he|she|we|this"
               r"|that|your \w+|people)(?:'d|'ll| would| will| could| might)\b"),
    re.compile(r"^(?:(?:how|what|when|where|which|who)\b.*\b)?will (?:you|your (?:team|company"
               r"|people|staff|customers|colleagues))\b.*\b(?:use|pay|buy|spend|recommend|renew|switch|upgrade|choose|subscribe|adopt|need|want|invest"
               r"|sign|order|purchase|stay|return|come back|consider|try|keep)\b"),
)  # fmt: skip
_UNREAL_IF = re.compile(
    r"\bif (?!(?:at all|any|anything|ever|so|not|you (?:think|look|go|remember|recall|don't mind"
    r"|compare))\b)(?:.*?\b(?:would|'d|were|could|might)\b"
    r"|(?:i|we|you|they|he|she|it|there|somebody|someone|money|your \w+|the \w+|a \w+) "
    r"(?:\w+ly )?(?:built|had|was|made|gave|offered|launched|existed|got|came|sold|charged|added"
    r"|didn't|did|created|developed|introduced|dropped|raised|changed|lost|went|took|started)\b)"
)
_AS_A_WAY_TO_TELL = re.compile(
    r"\bif you (?:were to|had to) (?:describe|explain|sum|tell|put|draw|name)\b"
)
_WOULD_SUCH = re.compile(r"\b(?:would|you'd|they'd)\b(?P<rest>.*)")
_FINE_REST = re.compile(
    # What somebody has to do or usually does is no guess …
    r"^(?: \w+){0,3}? (?:(?:have|need) to (?!be\b|happen|change)|need\b(?! to| most)|help me"
    r"|usually|normally|typically|often|always|sometimes|know)\b"
    r"|^ an? (?:typical|normal|usual|ordinary)\b"
    # … and `how would you describe` asks to describe.
    rf"|^ (?:you|they|people|others|(?:your|a|the) \w+) (?:\w+ly )?{_TELL}\b"
    r"|^ (?:like|love) to (?:add|start|begin|talk|tell|share|hear|know|ask|mention)\b"
)
_TOLD_GUESS = re.compile(
    r"\byou(?: would|'d) (?:pay|buy|use|choose|prefer|want|recommend|switch|like to have)\b"
)
_ADVICE = re.compile(r"^(?:what|which) (?:advice|tips?|lessons?|warning)\b")
_POLITE = re.compile(
    rf"^would you (?:please |mind |be able to |(?:not )?agree\b|not say\b|{_TELL})"
)


def hypothetical_word(sentence: Sentence) -> str:
    """What makes the sentence a guess; empty when it asks for nothing of the kind."""
    whole, core = sentence.whole, sentence.core
    if _AS_A_WAY_TO_TELL.search(whole):
        return ""
    found = _UNREAL_IF.search(whole)
    if found and _is_about_now(whole, found):
        return found[0]
    for pattern in _WISHED:
        if found := pattern.search(core) or pattern.search(whole):
            return found[0]
    if _INTENTION.match(core):
        return core
    if sentence.shape in (Shape.OPEN, Shape.YES_NO):
        return _would(sentence)
    if sentence.shape is Shape.INVITATION and (told := _TOLD_GUESS.search(core)):
        return told[0]
    return ""


def is_also_closed(sentence: Sentence) -> bool:
    """Whether a guess is asked for so that yes or no answers it and nothing but a plan is meant."""
    return _INTENTION.match(sentence.core) is not None


def _is_about_now(whole: str, found: re.Match[str]) -> bool:
    """`If` inside a report of the past (`what did you do if …`) is no guess."""
    return bool(re.search(r"\b(?:would|could|might)\b|'d\b|'ll\b", whole)) or found.start() <= 4


def _would(sentence: Sentence) -> str:
    if _POLITE.match(sentence.core) or _ADVICE.match(sentence.core):
        return ""
    found = _WOULD_SUCH.search(sentence.core)
    if not found or _FINE_REST.match(found["rest"]):
        return ""
    return found[0]

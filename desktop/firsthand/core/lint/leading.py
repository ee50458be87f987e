"""Finds questions that tell the buyer which answer is expected."""

from __future__ import annotations

import re

from firsthand.core.lint.shapes import Sentence, Shape

# `How hard was it?` is heard as `it was hard`: words that take a side when they follow `how`.
_GOOD = (
    "great|good|amazing|awesome|fantastic|wonderful|excellent|brilliant|perfect|terrific|superb"
    "|outstanding|incredible|nice|lovely|beautiful|helpful|useful|valuable|easy|simple|smooth"
    "|fun|enjoyable|pleasant|exciting|impressive|intuitive|innovative|revolutionary|powerful"
    "|convenient|delighted|happy|pleased|excited|thrilled|impressed|relieved|grateful|glad|proud"
    "|satisfying|rewarding|fulfilling|stunning|superior"
)
_BAD = (
    "bad|poor|terrible|awful|horrible|dreadful|frustrating|annoying|painful|tedious|boring|clunky"
    "|confusing|complicated|cumbersome|difficult|hard|tough|slow|outdated|useless|ugly|unreliable"
    "|inefficient|inconvenient|stressful|disappointing|exhausting|overwhelming|ridiculous|broken"
    "|messy|chaotic|expensive|overpriced|lousy|worrying|upsetting|irritating|frustrated|annoyed"
    "|upset|angry|disappointed|stressed|worried|overwhelmed|tired|unhappy|dissatisfied|fed up"
    "|challenging|time-consuming|error-prone|laborious|disruptive|unpleasant|miserable|inadequate"
    "|inferior|nervous"
)
JUDGING = rf"(?:{_GOOD}|{_BAD})"

# Stronger ones, which take a side also before a noun: `your outdated system`.
_LOADED = (
    "great|amazing|awesome|fantastic|wonderful|excellent|brilliant|terrific|superb|outstanding"
    "|incredible|exciting|innovative|revolutionary|powerful|world-class|award-winning|popular"
    "|state-of-the-art|cutting-edge|improved|terrible|awful|horrible|dreadful|frustrating|annoying|painful"
    "|tedious|clunky|cumbersome|outdated|useless|unreliable|inefficient|ridiculous|broken|lousy"
    "|overpriced|antiquated|old-fashioned|horrendous|disappointing"
)
_DETERMINER = r"(?:your|our|the|this|that|these|those|a|an|such an?|their|its|his|her|with|of)"
_BETTER = (
    "better|easier|faster|happier|nicer|simpler|cheaper|smoother|quicker|worse|slower|harder"
    "|safer|more (?:efficient|productive|useful|helpful|reliable|confident|convenient)"
)
_OURS = r"(?:our|my) (?:\w+ ){0,2}?(?:product|service|tool|software|app|solution|platform|brand)s?"

_PUSHES = (
    re.compile(rf"\bhow (?:very |really |so |truly )?(?P<word>{JUDGING})\b"),
    re.compile(rf"\b(?:so|such an?) (?P<word>{JUDGING}|pain|mess|nightmare|hassle)\b"),
    re.compile(
        rf"\b{_DETERMINER} (?:(?:really|very|so|truly|old|new) )*(?P<word>{_LOADED})"
        rf"(?:,? (?:{_LOADED}|old|new))*"
        r" (?!(?:for|to|about|when|at|in|on|enough|and|or|is|was|as|if|because|than|part|thing"
        r"|bit|moment)\b)\w+"
    ),
    re.compile(rf"\bhow much (?P<word>{_BETTER})\b"),
    re.compile(
        r"\bhow (?:big|large|serious|much)(?: of)? an? (?P<word>problem|pain|hassle|headache|burden"
        r"|struggle|nightmare|mess|nuisance)\b"
    ),
    re.compile(
        r"\bhow (?:much|strongly|deeply|badly) (?:do|did|would|does) "
        r"(?:you|they|it|this|that|your \w+) (?:really )?"
        r"(?P<word>love|like|enjoy|hate|dislike|appreciate|value|miss|suffer|struggle|hurt)\b"
    ),
    re.compile(
        r"\bhow (?:much|many) [\w ]*?(?:would|will|could|can|do|did|does|have|has|are|is|were) "
        r"[\w ]*?(?P<word>sav(?:e|es|ed|ing)|gain(?:ed|ing)?|benefit(?:ed)?|wast(?:e|es|ed|ing))\b"
    ),
    re.compile(
        r"\b(?:why|what) (?:exactly |really )?(?:do|does|did) (?:you|they|your \w+) "
        r"(?:still |all |so )?(?P<word>love|hate|adore|can't stand)\b"
    ),
    re.compile(r"\b(?:why|what|how much) (?:you|they) (?:really )?(?P<word>love|hate|adore)\b"),
    re.compile(r"\bwhy (?:do|did) (?:you|they) (?P<word>enjoy|dislike|fear)\b"),
    re.compile(rf"^why (?:do|did) you (?:like|prefer|choose) {_OURS}"),
    re.compile(r"^why (?:(?:don't|haven't|wouldn't|won't) (?:you|they|we)|not \w+ \w+)\b"),
    re.compile(r"^why (?:are|do|is|does) (?:you|they|he|she|your \w+) still\b"),
    re.compile(
        rf"\b{_OURS}\b.*\b(?P<word>better|best|superior|improved|improves?|helped|stand out"
        r"|special|unique|saved?)\b"
    ),
    re.compile(r"^why (?:is|are) \S+(?: \S+){0,3} (?P<word>better|best|superior)\b"),
    re.compile(r"\b(?:would|do|can|could)(?: you| we)(?: not)?(?: all)? agree\b"),
    re.compile(r"\b(?:you|you'd|you would|you'll) (?:surely |probably )?agree\b"),
    re.compile(
        r"\bwould you (?:not )?say (?:that|it|it's|you|you're|this|they|your|the|he|she|we|there"
        r"|our)\b"
    ),
    re.compile(
        r"\b(?:is it|would it be|it's) (?:fair|true|safe|right|correct) "
        r"(?:to (?:say|assume)|that)\b"
    ),
    re.compile(r"\bi(?:'d| would)? (?:assume|bet|guess|take it|suppose|gather|presume)\b"),
)
CAN_GO = re.compile(
    rf"(?:{_LOADED}|obviously|surely|undoubtedly|needless to say|no doubt|of course|clearly"
    r"|naturally|certainly|evidently)"
)
"""Pushing words without which the rest of the question still stands."""

_SURENESS = (
    re.compile(
        r"\b(?:obviously|surely|undoubtedly|needless to say|no doubt|without (?:a )?doubt"
        r"|as (?:we|you|everybody|everyone) (?:all )?knows?|(?:everybody|everyone) knows)\b"
    ),
    re.compile(r"^(?:so,? |and,? |but,? )?(?:clearly|of course|naturally|certainly|evidently),? "),
    # What everybody says is hard to contradict.
    re.compile(
        r"^(?:(?:most|many|all|nearly all|almost all|a lot)(?: of)?(?: our| the| other| your)? ?"
        r"(?:people|companies|teams|customers|users|buyers|clients|managers|experts|firms|peers"
        r"|them|competitors|businesses|others|colleagues)|everybody|everyone|experts|studies"
        r"|research|analysts)\b.*\b(?:find|love|hate|think|agree|say|tell|show|suggest|prefer|like"
        r"|know|want|struggle|use|believe)s?\b"
    ),
)


def leading_word(sentence: Sentence) -> str:
    """What pushes towards an answer; the whole sentence where its shape does; empty for nothing."""
    if sentence.shape in (Shape.NEGATIVE, Shape.TAGGED, Shape.DECLARED):
        return sentence.whole
    for pattern in _SURENESS:
        if found := pattern.search(sentence.whole):
            return found[0].strip(" ,")
    if sentence.shape is Shape.STATEMENT:
        return ""
    for pattern in _PUSHES:
        if found := pattern.search(sentence.core) or pattern.search(sentence.whole):
            return found.groupdict().get("word") or found[0]
    return ""


def asks_for_agreement(sentence: Sentence) -> bool:
    """Whether it is a yes-or-no question by form only: `Would you agree that …`."""
    return bool(re.match(r"^(?:would|do|can|could|is) (?:you|we|it)\b", sentence.core)) and (
        re.search(r"\bagree\b|\byou (?:not )?say\b|\b(?:fair|true|safe) to\b|\btrue that\b",
                  sentence.core) is not None
    )  # fmt: skip

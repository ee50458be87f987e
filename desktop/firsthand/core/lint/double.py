"""Finds questions that ask two things at once."""

from __future__ import annotations

import re

from firsthand.core.lint.shapes import Sentence, Shape

_WH = r"(?:what|when|where|which|who|whom|whose|how|why)(?:'s|'re|'d)?"
_AUX = r"(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should)"
_SUBJECT = (
    r"(?:you|it|they|he|she|we|i|that|this|there|these|those|the|your|their|his|her|its|our|a|an"
    r"|any|anybody|anyone|everybody|everyone|somebody|someone|other|people)"
)
_SECOND_QUESTION = re.compile(
    rf",? (?:and|or|but|plus)(?: also| then| if so,?| if not,?| afterwards,?| in turn,?| so)? "
    rf"(?:(?:to|with|for|from|in|on|at|by|about|of) )?(?:{_WH}\b|{_AUX}(?:n't)? {_SUBJECT}\b)"
)
_SECOND_IN_AN_INVITATION = re.compile(
    rf",? (?:and|or|but)(?: also)? (?:{_WH}(?: \w+){{0,3}} )?{_AUX} (?:you|it|they|your|the)\b"
)
_BARE_WHY = re.compile(r",? (?:and|or|but) (?:why|how|where|when)(?: not| so)?$")
_QUESTION_WORD_BEFORE = re.compile(rf"\b{_WH}$")
_JOINT = re.compile(r",? (?:and(?: also| then)?|as well as|along with) ")
_CLAUSE = re.compile(
    r" (?:when|while|after|before|because|that|who|which|if|where|since|until|so that|whose|once"
    r"|whether|as soon as|as(?! well)|than|what|how|why) "
)
_COMPANY = re.compile(r"^(?:i|me|so on|such|beyond|more|others?|up|down|about|again)\b")
_MUTUAL = re.compile(
    r"\b(?:between|together|each other|one another|differ|difference|split|compared?|apart|combine"
    r"|combined|both sides|in common|meet|relate|related|versus)\b"
)
_STEPS = re.compile(r"\b(?:in|out|up|down|back|over|home|away|off|go|come|try|stop|wait)$")
"""Before `and`, these make one movement of two verbs: `come in and open the shop`."""
_ONE_EFFORT = re.compile(r"\b(?:take|takes|took|taking|like|cost)\b.* to ")
_BEST = re.compile(r"(?:\w+est|best|worst|most|least|first|last)")
_PLURAL = re.compile(r"\w{3,}s")
_JUDGES = re.compile(
    r"\b(?:rate|satisfied|feel|think|like|happy|important|affect|influence|goals|needs|causes)\b"
)
_ONE_PROCESS = re.compile(r"\b(?:process|procedure|way|steps) (?:of|for|to)\b|\bsteps\b.* to ")
_CALENDAR = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays"
    r"|thursdays|fridays|saturdays|sundays|\d+|one|two|three|four|five|six|spring|summer|autumn"
    r"|fall|winter)"
)

# Two words that are one thing: to ask for both is to ask once. Either order counts.
_PAIRS = {
    frozenset(pair.split())
    for pair in """
    pros cons, strengths weaknesses, advantages disadvantages, benefits drawbacks
    upsides downsides, pluses minuses, likes dislikes, highs lows, ups downs, good bad, good ill
    wins losses, risks benefits, risks rewards, costs benefits, opportunities threats
    challenges opportunities, time money, time effort, effort money, income expenses, profit loss
    supply demand, import export, sales marketing, research development, buying selling
    buyers sellers, hiring firing, wants needs, roles responsibilities, role responsibilities
    goals objectives, aims objectives, facts figures, policies procedures, rules regulations
    terms conditions, health safety, mergers acquisitions, hopes fears, thoughts feelings
    questions answers, trial error, cause effect, ins outs, nuts bolts, dos don'ts, do's don'ts
    bits pieces, odds ends, checks balances, wear tear, back forth, start finish, beginning end
    before after, first last, first foremost, past present, day night, days nights
    nights weekends, evenings weekends, mornings evenings, here there, now then, friends family
    men women, husband wife, food drink, peace quiet, life death, black white, inputs outputs
    hardware software, tools equipment, copy paste, cut paste, drag drop, push pull, give take
    come go, comings goings, old new, big small, theory practice, success failure, name address
    shipping handling, brick mortar, bricks mortar, public private
    """.replace("\n", ",").split(",")
    if pair.strip()
}


def joint_in(sentence: Sentence) -> int | None:
    """Where in `core` the second thing begins to be asked; None for a question that asks one thing.

    An invitation to tell ("Tell me about the team and how you got there") leaves the choice to the
    buyer and counts as one.
    """
    core = sentence.core
    if sentence.shape is Shape.INVITATION:
        second = _SECOND_IN_AN_INVITATION.search(core)
        return second.start() if second else None
    if sentence.shape not in (Shape.OPEN, Shape.YES_NO, Shape.NEGATIVE):
        return None
    for found in _SECOND_QUESTION.finditer(core):
        before, is_bare = core[: found.start()], _BARE_WHY.search(core)
        if _QUESTION_WORD_BEFORE.search(before) or (is_bare and is_bare.start() == found.start()):
            continue
        return found.start()
    clause = _CLAUSE.search(core)
    main_end = clause.start() if clause else len(core)
    for found in _JOINT.finditer(core):
        if found.start() < main_end and _joins_two_things(core, found):
            return found.start()
    return None


def is_second_question(core: str, joint: int) -> bool:
    """Whether a whole question begins at `joint`, and not only a second object."""
    return _SECOND_QUESTION.match(core, joint) is not None


def _joins_two_things(core: str, joint: re.Match[str]) -> bool:
    before, after = core[: joint.start()].split(), core[joint.end() :].split()
    if not before or not after or _MUTUAL.search(core):
        return False
    spoken = " ".join(before)
    if _STEPS.search(spoken) or _ONE_EFFORT.search(spoken):
        return False
    if before[-1] == "you" or _COMPANY.match(" ".join(after)):
        return False
    if _BARE_WHY.search(core) and len(after) <= 2:
        return False
    left, right = before[-1].strip(","), _head(after)
    if left == right or frozenset((left, right)) in _PAIRS or _ONE_PROCESS.search(spoken):
        return False
    if _BEST.fullmatch(left) and _BEST.fullmatch(right):
        return False
    # "Which blogs and magazines do you read?" asks for one list; to judge two things is another
    # matter.
    if (
        _PLURAL.fullmatch(left)
        and _PLURAL.fullmatch(after[0].strip(","))
        and not _JUDGES.search(core)
    ):
        return False
    return not (re.fullmatch(_CALENDAR, left) and re.fullmatch(_CALENDAR, right))


def _head(after: list[str]) -> str:
    """The word that is paired: `and the weaknesses` pairs weaknesses."""
    skipped = {"the", "your", "a", "an", "its", "their", "our", "his", "her", "any", "then"}
    return next((word.strip(",") for word in after if word not in skipped), "")

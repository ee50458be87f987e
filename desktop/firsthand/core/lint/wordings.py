"""Offers open wordings for a question that is closed, leading, hypothetical or double.

Each function yields several, the nearest to the question first; whoever asks takes the first that
passes the rules. The words of the question itself stay as they were typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.core.lint.double import is_second_question, joint_in
from firsthand.core.lint.leading import CAN_GO, JUDGING
from firsthand.core.lint.shapes import TAG, Sentence, Shape

_Forms = tuple[tuple[re.Pattern[str], str], ...]


def _forms(*pairs: tuple[str, str]) -> _Forms:
    return tuple((re.compile(form, re.IGNORECASE), wording) for form, wording in pairs)


_BE = r"(?P<be>is|are|was|were)"
_DO = r"(?P<do>do|does|did)"
_IRREGULAR = "tried|found|bought|heard|made|had|told|met|paid|lost|left|sold|sent|read|thought|used"

_CLOSED = _forms(
    (r"^does that make sense$", "What questions does that raise?"),
    (r"^(?:did|does|has) it work(?:ed)?(?: out)?$", "How did it work out?"),
    (rf"^{_BE} it (?:\w+ly )?\w+ (?P<to>(?:to|for|when|if) .+)$", "What {be} it like {to}?"),
    (rf"^{_BE} it you who (?P<rest>.+)$", "Who {rest}?"),
    (rf"^{_BE} you the (?:one|person) (?:who|that) (?P<rest>\w+).*$", "Who {rest} about that?"),
    (r"^(?:is|are|was|were) there (?:some|any)(?:one|body)\b.*$", "Who is involved in that?"),
    (r"^(?:is|are|was|were) there (?:(?:a|an|any|some|other) )?(?P<rest>.+)$",
     "Tell me about any {rest}."),
    (r"^(?:is|are|was|were) (?P<what>.+?) (?:very |really )?important (?:to|for) (?P<who>\w+)$",
     "What role does {what} play for {who}?"),
    (r"^(?:do|does|did) (?P<what>.+?) matter (?:to|for) (?P<who>\w+)$",
     "What role does {what} play for {who}?"),
    (r"^(?:is|are) you(?:r \w+)? (?:happy|satisfied|content|pleased) with (?P<rest>.+)$",
     "How do you feel about {rest}?"),
    (r"^(?:was|were) you(?:r \w+)? (?:happy|satisfied|content|pleased)(?: with (?P<rest>.+))?$",
     "How did you feel about it?"),
    (r"^(?:have|has|had) (?P<who>\w+) (?P<verb>\w+) any (?P<what>\w+)\b ?(?P<rest>.*)$",
     "What {what} have {who} {verb} {rest}?"),
    (rf"^{_DO} (?P<who>you|they|we) (?P<verb>\w+) any (?P<what>\w+)\b ?(?P<rest>.*)$",
     "What {what} {do} {who} {verb} {rest}?"),
    (rf"^have you (?:ever |already |yet )?(?P<verb>\w+ed|{_IRREGULAR}) (?P<rest>.+)$",
     "Tell me about the last time you {verb} {rest}."),
    (r"^(?:have|has|had) (?P<rest>.+?) (?:changed|grown|improved)\b.*$",
     "How has {rest} developed?"),
    (rf"^{_DO} you find it \w+ (?P<to>to .+)$", "What is it like {to}?"),
    (rf"^{_DO} you (?:really )?(?:like|enjoy|love) (?P<rest>.+)$", "What do you think of {rest}?"),
    (r"^do you have (?P<rest>.+)$", "What do you have in the way of {rest}?"),
    (r"^do you (?:need|want) .+$", "What do you need for this?"),
    (r"^do you know .+$", "What do you know about that?"),
    (r"^(?:do|can|did) you (?:remember|recall) (?P<rest>.+)$", "Tell me about {rest}."),
    (r"^(?:do|did) you (?:think|feel|believe|agree|find)\b.*$", "What do you make of that?"),
    (r"^(?:do|are) you (?:plan|intend|expect|planning|going|likely|considering|thinking)\b.*$",
     "What have you decided so far?"),
    (rf"^{_BE} (?P<rest>.+)$", "In what way, if any, {be} {rest}?"),
    (r"^(?P<rest>(?:have|has|had) .+)$", "When, if ever, {rest}?"),
    (r"^(?P<rest>(?:do|does|did|can|could|will|should|must|may|shall) .+)$",
     "How, if at all, {rest}?"),
)  # fmt: skip


def open_closed(asking: Sequence[Sentence]) -> Iterator[str]:
    closed = next((s for s in asking if s.shape is Shape.YES_NO), asking[0])
    joint = joint_in(closed)
    spoken = closed.spoken if joint is None else closed.spoken[:joint].rstrip(" ,")
    if re.search(r"\bor\b", spoken):
        yield (
            "How does it compare?"
            if closed.core.startswith(("is", "was"))
            else ("How do you choose between them?")
        )
    if re.search(r"\b(?:if|whether)\b", spoken) and not closed.core.startswith("when"):
        yield "How does that stand?"
    yield from _filled(_CLOSED, spoken)
    yield "How does that work for you?"


_LEADING = _forms(
    (rf"^how (?:\w+ )?{JUDGING} {_BE} it (?P<to>to .+)$", "What {be} it like {to}?"),
    (rf"^how (?:\w+ )?{JUDGING} (?:are|is) you(?:r \w+)? (?:with|about|by|of) (?P<rest>.+)$",
     "How do you feel about {rest}?"),
    (rf"^how (?:\w+ )?{JUDGING} (?:was|were) you(?: (?P<rest>when .+))?$",
     "How did you feel {rest}?"),
    (rf"^how (?:\w+ )?{JUDGING} {_BE} (?P<what>.+?)(?P<rest> (?:for|when|at|in|if) .+)?$",
     "What {be} {what} like{rest}?"),
    (r"^how (?:much|many) .*\b(?:sav|gain|wast)\w+\b.*$", "How much time goes into it today?"),
    (r"^how much (?:better|easier|faster|\w+er|more \w+) .+$", "How does it compare with before?"),
    (r"^(?:how much|how strongly|why|what) (?:\w+ )?(?:do|did) (?:you|they) (?:\w+ )?(?:love|like"
     r"|enjoy|hate|dislike|adore|appreciate|value|miss)(?: (?:most|best|so much))?"
     r"(?: about)? (?P<rest>.+)$", "How do you feel about {rest}?"),
    (r"^(?:isn't|wasn't|aren't) it \w+ (?P<rest>(?:when|to) .+)$", "What is it like {rest}?"),
    (r"^don't you find it \w+ (?P<rest>to .+)$", "What is it like {rest}?"),
    (rf"^why {_BE} (?P<what>.+) (?:so|such an?) .+$", "What {be} {what} like?"),
    (r"^what makes? (?P<what>.+) (?:so|such an?) .+$", "What do you think of {what}?"),
    (r"^why (?:don't|haven't|wouldn't|won't|are|do|not)\b.*$",
     "What led to the way you do it today?"),
    (r"^would you say .+$", "How would you describe it?"),
    (r"^you (?!are\b|were\b|must\b|would\b|will\b|can\b|could\b|should\b|have\b|had\b|and\b"
     r"|don't\b|didn't\b|know\b|like\b|hate\b|love\b|probably\b)(?P<rest>.+)$",
     "Tell me how you {rest}."),
    (r"^(?:it|that|this|you) (?:was|were|must have been|wasn't|weren't)\b.*$",
     "How was that for you?"),
    (r"^(?:it's|that's|this is|it is|that is|you are|you're|it must|you must)\b.*$",
     "How is that for you?"),
    (r"^(?:don't|wouldn't|do|would|can) you (?:not )?(?:think|agree|find|say|feel)\b.*$",
     "What do you think about that?"),
)  # fmt: skip


def open_leading(text: str, asking: Sequence[Sentence], word: str) -> Iterator[str]:
    """First what is left when the pushing words go, then the question turned round."""
    last = asking[-1]
    if last.shape is Shape.OPEN:
        yield _asked(last.spoken)
    if CAN_GO.fullmatch(word) and not re.match(rf"^how (?:\w+ )?{JUDGING}", last.core):
        yield _without(text, word)
    yield from _filled(_LEADING, TAG.sub("", last.spoken).strip(" ,"))
    yield "How do you see that?"


_ARTICLE = re.compile(r"\b(an?) (?=(\w))", re.IGNORECASE)


def _without(text: str, word: str) -> str:
    shorter = re.sub(rf"\b{re.escape(word)}\b,? ", "", text, count=1, flags=re.IGNORECASE)
    shorter = _ARTICLE.sub(_right_article, shorter)
    return shorter[:1].upper() + shorter[1:]


def _right_article(found: re.Match[str]) -> str:
    article = "an" if found[2].lower() in "aeio" else "a"
    return (article.capitalize() if found[1][0].isupper() else article) + " "


_HYPOTHETICAL = _forms(
    (r"\brecommend", "When did you last recommend something like this?"),
    (r"\b(?:pay|price|cost|costs|spend|worth|euros?|dollars?|money|cheaper|buy|purchase|subscribe)\b",
     "What do you pay for this today, in money or in hours?"),
    (r"\b(?:ideal|perfect|dream|features?|magic|wish|change one|one thing)\b",
     "What have you tried so far?"),
    (r"\b(?:switch|replace|convince|persuade|renew|make you|take for you)\b",
     "What led to the last change you made here?"),
    (r"\byou (?:plan|intend|expect)\b|\bgoing to\b|\blikely\b", "What have you decided so far?"),
    (r"\b(?:choose|prefer|pick|select)\b", "How did you choose the last time?"),
    (r"\b(?:look for|search|find)\b", "Where did you look the last time you needed something?"),
    (r"\b(?:time|hours?|save)\b", "How much time goes into this today?"),
    (r"\b(?:try|willing|consider|interested|interest)\b", "What have you tried so far?"),
    (r"\b(?:team|boss|manager|colleagues|customers)\b", "How did they take the last change?"),
    (r"\b(?:feel|react|happened|disappeared|stopped)\b",
     "What happened the last time something like that came up?"),
    (r"\b(?:help|useful|benefit|solve)\b", "How do you get by without it today?"),
)  # fmt: skip


def open_hypothetical(asking: Sequence[Sentence]) -> Iterator[str]:
    """A question about what really happened, near to what the guess was about."""
    spoken = " ".join(sentence.whole for sentence in asking)
    for form, wording in _HYPOTHETICAL:
        if form.search(spoken):
            yield wording
    yield "How do you do this today?"


_ONE_OF_TWO = re.compile(
    r",? (?:and|as well as|along with) (?:(?:the|your|our|a|an|their) )?\w+"
    r"(?= (?:affect|influence|react|help|work|change|compare|play|say|feel|think|go|come|respond"
    r"|decide|use|look|handle|deal|do)\b)"
)
_LONGEST_TAIL = 5


def open_double(asking: Sequence[Sentence]) -> Iterator[str]:
    """The first of the two questions; the second makes a good probe."""
    first = asking[0]
    joint = joint_in(first)
    if joint is None:
        yield first.written
    elif first.shape is Shape.YES_NO:
        yield from open_closed([first])
    elif is_second_question(first.core, joint):
        yield _asked(first.spoken[:joint].rstrip(" ,"))
    elif (shorter := _ONE_OF_TWO.sub("", first.spoken, count=1)) != first.spoken:
        yield _asked(shorter)
    elif len(first.core[joint:].split()) <= _LONGEST_TAIL:
        yield _asked(first.spoken[:joint].rstrip(" ,"))
    yield "What happened first?"


def open_solution() -> Iterator[str]:
    yield "How do you deal with that today?"


def _filled(forms: _Forms, spoken: str) -> Iterator[str]:
    # The first word moves into the middle of the sentence.
    small = spoken[:1].lower() + spoken[1:]
    for form, wording in forms:
        if found := form.match(small):
            groups = {name: (value or "") for name, value in found.groupdict().items()}
            yield _tidy(wording.format(**groups))


def _asked(spoken: str) -> str:
    return _tidy(spoken + "?")


def _tidy(question: str) -> str:
    question = re.sub(r"\s+(?=[?.,])", "", re.sub(r"\s+", " ", question))
    question = re.sub(r"\b(the last time you \w+) ever ", r"\1 ", question)
    return question[:1].upper() + question[1:]

"""What the wording itself says about where a sentence ends and whose it is, in English."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from firsthand.core.transcript import AROUND_WORDS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LAUGHS = _words("ha haha hahaha heh")

BACKCHANNELS = LAUGHS | _words("mm mmm hm hmm mhm mm-hm mm-hmm mhmm uh-huh uhuh uh-hu huh")
"""Noises of listening and laughing. They interrupt nobody's sentence, whoever makes them."""

ACKNOWLEDGEMENTS = BACKCHANNELS | _words(
    """ah oh ok okay yeah yes yep right sure wow great interesting exactly really nice good
    i see thanks thank you got it of course fair enough absolutely true"""
)
"""Words of somebody who listens; a short turn of nothing else leaves the speaker the floor."""

GOES_ON_AFTER = _words(
    """a an the of to and or but because if than as so i we they he she i'm we're
    they're my our your their who whose which very from into by am"""
)
"""After these words a pause is one of thinking: hardly any sentence ends with them."""

OPENINGS = (
    (_words("and or nor"), -2.4),
    (_words("because which than whose"), -2.5),
    (_words("that who of to although though while until unless"), -0.5),
    (_words("but so then well now okay yes no"), 0.4),
    (_words("if when"), 1.0),
)
"""Log odds of a sentence beginning with these words, against one that only goes on with them."""

FILLERS = _words("um uh er erm ehm")

ALWAYS_CAPITAL = _words("i i'm i'd i'll i've")

ABOUT_ME = _words("i i'm i'd i'll i've me my mine we we're we'd we've our us")
"""Who asks and tells of these is hardly the interviewer."""

JOINTS = _words("and but so or")
"""Where one clause is joined to the next, whether or not a sentence ends before them."""

HANGS_ON = JOINTS | _words("nor because which than whose then except until")
"""What begins with these continues something, and is seldom quoted without it."""

UNFINISHED_ALONE = _words("if when unless")
"""What begins with these promises another clause, even where the model wrote a full stop."""

JOINING = _words("and but so or then well")
"""These may stand before the word that really opens a clause."""

OPENS_A_CLAUSE = _words(
    """because which who where when if until while as than to for with in on at of from by"""
)
"""Few sentences begin with these: mostly they go on with one."""

CONDITIONS = _words("if when while since because although unless before after until once as")
"""A clause that begins with these does not stand alone: its comma is no end."""

SUBJECTS = _words("i he she it we they you")
_DENIALS = _words("not never no nobody nothing none cannot")

OPENS_A_PROMPT = frozenset(
    {
        ("tell", "me"),
        ("walk", "me"),
        ("talk", "me"),
        ("take", "me"),
        ("help", "me"),
        ("give", "me"),
        ("you", "mentioned"),
        ("you", "said"),
        ("we're", "hearing"),
        ("that", "sounds"),
        ("that", "must"),
    }
)
"""How interviewers ask without asking, and show that they follow."""

TITLES = _words("mr mrs ms dr prof st vs etc e.g i.e")
"""Words with a full stop that ends nothing."""
KNOWN_WORDS = 8_192
"""People use few words again and again; what is found out about each is kept for the next time."""


@lru_cache(maxsize=KNOWN_WORDS)
def plain(text: str) -> str:
    """A word without case and without the punctuation around it."""
    return text.strip(AROUND_WORDS).lower().replace("’", "'")


@lru_cache(maxsize=KNOWN_WORDS)
def end_mark(text: str) -> str:
    """The punctuation that closes a word: one of `.`, `?`, `!`, `…`, `,`, `-` or nothing."""
    bare = text.rstrip("\"'”’)]")
    if bare.endswith(("...", "…")):
        return "…"
    if bare.endswith((".", "?", "!")):
        return "" if plain(text) in TITLES else bare[-1]
    if bare.endswith((",", ";", ":")):
        return ","
    return "-" if bare.endswith(("-", "—", "–")) else ""


@lru_cache(maxsize=KNOWN_WORDS)
def opening_weight(text: str) -> float:
    """Log odds, by its first word alone, that a sentence begins here."""
    word = plain(text)
    return next((weight for words, weight in OPENINGS if word in words), 0.0)


def begins_with_capital(text: str) -> bool:
    """Whether a word's capital says that a sentence begins, as it does for all but `I`."""
    return text[:1].isupper() and plain(text) not in ALWAYS_CAPITAL


def turns_against(clause: Sequence[str], following: str) -> bool:
    """Whether plain words deny something of the one that is spoken of next: "he didn't shout, he…".

    Such a pair is one thought, however long the breath between its halves.
    """
    subject = _subject(following)
    return (
        bool(subject)
        and any(word in _DENIALS or word.endswith("n't") for word in clause)
        and any(_subject(word) == subject for word in clause)
    )


def _subject(word: str) -> str:
    """`he` of "he" and "he's"; nothing where a word begins with none."""
    bare = word.partition("'")[0]
    return bare if bare in SUBJECTS else ""


def is_prompt(words: list[str]) -> bool:
    """Whether plain words look like an interviewer's request rather than a buyer's statement."""
    opening = words[1:3] if words[0] in JOINING else words[:2]
    return tuple(opening) in OPENS_A_PROMPT

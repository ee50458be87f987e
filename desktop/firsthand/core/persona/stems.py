"""Words in a text, and one key for all forms of a word, so that `exports` and `exported` are one.

Forms are brought together, not families: `export` and `exporter` stay two words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from firsthand.core.persona.function_words import ENGLISH, GERMAN
from firsthand.core.persona.irregular import ALONE, FORMS

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_APOSTROPHES = str.maketrans("’", "'")


@dataclass(frozen=True, slots=True)
class Token:
    """A word where it stands in a text: `text[start:end]`."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Words without numbers and punctuation; parts of a hyphenated word are words."""
    return [Token(one[0], one.start(), one.end()) for one in _WORD.finditer(text)]


def plain_words(text: str) -> list[str]:
    """The words of `tokens` as they are looked up."""
    return _WORD.findall(plain(text))


def plain(word: str) -> str:
    """As a word is looked up: lower case, with straight apostrophes."""
    return word.lower().translate(_APOSTROPHES)


def is_content(word: str, language: str) -> bool:
    """Whether a word says something by itself; `the`, `don't` and a single letter do not."""
    looked_up = plain(word)
    bare = looked_up.split("'")[0]
    known = GERMAN if language.startswith("de") else ENGLISH
    return len(bare) > 1 and looked_up not in known and bare not in known


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """The key that all forms of a word share. Never shown to anybody."""
    looked_up = plain(word)
    if language.startswith("de"):
        return _german(looked_up.replace("'", ""))
    if language.startswith("en"):
        return _english(looked_up.removesuffix("'s").removesuffix("'"))
    return looked_up


def alike_key(text: str) -> frozenset[str]:
    """What two statements share that say the same in the same words, in whatever order."""
    return frozenset(stem(one.text, "en") for one in tokens(text) if is_content(one.text, "en"))


# -- English: the steps for inflections (1a, 1b, 1c, 5a) of M. F. Porter, "An algorithm for suffix
# stripping", Program 14(3), 1980; the steps that cut words off their families are left out.


def _shape(word: str) -> str:
    """`c` and `v` for each letter: y is a vowel behind a consonant."""
    shape = ""
    for letter in word:
        is_vowel = letter in "aeiouäöüéè" or (letter == "y" and shape.endswith("c"))
        shape += "v" if is_vowel else "c"
    return shape


def _measure(word: str) -> int:
    """How often vowels are followed by consonants."""
    return len(re.findall("v+c+", _shape(word)))


def _ends_short(word: str) -> bool:
    """Consonant, vowel, consonant: `hop`, `pric`; not before w, x and y."""
    return _shape(word).endswith("cvc") and word[-1] not in "wxy"


def _english(word: str) -> str:
    word = FORMS.get(word, word)
    if len(word) < 3 or word in ALONE:
        return word
    if word.endswith("sses"):
        word = word[:-2]
    elif word.endswith("ies"):
        word = word[:-3] + ("ie" if len(word) == 4 else "i")
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    word = FORMS.get(word, word)
    word = _without_tense(word)
    if word.endswith("y") and "v" in _shape(word[:-1]):
        word = word[:-1] + "i"
    if word.endswith("e"):
        rest = word[:-1]
        if _measure(rest) > 1 or (_measure(rest) == 1 and not _ends_short(rest)):
            word = rest
    return word


def _without_tense(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    ending = next((one for one in ("ed", "ing") if word.endswith(one)), "")
    rest = word[: len(word) - len(ending)]
    if not ending or "v" not in _shape(rest):
        return word
    if rest.endswith(("at", "bl", "iz")):
        return rest + "e"
    if rest[-1] == rest[-2:-1] and _shape(rest).endswith("cc") and rest[-1] not in "lsz":
        return rest[:-1]
    if _measure(rest) == 1 and _ends_short(rest):
        return rest + "e"
    return rest


# -- German: L. Weissweiler and A. Fraser, "Developing a stemmer for German based on a comparative
# analysis of publicly available stemmers" (CISTEM), GSCL 2017.

_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})


def _german(word: str) -> str:
    word = word.translate(_UMLAUTS)
    if word.startswith("ge") and len(word) >= 6:
        word = word[2:]
    for letters, sign in (("sch", "$"), ("ei", "%"), ("ie", "&")):
        word = word.replace(letters, sign)
    word = re.sub(r"(.)\1", r"\1*", word)
    while len(word) > 3:
        if len(word) > 5 and word.endswith(("em", "er", "nd")):
            word = word[:-2]
        elif word.endswith(("t", "e", "s", "n")):
            word = word[:-1]
        else:
            break
    word = re.sub(r"(.)\*", r"\1\1", word)
    for letters, sign in (("sch", "$"), ("ei", "%"), ("ie", "&")):
        word = word.replace(sign, letters)
    return word

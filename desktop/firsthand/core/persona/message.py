"""Whether a text speaks the buyers' language: which of its words no buyer used, which it misses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from firsthand.core.persona.keyness import RARE, Reference
from firsthand.core.persona.portrait import KeyWord, Vocabulary, WordUse
from firsthand.core.persona.stems import is_content, plain, stem, tokens

PLAIN_FROM = 100.0
"""Uses in a million from which on a word is everyday language and no jargon of anybody's."""
MISSED = 20
"""So many of the buyers' strongest key words a text is held against."""
_FAMILY = 5
"""Letters that two words of one family share at least, such as `integrate` and `integration`."""


class Standing(StrEnum):
    """What buyers have to do with a word of a text."""

    BUYERS = "buyers' own word"
    TAKEN_UP = "said only after the reveal"
    NEAR = "close to a buyer's word"
    NEVER = "no buyer's word"


@dataclass(frozen=True, slots=True)
class CheckedWord:
    """One word of a text, in all its places."""

    word: str
    standing: Standing
    places: tuple[tuple[int, int], ...]
    """Start and end in the text, in order."""
    buyers: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    """The buyers' words it is close to."""
    is_plain: bool = False
    """Whether people in general use it often."""


@dataclass(frozen=True, slots=True)
class MessageCheck:
    """A text beside the words that buyers used."""

    words: tuple[CheckedWord, ...]
    """Each word that says something, once, in the order of the text."""
    missed: tuple[KeyWord, ...]
    """The buyers' key words that the text does without, the strongest first."""
    heard: int
    """Words the buyers said in all; with none of them nothing can be told."""

    def standing(self, standing: Standing) -> tuple[CheckedWord, ...]:
        return tuple(one for one in self.words if one.standing is standing)

    @property
    def jargon(self) -> tuple[CheckedWord, ...]:
        """Words that no buyer used and that are not everyday language either."""
        return tuple(one for one in self.standing(Standing.NEVER) if not one.is_plain)

    @property
    def share(self) -> float | None:
        """Of the text's words that are the buyers' own, 0 to 1; None without any."""
        if not self.words or not self.heard:
            return None
        return len(self.standing(Standing.BUYERS)) / len(self.words)


def check_message(text: str, words: Vocabulary, reference: Reference | None = None) -> MessageCheck:
    """Hold a text against the buyers' words. Function words and numbers are passed over."""
    places: dict[str, list[tuple[int, int]]] = {}
    shown: dict[str, str] = {}
    for token in tokens(text):
        if is_content(token.text, words.language):
            key = stem(token.text, words.language)
            places.setdefault(key, []).append((token.start, token.end))
            shown.setdefault(key, plain(token.text))
    families = _families(words.uses)
    checked = tuple(
        _checked(key, shown[key], tuple(where), words.uses, families, reference or {})
        for key, where in places.items()
    )
    missed = tuple(one for one in words.keys[:MISSED] if one.stem not in places)
    return MessageCheck(checked, missed, words.total)


def _checked(
    key: str,
    word: str,
    places: tuple[tuple[int, int], ...],
    uses: Mapping[str, WordUse],
    families: Mapping[str, list[str]],
    reference: Reference,
) -> CheckedWord:
    is_plain = reference.get(key, RARE) >= PLAIN_FROM
    use = uses.get(key)
    if use is not None:
        standing = Standing.BUYERS if use.before else Standing.TAKEN_UP
        return CheckedWord(word, standing, places, use.buyers, (), is_plain)
    near = [uses[one] for one in families.get(word[:_FAMILY], ()) if _is_near(word, uses[one].word)]
    if near:
        buyers = tuple(dict.fromkeys(name for one in near for name in one.buyers))
        found = tuple(sorted(one.word for one in near))
        return CheckedWord(word, Standing.NEAR, places, buyers, found, is_plain)
    return CheckedWord(word, Standing.NEVER, places, (), (), is_plain)


def _families(uses: Mapping[str, WordUse]) -> dict[str, list[str]]:
    """Stems by the first letters of their word."""
    found: dict[str, list[str]] = {}
    for key, use in uses.items():
        found.setdefault(use.word[:_FAMILY], []).append(key)
    return found


def _is_near(word: str, other: str) -> bool:
    """Whether two words begin alike for most of the shorter one's length."""
    shared = _shared(word, other)
    return shared >= _FAMILY and shared >= 0.75 * min(len(word), len(other))


def _shared(word: str, other: str) -> int:
    pairs: Iterable[tuple[str, str]] = zip(word, other, strict=False)
    count = 0
    for one, two in pairs:
        if one != two:
            break
        count += 1
    return count

"""Which themes a quote may be about: suggestions from what is tagged already and reads like it.

Quotes are compared by their words (tf-idf and the cosine, after G. Salton and C. Buckley, 1988);
a theme is as like a quote as its two likest quotes are. A suggestion is never more than that.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.core.persona.stems import is_content, stem, tokens
from firsthand.core.sameness import name_key
from firsthand.core.themes import Tagged

LIKE_ENOUGH = 0.12
"""Less than this is chance: one usual word in common."""
_NAMED = 0.5
"""What it is worth that the theme's own name is said."""
_TOGETHER = 0.25
"""What it is worth that a theme always comes with one the quote has already."""

_Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Suggestion:
    theme: str
    likeness: float
    """0 to 1 and above; only good for ordering."""


class Likeness:
    """Built once from all tagged quotes; suggests for any number of others."""

    def __init__(self, tagged: Iterable[Tagged], language: str = "en") -> None:
        self._language = language
        self._tagged = [one for one in tagged if one.themes]
        counts = [Counter(self._stems(one.text)) for one in self._tagged]
        holding = Counter(word for count in counts for word in count)
        total = len(counts)
        self._idf = {
            word: math.log((total + 1) / (number + 0.5)) for word, number in holding.items()
        }
        self._by_word: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for at, count in enumerate(counts):
            for word, weight in self._weighed(count).items():
                self._by_word[word].append((at, weight))
        self._uses = Counter(name_key(theme) for one in self._tagged for theme in set(one.themes))
        self._names = {
            name_key(theme): theme for one in reversed(self._tagged) for theme in one.themes
        }

    def suggest(self, text: str, has: Iterable[str] = (), most: int = 3) -> list[Suggestion]:
        """At most `most` themes that a quote saying `text` may be about, the likeliest first."""
        owned = {name_key(theme) for theme in has}
        words = Counter(self._stems(text))
        near: dict[str, list[float]] = defaultdict(list)
        for at, like in self._alike(words).items():
            for theme in self._tagged[at].themes:
                near[name_key(theme)].append(like)
        worth = {theme: sum(sorted(likes, reverse=True)[:2]) / 2 for theme, likes in near.items()}
        for theme, name in self._names.items():
            said = self._stems(name)
            if said and all(word in words for word in said):
                worth[theme] = worth.get(theme, 0.0) + _NAMED
        if owned:
            for theme, share in self._together(owned).items():
                worth[theme] = worth.get(theme, 0.0) + _TOGETHER * share
        fitting = [
            Suggestion(self._names[theme], like)
            for theme, like in worth.items()
            if like >= LIKE_ENOUGH and theme not in owned
        ]
        return sorted(fitting, key=lambda one: (-one.likeness, one.theme))[:most]

    def _alike(self, words: Counter[str]) -> dict[int, float]:
        """The cosine with each tagged quote that shares a word."""
        found: dict[int, float] = defaultdict(float)
        for word, weight in self._weighed(words).items():
            for at, other in self._by_word.get(word, ()):
                found[at] += weight * other
        return found

    def _together(self, owned: set[str]) -> dict[str, float]:
        """How often each theme stands beside one of `owned`, of all the times it is used."""
        beside: Counter[str] = Counter()
        for one in self._tagged:
            themes = {name_key(theme) for theme in one.themes}
            if themes & owned:
                beside.update(themes - owned)
        # One time may be chance.
        return {theme: times / self._uses[theme] for theme, times in beside.items() if times > 1}

    def _weighed(self, count: Counter[str]) -> _Weights:
        usual = math.log(len(self._tagged) + 1) if self._tagged else 1.0
        weights = {
            word: (1 + math.log(times)) * self._idf.get(word, usual)
            for word, times in count.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {word: weight / length for word, weight in weights.items()} if length else {}

    def _stems(self, text: str) -> list[str]:
        return [
            stem(token.text, self._language)
            for token in tokens(text)
            if is_content(token.text, self._language)
        ]

"""What a person typed into the search box, understood forgivingly: nothing is ever an error."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from firsthand.library.search.ranking import Term, folded

_PIECE = re.compile(
    r'(?P<minus>-)?(?:(?P<key>[A-Za-z]+):)?(?:"(?P<phrase>(?:[^"]|"")*)"?|(?P<word>\S+))'
)
_AROUND = re.compile(r"^\W+|\W+$")
_YES = {"yes", "y", "true", "1"}
_NO = {"no", "n", "false", "0"}


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a search; None and empty mean no narrowing."""

    kind: str = ""
    """`kind:trigger`, of quotes and marks and of the findings that go with it; `kind:push`"""
    before_reveal: bool | None = None
    """`before:reveal` or `after:reveal`"""
    heard: bool | None = None
    """`heard:yes`: only quotes that were heard and confirmed; `heard:no`: only the others."""
    starred: bool | None = None
    buyer: str = ""
    """A code name or the beginning of one."""
    study: str = ""
    """A study's name or the beginning of one."""
    speaker: str = ""
    theme: str = ""
    """Also fits what is tagged with a theme nested under it."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for, and where to look."""

    wanted: tuple[tuple[Term, ...], ...] = ()
    """Each of these must be there; of the terms in one, any will do."""
    unwanted: tuple[Term, ...] = ()
    filters: Filters = Filters()

    @property
    def terms(self) -> tuple[Term, ...]:
        return tuple(term for either in self.wanted for term in either)

    @property
    def every(self) -> str:
        """All of the words in one place, in FTS5's language; empty when none were typed."""
        return self._without(" AND ".join(_any_of(either) for either in self.wanted))

    @property
    def some(self) -> str:
        """Any of the words, for when no place has all; empty when that is the same."""
        return self._without(" OR ".join(map(_any_of, self.wanted)) if self.wanted[1:] else "")

    def _without(self, fts: str) -> str:
        return f"({fts}){''.join(f' NOT {term.fts}' for term in self.unwanted)}" if fts else ""


def _any_of(either: tuple[Term, ...]) -> str:
    return f"({' OR '.join(term.fts for term in either)})" if either[1:] else either[0].fts


def understood(text: str) -> Query:
    """Plain words, "phrases", beginnings (`churn*`), `-without`, `OR`, and filters such as
    `kind:trigger before:reveal heard:yes buyer:B-07 study:"Churn, Q4" theme:price speaker:buyer`.

    Within a phrase two quotation marks stand for one. The last word also counts as a beginning, as
    somebody may still be typing it.
    """
    filters = Filters()
    wanted: list[tuple[Term, ...]] = []
    unwanted: list[Term] = []
    is_either = False
    pieces = list(_PIECE.finditer(text))
    for number, piece in enumerate(pieces):
        phrase = piece["phrase"]
        value = piece["word"] if phrase is None else phrase.replace('""', '"')
        key = (piece["key"] or "").lower()
        narrowed = _narrowed(filters, key, value) if key and not piece["minus"] else None
        if narrowed is not None:
            filters = narrowed
            continue
        if piece["word"] == "OR" and not key:
            is_either = bool(wanted)
            continue
        is_last = number == len(pieces) - 1 and piece["phrase"] is None
        term = _term(f"{key} {value}" if key else value, is_last, value.endswith("*"))
        if term is None:
            continue
        if piece["minus"]:
            unwanted.append(term)
        elif is_either:
            wanted[-1] += (term,)
        else:
            wanted.append((term,))
        is_either = False
    return Query(tuple(wanted), tuple(unwanted), filters)


def _term(value: str, is_last: bool, has_star: bool) -> Term | None:
    """None when nothing in `value` can be found."""
    words = _AROUND.sub("", value.replace('"', " ").replace("\x00", " "))
    said = folded(words)
    if not said:
        return None
    # The beginning of a word by one letter of an alphabet fits nearly every place.
    is_beginning = has_star or (is_last and (len(said[-1]) > 1 or not said[-1].isascii()))
    return Term(tuple(said), is_beginning, f'"{words}"*' if is_beginning else f'"{words}"')


def _narrowed(filters: Filters, key: str, value: str) -> Filters | None:
    """The filters with one more, or None when this is not one and so must be words."""
    said = value.lower()
    if not said:
        return None
    if key == "kind":
        return replace(filters, kind=said)
    if key in ("before", "after") and said == "reveal":
        return replace(filters, before_reveal=key == "before")
    if key in ("heard", "starred") and said in _YES | _NO:
        return (
            replace(filters, heard=said in _YES)
            if key == "heard"
            else replace(filters, starred=said in _YES)
        )
    if key == "buyer":
        return replace(filters, buyer=value)
    if key == "study":
        return replace(filters, study=value)
    if key == "speaker":
        return replace(filters, speaker=said)
    if key == "theme":
        return replace(filters, theme=value)
    return None

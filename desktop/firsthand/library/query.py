"""What a person typed into the search box, understood forgivingly: nothing is ever an error."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_PIECE = re.compile(r'(?P<minus>-)?(?:(?P<key>[A-Za-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))')
_AROUND = re.compile(r"^\W+|\W+$")
_YES = {"yes", "y", "true", "1"}
_NO = {"no", "n", "false", "0"}


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a search; None and empty mean no narrowing."""

    kind: str = ""
    """`kind:trigger`"""
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


@dataclass(frozen=True, slots=True)
class Query:
    """Full text expressions in FTS5's language, and what narrows them."""

    every: str
    """All of the words; empty when none were typed."""
    some: str
    """Any of the words, for when no place has all of them."""
    filters: Filters = Filters()


def understood(text: str) -> Query:
    """Plain words, "phrases", beginnings (`churn*`), `-without`, `OR`, and filters such as
    `kind:trigger before:reveal heard:yes buyer:B-07 study:"Churn, Q4" theme:price speaker:buyer`.

    The last word also counts as a beginning, as somebody may still be typing it.
    """
    filters = Filters()
    wanted: list[str] = []
    unwanted: list[str] = []
    either = False
    pieces = list(_PIECE.finditer(text))
    for number, piece in enumerate(pieces):
        value = piece["phrase"] if piece["phrase"] is not None else piece["word"]
        key = (piece["key"] or "").lower()
        narrowed = _narrowed(filters, key, value) if key and not piece["minus"] else None
        if narrowed is not None:
            filters = narrowed
            continue
        if piece["word"] == "OR" and not key:
            either = bool(wanted)
            continue
        is_last = number == len(pieces) - 1 and piece["phrase"] is None
        term = _term(f"{key} {value}" if key else value, is_last or value.endswith("*"))
        if not term:
            continue
        if piece["minus"]:
            unwanted.append(term)
        elif either:
            wanted[-1] = f"({wanted[-1]} OR {term})"
        else:
            wanted.append(term)
        either = False
    without = "".join(f" NOT {term}" for term in unwanted)
    return Query(
        every=f"({' AND '.join(wanted)}){without}" if wanted else "",
        some=f"({' OR '.join(wanted)}){without}" if len(wanted) > 1 else "",
        filters=filters,
    )


def _term(value: str, as_beginning: bool) -> str:
    """Quoted, so that nothing in it is a command; empty when nothing in it can be found."""
    words = _AROUND.sub("", value.replace('"', " ").replace("\x00", " "))
    if not any(character.isalnum() for character in words):
        return ""
    return f'"{words}"*' if as_beginning else f'"{words}"'


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

"""Two people change the same thing from the same start: what each of them changed is kept."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from firsthand.core.quotes import Quote

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    T = TypeVar("T", bound=DataclassInstance)
else:
    T = TypeVar("T")


Item = TypeVar("Item")


def merged(base: T, mine: T, theirs: T) -> T:
    """`theirs`, with everything that `mine` changes of `base`; all three of one frozen dataclass.

    A field that only one side changed is as that side has it. Lists are merged one by one: what
    either added is there, what either took out is gone. Any other field that both changed is as
    `mine` has it.
    """
    changed: dict[str, Any] = {}
    for field in fields(base):
        was, is_, other = (getattr(one, field.name) for one in (base, mine, theirs))
        if is_ in (was, other):
            continue
        is_list = isinstance(was, tuple) and isinstance(is_, tuple) and isinstance(other, tuple)
        changed[field.name] = merged_lists(was, is_, other) if is_list and other != was else is_
    return replace(theirs, **changed)


def merged_lists(
    base: tuple[Item, ...], mine: tuple[Item, ...], theirs: tuple[Item, ...]
) -> tuple[Item, ...]:
    """What either side added is there, what either took out is gone; in my order, theirs behind."""
    added = [one for one in theirs if one not in base and one not in mine]
    return (*(one for one in mine if one in theirs or one not in base), *added)


_WORDS = (
    "mark",
    "text",
    "start",
    "end",
    "state",
    "machine_text",
    "heard",
    "confirmed_by",
    "confirmed_at",
)
_WORDS_AND_TRUST = (*_WORDS, "phase", "before_reveal")
"""What belongs together: a confirmation holds for these words of this span and for no others."""


def merged_quote(base: Quote, mine: Quote, theirs: Quote) -> Quote:
    """As `merged`, but words never come from one side and their confirmation from the other."""
    together = (*_WORDS_AND_TRUST, "evidence")
    is_mine = any(getattr(base, name) != getattr(mine, name) for name in _WORDS_AND_TRUST)
    leading = mine if is_mine else theirs
    both = merged(base, mine, theirs)
    return replace(both, **{name: getattr(leading, name) for name in together})


def has_its_words(quote: Quote, base: Quote) -> bool:
    """Whether nobody has corrected, moved, heard or confirmed `quote` since it was `base`.

    Where the solution was told, and with it the quote's place, may have been said otherwise.
    """
    return all(getattr(quote, name) == getattr(base, name) for name in _WORDS)

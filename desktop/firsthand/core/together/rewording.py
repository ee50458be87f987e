"""What somebody said of a mark elsewhere, laid against what was said of it here since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import inf

from firsthand.core.ledger import mark_in, said_ms_in
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.quotes import Quote

PARTS = ("kind", "note", "starred")
"""All of a mark that people may change; a quote has the same."""

SaidHere = Mapping[str, float]
"""When each part was last said here, in seconds since 1970; without those no line dates."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said of a press."""

    kind: MarkKind = MarkKind.QUOTE
    note: str = ""
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Rewording:
    """A change that was made on another device and did not arrive when it was made."""

    id: MarkId
    said: Wording | None
    """None when the mark was taken back."""
    at_s: float
    """Seconds since 1970 by the other device."""
    was: tuple[Wording, ...] = ()
    """All that this computer may have had from there before; empty where nobody knows."""


def said_here(lines: Iterable[Mapping[str, object]]) -> dict[MarkId, SaidHere]:
    """When each part of each mark was last said, by the lines of a ledger."""
    times: dict[MarkId, dict[str, float]] = {}
    before: dict[MarkId, Mark] = {}
    for line in lines:
        mark = mark_in(line)
        if mark is None:
            continue
        was, at_ms = before.get(mark.id), said_ms_in(line)
        for part in PARTS:
            if was is not None and getattr(was, part) == getattr(mark, part):
                continue
            times.setdefault(mark.id, {}).pop(part, None)
            if at_ms is not None:
                times[mark.id][part] = at_ms / 1000
        before[mark.id] = mark
    return dict(times)


def reworded(mark: Mark, change: Rewording, since: SaidHere, error_s: float) -> Mark | None:
    """The mark as it reads after both; None when it is taken back.

    What only they changed is theirs. Of what both changed the later is kept; where two clocks that
    may be `error_s` apart cannot tell which that is, what stands here stays.
    """

    def is_later(part: str) -> bool:
        return change.at_s > since.get(part, inf) + error_s

    if change.said is None:
        is_as_it_was = any(_wording(mark) == was for was in change.was)
        return None if is_as_it_was or all(map(is_later, PARTS)) else mark
    changed = {}
    for part in PARTS:
        here, theirs = getattr(mark, part), getattr(change.said, part)
        were = [getattr(was, part) for was in change.was]
        left_alone = bool(were) and all(theirs == one for one in were)
        if theirs != here and not left_alone and (here in were or is_later(part)):
            changed[part] = theirs
    return replace(mark, **changed)


def differs(mark: Mark, change: Rewording) -> bool:
    """Whether the mark does not read as they changed it."""
    if change.said is None:
        return True
    for part in PARTS:
        theirs = getattr(change.said, part)
        is_theirs = not change.was or any(theirs != getattr(was, part) for was in change.was)
        if is_theirs and theirs != getattr(mark, part):
            return True
    return False


def follows(quote: Quote, before: Mark, now: Mark) -> Quote:
    """The quote with what changed of its mark, but for what people said of the quote itself."""
    own = [part for part in PARTS if getattr(quote, part) == getattr(before, part)]
    return replace(quote, **{part: getattr(now, part) for part in own})


def _wording(mark: Mark) -> Wording:
    return Wording(mark.kind, mark.note, mark.starred)

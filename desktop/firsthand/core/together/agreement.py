"""Two people who mark the same moment agree: that is one quote with two who wanted it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from firsthand.core.marks import Mark, MarkId

SAME_MOMENT_S = 3.0
"""Two who press for the same sentence do so within this; one who presses twice means two things."""


def agrees(one: Mark, other: Mark, rate: int) -> bool:
    """Whether two marks of different people stand for the same moment."""
    is_other_hand = (one.author, one.device) != (other.author, other.device)
    return is_other_hand and abs(one.frame - other.frame) <= SAME_MOMENT_S * rate


def spoken_for(mark: Mark, leading: Iterable[Mark], rate: int) -> Mark | None:
    """The mark of somebody else that already has this moment's quote, if there is one."""
    return next((one for one in leading if one.id != mark.id and agrees(mark, one, rate)), None)


def agreeing(
    marks: Collection[Mark], quoted: Collection[MarkId | None], rate: int
) -> dict[MarkId, tuple[Mark, ...]]:
    """By each `quoted` mark those of others that have no quote, as they mean its moment."""
    leading = [mark for mark in marks if mark.id in quoted]
    found: dict[MarkId, tuple[Mark, ...]] = {}
    for mark in marks:
        leader = None if mark.id in quoted else spoken_for(mark, leading, rate)
        if leader is not None:
            found[leader.id] = (*found.get(leader.id, ()), mark)
    return found

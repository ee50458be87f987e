"""Changes to a persona as pure functions, and what becomes of two changes to the same one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from firsthand.core.interview import InterviewId
from firsthand.core.persona.kept import FindingRef, Persona, QuoteRef, Statement, StatementId
from firsthand.core.together.merging import merged

Ref = TypeVar("Ref", FindingRef, QuoteRef)


def with_statement(persona: Persona, statement: Statement) -> Persona:
    """With this statement in place of the one by its id, or at the end."""
    if persona.statement(statement.id) is None:
        return replace(persona, statements=(*persona.statements, statement))
    return replace(
        persona,
        statements=tuple(
            statement if one.id == statement.id else one for one in persona.statements
        ),
    )


def without_statement(persona: Persona, id: StatementId) -> Persona:
    return replace(persona, statements=tuple(one for one in persona.statements if one.id != id))


def moved(persona: Persona, id: StatementId, beside: StatementId, *, behind: bool) -> Persona:
    """With the statement `id` right before or behind the one called `beside`."""
    statement = persona.statement(id)
    if statement is None or id == beside or persona.statement(beside) is None:
        return persona
    others = [one for one in persona.statements if one.id != id]
    place = next(at for at, one in enumerate(others) if one.id == beside) + behind
    others.insert(place, statement)
    return replace(persona, statements=tuple(others))


def joined(persona: Persona, ids: Iterable[StatementId], text: str = "") -> Persona:
    """With several statements as one, in the place of the first, with all they rest on.

    `text` is what it says now; without one, what the first said.
    """
    wanted = set(ids)
    those = [one for one in persona.statements if one.id in wanted]
    if len(those) < 2:
        return persona
    first = those[0]
    one = replace(
        first,
        text=text or first.text,
        findings=_once(ref for part in those for ref in part.findings),
        quotes=_once(ref for part in those for ref in part.quotes),
        counter=_once(ref for part in those for ref in part.counter),
        note="\n".join(part.note for part in those if part.note),
    )
    gone = wanted - {first.id}
    kept = (one if part.id == first.id else part for part in persona.statements)
    return replace(persona, statements=tuple(part for part in kept if part.id not in gone))


def with_belonging(persona: Persona, interview: InterviewId, belongs: bool | None) -> Persona:
    """Put in or left out by hand; None leaves it to the rule."""
    picked = tuple(one for one in persona.picked if one != interview)
    left_out = tuple(one for one in persona.left_out if one != interview)
    if belongs is True:
        picked += (interview,)
    elif belongs is False:
        left_out += (interview,)
    return replace(persona, picked=picked, left_out=left_out)


def merged_personas(base: Persona, mine: Persona, theirs: Persona) -> Persona:
    """`theirs` with everything that `mine` changes of `base`, statement by statement.

    A statement that one side changed and the other took out stays, with the change.
    """
    whole = merged(
        replace(base, statements=()), replace(mine, statements=()), replace(theirs, statements=())
    )
    was, is_, other = ({one.id: one for one in side.statements} for side in (base, mine, theirs))
    kept: dict[StatementId, Statement] = {}
    for id in dict.fromkeys([*is_, *other]):
        if id in is_ and id in other:
            kept[id] = merged(was.get(id, other[id]), is_[id], other[id])
        elif id in is_ and is_[id] != was.get(id):
            kept[id] = is_[id]
        elif id in other and other[id] != was.get(id):
            kept[id] = other[id]
    # The order is mine where I changed it, else theirs; what only the other side has comes last.
    is_mine = list(other) == list(was) or _order(is_, was) != _order(was, is_)
    order = [*is_, *other] if is_mine and list(is_) != list(was) else [*other, *is_]
    return replace(whole, statements=tuple(kept[id] for id in dict.fromkeys(order) if id in kept))


def without_interview(persona: Persona, interview: InterviewId) -> Persona:
    """Without every trace of an interview that is erased.

    A statement that rested on nothing else goes with it: its words came from there.
    """
    statements = []
    for one in persona.statements:
        left = replace(
            one,
            findings=tuple(ref for ref in one.findings if ref.interview != interview),
            quotes=tuple(ref for ref in one.quotes if ref.interview != interview),
            counter=tuple(ref for ref in one.counter if ref.interview != interview),
        )
        if left == one or left.findings or left.quotes:
            statements.append(left)
    cleared = with_belonging(persona, interview, None)
    return replace(cleared, statements=tuple(statements))


def _order(one: Iterable[StatementId], other: Iterable[StatementId]) -> list[StatementId]:
    """The ids of `one` that `other` has, too."""
    known = set(other)
    return [id for id in one if id in known]


def _once(parts: Iterable[Ref]) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys(parts))

"""What comes back from a colleague who had seen pseudonyms: our own names stand there again.

A bundle leaves with names hidden. Where the colleague left a text as it was, it is ours again, word
for word; where they changed it, each pseudonym in it becomes the name it stood for.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Value = TypeVar("Value", bound=DataclassInstance)
else:
    Value = TypeVar("Value")

_HIDDEN = re.compile(r"\[[^\[\]]+\]")


def restored(theirs: Value, sent: Value, own: Value) -> Value:
    """`theirs`, which grew out of `sent`, with what `own` said where `sent` had hidden it."""
    found: Value = _restored(theirs, sent, own)
    return found


def _restored(theirs: Any, sent: Any, own: Any) -> Any:
    if sent == own:
        return theirs
    if theirs == sent:
        return own
    if isinstance(theirs, str) and isinstance(sent, str) and isinstance(own, str):
        return _named(theirs, sent, own)
    if isinstance(theirs, tuple):
        return _each(theirs, sent, own)
    if is_dataclass(theirs) and type(theirs) is type(sent) is type(own):
        changed = {
            one.name: _restored(*(getattr(value, one.name) for value in (theirs, sent, own)))
            for one in fields(theirs)
            if one.init
        }
        return replace(theirs, **changed)  # type: ignore[type-var]  # a value, not its class
    return theirs


def _each(theirs: tuple[Any, ...], sent: tuple[Any, ...], own: tuple[Any, ...]) -> Any:
    """Item by item: by what they are called, or by place where nothing was added or taken out."""
    keys = [_key(one) for one in theirs]
    if None not in keys:
        were, are = ({_key(one): one for one in side} for side in (sent, own))
        return tuple(
            _restored(one, were[key], are[key]) if key in were and key in are else one
            for key, one in zip(keys, theirs, strict=True)
        )
    if len(theirs) == len(sent) == len(own):
        return tuple(map(_restored, theirs, sent, own))
    return theirs


def _key(item: Any) -> str | None:
    for name in ("id", "reason", "number"):
        key = getattr(item, name, None)
        if key is not None:
            return str(key)
    return None


def _named(theirs: str, sent: str, own: str) -> str:
    """Each pseudonym as the name it stood for in that text; one that is new there stays."""
    pieces, hidden = _HIDDEN.split(sent), _HIDDEN.findall(sent)
    form = "(.+?)".join(re.escape(piece) for piece in pieces)
    match = re.fullmatch(form, own, re.DOTALL)
    if match is None:
        return theirs
    names: dict[str, list[str]] = {}
    for shown, name in zip(hidden, match.groups(), strict=True):
        names.setdefault(shown, []).append(name)

    def name_of(found: re.Match[str]) -> str:
        waiting = names.get(found[0])
        if not waiting:
            return found[0]
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    return _HIDDEN.sub(name_of, theirs)

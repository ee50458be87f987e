"""Values of `core` as plain JSON and back: every field by its name, nothing lost, nothing trusted.

The types of the fields are the description: a field that is added later is written and read without
another line here, and one that an earlier edition did not write takes its default.
"""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from firsthand.errors import BadInput

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
Value = TypeVar("Value")

_MOST = 2**63 - 1
"""Whole numbers beyond this fit into no library."""


def plain(value: object) -> Json:
    """A value of frozen dataclasses, tuples, enums, texts and numbers as JSON."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in _fields(type(value))}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, StrEnum):
        return str(value)
    if value is None or isinstance(value, str | bool | int | float):
        return value
    raise TypeError(f"{type(value).__name__} has no plain form")


def compact(value: object) -> bytes:
    """JSON without a space too many."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def pieces(value: object) -> Iterator[bytes]:
    """The same bytes as `compact(plain(value))`, each piece soon made however long lists are.

    Nothing else in the process runs while one piece is put into bytes.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield b"{"
        for number, name in enumerate(_fields(type(value))):
            yield (b"," if number else b"") + compact(name) + b":"
            yield from pieces(getattr(value, name))
        yield b"}"
    elif isinstance(value, tuple):
        yield b"["
        for number, one in enumerate(value):
            yield (b"," if number else b"") + compact(plain(one))
        yield b"]"
    else:
        yield compact(plain(value))


def parsed(text: bytes) -> Json:
    """JSON that somebody else wrote. Raises BadInput for what is none, or is made to hurt."""
    try:
        found: Json = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise _bad("it is no JSON") from error
    return found


def value_of(kind: type[Value], found: Json) -> Value:
    """The value of a dataclass from its plain form. Raises BadInput naming the field that is wrong.

    Names that are not known are passed over, for an edition that knows more than this one.
    """
    made = _read(kind, found, "")
    assert isinstance(made, kind)
    return made


def _read(kind: Any, found: Json, place: str) -> Any:
    if isinstance(kind, NewType):
        return _read(kind.__supertype__, found, place)
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        if found is None:
            return None
        return _read(next(k for k in get_args(kind) if k is not type(None)), found, place)
    if origin is tuple:
        if not isinstance(found, list):
            raise _bad(f"`{place}` is no list")
        return tuple(_read(get_args(kind)[0], one, place) for one in found)
    if dataclasses.is_dataclass(kind):
        return _read_fields(kind, found, place)
    return _read_simple(kind, found, place)


def _read_fields(kind: Any, found: Json, place: str) -> Any:
    if not isinstance(found, Mapping):
        raise _bad(f"`{place or kind.__name__}` is no object")
    known = {
        name: _read(hint, found[name], f"{place}.{name}".strip("."))
        for name, hint in _fields(kind).items()
        if name in found
    }
    try:
        return kind(**known)
    except (TypeError, ValueError) as error:
        raise _bad(f"`{place or kind.__name__}` is not whole") from error


def _read_simple(kind: Any, found: Json, place: str) -> Any:
    if issubclass(kind, StrEnum):
        try:
            return kind(found)
        except ValueError as error:
            raise _bad(f"`{place}` is none of {', '.join(kind)}") from error
    if kind is float and isinstance(found, int) and not isinstance(found, bool):
        found = float(found) if abs(found) <= _MOST else None
    if type(found) is not kind:
        raise _bad(f"`{place}` is no {kind.__name__}")
    if isinstance(found, int | float) and not abs(found) <= _MOST:
        raise _bad(f"`{place}` is too large")
    if isinstance(found, str) and not _can_be_written(found):
        raise _bad(f"`{place}` has half a character in it")
    return found


def _can_be_written(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@cache
def _fields(kind: type) -> dict[str, Any]:
    """The types of the fields that a value is made of, by name."""
    hints = get_type_hints(kind)
    return {one.name: hints[one.name] for one in dataclasses.fields(kind) if one.init}


def _refuse(name: str) -> float:
    raise ValueError(f"{name} is no number")


def _bad(what: str) -> BadInput:
    return BadInput(f"The file cannot be understood: {what}.", "Ask for it to be exported again.")

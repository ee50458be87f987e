"""What a browser sends, read strictly: anything unexpected is refused."""

from __future__ import annotations

import math
from collections.abc import Mapping
from uuid import UUID

from firsthand.companion.host import MOST_NAME, MOST_TEXT, Change, Press
from firsthand.core.marks import MarkId, MarkKind
from firsthand.core.together.rewording import Wording

Letter = Mapping[str, object]
MOST_MARKS = 20
"""In one request, and in one second."""
_MOST_ERROR_S = 3600.0


class BadLetter(ValueError):
    """A request that no page of ours sends."""


def presses(letter: Letter) -> list[Press]:
    found = letter.get("marks")
    if not isinstance(found, list) or not 1 <= len(found) <= MOST_MARKS:
        raise BadLetter("marks")
    return [_press(one) for one in found]


def change(letter: Letter) -> Change:
    was = letter.get("was")
    if was is not None and not isinstance(was, Mapping):
        raise BadLetter("was")
    return Change(mark_id(letter), _wording(letter), None if was is None else _wording(was))


def mark_id(letter: Letter) -> MarkId:
    found = letter.get("id")
    if not isinstance(found, str):
        raise BadLetter("id")
    try:
        return MarkId(str(UUID(found)))
    except ValueError as error:
        raise BadLetter("id") from error


def prompt(letter: Letter) -> str:
    return _text(letter, "text")


def name(letter: Letter) -> str:
    """Whatever somebody wants to be called, on one line."""
    found = letter.get("name", "")
    if not isinstance(found, str):
        raise BadLetter("name")
    return plain(found)[:MOST_NAME].strip()


def secret(letter: Letter, key: str) -> str:
    found = letter.get(key)
    if not isinstance(found, str) or len(found) > 200:
        raise BadLetter(key)
    return found


def plain(text: str) -> str:
    """On one line, without control characters and without lone surrogates."""
    shown = "".join(c if c.isprintable() or c == " " else " " for c in text)
    return " ".join(shown.split())


def _press(found: object) -> Press:
    if not isinstance(found, Mapping):
        raise BadLetter("mark")
    return Press(
        mark_id(found),
        _number(found, "host_ms", 0, 1e15) / 1000,
        min(_number(found, "error_ms", 0, 1e15) / 1000, _MOST_ERROR_S),
        _kind(found),
        _text(found, "note"),
        _flag(found, "starred"),
    )


def _wording(letter: Letter) -> Wording:
    return Wording(_kind(letter), _text(letter, "note"), _flag(letter, "starred"))


def _number(letter: Letter, key: str, least: float, most: float) -> float:
    found = letter.get(key)
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise BadLetter(key)
    if not math.isfinite(found) or not least <= found <= most:
        raise BadLetter(key)
    return float(found)


def _kind(letter: Letter) -> MarkKind:
    found = letter.get("kind", "quote")
    if not isinstance(found, str) or found not in set(MarkKind):
        raise BadLetter("kind")
    return MarkKind(found)


def _text(letter: Letter, key: str) -> str:
    found = letter.get(key, "")
    if not isinstance(found, str) or len(found) > MOST_TEXT:
        raise BadLetter(key)
    return plain(found)


def _flag(letter: Letter, key: str) -> bool:
    found = letter.get(key, False)
    if not isinstance(found, bool):
        raise BadLetter(key)
    return found

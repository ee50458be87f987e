"""Which key means what in an interview and its review; a person may choose others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from firsthand.core.marks import MarkKind
from firsthand.ui.room.kinds import look


class Act(StrEnum):
    """What a key can do besides marking. The values are stored."""

    NEXT = "next"
    ANSWERED = "answered"
    SKIP = "skip"
    BACK = "back"
    REVEAL = "reveal"
    PAUSE = "pause"
    MUTE = "mute"
    CONSENT = "consent"
    NOTES = "notes"
    DEVICES = "devices"
    DROP = "drop"
    UNDO = "undo"
    NOTE = "note"
    STAR = "star"
    ASK = "ask"
    HEAR = "hear"
    REWIND = "rewind"
    ON = "on"


Meaning = MarkKind | Act
BOTH: tuple[Meaning, ...] = (*MarkKind, Act.UNDO)
"""Meant alike in the Room and in the note-taker's window."""
ROOM: tuple[Meaning, ...] = tuple(Act)[: tuple(Act).index(Act.UNDO)]
NOTES: tuple[Meaning, ...] = (Act.NOTE, Act.STAR, Act.ASK)
REVIEW: tuple[Meaning, ...] = (Act.HEAR, Act.REWIND, Act.ON)
"""Keys of a foot pedal, which work while a text is typed."""

_USUAL: Mapping[Meaning, str] = MappingProxyType(
    {
        **{kind: look(kind).key for kind in MarkKind},
        Act.NEXT: "Space",
        Act.ANSWERED: "U",
        Act.SKIP: "S",
        Act.BACK: "Backspace",
        Act.REVEAL: "R",
        Act.PAUSE: "P",
        Act.MUTE: "L",
        Act.CONSENT: "C",
        Act.NOTES: "F2",
        Act.DEVICES: "F3",
        Act.DROP: "X",
        Act.UNDO: "Z",
        Act.NOTE: "N",
        Act.STAR: "F",
        Act.ASK: "A",
        Act.HEAR: "F9",
        Act.REWIND: "F7",
        Act.ON: "F8",
    }
)


@dataclass(frozen=True, slots=True)
class KeyMap:
    """A key for every meaning, and in each window one meaning at most for a key.

    Keys are written as Qt writes them on every system: `S`, `Space`, `F2`.
    """

    _keys: Mapping[Meaning, str] = field(default_factory=lambda: _USUAL)

    @classmethod
    def read(cls, text: str) -> KeyMap:
        """From a setting such as `skip:K problem:Q`; what makes no sense gives the usual keys."""
        named: dict[str, Meaning] = {str(meaning): meaning for meaning in _USUAL}
        keys = dict(_USUAL)
        for entry in text.split():
            name, _, key = entry.partition(":")
            if name in named and key:
                keys[named[name]] = key
        return cls(keys) if _is_clear(keys) else cls()

    @property
    def text(self) -> str:
        """What differs from the usual keys, for the settings."""
        return " ".join(f"{m}:{key}" for m, key in self._keys.items() if key != _USUAL[m])

    def key(self, meaning: Meaning) -> str:
        return self._keys[meaning]

    def in_room(self, key: str) -> Meaning | None:
        return self._found(key, (*BOTH, *ROOM))

    def in_notes(self, key: str) -> Meaning | None:
        return self._found(key, (*BOTH, *NOTES))

    def kind_of(self, key: str) -> MarkKind | None:
        found = self._found(key, BOTH)
        return found if isinstance(found, MarkKind) else None

    def with_key(self, meaning: Meaning, key: str) -> tuple[KeyMap, tuple[Meaning, ...]] | None:
        """Give a key; who had it gets the key that is given up, and is named.

        None where even that would leave a key with two meanings in one window.
        """
        given_up = self._keys[meaning]
        if key == given_up:
            return self, ()
        moved = tuple(m for m in _beside(meaning) if self._keys[m] == key)
        keys = {**self._keys, meaning: key, **dict.fromkeys(moved, given_up)}
        return (KeyMap(keys), moved) if _is_clear(keys) else None

    def _found(self, key: str, among: Iterable[Meaning]) -> Meaning | None:
        return next((m for m in among if self._keys[m] == key), None)


def _beside(meaning: Meaning) -> tuple[Meaning, ...]:
    """Everything that works in a window where `meaning` does."""
    if meaning in REVIEW:
        return REVIEW
    if meaning in BOTH:
        return (*BOTH, *ROOM, *NOTES)
    return (*BOTH, *(ROOM if meaning in ROOM else NOTES))


def _is_clear(keys: Mapping[Meaning, str]) -> bool:
    for window in ((*BOTH, *ROOM), (*BOTH, *NOTES), REVIEW):
        if len({keys[m] for m in window}) != len(window):
            return False
    return True

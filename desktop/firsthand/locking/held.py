"""Which libraries are unlocked in this process.

The one thing here that is not handed in from outside: a file is read in many rooms, and each knows
where it lies; whether that place is unlocked is a fact about the process, as its open files are.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from firsthand.locking.key import LibraryKey


@dataclass(frozen=True, slots=True)
class Held:
    """The key of an unlocked library."""

    key: LibraryKey
    locks: bool = True
    """Whether what is written is encrypted; not any more while encryption is taken away."""
    is_settled: bool = False
    """Whether all of the library is encrypted by now."""


_held: dict[Path, Held] = {}
_guard = Lock()


def hold(home: Path, held: Held) -> None:
    """From now on files in `home` can be read, and are encrypted when they are written."""
    with _guard:
        _held[_absolute(home)] = held


def let_go(home: Path) -> None:
    """Forget the key of the library in `home`; doing it twice does no harm."""
    with _guard:
        _held.pop(_absolute(home), None)


def held_for(path: Path) -> Held | None:
    """What the library that `path` lies in is unlocked with; None for all other places."""
    if not _held:
        return None
    place = _absolute(path)
    with _guard:
        return next((_held[one] for one in (place, *place.parents) if one in _held), None)


def key_to_write(path: Path) -> LibraryKey | None:
    """What a file at `path` is to be encrypted with; None for one that is written as it is."""
    held = held_for(path)
    return held.key if held is not None and held.locks else None


def _absolute(path: Path) -> Path:
    # Links are left alone: what is linked into a library belongs to it.
    return Path(os.path.abspath(path))

"""What the page may ask of the interview, and all that it is ever shown."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol

from firsthand.core.marks import MarkId, MarkKind
from firsthand.core.together.rewording import Wording

MOST_TEXT = 500
"""Characters of a note or a prompt."""
MOST_NAME = 40


@dataclass(frozen=True, slots=True)
class Colleague:
    """A paired device and whoever holds it."""

    id: str
    name: str
    colour: int
    """Number of a colour; the page and the window each know what it looks like."""
    device: str
    """A plain word for the device, such as `phone`."""


@dataclass(frozen=True, slots=True)
class Press:
    """A mark as a device sends it, placed on this computer's clock by the device's measurement."""

    id: MarkId
    pressed_s: float
    """`time.monotonic()` of this computer."""
    error_s: float
    """How far off that may be, one side."""
    kind: MarkKind = MarkKind.QUOTE
    note: str = ""
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """Another kind, note or star of a mark."""

    id: MarkId
    said: Wording
    was: Wording | None = None
    """How the mark read when it was changed; what this leaves alone may be another's since."""


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A mark as the page lists it; `words` only when the host allows captions."""

    id: MarkId
    seconds: float
    error_s: float
    kind: MarkKind
    note: str
    starred: bool
    author: str
    colour: int
    owner: str
    """Id of the colleague; empty for marks of the window."""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Glance:
    """How the interview stands."""

    state: str
    """A RecorderState."""
    seconds: float
    phase: str
    question: str
    detail: str = ""


class Host(Protocol):
    """The interview behind the page. Called on the server's thread; every call returns at once."""

    @property
    def session(self) -> str:
        """Tells this interview from others, and says nothing about it."""

    def glance(self) -> Glance: ...

    def marks(self) -> Sequence[ShownMark]: ...

    def captions(self) -> Sequence[str] | None:
        """The last sentences; None when the host does not allow them."""

    def press(self, by: Colleague, press: Press) -> Future[None]:
        """Done when the mark is on the disk. Raises WrongMoment."""

    def change(self, by: Colleague, change: Change) -> Future[None]: ...

    def take_back(self, by: Colleague, mark: MarkId) -> Future[None]: ...

    def prompt(self, by: Colleague, text: str) -> None:
        """A silent word to the interviewer."""

    def colleagues_changed(self) -> None:
        """Somebody came, went, took a name or waits at the door."""

"""What the program and its transcriber process say to each other: one JSON line a message."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum


class Care(StrEnum):
    """How much time words may take."""

    SOON = "soon"
    """Somebody waits, and they are heard once more before long."""
    BRISK = "brisk"
    """Nobody waits, but somebody may speak any moment: also how likely a sentence ends after each,
    which takes a third more."""
    ALL = "all"
    """As much as is good for them: what a model is not sure of is heard again in several ways."""
    CLOSE = "close"
    """The same, and each phrase is weighed with a second model where there is one: two to three
    times the work."""

    @property
    def is_thorough(self) -> bool:
        """Whether what cannot be true is heard again until it can."""
        return self in (Care.ALL, Care.CLOSE)


@dataclass(frozen=True, slots=True)
class Sound:
    """A take's file. Only its first `frames` frames are there to be read."""

    path: str
    rate: int
    frames: int
    channel: int = -1
    """The one that is listened to, counted from 0; -1 for all of them together."""
    key: str = field(default="", repr=False)
    """Of an encrypted library, in hexadecimal. Only this pipe carries it: no argument, no variable
    of the surroundings and no log ever does."""


@dataclass(frozen=True, slots=True)
class Load:
    """Load the model in this folder. Answered by Ready.

    From then on so many TakeDown orders are worked on `at_once`, each with that many threads.
    """

    model: str
    threads: int
    at_once: int = 1


@dataclass(frozen=True, slots=True)
class Detect:
    """Where is speech, window by window. Answered by Detected."""

    sound: Sound
    first_window: int
    windows: int


@dataclass(frozen=True, slots=True)
class TakeDown:
    """Turn these pieces (16-kHz samples, from and to) into words. Answered by TakenDown."""

    sound: Sound
    pieces: tuple[tuple[int, int], ...]
    language: str
    hints: tuple[str, ...]
    care: Care = Care.ALL


@dataclass(frozen=True, slots=True)
class HearVoices:
    """What the windows that begin at these 16-kHz samples sound like. Answered by VoicesHeard."""

    sound: Sound
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ready:
    """The model is loaded, and runs on this device: `cuda` or `cpu`."""

    device: str
    trouble: str = ""
    """Why a graphics card that is there is not used."""


@dataclass(frozen=True, slots=True)
class Detected:
    """A probability of speech for each window."""

    probabilities: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word as the model gave it, in seconds of the joined pieces.

    `text` begins with a space unless it belongs to the word before.
    """

    text: str
    start_s: float
    end_s: float
    probability: float
    stop: float | None = None
    """How likely the model would end a sentence after it, 0 to 1; None where it was not asked."""


@dataclass(frozen=True, slots=True)
class TakenDown:
    words: tuple[HeardWord, ...]
    quiets: tuple[tuple[float, float], ...] = ()
    """From and to, in seconds of the joined pieces: where nobody makes a sound. Not asked for where
    words are wanted soon."""
    weighed_with: str = ""
    """The second model that had a say in the words; empty without one."""


@dataclass(frozen=True, slots=True)
class VoicesHeard:
    """A vector a window, as `voices.packed` writes them. Kept in memory, never in a file."""

    vectors: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The work could not be done. `kind` is one of `damaged model`, `bad audio`, `failed`."""

    kind: str
    detail: str


Order = Load | Detect | TakeDown | HearVoices
Answer = Ready | Detected | TakenDown | VoicesHeard | Failed


def written(number: int, message: Order | Answer) -> bytes:
    """One line, with the number that ties an answer to its order."""
    kind = type(message).__name__
    return json.dumps([number, kind, asdict(message)], ensure_ascii=False).encode() + b"\n"


def read_order(line: bytes) -> tuple[int, Order]:
    """Raises ValueError, KeyError or TypeError for a line that is no order."""
    number, kind, fields = json.loads(line)
    if kind == "Load":
        return number, Load(**fields)
    fields["sound"] = Sound(**fields["sound"])
    if kind == "Detect":
        return number, Detect(**fields)
    if kind == "TakeDown":
        fields["pieces"] = tuple((start, end) for start, end in fields["pieces"])
        fields["hints"] = tuple(fields["hints"])
        fields["care"] = Care(fields["care"])
        return number, TakeDown(**fields)
    if kind == "HearVoices":
        fields["starts"] = tuple(fields["starts"])
        return number, HearVoices(**fields)
    raise ValueError(f"no order is called {kind}")


def read_answer(line: bytes) -> tuple[int, Answer]:
    """Raises ValueError, KeyError or TypeError for a line that is no answer."""
    number, kind, fields = json.loads(line)
    if kind == "Ready":
        return number, Ready(**fields)
    if kind == "Detected":
        return number, Detected(tuple(fields["probabilities"]))
    if kind == "TakenDown":
        quiets = tuple((start, end) for start, end in fields["quiets"])
        words = tuple(HeardWord(**word) for word in fields["words"])
        return number, TakenDown(words, quiets, fields["weighed_with"])
    if kind == "VoicesHeard":
        return number, VoicesHeard(**fields)
    if kind == "Failed":
        return number, Failed(**fields)
    raise ValueError(f"no answer is called {kind}")

"""Places in an interview: frames of its recording, continuous over its takes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

Frame = NewType("Frame", int)
"""A place in an interview: frames of the recording since its start, over all takes, at one rate."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of an interview, `start <= frame < end`."""

    start: Frame
    end: Frame

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0, not from {self.start} to {self.end}")

    @property
    def frames(self) -> int:
        return self.end - self.start

    def contains(self, frame: int) -> bool:
        return self.start <= frame < self.end

    def overlap(self, other: Span) -> int:
        """Frames that both spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


class GapReason(StrEnum):
    """Why a stretch of a take is silence written in the place of lost input."""

    OVERFLOW = "overflow"
    STALL = "stall"
    DEVICE_LOST = "device lost"
    RECORDER_RESTARTED = "recorder restarted"
    TORN = "torn by a power cut"
    MUTED = "muted"


ELSEWHERE = "firsthand-take-"
"""Beginning of the names of folders on other disks that hold a take until it comes home."""


class Side(StrEnum):
    """Whose voice a channel of a call holds; in a two-channel take the speaker is the channel."""

    MINE = "mine"
    """Left: what the microphone on this side hears."""
    OTHER = "other"
    """Right: what the call plays."""

    @property
    def across(self) -> Side:
        return Side.OTHER if self is Side.MINE else Side.MINE


@dataclass(frozen=True, slots=True)
class Gap:
    """Lost input, kept as silence of its own length (frames of the interview)."""

    first_frame: Frame
    frames: int
    reason: GapReason
    side: Side | None = None
    """The one channel of a call that is silent; None where all of the take is."""


NO_RECORDING = "no recording"
"""Stands as the device of words that came alone: the file of their one take never was."""


@dataclass(frozen=True, slots=True)
class Take:
    """One stretch of recording in one file, from Start or Resume to Pause or Stop."""

    number: int
    file: str
    """Name of the file in the interview's folder."""
    first_frame: Frame
    """Where the take begins in the interview."""
    frames: int
    """Length; for a take that is still growing, what is known to be written."""
    rate: int
    """Frames a second; the same for all takes of an interview."""
    started_at: str
    """Wall clock at the first frame, RFC 3339 with offset. Never used to place anything."""
    device: str = ""
    channels: int = 1
    """1, or 2 for a call: `Side.MINE` on the left, `Side.OTHER` on the right."""
    sha256: str = ""
    """Of the file as it lies on disk; empty while the take is open."""
    gaps: tuple[Gap, ...] = ()

    @property
    def end(self) -> Frame:
        return Frame(self.first_frame + self.frames)

    @property
    def span(self) -> Span:
        return Span(self.first_frame, self.end)

    @property
    def was_recorded(self) -> bool:
        """False for words that came without their sound."""
        return self.device != NO_RECORDING


class EventKind(StrEnum):
    """What can happen on an interview's timeline."""

    PHASE_ENTERED = "phase entered"
    QUESTION_ASKED = "question asked"
    QUESTION_ANSWERED = "question answered unprompted"
    QUESTION_SKIPPED = "question skipped"
    QUESTION_REOPENED = "question reopened"
    REVEALED = "reveal"
    PAUSED = "pause"
    RESUMED = "resume"
    CONSENT_SPOKEN = "consent spoken"
    STOPPED = "stop"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, at its frame."""

    frame: Frame
    kind: EventKind
    phase: str = ""
    """Key of the phase it belongs to."""
    question: str = ""
    """Key of the question it belongs to."""
    note: str = ""
    """The reason of an early reveal; of spoken consent the frame where the asking began."""


def reveal_in(events: Iterable[Event]) -> Frame | None:
    """Where the solution was told, or None if it never was."""
    return next((event.frame for event in events if event.kind is EventKind.REVEALED), None)


def spoken_consent(events: Iterable[Event]) -> tuple[Span, ...]:
    """Where consent was asked for and given in words: from the asking to the yes."""
    return tuple(
        Span(Frame(min(int(event.note), event.frame)), event.frame)
        if event.note.isdecimal()
        else Span(event.frame, event.frame)
        for event in events
        if event.kind is EventKind.CONSENT_SPOKEN
    )


def phase_at(events: Iterable[Event], frame: int) -> str:
    """Key of the phase that was running at `frame`; empty before the first. Events in order."""
    found = ""
    for event in events:
        if event.frame > frame:
            break
        if event.kind is EventKind.PHASE_ENTERED:
            found = event.phase
    return found


@dataclass(frozen=True, slots=True)
class Timeline:
    """The takes of one interview as one continuous time."""

    rate: int
    takes: tuple[Take, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        if self.rate <= 0:
            raise ValueError("a timeline needs a rate above 0")
        expected = 0
        for take in self.takes:
            if take.rate != self.rate:
                raise ValueError(f"take {take.number} runs at {take.rate}, not {self.rate}")
            if take.first_frame != expected:
                raise ValueError(f"take {take.number} begins at {take.first_frame}, not {expected}")
            expected = take.end
        object.__setattr__(self, "_starts", tuple(take.first_frame for take in self.takes))

    @property
    def end(self) -> Frame:
        return self.takes[-1].end if self.takes else Frame(0)

    @property
    def was_recorded(self) -> bool:
        """Whether there was ever anything to hear."""
        return any(take.was_recorded for take in self.takes)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        return tuple(gap for take in self.takes for gap in take.gaps)

    def locate(self, frame: Frame) -> tuple[Take, int]:
        """The take that holds `frame` and the frame within that take.

        A frame at or beyond the end belongs to the last take. Raises LookupError without takes.
        """
        if not self.takes:
            raise LookupError("an interview without takes has no places")
        index = max(0, bisect_right(self._starts, frame) - 1)
        take = self.takes[index]
        return take, frame - take.first_frame

    def pieces(self, span: Span) -> list[tuple[Take, int, int]]:
        """`span` cut at the borders of takes: (take, first frame in it, frames), in order."""
        found = []
        for take in self.takes:
            start, end = max(span.start, take.first_frame), min(span.end, take.end)
            if start < end:
                found.append((take, start - take.first_frame, end - start))
        return found

    def seconds(self, frame: int) -> float:
        return frame / self.rate

    def frame(self, seconds: float) -> Frame:
        return Frame(max(0, round(seconds * self.rate)))


def timecode(seconds: float, *, tenths: bool = True) -> str:
    """`mm:ss.t`, or `h:mm:ss.t` from one hour on; tenths are cut, not rounded."""
    total = max(0, int(seconds * 10 + 1e-6))
    minutes, rest = divmod(total, 600)
    hours, minutes = divmod(minutes, 60)
    text = f"{rest // 10:02d}.{rest % 10}" if tenths else f"{rest // 10:02d}"
    return f"{hours}:{minutes:02d}:{text}" if hours else f"{minutes:02d}:{text}"


def joined(takes: Sequence[Take]) -> Timeline:
    """The timeline of takes in any order; an empty one runs at 48,000 frames a second."""
    ordered = tuple(sorted(takes, key=lambda take: take.number))
    return Timeline(ordered[0].rate if ordered else 48_000, ordered)

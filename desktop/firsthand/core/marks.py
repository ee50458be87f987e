"""Marks: the raw press of a key at a frame, and what was meant by it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from firsthand.core.timeline import Frame

MarkId = NewType("MarkId", str)
"""A UUID, made where the key was pressed, so that a mark sent twice arrives once."""


INTERVIEWER = "interviewer"
"""The author of marks made with the Room's own keys."""

NOTE_TAKER = "note-taker"
"""The author of marks made in the note-taker's window."""

THIS_COMPUTER = "this computer"
"""The device of marks made in a window of Firsthand itself."""


class MarkKind(StrEnum):
    """What a mark says about a moment; the kinds of the method. A plain mark is a quote."""

    QUOTE = "quote"
    PROBLEM = "problem"
    GOAL = "goal"
    TRIGGER = "trigger"
    BARRIER = "barrier"
    CRITERION = "criterion"
    ALTERNATIVE = "alternative"
    CHANNEL = "channel"
    REASON = "reason"
    SURPRISE = "surprise"
    FOLLOW_UP = "follow-up"


@dataclass(frozen=True, slots=True)
class Mark:
    """One press. `frame` is where the key went down.

    It is never moved but once: when the clock of a young take has become sure.
    """

    id: MarkId
    frame: Frame
    kind: MarkKind = MarkKind.QUOTE
    note: str = ""
    author: str = ""
    """Role or name the note-taker goes by; `INTERVIEWER` for the Room's own keys."""
    device: str = THIS_COMPUTER
    error_frames: int = 0
    """How far off the frame may be, one side; 0 where the clock is the recording's own."""
    starred: bool = False

"""A silent word from the note-taker to the interviewer."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.core.interview import InterviewId


@dataclass(frozen=True, slots=True)
class Prompted:
    """`ask about the CFO`: shown small in the Room, kept nowhere."""

    interview: InterviewId
    text: str
    """Empty takes the word back."""

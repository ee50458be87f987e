"""Lays a text that another program wrote down on the recording it was heard in, by known places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from firsthand.core.interview import InterviewId, Setup, Status
from firsthand.core.quotes import Quote
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Transcript
from firsthand.jobs.bringing.recordings import bring_in
from firsthand.jobs.bringing.words import RATE
from firsthand.jobs.desk import Desk
from firsthand.library.library import Library

_WORD_FRAMES = RATE * 2 // 5
"""A text without times is laid out at the pace of talk, 150 words a minute."""


class Pace(Protocol):
    """Tells when each word of a text was said; asked in their order."""

    def word(self, start: int, end: int) -> tuple[Frame, Frame]:
        """Of the word at these characters."""

    def line_ended(self) -> None: ...


class TalkPace:
    """Times nobody knows: one word after the other, with a pause after each line."""

    def __init__(self) -> None:
        self._at = 0

    def word(self, start: int, end: int) -> tuple[Frame, Frame]:
        begun, self._at = self._at, self._at + _WORD_FRAMES
        return Frame(begun), Frame(self._at)

    def line_ended(self) -> None:
        self._at += 2 * _WORD_FRAMES


class SyncedPace:
    """Times between places that are known: (milliseconds, character), at least two.

    Text before the first and after the last goes on at the pace of what is nearest, within the
    recording. A place that says a later character was said earlier is passed over.
    """

    def __init__(self, points: Iterable[tuple[int, int]], rate: int, end: Frame) -> None:
        self._rate, self._end = rate, end
        self._chars: list[int] = []
        self._ms: list[int] = []
        for ms, char in sorted(points, key=lambda point: (point[1], point[0])):
            if self._chars and (char == self._chars[-1] or ms < self._ms[-1]):
                continue
            self._chars.append(char)
            self._ms.append(ms)

    def word(self, start: int, end: int) -> tuple[Frame, Frame]:
        begun = min(self._frame(start), max(0, self._end - 1))
        return Frame(begun), Frame(max(begun + 1, min(self._frame(end), self._end)))

    def line_ended(self) -> None:
        """The next line's time is its own."""

    def _frame(self, char: int) -> int:
        if len(self._chars) == 1:
            return max(0, round(self._ms[0] * self._rate / 1000))
        after = min(max(1, bisect_right(self._chars, char)), len(self._chars) - 1)
        left, right = self._chars[after - 1], self._chars[after]
        share = (char - left) / (right - left)
        ms = self._ms[after - 1] + share * (self._ms[after] - self._ms[after - 1])
        return max(0, round(ms * self._rate / 1000))


def bring_spoken(
    desk: Desk,
    setup: Setup,
    sound: Path,
    points: Iterable[tuple[int, int]],
    written: Callable[[Pace], tuple[Transcript, list[Quote]]],
    is_cancelled: Callable[[], bool],
) -> InterviewId:
    """An interview of a recording and its text; `written` makes the words once their times are
    known. Raises BadAudio and TranscriptionCancelled; nothing is left behind then."""
    interview = bring_in(desk, setup, sound, is_cancelled=is_cancelled)

    def keep(library: Library) -> None:
        timeline = library.record(interview).timeline
        transcript, quotes = written(SyncedPace(points, timeline.rate, timeline.end))
        library.keep_transcript(interview, transcript)
        for quote in quotes:
            library.keep_quote(interview, quote)
        library.set_status(interview, Status.DRAFT)

    desk.shelf.do(keep).result()
    return interview

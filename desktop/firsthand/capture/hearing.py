"""The stream that is heard now: its device, its clock, and its way into the interview."""

from __future__ import annotations

import threading

from firsthand.capture.alignment import Alignment, Piece
from firsthand.capture.identity import SourceWatch
from firsthand.capture.inputs import Input, open_input
from firsthand.capture.watches import Watches
from firsthand.core.clock import StreamClock, Stretch
from firsthand.core.ports import MicrophoneSource, Source
from firsthand.core.timeline import Frame, GapReason

CLOSE_WITHIN_S = 1.0
"""A sound server that hangs may hold up the closing of its stream for good."""


class Hearing:
    """One source through all its streams; every block that is heard is shown to `watches`.

    `heard` is an input that already runs. A microphone stays open between takes, a file does not.
    """

    def __init__(self, source: Source, watches: Watches, heard: Input | None = None) -> None:
        self._source = source
        self._watches = watches
        self._alignment: Alignment | None = None
        self._sources: SourceWatch | None = None
        self._from_s = 0.0
        self.input = heard
        self.clock = StreamClock(source.rate)

    @property
    def is_microphone(self) -> bool:
        return isinstance(self._source, MicrophoneSource)

    @property
    def device(self) -> str:
        return self.input.device if self.input else ""

    @property
    def tells_time(self) -> bool:
        return self.input is not None and self.input.tells_time

    @property
    def is_running(self) -> bool:
        return self.input is not None and (self.input.is_running or not self.input.tells_time)

    @property
    def is_played_out(self) -> bool:
        """Whether a file has come to its end and all of it was taken."""
        return self.input is not None and self.input.is_finished and not self.input.ring.waiting

    @property
    def source_name(self) -> str | None:
        """What the sound server calls the source we are connected to, where it says so."""
        return self._sources.source if self._sources is not None else None

    def open(self, position: int, *, any_will_do: bool) -> None:
        """Open, without starting; a file is played from `position`. Raises CaptureError."""
        self.input = open_input(self._source, position, any_will_do=any_will_do)

    def begin(self, position: int, before: Stretch | None, reason: GapReason) -> None:
        """Lead the stream into the interview at `position`; `Alignment` tells of the rest."""
        if self.input is None:
            raise ValueError("nothing is open")
        if self._sources is None and self.is_microphone:
            self._sources = SourceWatch()
        rate = self._source.rate
        self.clock = StreamClock(rate * self.input.speed)
        self._alignment = Alignment(
            position,
            rate,
            self.clock,
            before=before,
            reason=reason,
            tells_time=self.input.tells_time,
        )

    def leave_out_before(self, moment_s: float) -> None:
        """Nothing said before this monotonic moment is given out."""
        self._from_s = moment_s

    def pieces(self, *, is_last: bool = False) -> list[Piece]:
        """What has been heard since the last call; `is_last` gives out what is held back."""
        if self.input is None:
            return []
        blocks = [
            block for block in self.input.take() if block.monotonic_s - block.age_s >= self._from_s
        ]
        if self._alignment is None:
            return []
        if blocks:
            self._watches.heard(blocks)
        return self._alignment.feed(blocks, is_last=is_last or self.input.is_finished)

    def line(self) -> Stretch | None:
        """How the open take runs: what marks are placed by; None before its first block."""
        line = self.clock.line()
        if line is None or self._alignment is None or not self.tells_time:
            return line
        return self._alignment.arrivals.line(line.since_s) or line

    def moment_of(self, frame: Frame) -> float | None:
        line = self.line()
        return None if line is None else line.moment(frame)

    def rest(self) -> None:
        """No take is open any more."""
        self._alignment = None
        self.clock = StreamClock(self._source.rate)
        if not self.is_microphone:
            self._let_go()

    def close(self) -> None:
        self._let_go()
        if self._sources is not None:
            self._sources.close()

    def _let_go(self) -> None:
        held, self.input = self.input, None
        if held is not None:
            closing = threading.Thread(target=held.close, name="closing", daemon=True)
            closing.start()
            closing.join(CLOSE_WITHIN_S)

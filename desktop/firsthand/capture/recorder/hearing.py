"""The stream that is heard now: its device, its clock, and its way into the interview."""

from __future__ import annotations

import math

from firsthand.capture.call.two_sides import TwoSides
from firsthand.capture.recorder.opening import open_input
from firsthand.capture.recorder.watches import Watches
from firsthand.capture.sources.alignment import Alignment, Piece
from firsthand.capture.sources.identity import SourceWatch
from firsthand.capture.sources.inputs import Input, close_soon
from firsthand.capture.sources.microphone import MicrophoneInput
from firsthand.capture.sources.ring import BLOCKS_A_SECOND, Block
from firsthand.core.clock import StreamClock, Stretch
from firsthand.core.ports import MicrophoneSource, Source
from firsthand.core.timeline import Frame, GapReason, Side
from firsthand.errors import CaptureError

BACK_SURE_S = 3.2
"""A source that came back is trusted once it has delivered for this long."""
BACK_AGAIN_S = 8.0
SIDE_AGAIN_S = 3.0


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
        self._next: MicrophoneInput | None = None
        self._next_is_ready = False
        self._tried_s = 0.0
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
        if self._sources is None or not isinstance(self.input, (MicrophoneInput, TwoSides)):
            return None
        return self._sources.source_of(self.input.stream)

    @property
    def quiet(self) -> Side | None:
        """The side of a call that cannot be heard now."""
        return self.input.quiet if isinstance(self.input, TwoSides) else None

    @property
    def leaks(self) -> bool:
        """Whether the microphone hears the other side of the call."""
        return isinstance(self.input, TwoSides) and self.input.leaks

    def is_there(self, name: str) -> bool | None:
        """Whether the sound server has this source; None where nobody knows."""
        if self._sources is None or not self._sources.present:
            return None
        return name in self._sources.present

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
            channels=self.input.channels,
        )

    def can_go_back_to(self, name: str, now_s: float) -> bool:
        """Whether `take_next` may put this source of the sound server in the place of ours.

        To be asked again and again: it is listened to beside ours until it really delivers, so
        that nothing is missing in between.
        """
        if isinstance(self.input, TwoSides):
            return self.input.open_again(Side.MINE, name)
        if self._next is None:
            if now_s - self._tried_s < BACK_AGAIN_S:
                return False
            self._tried_s = now_s
            try:
                self._next = MicrophoneInput(MicrophoneSource(name, self._source.rate))
                self._next.start(now_s)
            except CaptureError:
                self.stay()
                return False
        if now_s - self._tried_s > BACK_AGAIN_S:
            self.stay()
            return False
        self._next_is_ready = self._next.ring.waiting >= BACK_SURE_S * BLOCKS_A_SECOND
        return self._next_is_ready

    def take_next(self) -> None:
        """From now on the source is heard to which `can_go_back_to` said yes."""
        if self._next is not None and self._next_is_ready:
            self._let_go()
            self.input, self._next = self._next, None
        self.stay()

    def stay(self) -> None:
        """Give up what `can_go_back_to` was preparing."""
        held, self._next = self._next, None
        self._next_is_ready = False
        if held is not None:
            close_soon(held)

    def look_after_sides(self, now_s: float, chosen: str) -> None:
        """Hear both sides of a call from where they were chosen, the other one there or not at all.

        A side is opened anew only while the other is heard: a sound server that hangs would hold
        us up, and one that is gone needs a fresh process.
        """
        call = self.input
        if not isinstance(call, TwoSides) or self._sources is None:
            return
        for side in Side:
            wanted = (side is Side.MINE and chosen) or call.wants(side)
            source = self._sources.source_of(call.stream_of(side))
            is_wrong = side is Side.OTHER and source not in (None, wanted)
            is_there = self.is_there(wanted)
            if is_wrong and not is_there:
                call.let_go(side)
            elif (
                is_there
                and (is_wrong or call.is_still(side, now_s))
                and now_s - self._tried_s > SIDE_AGAIN_S
                and not call.is_still(side.across, now_s)
            ):
                self._tried_s = now_s
                call.open_again(side, wanted)

    def leave_out_before(self, moment_s: float) -> None:
        """Nothing said before this monotonic moment is given out."""
        self._from_s = moment_s

    def pieces(self, *, is_last: bool = False) -> list[Piece]:
        """What has been heard since the last call; `is_last` gives out what is held back."""
        if self.input is None:
            return []
        taken = self.input.take_last() if is_last else self.input.take()
        blocks = [block for one in taken if (block := self._not_before(one)).pcm]
        if self._alignment is None:
            return []
        if blocks:
            self._watches.heard(blocks)
        return self._alignment.feed(blocks, is_last=is_last or self.input.is_finished)

    def _not_before(self, block: Block) -> Block:
        """What of a block was said when it counted already."""
        early_s = self._from_s - (block.monotonic_s - block.age_s)
        if early_s <= 0 or self.input is None:
            return block
        pace = self._source.rate * self.input.speed
        return block.without(math.ceil(early_s * pace), pace, self.input.channels)

    def line(self) -> Stretch | None:
        """How the open take runs: what marks are placed by; None before its first block."""
        since_s = self.clock.since_s
        if since_s is None or self._alignment is None or not self.tells_time:
            return self.clock.line()
        return self._alignment.arrivals.line(since_s) or self.clock.line()

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
        self.stay()
        self._let_go()
        if self._sources is not None:
            self._sources.close()

    def _let_go(self) -> None:
        held, self.input = self.input, None
        if held is not None:
            close_soon(held)

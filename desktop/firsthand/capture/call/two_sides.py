"""A call: the microphone on this side and what the call plays, as two channels of one stream."""

from __future__ import annotations

import time

from firsthand.capture.call.leak import LeakWatch
from firsthand.capture.call.mixing import Mix
from firsthand.capture.sources.inputs import close_soon, open_microphone
from firsthand.capture.sources.microphone import MicrophoneInput
from firsthand.capture.sources.ring import Block, Ring
from firsthand.capture.sources.sound_server import other_side
from firsthand.core.ports import MicrophoneSource
from firsthand.core.timeline import Side
from firsthand.errors import CaptureError

LOST_AFTER_S = 0.7
"""A stream that is still for longer is not waited for any more."""


class TwoSides:
    """Two streams that become one of two channels; one may be missing for a while.

    With `any_will_do` whatever can be opened is enough. Raises CaptureError.
    """

    speed = 1.0
    tells_time = True
    is_finished = False

    def __init__(self, source: MicrophoneSource, *, any_will_do: bool = False) -> None:
        self.rate = source.rate
        self.channels = 2
        self._wanted = {
            Side.MINE: source.name,
            Side.OTHER: source.other or "",
        }
        self._inputs: dict[Side, MicrophoneInput] = {}
        self._trouble: dict[Side, CaptureError] = {}
        self._mix = Mix(source.rate)
        self._leak = LeakWatch(source.rate)
        self.ring = Ring(1, 0)
        for side in Side:
            self._open(side, any_will_do=any_will_do)
        if not self._inputs or (self._trouble and not any_will_do):
            self.close()
            raise next(iter(self._trouble.values()))

    def _open(self, side: Side, *, any_will_do: bool) -> None:
        try:
            if side is Side.OTHER:
                self._wanted[side] = other_side(self._wanted[side])
            self._inputs[side] = open_microphone(
                MicrophoneSource(self._wanted[side], self.rate),
                any_will_do=any_will_do and side is Side.MINE,
            )
        except CaptureError as error:
            self._trouble[side] = error
        else:
            self._trouble.pop(side, None)

    @property
    def device(self) -> str:
        return " + ".join(one.device for one in self._inputs.values())

    @property
    def is_running(self) -> bool:
        return any(one.is_running for one in self._inputs.values())

    @property
    def leaks(self) -> bool:
        """Whether the microphone hears the other side: two voices on one channel."""
        return self._leak.leaks

    @property
    def quiet(self) -> Side | None:
        """The side that cannot be heard now."""
        return self._mix.quiet

    def start(self, now_s: float) -> None:
        for one in self._inputs.values():
            one.start(now_s)

    def take(self) -> list[Block]:
        return self._mixed(is_last=False)

    def take_last(self) -> list[Block]:
        return self._mixed(is_last=True)

    def _mixed(self, *, is_last: bool) -> list[Block]:
        heard = {side: one.take() for side, one in self._inputs.items()}
        blocks = self._mix.feed(heard, time.monotonic(), is_last=is_last)
        self._leak.hear(blocks)
        return blocks

    @property
    def stream(self) -> str:
        """How the sound server's list calls the stream of this side's microphone."""
        return self.stream_of(Side.MINE)

    def stream_of(self, side: Side) -> str:
        opened = self._inputs.get(side)
        return opened.stream if opened is not None else "none"

    def wants(self, side: Side) -> str:
        """The name of the source that was chosen for this side; empty for the default."""
        return self._wanted[side]

    def is_still(self, side: Side, now_s: float) -> bool:
        """Whether nothing arrives from this side."""
        heard_s = self._mix.heard_s(side)
        return heard_s is None or now_s - heard_s > LOST_AFTER_S

    def let_go(self, side: Side) -> None:
        """Hear this side no more, such as when the system put another source in its place."""
        held = self._inputs.pop(side, None)
        if held is not None:
            self._mix.begin_anew(side)
            close_soon(held)

    def open_again(self, side: Side, name: str) -> bool:
        """Open a source anew for this side; whether it can be heard."""
        self.let_go(side)
        self._wanted[side] = name
        self._open(side, any_will_do=False)
        opened = self._inputs.get(side)
        if opened is None:
            return False
        try:
            opened.start(time.monotonic())
        except CaptureError as error:
            self._trouble[side] = error
            self.let_go(side)
            return False
        return True

    def close(self) -> None:
        for one in self._inputs.values():
            one.close()

"""One side of a call on its way into a take: its sound, its clock, and sound between its frames."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from firsthand.capture.ring import Block
from firsthand.core.arrivals import Arrivals
from firsthand.core.timeline import Side

if TYPE_CHECKING:
    from numpy.typing import NDArray

TAPS = 16
_PHASES = 1024
SURE_S = 1.0
SETTLED_S = 0.25
"""How long a stream is listened to before its blocks are believed to come on time."""
GRACE_S = 3.0
"""Until then a young stream's times may be wrong by half a second (PulseAudio's monitors are)."""


class Track:
    """Counts its own frames from 0 and gives them out from `place` on, also between two frames."""

    def __init__(self, side: Side, rate: int) -> None:
        self.side = side
        self.arrivals = Arrivals(rate)
        self.place = 0.0
        """The next frame to give out."""
        self.end = 0
        self.is_joined = False
        """Whether `place` is known to be where the other side is."""
        self.begun_s: float | None = None
        """When its first block came since it was last lost."""
        self.heard_s: float | None = None
        """When its last block came."""
        self._rate = rate
        self._since = 0
        self._timed_since = 0
        self._next_number: int | None = None
        self._sound = np.zeros(0, np.int16)
        self._first = 0
        self._blocks: deque[tuple[int, Block]] = deque()
        self._grace = round(GRACE_S * rate)

    @property
    def unread(self) -> float:
        """Frames that wait to be given out."""
        return self.end - self.place

    @property
    def is_settled(self) -> bool:
        return self.end - self._since >= SETTLED_S * self._rate

    @property
    def is_sure(self) -> bool:
        """Whether its times have been told for long enough to be worth a correction."""
        return self.end - self._timed_since >= SURE_S * self._rate

    @property
    def has_begun(self) -> bool:
        """Whether sound has come since it was last lost."""
        return self.end > self._since

    def feed(self, blocks: list[Block]) -> None:
        for block in blocks:
            if self._next_number is not None and block.number > self._next_number:
                missed = (block.number - self._next_number) * (len(block.pcm) // 2)
                self._append(np.zeros(missed, np.int16))
            self._next_number = block.number + 1
            first = self.end
            self._blocks.append((first, block))
            self._append(np.frombuffer(block.pcm, "<i2"))
            self.arrivals.note(first, self.end - first, block.monotonic_s, block.age_s)
            self.heard_s = block.monotonic_s
            self.begun_s = self.begun_s or block.monotonic_s
        if blocks and 0 < self._grace <= self.end:
            self._grace = 0
            self._timed_since = self.end
            self.arrivals.restart()

    def forget_times(self) -> None:
        """Sound was lost, or a new stream begins: what came before says nothing about the rest."""
        self.arrivals.restart()
        self._next_number = None
        self._since = self._timed_since = self.end
        self.begun_s = None
        self.is_joined = False

    def next_block(self) -> tuple[int, Block] | None:
        """What the next block holds from `place` on, and how many frames are missing before it."""
        while self._blocks:
            first, block = self._blocks[0]
            passed = max(0, round(self.place) - first) * 2
            if passed < len(block.pcm):
                missed = max(0, first - round(self.place))
                return missed, replace(block, pcm=block.pcm[passed:])
            self._blocks.popleft()
        return None

    def pass_by(self, frames: float) -> None:
        """Go on without giving out."""
        self.place += frames
        self._forget()

    def read(self, frames: int, pace: float) -> NDArray[np.int16] | None:
        """The next frames at `pace` own frames each; None while they have not all come."""
        last = self.place + (frames - 1) * pace
        if last + (0 if self._is_exact(pace) else TAPS // 2) >= self.end:
            return None
        made = self._straight(frames) if self._is_exact(pace) else self._between(frames, pace)
        self.place += frames * pace
        self._forget()
        return made

    def _is_exact(self, pace: float) -> bool:
        return pace == 1.0 and self.place == int(self.place)

    def _straight(self, frames: int) -> NDArray[np.int16]:
        start = int(self.place) - self._first
        silent = max(0, -start)
        found = self._sound[max(0, start) : max(0, start + frames)]
        return np.concatenate([np.zeros(min(silent, frames), np.int16), found])

    def _between(self, frames: int, pace: float) -> NDArray[np.int16]:
        """Sound between the frames, by a windowed sinc."""
        places = self.place - self._first + pace * np.arange(frames)
        whole = np.floor(places).astype(int)
        phases = np.round((places - whole) * _PHASES).astype(int)
        reach = whole[:, None] + np.arange(1 - TAPS // 2, TAPS // 2 + 1)
        inside = (reach >= 0) & (reach < len(self._sound))
        near = np.where(inside, self._sound[np.clip(reach, 0, len(self._sound) - 1)], 0)
        made = np.einsum("ij,ij->i", near, _sincs()[phases])
        found: NDArray[np.int16] = np.clip(np.rint(made), -32768, 32767).astype(np.int16)
        return found

    def _append(self, sound: NDArray[np.int16]) -> None:
        self._sound = np.concatenate([self._sound, sound])
        self.end += len(sound)

    def _forget(self) -> None:
        keep = max(self._first, int(self.place) - TAPS)
        if keep - self._first > self._rate:
            self._sound = self._sound[keep - self._first :]
            self._first = keep
        while self._blocks and self._blocks[0][0] + len(self._blocks[0][1].pcm) // 2 <= self.place:
            self._blocks.popleft()


@lru_cache(maxsize=1)
def _sincs() -> NDArray[np.float64]:
    """Row by row the weights of the frames around a place, for each part of a frame."""
    parts = np.arange(_PHASES + 1)[:, None] / _PHASES
    away = np.arange(1 - TAPS // 2, TAPS // 2 + 1)[None, :] - parts
    window = np.cos(np.pi * np.clip(away / TAPS, -0.5, 0.5)) ** 2
    weights = np.sinc(away) * window
    found: NDArray[np.float64] = weights / weights.sum(axis=1, keepdims=True)
    return found

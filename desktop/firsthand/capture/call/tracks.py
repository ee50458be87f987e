"""One side of a call on its way into a take: its sound, its clock, and its own frames or others."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from firsthand.capture.sources.alignment import Alignment, Hole
from firsthand.capture.sources.ring import BLOCKS_A_SECOND, Block
from firsthand.core.arrivals import Arrivals
from firsthand.core.clock import StreamClock
from firsthand.core.timeline import Side

if TYPE_CHECKING:
    from numpy.typing import NDArray

TAPS = 16
_PHASES = 1024
_BENT_S = 0.02
_EACH = 50
"""How much sound is made into a frame more or less, and how many frames at least for each."""
SURE_S = 1.0
SETTLED_S = 0.25
"""How long a stream is listened to before its blocks are believed to come on time."""


class Track:
    """Counts its own frames from 0 and gives them out from `place` on, also as fewer or more."""

    def __init__(self, side: Side, rate: int) -> None:
        self.side = side
        self.place = 0
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
        self._sound = np.zeros(0, np.int16)
        self._new: list[NDArray[np.int16]] = []
        self._first = 0
        self._blocks: deque[tuple[int, Block]] = deque()
        self._holes: deque[tuple[int, int]] = deque()
        self._alignment = self._aligned(is_young=True)

    @property
    def arrivals(self) -> Arrivals:
        """When its frames came."""
        return self._alignment.arrivals

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

    def feed(self, blocks: Sequence[Block], *, is_last: bool = False) -> None:
        """Take in what came; a moment without sound becomes silence of its length."""
        was_young = self._alignment.is_young
        for piece in self._alignment.feed(list(blocks), is_last=is_last):
            if isinstance(piece, Hole):
                self._holes.append((self.end, self.end + piece.frames))
                for start in range(0, piece.frames, self._rate // BLOCKS_A_SECOND):
                    frames = min(self._rate // BLOCKS_A_SECOND, piece.frames - start)
                    self._append(self._silent_block(frames))
            elif piece.block is not None:
                self._append(piece.block)
        if self._new:
            self._sound = np.concatenate([self._sound, *self._new])
            self._new.clear()
        if was_young and not self._alignment.is_young:
            self._timed_since = self.end
        if blocks:
            self.heard_s = blocks[-1].monotonic_s
            self.begun_s = self.begun_s or blocks[0].monotonic_s

    def forget_times(self, *, is_new: bool = False) -> None:
        """Sound was lost, or a new stream begins: what came before says nothing about the rest."""
        self.feed((), is_last=True)
        self._alignment = self._aligned(is_young=is_new)
        self._since = self._timed_since = self.end
        self.begun_s = None
        self.is_joined = False

    def _aligned(self, *, is_young: bool) -> Alignment:
        """The other side waits for what is held back here, and not for long."""
        clock = StreamClock(self._rate)
        return Alignment(self.end, self._rate, clock, is_young=is_young, most_held_s=SETTLED_S)

    def alike(self, frames: int) -> tuple[int, bool]:
        """How many of the next frames came, or did not come; and whether nothing came."""
        while self._holes and self._holes[0][1] <= self.place:
            self._holes.popleft()
        if not self._holes:
            return frames, False
        first, end = self._holes[0]
        is_silent = first <= self.place
        return min(frames, (end if is_silent else first) - self.place), is_silent

    def next_block(self) -> Block | None:
        """What the next block holds from `place` on."""
        while self._blocks:
            first, block = self._blocks[0]
            passed = max(0, self.place - first)
            if 2 * passed < len(block.pcm):
                return block.without(passed, self._rate) if passed else block
            self._blocks.popleft()
        return None

    def pass_by(self, frames: int) -> None:
        """Go on without giving out."""
        self.place += frames
        self._forget()

    def readable(self, more: int) -> int:
        """How many frames can be given out by now that are made of so many own frames `more`."""
        return max(0, self.end - self.place - (more + TAPS // 2 if more else 0))

    def read(self, frames: int, more: int) -> NDArray[np.int16]:
        """The next frames, made of so many own frames `more`; all must be readable."""
        bent = min(frames, max(round(_BENT_S * self._rate), _EACH * abs(more))) if more else 0
        made = self._straight(frames - bent)
        self.place += frames - bent
        if bent:
            made = np.concatenate([made, self._between(bent, bent + more)])
            self.place += bent + more
        self._forget()
        return made

    def _straight(self, frames: int) -> NDArray[np.int16]:
        start = self.place - self._first
        silent = max(0, -start)
        found = self._sound[max(0, start) : max(0, start + frames)]
        return np.concatenate([np.zeros(min(silent, frames), np.int16), found])

    def _between(self, frames: int, own: int) -> NDArray[np.int16]:
        """Sound between its own frames, by a windowed sinc."""
        base = self.place - self._first + 1 - TAPS // 2
        reach = own + TAPS + 2
        near = self._sound[max(0, base) : max(0, base + reach)]
        ahead, behind = max(0, -base), max(0, reach - len(near) - max(0, -base))
        if ahead or behind:
            near = np.pad(near, (ahead, behind))
        places = TAPS // 2 - 1 + own / frames * np.arange(frames)
        whole = places.astype(np.intp)
        phases = np.rint((places - whole) * _PHASES).astype(np.intp)
        rows = sliding_window_view(near, TAPS)[whole + 1 - TAPS // 2]
        made = np.einsum("ij,ij->i", rows, _sincs()[phases])
        found: NDArray[np.int16] = np.clip(np.rint(made), -32768, 32767).astype(np.int16)
        return found

    def _append(self, block: Block) -> None:
        self._blocks.append((self.end, block))
        self._new.append(np.frombuffer(block.pcm, "<i2"))
        self.end += len(block.pcm) // 2

    def _silent_block(self, frames: int) -> Block:
        """What stands where nothing came, as if it had come on time."""
        arrived = self.arrivals.arrived()
        came_s = arrived.moment(self.end + frames) if arrived else self.heard_s or 0.0
        return Block(0, came_s, frames / self._rate, False, bytes(2 * frames))

    def _forget(self) -> None:
        keep = max(self._first, self.place - TAPS)
        if keep - self._first > self._rate // 2:
            self._sound = self._sound[keep - self._first :]
            self._first = keep
        while self._blocks and self._blocks[0][0] + len(self._blocks[0][1].pcm) // 2 <= self.place:
            self._blocks.popleft()


@lru_cache(maxsize=1)
def _sincs() -> NDArray[np.float32]:
    """Row by row the weights of the frames around a place, for each part of a frame."""
    parts = np.arange(_PHASES + 1)[:, None] / _PHASES
    away = np.arange(1 - TAPS // 2, TAPS // 2 + 1)[None, :] - parts
    window = np.cos(np.pi * np.clip(away / TAPS, -0.5, 0.5)) ** 2
    weights = np.sinc(away) * window
    found: NDArray[np.float32] = weights / weights.sum(axis=1, keepdims=True)
    return found.astype(np.float32)

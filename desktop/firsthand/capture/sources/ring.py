"""The only thing the audio callback touches: blocks that wait in memory for the writer."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace

from firsthand.core.timeline import Side

BLOCKS_A_SECOND = 50
"""960 frames at 48,000: PortAudio then always delivers whole blocks of one size."""
_MOST_TOGETHER = 10
_TOGETHER_S = 0.02
"""Blocks that came more apart than they should have are told of one by one."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block as the callback saw it."""

    number: int
    """Counts every block of the stream, also those the ring had no room for."""
    monotonic_s: float
    age_s: float
    """How long before the callback its first frame was said."""
    overflowed: bool
    """The driver says that input was lost before this block."""
    pcm: bytes
    quiet: tuple[Side, ...] = ()
    """The sides of a call that could not be heard; their channels are silence."""
    count: int = 1
    """How many of the stream's blocks it holds, from `number` on."""

    @property
    def next_number(self) -> int:
        """Which block of the stream follows if none is missing."""
        return self.number + self.count

    def without(self, frames: int, rate: float, channels: int = 1) -> Block:
        """What follows its first frames, of which there are `rate` a second."""
        pcm = self.pcm[2 * channels * frames :]
        age_s, flagged = self.age_s - frames / rate, self.overflowed and not frames
        return replace(self, age_s=age_s, overflowed=flagged, pcm=pcm)


class Ring:
    """Preallocated slots; one thread puts, one thread takes, nobody locks.

    A block that finds no free slot is counted and left out; the numbers of the blocks around it
    show the hole, so the writer can put silence of its length there.
    """

    def __init__(self, slots: int, block_bytes: int) -> None:
        self.slots = slots
        self.seen = 0
        self._put = 0
        self._taken = 0
        whole = memoryview(bytearray(slots * block_bytes))
        self._blocks = [whole[i * block_bytes : (i + 1) * block_bytes] for i in range(slots)]
        self._sizes = array("q", bytes(8 * slots))
        self._numbers = array("q", bytes(8 * slots))
        self._moments = array("d", bytes(8 * slots))
        self._ages = array("d", bytes(8 * slots))
        self._flags = array("b", bytes(slots))

    def put(self, pcm: memoryview, monotonic_s: float, age_s: float, overflowed: bool) -> None:
        """Called by the audio callback: copy, note, count."""
        self.seen += 1
        if self._put - self._taken >= self.slots:
            return
        slot = self._put % self.slots
        self._sizes[slot] = size = len(pcm)
        self._blocks[slot][:size] = pcm
        self._numbers[slot], self._flags[slot] = self.seen - 1, overflowed
        self._moments[slot], self._ages[slot] = monotonic_s, age_s
        self._put += 1

    @property
    def waiting(self) -> int:
        return self._put - self._taken

    @property
    def is_full(self) -> bool:
        return self.waiting >= self.slots

    def take(self) -> list[Block]:
        """All blocks that wait, oldest first."""
        blocks = []
        for position in range(self._taken, self._put):
            slot = position % self.slots
            blocks.append(
                Block(
                    self._numbers[slot],
                    self._moments[slot],
                    self._ages[slot],
                    bool(self._flags[slot]),
                    bytes(self._blocks[slot][: self._sizes[slot]]),
                )
            )
            self._taken = position + 1
        return blocks


def together(blocks: list[Block], length_s: float) -> list[Block]:
    """The same sound in fewer blocks, since each costs its way; every one was `length_s` long.

    Where sound may have been lost a new one begins. Several are told as the one of them that came
    earliest for its place would have told: late ones know less of when their sound was said.
    """

    def begun_s(block: Block) -> float:
        return block.monotonic_s - length_s * block.number

    runs: list[list[Block]] = []
    earliest_s = 0.0
    for block in blocks:
        goes_on = (
            bool(runs)
            and block.number == runs[-1][-1].next_number
            and not block.overflowed
            and begun_s(block) - earliest_s <= _TOGETHER_S
            and len(runs[-1]) < _MOST_TOGETHER
        )
        if goes_on:
            runs[-1].append(block)
        else:
            runs.append([block])
        earliest_s = min(earliest_s, begun_s(block)) if goes_on else begun_s(block)
    return [_one(run, min(run, key=begun_s), length_s) for run in runs]


def _one(run: list[Block], earliest: Block, length_s: float) -> Block:
    if len(run) == 1:
        return earliest
    behind_s = length_s * (run[-1].number - earliest.number)
    ahead_s = length_s * (len(run) - 1)
    return Block(
        run[0].number,
        earliest.monotonic_s + behind_s,
        earliest.age_s + ahead_s,
        run[0].overflowed,
        b"".join([block.pcm for block in run]),
        count=len(run),
    )

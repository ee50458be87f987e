"""Puts every block where it belongs in the interview, and finds the holes between blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.capture.sources.ring import Block
from firsthand.core.arrivals import Arrivals
from firsthand.core.clock import StreamClock, Stretch
from firsthand.core.timeline import GapReason, Side

DOUBT_S = 0.1
"""A block this much later than its predecessor allows may follow lost input, or just be late."""
SETTLED_S = 0.25
SETTLED_SOUND_S = 0.24
"""How long blocks, and how much sound, are held back at the least to tell one from the other."""
MOST_HELD_S = 4.0
"""And at most: with ten busy processes it took up to 3.5 s to work off what came late."""
STEADY_S = 0.005
"""Lost input leaves all blocks after it equally late; blocks that catch up were only late."""
EASY_S = 0.05
"""Less than this may also be how a busy computer delivers for a while; it takes longest to tell."""
SMALLEST_GAP_S = 0.02
GRACE_S = 3.0
"""Until then a young stream's times may be wrong by half a second (PulseAudio's monitors are)."""


Quiet = tuple[tuple[Side, GapReason], ...]
"""Sides of a call that are silence in a piece of sound, and why."""


@dataclass(frozen=True, slots=True)
class Sound:
    first_frame: int
    pcm: bytes
    quiet: Quiet = ()
    block: Block | None = None
    """As it came."""


@dataclass(frozen=True, slots=True)
class Hole:
    first_frame: int
    frames: int
    reason: GapReason


Piece = Sound | Hole


class Alignment:
    """One stream's way into the interview, from the interview frame `position` on.

    `before` says how the interview ran until this stream began: the time in between becomes a
    hole. Without it the stream simply goes on at `position`. `tells_time` is False for streams
    that lose nothing and whose moments carry no news; `is_young` for one that has just begun.
    Blocks are held back for `most_held_s` at most.
    """

    def __init__(
        self,
        position: int,
        rate: int,
        clock: StreamClock,
        *,
        before: Stretch | None = None,
        reason: GapReason = GapReason.RECORDER_RESTARTED,
        tells_time: bool = True,
        channels: int = 1,
        is_young: bool = True,
        most_held_s: float = MOST_HELD_S,
    ) -> None:
        self.arrivals = Arrivals(rate)
        """What marks are placed by, where blocks tell the time."""
        self.position = position
        self._rate = rate
        self._frame_bytes = 2 * channels
        self._clock = clock
        self._before = before
        self._reason = reason
        self._tells_time = tells_time
        self._most_held_s = most_held_s
        self._next_number: int | None = None
        self._held: list[Block] = []
        self._is_joining = before is not None
        self._grace_frames = round(GRACE_S * rate) if tells_time and is_young else 0

    @property
    def is_young(self) -> bool:
        """Whether the stream's times are not believed yet."""
        return self._grace_frames > 0

    def feed(self, blocks: list[Block], *, is_last: bool = False) -> list[Piece]:
        """Pieces that follow each other without a break; `is_last` gives out what is held back."""
        pieces: list[Piece] = []
        line = self._before if self._is_joining else self._line()
        for block in blocks:
            if self._held or self._is_doubtful(block, line):
                self._held.append(block)
            else:
                pieces.extend(self._place(block))
            if self._held and self._is_settled(line):
                pieces.extend(self._settle(line))
                line = self._line()
        if self._held and is_last:
            pieces.extend(self._settle(line))
        return pieces

    def _line(self) -> Stretch | None:
        return self.arrivals.arrived() if self._tells_time else self._clock.line()

    def _moment(self, block: Block) -> float:
        """When the first frame of `block` was said, or a little later if it came late.

        The ages that sound systems tell are not asked: a busy computer makes them wrong by
        seconds, and a hole would be found where nothing is missing.
        """
        age_s = self._frames(block) / self._rate if self._tells_time else block.age_s
        return block.monotonic_s - age_s

    def _is_doubtful(self, block: Block, line: Stretch | None) -> bool:
        if self._is_joining:
            return True
        if not self._tells_time or line is None or self._grace_frames > 0:
            return False
        return block.overflowed or self._late(block, self.position, line) > DOUBT_S * self._rate

    def _late(self, block: Block, position: int, line: Stretch) -> float:
        """Frames that are missing before `block` if it is where its moment says."""
        missed = self._missed(block, self._next_number)
        return line.place(self._moment(block)) - position - missed

    def _is_settled(self, line: Stretch | None) -> bool:
        first, last = self._held[0], self._held[-1]
        apart_s = last.monotonic_s - first.monotonic_s
        waited_s = apart_s + self._frames(first) / self._rate
        held_s = sum(self._frames(block) for block in self._held) / self._rate
        if held_s < SETTLED_SOUND_S or waited_s < SETTLED_S or apart_s <= 0:
            return False
        if self._is_joining or line is None or waited_s >= self._most_held_s:
            return True
        late_s = self._lateness(line)
        if min(late_s) < EASY_S:
            return min(late_s) < SMALLEST_GAP_S
        middle_s = last.monotonic_s - apart_s / 2
        older = sum(block.monotonic_s <= middle_s for block in self._held)
        is_steady = min(late_s[older:]) > min(late_s[:older]) - STEADY_S
        return is_steady and waited_s >= 2 * SETTLED_S

    def _lateness(self, line: Stretch) -> list[float]:
        """How much later each held block came than it could have, were nothing lost."""
        position, number = self.position, self._next_number
        found = []
        for block in self._held:
            position += self._missed(block, number) + self._frames(block)
            number = block.next_number
            found.append(block.monotonic_s - line.moment(position))
        return found

    def _settle(self, line: Stretch | None) -> Iterator[Piece]:
        held, self._held = self._held, []
        if line is not None:
            lost = self._lost(held, line)
            if lost >= SMALLEST_GAP_S * self._rate:
                reason = self._reason
                if not self._is_joining:
                    flagged = any(block.overflowed for block in held)
                    reason = GapReason.OVERFLOW if flagged else GapReason.STALL
                yield self._hole(lost, reason)
        self._is_joining = False
        for block in held:
            yield from self._place(block)

    def _lost(self, held: list[Block], line: Stretch) -> int:
        """The least lateness of all: any block may be late, none is early."""
        arrivals = Arrivals(self._rate)
        position, number = self.position, self._next_number
        for block in held:
            position += self._missed(block, number)
            frames = self._frames(block)
            if self._tells_time:
                arrivals.note(position, frames, block.monotonic_s, block.age_s)
            position += frames
            number = block.next_number
        # Between two streams it matters how long each one's sound is on the way.
        found = arrivals.line(0.0) if self._is_joining else arrivals.arrived()
        return round(line.place(found.moment(self.position)) - self.position) if found else 0

    def _place(self, block: Block) -> Iterator[Piece]:
        missed = self._missed(block, self._next_number)
        self._next_number = block.next_number
        if missed:
            yield self._hole(missed, GapReason.OVERFLOW)
        if self._grace_frames > 0:
            self._grace_frames -= self._frames(block)
            if self._grace_frames <= 0:
                self._clock.restart()
                self.arrivals.restart()
        age_s = block.monotonic_s - self._moment(block)
        self._clock.note(self.position, block.monotonic_s, age_s)
        self.arrivals.note(self.position, self._frames(block), block.monotonic_s, block.age_s)
        quiet = tuple((side, GapReason.DEVICE_LOST) for side in block.quiet)
        sound = Sound(self.position, block.pcm, quiet, block)
        self.position += self._frames(block)
        yield sound

    def _hole(self, frames: int, reason: GapReason) -> Hole:
        hole = Hole(self.position, frames, reason)
        self.position += frames
        return hole

    def _missed(self, block: Block, expected: int | None) -> int:
        """Frames of blocks for which the ring had no room."""
        if expected is None:
            return 0
        return (block.number - expected) * self._frames(block) // block.count

    def _frames(self, block: Block) -> int:
        return len(block.pcm) // self._frame_bytes

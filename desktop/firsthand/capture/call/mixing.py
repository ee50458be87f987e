"""Two sides of a call on one clock: left mine, right the other, drift corrected as it is measured.

One side leads: its frames are kept as they are and are the recording's. The other follows: its
frames are kept as they are too, but where its clock runs differently some of its sound is made into
a few frames more or less, so that it stays in its place. Should the leader fall silent the other
leads from then on; the side that is missing is silence meanwhile. What comes out arrives, by its
times, as the first leader's sound did, so that nobody takes another way of the sound for a hole.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from firsthand.capture.call.tracks import Track
from firsthand.capture.sources.ring import Block
from firsthand.core.arrivals import together
from firsthand.core.timeline import Side

WAIT_S = 0.6
"""How long the leader's sound waits for the other's before it goes on without it."""
START_WAIT_S = 3.0
"""How long a stream may take to begin; until then its silence is no loss.

PulseAudio's monitor of an idle loudspeaker says nothing for up to 2 s, since nothing is played.
"""
LEAST_S = 0.02
"""Less than this of the other's sound is waited for to become more."""
CLOSE_ENOUGH_S = 0.003
"""Nothing is corrected below that."""
STEER_S = 0.1
JUMP_S = 0.5
"""A follower further off than this has lost sound; it is put where it belongs at once."""
_QUICK_S = 0.02
_HARDLY, _QUICKLY = 0.002, 0.02
"""How much faster or slower a follower may be made: unheard, and heard but soon over."""
_NEAR_A_SECOND = 0.2
"""The part of what it is off that a follower makes good: a clock 0.06 % wrong is off by 6 ms."""


class Mix:
    """Blocks of mono from two streams become blocks of two channels; for one thread."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._tracks = {side: Track(side, rate) for side in Side}
        self._lead, self._follow = self._tracks[Side.MINE], self._tracks[Side.OTHER]
        self._number = 0
        self._pace = 0.0
        """Own frames that the follower is to give out more for each of the leader's."""
        self._owed = 0.0
        """How many that has come to by now."""
        self._unsteered = 0
        self._has_mixed = False
        self._later_s = 0.0
        """How much later the leader's sound arrives than the first leader's did."""
        self.quiet: Side | None = None
        """The side that is missing from what was mixed last."""

    @property
    def leader(self) -> Side:
        return self._lead.side

    def heard_s(self, side: Side) -> float | None:
        """When this side's last sound came."""
        return self._tracks[side].heard_s

    def begin_anew(self, side: Side) -> None:
        """Another stream is opened for this side."""
        track = self._tracks[side]
        if track is self._lead and self._follow.is_joined:
            self._exchange(is_new=True)
        else:
            self._lose(track, is_new=True)

    def feed(
        self, heard: Mapping[Side, list[Block]], now_s: float, *, is_last: bool = False
    ) -> list[Block]:
        """Everything that can be mixed by now; `is_last` waits for nobody."""
        for side, blocks in heard.items():
            self._tracks[side].feed(blocks, is_last=is_last)
        mixed: list[Block] = []
        while True:
            block = self._lead.next_block()
            if block is None:
                if not self._let_the_other_lead():
                    return mixed
                continue
            frames, is_silent = self._lead.alike(len(block.pcm) // 2)
            beside = self._beside(block, frames, now_s, is_last=is_last)
            if beside is None:
                return mixed
            mixed.append(self._side_by_side(block, beside, is_silent=is_silent))
            self._lead.pass_by(len(beside))

    def _beside(
        self, block: Block, frames: int, now_s: float, *, is_last: bool
    ) -> np.ndarray | None:
        """The follower's sound for the leader's next frames, or some of them if no more is there.

        None while it may still come.
        """
        follow = self._follow
        may_come = now_s - block.monotonic_s < WAIT_S and not is_last
        if not follow.is_joined and (not follow.is_settled or not self._join()):
            waits = may_come and (follow.has_begun or not self._has_mixed)
            return None if waits else self._silence(frames, block)
        more = self._steer(frames) if may_come else 0
        readable = min(frames, follow.readable(more))
        if readable < frames and may_come and readable < LEAST_S * self._rate:
            return None
        if not readable:
            self._lose(follow)
            return self._silence(frames, block)
        readable, is_silent = follow.alike(readable)
        self.quiet = follow.side if is_silent else None
        if readable < LEAST_S * self._rate:
            more = 0
        self._owed += self._pace * readable - more
        self._unsteered += readable
        return follow.read(readable, more)

    def _join(self) -> bool:
        """Put the follower where it belongs by time; False while nobody knows where."""
        place = self._place_of_follower()
        if place is None:
            return False
        self._follow.place = round(place)
        self._follow.is_joined = True
        self._pace = self._owed = 0.0
        return True

    def _place_of_follower(self) -> float | None:
        lead, follow = together(self._lead.arrivals, self._follow.arrivals)
        if lead is None or follow is None:
            return None
        return follow.place(lead.moment(self._lead.place))

    def _steer(self, frames: int) -> int:
        """How many own frames the follower gives out more with the next, to stay in its place."""
        if self._unsteered >= STEER_S * self._rate:
            self._unsteered = 0
            self._look()
        most = max(1, round(_QUICKLY * frames))
        return max(-most, min(most, int(self._owed)))

    def _look(self) -> None:
        """See how far the follower is from its place, and what to do about it."""
        place = None
        if self._lead.is_sure and self._follow.is_sure:
            place = self._place_of_follower()
        off_s = 0.0 if place is None else (place - self._follow.place) / self._rate
        if abs(off_s) > JUMP_S:
            self._join()
            return
        most = _QUICKLY if abs(off_s) > _QUICK_S else _HARDLY
        pace = min(most, _NEAR_A_SECOND * max(0.0, abs(off_s) - CLOSE_ENOUGH_S))
        self._pace = math.copysign(pace, off_s)

    def _let_the_other_lead(self) -> bool:
        """When the leader has been still while the other was heard; whether it was so."""
        lead, follow = self._lead, self._follow
        if not follow.has_begun or follow.heard_s is None:
            return False
        still_since_s = lead.heard_s if lead.heard_s is not None else follow.begun_s
        wait_s = WAIT_S if self._has_mixed else START_WAIT_S
        if still_since_s is None or follow.heard_s - still_since_s < wait_s:
            return False
        if not follow.is_joined and self._has_mixed and not self._join():
            return False
        follow.is_joined = True
        self._exchange()
        return follow.next_block() is not None

    def _exchange(self, *, is_new: bool = False) -> None:
        """Let the other side lead from here on; `is_new` when another stream follows now."""
        lead, follow = self._lead, self._follow
        before, after = lead.arrivals.arrived(), follow.arrivals.arrived()
        if before is not None and after is not None and self._has_mixed:
            self._later_s += after.moment(follow.place) - before.moment(lead.place)
        follow.place = max(0, follow.place)
        self._lose(lead, is_new=is_new)
        self._lead, self._follow = follow, lead
        self._pace = self._owed = 0.0

    def _lose(self, track: Track, *, is_new: bool = False) -> None:
        if track is self._follow:
            self._pace = self._owed = 0.0
        track.forget_times(is_new=is_new)

    def _silence(self, frames: int, block: Block) -> np.ndarray:
        """What stands beside `block` while the follower cannot be heard."""
        begun_s = self._lead.begun_s or block.monotonic_s
        has_time = block.monotonic_s - begun_s < START_WAIT_S
        is_awaited = self._follow.heard_s is None and has_time
        self.quiet = None if is_awaited else self._follow.side
        return np.zeros(frames, np.int16)

    def _side_by_side(self, block: Block, beside: np.ndarray, *, is_silent: bool) -> Block:
        """As much of the leader's `block` as there is `beside` it, as if it had come by itself."""
        self._has_mixed = True
        self._number += 1
        quiet = (self._lead.side,) if is_silent else ()
        lead = np.frombuffer(block.pcm, "<i2")
        earlier_s = self._later_s + (len(lead) - len(beside)) / self._rate
        both = np.empty((len(beside), 2), np.int16)
        mine = 0 if self._lead.side is Side.MINE else 1
        both[:, mine], both[:, 1 - mine] = lead[: len(beside)], beside
        return Block(
            self._number,
            block.monotonic_s - earlier_s,
            block.age_s - earlier_s,
            block.overflowed,
            both.tobytes(),
            (*quiet, self.quiet) if self.quiet else quiet,
        )

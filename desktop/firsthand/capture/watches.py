"""What is watched while a stream runs, since a lost microphone raises no error by itself."""

from __future__ import annotations

from firsthand.capture.ring import Block
from firsthand.errors import CaptureError

GRACE_S = 3.0
"""A stream may take this long to begin."""
STILL_S = 0.7
"""No callback for this long: nothing arrives any more."""
ZEROS_S = 1.5
"""Real rooms are never exactly silent; exact zeros mean that somebody or something muted it."""


SWITCHED = (
    "The system switched to another microphone. Check that it hears both of you, or choose the "
    "right one in the sound settings."
)


BACK = "The microphone you chose is back, and records again."
BACK_TOLD_S = 30.0


FULL = "The disk is full. What is said is kept in memory: make room on the disk now."


MUTED = "Muted: nothing of what is said is kept until you unmute."


class Watches:
    """Judges one stream by when its blocks came and what was in them."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._begun_s = 0.0
        self._last_block_s: float | None = None
        self._zero_frames = 0
        self.lost_since_s: float | None = None
        """Since when no sound has arrived; None while it does."""
        self.switched = False
        """The system records from another microphone than it began with."""
        self._back_since_s: float | None = None
        self.disk_is_full = False
        self.muted = False
        self.hint = ""
        self.warning = ""

    def lose(self, error: CaptureError) -> None:
        """There is no stream at all, for a reason that has its own words."""
        self.lost_since_s = 0.0
        self.warning = str(error)

    def switch(self, now_s: float, *, is_chosen: bool) -> None:
        """The system went to another microphone, or back to the one that was chosen."""
        self.switched = not is_chosen
        self._back_since_s = now_s if is_chosen else None

    def begin(self, now_s: float) -> None:
        self._begun_s = now_s
        self._last_block_s = None
        self._zero_frames = 0
        self.lost_since_s = None
        self.warning = ""

    def heard(self, blocks: list[Block]) -> None:
        self._last_block_s = blocks[-1].monotonic_s
        for block in blocks:
            is_zero = not block.pcm.strip(b"\0")
            self._zero_frames = self._zero_frames + len(block.pcm) // 2 if is_zero else 0

    def is_still(self, now_s: float, is_running: bool) -> bool:
        """Whether sound has stopped arriving."""
        if self._last_block_s is None:
            return now_s - self._begun_s > GRACE_S
        return not is_running or now_s - self._last_block_s > STILL_S

    def has_trouble(self, now_s: float, is_running: bool, *, tells_time: bool = True) -> bool:
        """Whether the red dot would be a lie; `warning` then says why and what to do."""
        if self.disk_is_full:
            self.warning = FULL
            return True
        if not tells_time:
            self.warning = MUTED if self.muted else self.hint
            return False
        still = self.is_still(now_s, is_running)
        if still and self.lost_since_s is None:
            self.lost_since_s = self._last_block_s or self._begun_s
        elif not still:
            self.lost_since_s = None
        if still:
            self.warning = "No sound arrives from the microphone. Check its cable and its switch."
        elif self._zero_frames >= ZEROS_S * self._rate:
            self.warning = "The microphone is silent. Check whether it is muted."
        else:
            self.warning = self._remark(now_s)
            return False
        return True

    def _remark(self, now_s: float) -> str:
        """What is worth a word though all is well."""
        if self.muted:
            return MUTED
        if self.switched:
            return SWITCHED
        if self._back_since_s is not None and now_s - self._back_since_s < BACK_TOLD_S:
            return BACK
        return self.hint

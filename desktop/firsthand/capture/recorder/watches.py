"""What is watched while a stream runs, since a lost microphone raises no error by itself."""

from __future__ import annotations

from enum import Enum

from firsthand.capture.levels import is_zero
from firsthand.capture.sources.ring import Block
from firsthand.core.timeline import Side

GRACE_S = 3.0
"""A stream may take this long to begin."""
STILL_S = 0.7
"""No callback for this long: nothing arrives any more."""
ZEROS_S = 1.5
"""Real rooms are never exactly silent; exact zeros mean that somebody or something muted it."""


GONE = (
    "No microphone can be heard. Plug it in again, or plug in another one: it is taken by itself."
)
SWITCHED = (
    "The system switched to another microphone. Check that it hears both of you, or choose the "
    "right one in the sound settings."
)


BACK = "The microphone you chose is back, and records again."
SWITCH_TOLD_S = 30.0


MINE_QUIET = (
    "No sound arrives from your microphone; the other side is still recorded. Check its cable and "
    "its switch."
)
OTHER_QUIET = (
    "The other side of the call cannot be heard; you are still recorded. Check where the call "
    "plays its sound."
)
OTHER_SILENT = (
    "Nothing has come from the other side yet. Check that the call plays its sound where Firsthand "
    "listens."
)
OTHER_SILENT_S = 30.0
LEAKS = (
    "Your microphone hears the other side too. A headset keeps the two voices apart; all is "
    "recorded either way."
)


FULL = "The disk is full. What is said is kept in memory: make room on the disk now."


NEARLY_FULL_S = 15 * 60


MUTED = "Muted: nothing of what is said is kept until you unmute."
MUTED_MINE = "Your side is muted: only the other side is kept until you unmute."


class Switch(Enum):
    """Why another microphone is heard than before."""

    TO_ANOTHER = 1
    """The chosen one is gone."""
    AS_WISHED = 2
    """Somebody chose another one in the system's settings."""
    BACK = 3


class Watches:
    """Judges one stream by when its blocks came and what was in them."""

    def __init__(self, rate: int, channels: int = 1) -> None:
        self._rate = rate
        self._channels = channels
        self._other_zero_frames = 0
        self.quiet: Side | None = None
        """The side of a call that cannot be heard."""
        self.leaks = False
        self._begun_s = 0.0
        self._last_block_s: float | None = None
        self._zero_frames = 0
        self.lost_since_s: float | None = None
        """Since when no sound has arrived; None while it does."""
        self._switch: Switch | None = None
        self._switched_s = 0.0
        self.disk_is_full = False
        self.disk_left_s: float | None = None
        self.place = ""
        """The folder on another disk in which the recording goes on."""
        self.muted = False
        self.hint = ""
        self.warning = ""

    def lose(self) -> None:
        """There is no stream at all: no microphone could be opened."""
        self.lost_since_s = 0.0
        self.warning = GONE

    def switch(self, now_s: float, switch: Switch) -> None:
        """Another microphone is heard from now on."""
        self._switch, self._switched_s = switch, now_s

    def begin(self, now_s: float) -> None:
        self._begun_s = now_s
        self._last_block_s = None
        self._zero_frames = 0
        self.lost_since_s = None
        self.warning = ""

    def heard(self, blocks: list[Block]) -> None:
        self._last_block_s = blocks[-1].monotonic_s
        for block in blocks:
            frames = len(block.pcm) // 2 // self._channels
            silent = is_zero(block.pcm, self._channels, 0)
            self._zero_frames = self._zero_frames + frames if silent else 0
            if self._channels == 2 and self._other_zero_frames >= 0:
                silent = is_zero(block.pcm, 2, 1)
                self._other_zero_frames = self._other_zero_frames + frames if silent else -1

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
            self.warning = self._about_being_muted() or self._about_the_disk() or self.hint
            return False
        still = self.is_still(now_s, is_running)
        if still and self.lost_since_s is None:
            self.lost_since_s = self._last_block_s or self._begun_s
        elif not still:
            self.lost_since_s = None
        if still:
            self.warning = "No sound arrives from the microphone. Check its cable and its switch."
        elif self.quiet is not None and now_s - self._begun_s > GRACE_S:
            self.warning = MINE_QUIET if self.quiet is Side.MINE else OTHER_QUIET
        elif self._zero_frames >= ZEROS_S * self._rate:
            self.warning = "The microphone is silent. Check whether it is muted."
        else:
            self.warning = self._remark(now_s)
            return False
        return True

    def _about_being_muted(self) -> str:
        if not self.muted:
            return ""
        return MUTED if self._channels == 1 else MUTED_MINE

    def _about_the_disk(self) -> str:
        about = ""
        if self.place:
            about = (
                f"The disk is full: the recording goes on in {self.place}. Make room on the disk, "
                "and it comes home after the interview."
            )
        elif self.disk_left_s is not None and self.disk_left_s < NEARLY_FULL_S:
            minutes = int(self.disk_left_s // 60)
            about = (
                f"The disk is nearly full: room for {minutes} more minutes. Make room on the disk."
            )
        return about

    def _remark(self, now_s: float) -> str:
        """What is worth a word though all is well."""
        if self.muted:
            return self._about_being_muted()
        if about_the_disk := self._about_the_disk():
            return about_the_disk
        is_new = now_s - self._switched_s < SWITCH_TOLD_S
        if self._switch is Switch.BACK and is_new:
            return BACK
        if self._switch is Switch.TO_ANOTHER or (self._switch is Switch.AS_WISHED and is_new):
            return SWITCHED
        if self._other_zero_frames > OTHER_SILENT_S * self._rate:
            return OTHER_SILENT
        return self.hint or (LEAKS if self.leaks else "")

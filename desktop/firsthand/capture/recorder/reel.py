"""One take after another: what is heard goes through the backlog to the tape."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from firsthand.capture.recorder.hearing import Hearing
from firsthand.capture.recorder.plan import Plan
from firsthand.capture.recorder.succession import ended
from firsthand.capture.recorder.watches import Watches
from firsthand.capture.sources.inputs import Input
from firsthand.capture.takes.backlog import Backlog
from firsthand.capture.takes.elsewhere import another_folder
from firsthand.capture.takes.tape import Tape
from firsthand.core.clock import Stretch
from firsthand.core.timeline import GapReason

TELL_S = 0.1
SYNC_S = 0.5
"""Together with the way of the sound and a slow disk still within the promised second."""
DRAIN_S = 0.6
MOVE_AFTER_S = 4.0
"""A disk that is full for this long is left for another one."""
MOVE_AGAIN_S = 10.0


class Reel:
    """`before` is how the interview ran under a recorder that died, `reason` why it did."""

    def __init__(
        self,
        folder: Path,
        plan: Plan,
        watches: Watches,
        *,
        before: Stretch | None = None,
        reason: GapReason | None = None,
        heard: Input | None = None,
    ) -> None:
        self._folder = folder
        self._plan = plan
        self._full_since_s: float | None = None
        self._moved_s = -MOVE_AGAIN_S
        self._rate = plan.source.rate
        self._watches = watches
        self.tape = Tape(folder, self._rate, plan.source.channels)
        self.hearing = Hearing(plan.source, watches, heard)
        self._backlog = Backlog(self.tape, self._rate)
        self._before = before
        self._reason = reason
        self._ended: list[Stretch] = [before] if before else []
        self._synced_s = 0.0
        self.synced_at_s: float | None = None
        """The moment up to which all that was said is on the disk; None until the first sync."""
        self.is_muted = False

    @property
    def level(self) -> tuple[float, float]:
        return self._backlog.level

    @property
    def other_peak_dbfs(self) -> float | None:
        return self._backlog.other_peak_dbfs if self.tape.channels == 2 else None

    @property
    def has_sound(self) -> bool:
        """Whether the open take has any frames yet."""
        return self.tape.end > self.tape.first_frame

    def stretches(self) -> list[Stretch]:
        """How all takes ran of which this process knows, in order."""
        line = self.hearing.line()
        return [*self._ended, line] if line else self._ended

    def begin(self) -> None:
        """Open a take, and the source if it is not open. Raises CaptureError or OSError."""
        lost, now_s = 0, time.monotonic()
        before = self._before
        if before is not None and not self.hearing.is_microphone:
            lost = max(0, round(before.place(now_s)) - self.tape.end)
            before = None
        opened = self.hearing.input is None
        if opened:
            played = self.tape.end - self._plan.first_frame
            self.hearing.open(played + lost, any_will_do=self._reason is not None)
        self._before = None
        self.tape.begin(self.hearing.device, self._frames_to_reserve())
        reason = self._reason or GapReason.RECORDER_RESTARTED
        if lost:
            self.tape.silence(lost, reason)
        if opened and self.hearing.input is not None:
            self.hearing.input.start(now_s)
        self.hearing.begin(self.tape.end, before, reason)
        self._watches.begin(time.monotonic())
        self._synced_s, self.synced_at_s = 0.0, None

    def begin_again(self, at_s: float) -> None:
        """Open the next take after a pause; nothing said before `at_s` is in it."""
        self.hearing.leave_out_before(at_s)
        if self.hearing.input is None and self.hearing.is_microphone:
            self._before = Stretch(at_s, at_s, self.tape.end, self._rate)

    def drain(self, *, until: int | None = None, is_last: bool = False) -> None:
        """Bring what waits in the ring to the tape, up to the interview frame `until`."""
        if not self._backlog.is_full:
            for piece in self.hearing.pieces(is_last=is_last):
                self._backlog.put(piece, until=until, is_muted=self.is_muted)
        self._write()

    def sync_when_due(self, now_s: float) -> None:
        if self.has_sound and now_s - self._synced_s >= SYNC_S:
            self.sync(now_s)

    def sync(self, now_s: float) -> None:
        try:
            self.tape.sync(self.hearing.moment_of)
        except OSError:
            self._watches.disk_is_full = True
        else:
            self._synced_s = now_s
            # A file loses nothing: what is not here yet has not been said.
            moment = self.hearing.moment_of(self.tape.synced) if self.hearing.tells_time else None
            self.synced_at_s = now_s if moment is None else min(moment, now_s)

    def end(self, at_s: float, *, is_lost: bool, tell: Callable[[], None]) -> None:
        """Write what was said until `at_s` and not a frame more, then close the take.

        What is missing up to there becomes silence if the microphone `is_lost`. On a full disk
        this waits for room, and calls `tell` meanwhile.
        """
        if self.hearing.input is None:
            self._end_without_input(at_s)
            return
        line = self.hearing.line()
        until = None if line is None else max(self.tape.end, round(line.place(at_s)))
        if until is not None:
            self._drain_until(until)
        self.drain(until=until, is_last=True)
        self._wait_for_the_disk(tell)
        if until is not None and is_lost and until > self.tape.end:
            self.tape.silence(until - self.tape.end, GapReason.DEVICE_LOST)
        self.tape.finish()
        if line is not None:
            self._ended.append(ended(line, self.tape.end))
        self.hearing.rest()

    def rest(self) -> None:
        self._backlog.be_quiet()

    def close(self) -> None:
        self.hearing.close()
        self.tape.close()

    def _drain_until(self, until: int) -> None:
        give_up_s = time.monotonic() + DRAIN_S
        while self.tape.end < until and time.monotonic() < give_up_s:
            self.drain(until=until)
            if self.hearing.is_played_out:
                break
            _pause_for(0.02)

    def _write(self) -> None:
        is_full = not self._backlog.write()
        if is_full and self._is_time_to_move(time.monotonic()):
            is_full = not self._move()
        self._watches.disk_is_full = is_full
        if not is_full:
            self._full_since_s = None

    def _is_time_to_move(self, now_s: float) -> bool:
        self._full_since_s = self._full_since_s or now_s
        return now_s - self._full_since_s > MOVE_AFTER_S and now_s - self._moved_s > MOVE_AGAIN_S

    def _move(self) -> bool:
        """Go on in a folder on another disk; whether what waits could be written there."""
        self._moved_s = time.monotonic()
        place = another_folder(self._folder)
        if place is None:
            return False
        try:
            self.tape.move_to(place)
        except OSError:
            return False
        self._watches.place = str(place)
        return self._backlog.write()

    def _wait_for_the_disk(self, tell: Callable[[], None]) -> None:
        """What was said waits in memory, for as long as it takes until there is room."""
        while self._backlog:
            tell()
            _pause_for(TELL_S)
            self._write()

    def _end_without_input(self, at_s: float) -> None:
        """No microphone came back: the time without one is silence as long as it was."""
        before, self._before = self._before, None
        if before is None:
            return
        lost = round(before.place(at_s)) - self.tape.end
        if lost > 0:
            self.tape.begin("")
            self.tape.silence(lost, self._reason or GapReason.DEVICE_LOST)
            self.tape.finish()
        self._ended.append(ended(before, self.tape.end))

    def _frames_to_reserve(self) -> int:
        left_s = self._plan.planned_s - (self.tape.end - self._plan.first_frame) / self._rate
        return round(max(left_s, self._plan.planned_s / 4) * self._rate)


def _pause_for(seconds: float) -> None:
    threading.Event().wait(seconds)

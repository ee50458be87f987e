"""The recording thread: from the ring to the disk, ten times a second, whatever else happens."""

from __future__ import annotations

import queue
import shutil
import time
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from firsthand.capture.levels import Hints
from firsthand.capture.recorder.answer import told_stretch
from firsthand.capture.recorder.awake import Awake
from firsthand.capture.recorder.channel import Request, Server
from firsthand.capture.recorder.chosen import ChosenSource
from firsthand.capture.recorder.plan import Plan, Wish, chosen_source, was_muted
from firsthand.capture.recorder.reel import TELL_S, Reel
from firsthand.capture.recorder.standby import Standby
from firsthand.capture.recorder.succession import Succession, times_back
from firsthand.capture.recorder.watches import Watches
from firsthand.capture.sources.inputs import Input
from firsthand.capture.takes.closing import close_all
from firsthand.capture.takes.elsewhere import bring_home
from firsthand.core.clock import Stretch
from firsthand.core.ports import MicrophoneSource, RecorderState
from firsthand.core.timeline import GapReason
from firsthand.errors import CaptureError
from firsthand.journal import Value

TICK_S = 0.05
"""What came since the last tick is lost with a recorder that is killed: the hole grows with it."""
DISK_LOOK_S = 5.0
_STRETCHES_TOLD = 8


class Ending(Enum):
    STOPPED = 1
    HANDED_OVER = 2


class Recording:
    """One process's share of an interview's recording, until it is stopped.

    `before` is how the interview ran under a recorder that died, `reason` why it did; both are
    None for a fresh start. `heard` is an input that already runs, so that no time is lost.
    """

    def __init__(
        self,
        folder: Path,
        plan: Plan,
        *,
        before: Stretch | None = None,
        reason: GapReason | None = None,
        is_paused: bool = False,
        heard: Input | None = None,
    ) -> None:
        self._folder = folder
        self._plan = plan
        self._watches = Watches(plan.source.rate, plan.source.channels)
        self._reel = Reel(folder, plan, self._watches, before=before, reason=reason, heard=heard)
        self._is_paused = is_paused
        self._set_muted(was_muted(folder) if reason is not None else False)
        self._hints = Hints()
        self._awake: Awake | None = None
        self._chosen = ChosenSource(
            chosen_source(folder) if reason is not None else "",
            lambda name: self._journal({"line": "chosen", "device": name}),
        )
        self._disk_left_s: float | None = None
        self._disk_looked_s = 0.0
        self._state = RecorderState.PAUSED if is_paused else RecorderState.STARTING
        self._status: dict[str, Value] = {}
        self._publish()

    def told_status(self) -> dict[str, Value]:
        """The last published status; safe from any thread."""
        return self._status

    def open(self) -> None:
        """Open the source and begin a take with it. Raises CaptureError, BadAudio or OSError."""
        self._begin()
        self._wish(Wish.START, time.monotonic())

    def take_over(self) -> None:
        """Go on where another recorder left off; without a microphone, wait for one."""
        if self._is_paused:
            return
        try:
            self._begin()
        except CaptureError:
            self._watches.lose()
            self._state = RecorderState.NO_INPUT

    def run(self, server: Server, standby: Standby) -> Ending:
        """Record until somebody stops it, the file ends, everybody is gone for long, or only a
        fresh process can hear a microphone."""
        succession = Succession(
            self._reel.tape.journal, standby, times_back=times_back(self._folder)
        )
        while self._state is not RecorderState.ENDED:
            request = _next(server, TICK_S)
            now_s = time.monotonic()
            self._reel.drain()
            if request is not None:
                self._answer(request)
            elif self._is_over(now_s - server.last_contact_s):
                self._stop(now_s)
            self._keep(now_s)
            if now_s - self._told_s >= TELL_S:
                self._publish()
                standby.keep()
            if self._needs_a_successor(now_s, succession):
                return Ending.HANDED_OVER
        return Ending.STOPPED

    def _is_over(self, unasked_s: float) -> bool:
        return self._reel.hearing.is_played_out or unasked_s > self._plan.longest_s

    def _needs_a_successor(self, now_s: float, succession: Succession) -> bool:
        if self._is_paused or self._state is RecorderState.ENDED:
            return False
        since_s = self._watches.lost_since_s
        if since_s is None or not self._reel.hearing.is_microphone:
            succession.rest()
            return self._is_a_substitute() and self._is_back(now_s, succession)
        is_dead = not self._reel.hearing.is_running
        return succession.is_due(now_s, since_s, self._reel.tape.end, is_dead=is_dead)

    def _is_a_substitute(self) -> bool:
        """Whether we hear another microphone than was asked for by PortAudio's name."""
        source, device = self._plan.source, self._reel.hearing.device
        if not isinstance(source, MicrophoneSource) or source.other is not None:
            return False
        return bool(source.name and device) and source.name not in (device, self._chosen.name)

    def _is_back(self, now_s: float, succession: Succession) -> bool:
        name = getattr(self._plan.source, "name", "")
        if not succession.is_back(now_s, name, self._reel.tape.end):
            return False
        self._reel.drain()
        self._reel.sync(now_s)
        return True

    def _begin(self) -> None:
        self._reel.begin()
        if self._awake is None:
            self._awake = Awake()
        self._state = RecorderState.STARTING

    def _end_take(self, at_s: float) -> None:
        is_lost = self._state is RecorderState.NO_INPUT
        self._reel.end(at_s, is_lost=is_lost, tell=self._publish)

    # ------------------------------------------------------------------ what is done regularly

    def _keep(self, now_s: float) -> None:
        """Sync, look at the disk, judge the stream."""
        self._reel.sync_when_due(now_s)
        if now_s - self._disk_looked_s >= DISK_LOOK_S:
            self._disk_looked_s = now_s
            self._disk_left_s = self._watches.disk_left_s = self._look_at_disk()
        if self._state in (RecorderState.PAUSED, RecorderState.ENDED):
            return
        hearing = self._reel.hearing
        if hearing.input is None:
            self._state = RecorderState.NO_INPUT
            return
        heard = self._reel.has_sound
        self._look_at_source(now_s)
        hearing.look_after_sides(now_s, self._chosen.name)
        self._watches.quiet, self._watches.leaks = hearing.quiet, hearing.leaks
        if self._watches.has_trouble(now_s, hearing.is_running, tells_time=hearing.tells_time):
            is_full = self._watches.disk_is_full
            self._state = RecorderState.IN_MEMORY if is_full else RecorderState.NO_INPUT
        elif heard and self._reel.synced_at_s is not None:
            self._state = RecorderState.RECORDING

    def _look_at_source(self, now_s: float) -> None:
        """A sound server may connect us to another microphone: that is another take, and said.

        Not in a call, which goes on with its other side, nor where a take has just begun with it.
        """
        hearing, before = self._reel.hearing, self._chosen.heard
        switch = self._chosen.look(hearing, now_s)
        if switch is None:
            return
        self._journal({"line": "device changed", "device": self._chosen.heard})
        if before and self._plan.source.channels == 1:
            self._end_take(now_s)
            hearing.take_next()
            hearing.leave_out_before(now_s)
            self._begin()
        self._watches.switch(now_s, switch)

    def _look_at_disk(self) -> float | None:
        try:
            free = shutil.disk_usage(self._folder).free
        except OSError:
            return None
        room = free / self._reel.tape.frame_bytes + self._reel.tape.reserved_frames
        return room / self._plan.source.rate

    # ------------------------------------------------------------------ what a window asks

    def _answer(self, request: Request) -> None:
        does: dict[str, Callable[[float], None]] = {
            "pause": self._pause,
            "resume": self._resume,
            "stop": self._stop,
            "mute": lambda at_s: self._mute(True),
            "unmute": lambda at_s: self._mute(False),
        }
        action = does.get(request.ask)
        if action is not None:
            try:
                action(request.at_s)
            except OSError:
                self._watches.disk_is_full = True
        self._publish()
        request.answer.put(self._status)

    def _pause(self, at_s: float) -> None:
        if self._is_paused:
            return
        self._wish(Wish.PAUSE, at_s)
        self._end_take(at_s)
        self._is_paused = True
        self._state = RecorderState.PAUSED
        self._reel.rest()

    def _resume(self, at_s: float) -> None:
        if not self._is_paused:
            return
        self._wish(Wish.RESUME, at_s)
        self._is_paused = False
        self._reel.begin_again(at_s)
        self.take_over()

    def _mute(self, is_muted: bool) -> None:
        """From here on the take goes on as silence, or as sound again."""
        self._journal({"line": "mute", "on": is_muted})
        self._set_muted(is_muted)

    def _set_muted(self, is_muted: bool) -> None:
        self._reel.is_muted = is_muted
        self._watches.muted = is_muted

    def _stop(self, at_s: float) -> None:
        self._wish(Wish.STOP, at_s)
        if not self._is_paused:
            self._end_take(at_s)
        self._reel.close()
        if self._awake is not None:
            self._awake.close()
        close_all(self._folder)
        bring_home(self._folder)
        self._state = RecorderState.ENDED

    def _wish(self, wish: Wish, at_s: float) -> None:
        self._journal({"line": wish.value, "at_s": at_s})

    def _journal(self, line: dict[str, Value]) -> None:
        self._reel.tape.journal.append({**line, "frame": self._reel.tape.end})

    # ------------------------------------------------------------------ what a window is told

    def _publish(self) -> None:
        self._told_s = time.monotonic()
        reel, is_paused = self._reel, self._state is RecorderState.PAUSED
        peak_dbfs, rms_dbfs = reel.level
        if self._state is RecorderState.RECORDING and not reel.is_muted:
            self._watches.hint = self._hints.after(self._told_s, peak_dbfs, rms_dbfs)
        self._status = {
            "state": self._state.value,
            "take": reel.tape.take,
            "frames": reel.tape.end,
            "synced": reel.tape.synced,
            "synced_at_s": reel.synced_at_s,
            "peak_dbfs": peak_dbfs,
            "rms_dbfs": rms_dbfs,
            "device": reel.hearing.device,
            "warning": "" if is_paused else self._watches.warning,
            "disk_left_s": self._disk_left_s,
            "is_muted": reel.is_muted,
            "other_peak_dbfs": reel.other_peak_dbfs,
            "stretches": [told_stretch(one) for one in reel.stretches()[-_STRETCHES_TOLD:]],
        }


def _next(server: Server, timeout_s: float) -> Request | None:
    try:
        return server.requests.get(timeout=timeout_s)
    except queue.Empty:
        return None

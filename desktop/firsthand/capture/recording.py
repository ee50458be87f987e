"""The recording thread: from the ring to the disk, ten times a second, whatever else happens."""

from __future__ import annotations

import queue
import shutil
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import asdict
from enum import Enum
from itertools import takewhile
from pathlib import Path

from firsthand.capture.alignment import Alignment, Hole, Piece, Sound
from firsthand.capture.awake import Awake
from firsthand.capture.channel import Request, Server
from firsthand.capture.identity import SourceWatch
from firsthand.capture.inputs import BLOCKS_A_SECOND, Input, open_input
from firsthand.capture.levels import QUIET_DBFS, Hints, level_of
from firsthand.capture.plan import Plan, Wish, last_wish, was_muted
from firsthand.capture.standby import Standby
from firsthand.capture.takes import close_all, kept_in
from firsthand.capture.tape import SILENCE_PIECE_S, Tape
from firsthand.capture.watches import Watches
from firsthand.core.clock import StreamClock, Stretch
from firsthand.core.ports import FileSource, MicrophoneSource, RecorderState
from firsthand.core.timeline import Frame, GapReason
from firsthand.errors import CaptureError
from firsthand.journal import Value

TICK_S = 0.05
TELL_S = 0.1
HAND_OVER_S = 1.2
"""Sound servers may deliver in lumps; only a stream that is still for longer is given up."""
SYNC_S = 1.0
DISK_LOOK_S = 5.0
DRAIN_S = 0.6
FULL_DISK_S = 90.0
"""How long Pause and Stop wait for room on a full disk before they give up what is in memory."""
MOST_UNWRITTEN = 5 * 60 * BLOCKS_A_SECOND
"""Pieces that may wait in memory for a full disk; after that the ring fills too."""
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
        self._tape = Tape(folder, plan.source.rate)
        self._rate = plan.source.rate
        self._before = before
        self._reason = reason
        self._is_paused = is_paused
        self._input = heard
        self._clock = StreamClock(self._rate)
        self._alignment: Alignment | None = None
        self._from_s = 0.0
        self._is_seeking = False
        self._watches = Watches(self._rate)
        self._is_muted = was_muted(folder) if reason is not None else False
        self._watches.muted = self._is_muted
        self._hints = Hints()
        self._awake: Awake | None = None
        self._unwritten: deque[Piece] = deque()
        self._sources: SourceWatch | None = None
        self._source = ""
        self._stretches: list[Stretch] = [before] if before else []
        self._level = (QUIET_DBFS, QUIET_DBFS)
        self._synced_s = 0.0
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
        except CaptureError as error:
            self._watches.lose(error)
            self._state = RecorderState.NO_INPUT

    def run(self, server: Server, standby: Standby) -> Ending:
        """Record until somebody stops it, the file ends, everybody is gone for long, or only a
        fresh process can hear a microphone."""
        while self._state is not RecorderState.ENDED:
            request = _next(server, TICK_S)
            now_s = time.monotonic()
            self._drain()
            if request is not None:
                self._answer(request)
            elif self._is_played_out or now_s - server.last_contact_s > self._plan.longest_s:
                self._stop(now_s)
            self._keep(now_s)
            if now_s - self._told_s >= TELL_S:
                self._publish()
            if self._needs_a_successor(now_s, standby):
                return Ending.HANDED_OVER
            standby.keep()
        return Ending.STOPPED

    def _needs_a_successor(self, now_s: float, standby: Standby) -> bool:
        """A lost microphone is heard again by a fresh process only: PortAudio lists once."""
        if self._is_paused or self._state is RecorderState.ENDED:
            return False
        since_s = self._watches.lost_since_s
        if since_s is None or isinstance(self._plan.source, FileSource):
            self._is_seeking = False
            return False
        if not self._is_seeking:
            self._is_seeking = True
            self._tape.journal.append({"line": "lost", "at_s": now_s, "frame": self._tape.end})
            standby.renew()
        found = standby.microphones()
        if found == []:
            standby.renew()
        return bool(found) and now_s - since_s >= HAND_OVER_S

    # ------------------------------------------------------------------ the stream

    def _begin(self) -> None:
        played = self._tape.end - self._plan.first_frame
        lost, now_s = 0, time.monotonic()
        before = self._before
        if before is not None and not isinstance(self._plan.source, MicrophoneSource):
            lost = max(0, round(before.place(now_s)) - self._tape.end)
            before = None
        if self._input is None:
            self._input = open_input(
                self._plan.source, played + lost, any_will_do=self._reason is not None
            )
            self._before = None
            self._tape.begin(self._input.device, self._frames_to_reserve())
            if lost:
                self._tape.silence(lost, self._reason or GapReason.RECORDER_RESTARTED)
            self._input.start(now_s)
        else:
            self._before = None
            self._tape.begin(self._input.device, self._frames_to_reserve())
        if self._sources is None and isinstance(self._plan.source, MicrophoneSource):
            self._sources = SourceWatch()
        self._clock = StreamClock(self._rate * self._input.speed)
        self._alignment = Alignment(
            self._tape.end,
            self._rate,
            self._clock,
            before=before,
            reason=self._reason or GapReason.RECORDER_RESTARTED,
            tells_time=self._input.tells_time,
        )
        if self._awake is None:
            self._awake = Awake()
        self._watches.begin(time.monotonic())
        self._synced_s = 0.0
        self._state = RecorderState.STARTING

    def _frames_to_reserve(self) -> int:
        left_s = self._plan.planned_s - (self._tape.end - self._plan.first_frame) / self._rate
        return round(max(left_s, self._plan.planned_s / 4) * self._rate)

    @property
    def _is_played_out(self) -> bool:
        return self._input is not None and self._input.is_finished and self._is_drained

    @property
    def _is_drained(self) -> bool:
        return self._input is None or not self._input.ring.waiting

    def _drain(self, *, until: int | None = None, is_last: bool = False) -> None:
        """Bring what waits in the ring to the tape, up to the interview frame `until`."""
        if self._input is None or len(self._unwritten) > MOST_UNWRITTEN:
            self._write()
            return
        blocks = [
            block for block in self._input.take() if block.monotonic_s - block.age_s >= self._from_s
        ]
        if self._alignment is None:
            return
        is_last = is_last or self._input.is_finished
        for piece in self._alignment.feed(blocks, is_last=is_last):
            room = None if until is None else max(0, until - piece.first_frame)
            if isinstance(piece, Hole):
                frames = piece.frames if room is None else min(piece.frames, room)
                self._unwritten.extend(_short_holes(piece, frames, self._rate * SILENCE_PIECE_S))
            elif self._is_muted:
                frames = len(piece.pcm) // 2 if room is None else min(len(piece.pcm) // 2, room)
                if frames:
                    self._unwritten.append(Hole(piece.first_frame, frames, GapReason.MUTED))
            else:
                pcm = piece.pcm if room is None else piece.pcm[: room * 2]
                if pcm:
                    self._unwritten.append(Sound(piece.first_frame, pcm))
        self._write()
        if blocks:
            self._watches.heard(blocks)

    def _write(self) -> None:
        """Bring what waits to the file; what the disk refuses goes on waiting, in its order."""
        try:
            while self._unwritten:
                piece = self._unwritten[0]
                if isinstance(piece, Hole):
                    self._tape.silence(piece.frames, piece.reason)
                    self._unwritten.popleft()
                else:
                    self._write_sounds()
        except OSError:
            self._watches.disk_is_full = True
        else:
            self._watches.disk_is_full = False

    def _write_sounds(self) -> None:
        sounds = list(takewhile(lambda piece: isinstance(piece, Sound), self._unwritten))
        pcm = b"".join(piece.pcm for piece in sounds if isinstance(piece, Sound))
        self._level = level_of(pcm[-round(self._rate * TELL_S) * 2 :])
        self._tape.sound(pcm)
        for _ in sounds:
            self._unwritten.popleft()

    def _keep(self, now_s: float) -> None:
        """What has to be done regularly: sync, look at the disk, judge the stream."""
        if self._tape.end > self._tape.first_frame and now_s - self._synced_s >= SYNC_S:
            self._sync(now_s)
        if now_s - self._disk_looked_s >= DISK_LOOK_S:
            self._disk_looked_s = now_s
            self._disk_left_s = self._look_at_disk()
        if self._state in (RecorderState.PAUSED, RecorderState.ENDED):
            return
        if self._input is None:
            self._state = RecorderState.NO_INPUT
            return
        heard = self._tape.end > self._tape.first_frame
        self._look_at_source(now_s)
        is_running = self._input.is_running or not self._input.tells_time
        if self._watches.has_trouble(now_s, is_running, tells_time=self._input.tells_time):
            self._state = RecorderState.NO_INPUT
        elif heard and now_s - self._synced_s < 2 * SYNC_S:
            self._state = RecorderState.RECORDING
        elif heard:
            self._state = RecorderState.NO_INPUT

    def _sync(self, now_s: float) -> None:
        try:
            self._tape.sync(self._moment_of)
        except OSError:
            self._watches.disk_is_full = True
        else:
            self._synced_s = now_s

    def _look_at_source(self, now_s: float) -> None:
        """A sound server may connect us to another microphone: that is another take, and said."""
        if self._sources is None or self._sources.source is None:
            return
        source = self._sources.source
        if self._source and source != self._source:
            self._tape.journal.append(
                {"line": "device changed", "frame": self._tape.end, "device": source}
            )
            self._end_take(now_s)
            self._from_s = now_s
            self._begin()
            self._watches.switched = True
        self._source = source

    def _look_at_disk(self) -> float | None:
        try:
            free = shutil.disk_usage(self._folder).free
        except OSError:
            return None
        return (free / 2 + self._tape.reserved_frames) / self._rate

    def _moment_of(self, frame: Frame) -> float | None:
        line = self._clock.line()
        return None if line is None else line.moment(frame)

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
        self._level = (QUIET_DBFS, QUIET_DBFS)

    def _resume(self, at_s: float) -> None:
        if not self._is_paused:
            return
        self._wish(Wish.RESUME, at_s)
        self._is_paused = False
        self._from_s = at_s
        if self._input is None and isinstance(self._plan.source, MicrophoneSource):
            self._before = Stretch(at_s, at_s, self._tape.end, self._rate)
        self.take_over()

    def _mute(self, is_muted: bool) -> None:
        """From here on the take goes on as silence, or as sound again."""
        self._tape.journal.append({"line": "mute", "on": is_muted, "frame": self._tape.end})
        self._is_muted = is_muted
        self._watches.muted = is_muted

    def _stop(self, at_s: float) -> None:
        self._wish(Wish.STOP, at_s)
        if not self._is_paused:
            self._end_take(at_s)
        self._let_go_of_input()
        if self._sources is not None:
            self._sources.close()
        if self._awake is not None:
            self._awake.close()
        self._tape.close()
        close_all(self._folder)
        self._state = RecorderState.ENDED

    def _wish(self, wish: Wish, at_s: float) -> None:
        self._tape.journal.append({"line": wish.value, "at_s": at_s, "frame": self._tape.end})

    def _end_take(self, at_s: float) -> None:
        """Write what was said until `at_s` and not a frame more, then close the take."""
        if self._input is None:
            self._end_without_input(at_s)
            return
        line = self._clock.line()
        until = None if line is None else max(self._tape.end, round(line.place(at_s)))
        if until is not None:
            give_up_s = time.monotonic() + DRAIN_S
            while self._tape.end < until and time.monotonic() < give_up_s:
                self._drain(until=until)
                if self._input.is_finished and self._is_drained:
                    break
                _pause_for(0.02)
        self._drain(until=until, is_last=True)
        self._wait_for_the_disk()
        if until is not None and self._state is RecorderState.NO_INPUT and until > self._tape.end:
            self._tape.silence(until - self._tape.end, GapReason.DEVICE_LOST)
        self._tape.finish()
        if line is not None:
            self._stretches.append(_ended(line, self._tape.end))
        self._alignment = None
        self._clock = StreamClock(self._rate)
        if not isinstance(self._plan.source, MicrophoneSource):
            self._let_go_of_input()

    def _wait_for_the_disk(self) -> None:
        """What was said waits in memory; a person may be making room right now."""
        give_up_s = time.monotonic() + FULL_DISK_S
        while self._unwritten and time.monotonic() < give_up_s:
            self._publish()
            _pause_for(TELL_S)
            self._write()

    def _end_without_input(self, at_s: float) -> None:
        """No microphone came back: the time without one is silence as long as it was."""
        before, self._before = self._before, None
        if before is None:
            return
        lost = round(before.place(at_s)) - self._tape.end
        if lost > 0:
            self._tape.begin("")
            self._tape.silence(lost, self._reason or GapReason.DEVICE_LOST)
            self._tape.finish()
        self._stretches.append(_ended(before, self._tape.end))

    def _let_go_of_input(self) -> None:
        held, self._input = self._input, None
        if held is not None:
            closing = threading.Thread(target=held.close, name="closing", daemon=True)
            closing.start()
            closing.join(1.0)

    # ------------------------------------------------------------------ what a window is told

    def _publish(self) -> None:
        self._told_s = time.monotonic()
        if self._state is RecorderState.RECORDING and not self._is_muted:
            self._watches.hint = self._hints.after(self._told_s, *self._level)
        line = self._clock.line()
        stretches = self._stretches[-_STRETCHES_TOLD:] + ([line] if line else [])
        self._status = {
            "state": self._state.value,
            "take": self._tape.take,
            "frames": self._tape.end,
            "synced": self._tape.synced,
            "peak_dbfs": self._level[0],
            "rms_dbfs": self._level[1],
            "device": self._input.device if self._input else "",
            "warning": self._watches.warning if self._state is not RecorderState.PAUSED else "",
            "disk_left_s": self._disk_left_s,
            "stretches": [asdict(stretch) for stretch in stretches],
        }


def _short_holes(hole: Hole, frames: int, longest: int) -> Iterator[Hole]:
    for start in range(0, frames, longest):
        yield Hole(hole.first_frame + start, min(longest, frames - start), hole.reason)


def _ended(line: Stretch, end: Frame) -> Stretch:
    return Stretch(line.since_s, line.at_s, line.at_frame, line.rate, end)


def _next(server: Server, timeout_s: float) -> Request | None:
    try:
        return server.requests.get(timeout=timeout_s)
    except queue.Empty:
        return None


def _pause_for(seconds: float) -> None:
    threading.Event().wait(seconds)


def course_before(folder: Path, plan: Plan) -> Stretch | None:
    """How the interview ran until its last recorder died, as far as its journal tells."""
    rate = plan.source.rate * getattr(plan.source, "speed", 1.0)
    known, asked = kept_in(folder), last_wish(folder)
    if asked is None:
        return None
    wish, wished_s = asked
    if not known or known[-1].is_closed:
        end = known[-1].take.end if known else plan.first_frame
        return Stretch(wished_s, wished_s, end, rate)
    for kept in reversed(known):
        if kept.synced_at_s is not None and kept.synced_at_s > wished_s:
            frame = kept.take.first_frame + kept.synced
            return Stretch(kept.synced_at_s, kept.synced_at_s, frame, rate)
    begun = known[-1].take.first_frame if wish is not Wish.START else plan.first_frame
    return Stretch(wished_s, wished_s, begun, rate)

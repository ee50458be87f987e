"""The window's end of a recording: starts the recorder, follows it, asks things of it, lets go."""

from __future__ import annotations

import contextlib
import subprocess
import threading
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from firsthand.capture.processes import disk_trouble, end, first_word, leave, start_module
from firsthand.capture.recorder.answer import LOST_AFTER_S, Answer
from firsthand.capture.recorder.channel import ADDRESS, Line, line_to
from firsthand.capture.recorder.plan import PLAN, Plan, Wish, last_wish, read_plan, write_plan
from firsthand.capture.recorder.standby import MODULE
from firsthand.capture.takes.closing import close_takes
from firsthand.capture.takes.found import JOURNAL, kept_in, takes_in
from firsthand.capture.takes.lock import is_recording
from firsthand.core.clock import frame_at, stretch_at
from firsthand.core.ports import RecorderState, RecorderStatus, Source
from firsthand.core.timeline import Frame, Take
from firsthand.errors import FirsthandError, RecorderFailed
from firsthand.journal import Journal, Value

ASK_EVERY_S = 0.1
SETTLED_AFTER_S = 6.0
"""How old a stream is when its times are sure: past its grace and heard anew for a while."""
START_WITHIN_S = 20.0
CLOSE_WITHIN_S = 120.0
_TROUBLE = (OSError, EOFError, ValueError)


class RecordingProcess:
    """A `Recorder` whose recording is a process of its own, so that it outlives this object."""

    def __init__(
        self,
        folder: Path,
        source: Source,
        *,
        planned_s: float = 7_200.0,
        longest_s: float = 21_600.0,
    ) -> None:
        self._folder = folder
        self._source = source
        self._planned_s = planned_s
        self._longest_s = longest_s
        self._child: subprocess.Popen[bytes] | None = None
        self._follower: threading.Thread | None = None
        self._let_go = threading.Event()
        starting = RecorderStatus(RecorderState.STARTING, frames=_end_of(folder))
        self._answer = Answer(starting, time.monotonic())
        self._started_again = 0

    def start(self) -> None:
        """Begin the recording; sound is on its way to the disk when this returns.

        Raises PortAudioMissing, NoMicrophone, MicrophoneGone, BadAudio, DiskFull or RecorderFailed.
        """
        if is_recording(self._folder):
            raise RecorderFailed("This interview is already being recorded.", "Stop it first.")
        with contextlib.suppress(OSError):
            (self._folder / ADDRESS).unlink()
        try:
            self._plan()
            self._spawn()
        except OSError as error:
            raise disk_trouble(error) from error
        self._follow_from_now_on()

    def pause(self) -> None:
        self._ask("pause")

    def resume(self) -> None:
        self._ask("resume")

    def mute(self, is_muted: bool) -> None:
        """Let the take go on as silence, or as sound again; the gap is kept as "muted"."""
        self._ask("mute" if is_muted else "unmute")

    def stop(self) -> tuple[Take, ...]:
        """Stop, whoever records by now, and close what nobody is left to close.

        On a full disk this waits for room for as long as the recorder lives.
        """
        at_s = time.monotonic()
        while is_recording(self._folder) and self._is_heard_or_just_asked(at_s):
            try:
                with line_to(self._folder) as line:
                    self._hear(line.ask("stop", timeout_s=CLOSE_WITHIN_S, at_s=at_s))
            except _TROUBLE:
                self._let_go.wait(0.02)
        self._finish()
        self.detach()
        return self.takes()

    def _is_heard_or_just_asked(self, asked_s: float) -> bool:
        return time.monotonic() - max(asked_s, self._answer.heard_s) < CLOSE_WITHIN_S

    def status(self) -> RecorderStatus:
        return self._answer.seen(time.monotonic())

    def frame_at(self, monotonic_s: float) -> Frame:
        answer = self._answer
        if not answer.stretches:
            return answer.status.frames
        frame = frame_at(answer.stretches, min(monotonic_s, time.monotonic()))
        if answer.status.state is RecorderState.ENDED:
            return min(frame, answer.status.frames)
        return frame

    def settled_frame_at(self, monotonic_s: float) -> Frame | None:
        running = stretch_at(self._answer.stretches, monotonic_s)
        if running is None:
            return None
        is_young = time.monotonic() - running.since_s < SETTLED_AFTER_S
        if running.until is None and is_young:
            return None
        return self.frame_at(monotonic_s)

    def takes(self) -> tuple[Take, ...]:
        return takes_in(self._folder)

    def detach(self) -> None:
        self._let_go.set()
        if self._follower is not None:
            self._follower.join()
            self._follower = None
        if self._child is not None:
            leave(self._child)
            self._child = None

    # ------------------------------------------------------------------ the process

    def _plan(self) -> None:
        close_takes(self._folder)
        known = kept_in(self._folder)
        if known:
            self._source = _at_rate(self._source, known[-1].take.rate)
        plan = Plan(self._source, _end_of(self._folder), self._planned_s, self._longest_s)
        write_plan(self._folder, plan)

    def _spawn(self) -> None:
        self._child = child = start_module(
            MODULE, str(self._folder), log=self._folder / "recorder.log"
        )
        try:
            first_word(child, START_WITHIN_S)
        except FirsthandError:
            end(child)
            self._child = None
            raise

    def _finish(self) -> None:
        """Wait until nobody records any more, then see that all is closed and said."""
        if self._child is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._child.wait(CLOSE_WITHIN_S)
        if is_recording(self._folder):
            return
        close_takes(self._folder)
        asked = last_wish(self._folder)
        if asked is not None and asked[0] is not Wish.STOP:
            with Journal(self._folder / JOURNAL) as journal:
                journal.append({"line": Wish.STOP.value, "at_s": time.monotonic()})
        self._answer = self._answer.ended(_end_of(self._folder))

    def _ask(self, question: str) -> None:
        """Ask until a recorder has answered; a successor may be just taking over."""
        at_s = time.monotonic()
        give_up_s = at_s + LOST_AFTER_S * 2
        while True:
            try:
                with line_to(self._folder) as line:
                    self._hear(line.ask(question, timeout_s=CLOSE_WITHIN_S, at_s=at_s))
            except _TROUBLE as error:
                if time.monotonic() > give_up_s:
                    raise RecorderFailed(
                        "The recorder does not answer.", "The recording itself goes on."
                    ) from error
                self._let_go.wait(0.02)
            else:
                return

    # ------------------------------------------------------------------ following it

    def _follow_from_now_on(self) -> None:
        with contextlib.suppress(*_TROUBLE), line_to(self._folder) as line:
            self._hear(line.ask("status"))
        self._follower = threading.Thread(target=self._follow, name="recorder status", daemon=True)
        self._follower.start()

    def _follow(self) -> None:
        line: Line | None = None
        while not self._let_go.wait(ASK_EVERY_S if line else ASK_EVERY_S / 5):
            try:
                line = line or Line(self._folder)
                self._hear(line.ask("status"))
            except _TROUBLE:
                if line is not None:
                    line.close()
                line = None
                if not self._is_looked_after():
                    break
            else:
                if self._answer.status.state is RecorderState.ENDED:
                    break
        if line is not None:
            line.close()

    def _is_looked_after(self) -> bool:
        """Whether there is still something to follow; starts a recorder where none is left."""
        if self._child is not None:
            self._child.poll()
        if is_recording(self._folder):
            return True
        asked = last_wish(self._folder)
        if asked is None or asked[0] is Wish.STOP:
            self._answer = self._answer.ended(_end_of(self._folder))
            return False
        # Should every recorder fail at once, none may be started without end and pause.
        patience_s = LOST_AFTER_S / 3 * (1 + self._started_again)
        if time.monotonic() - self._answer.heard_s > patience_s:
            self._started_again += 1
            self._answer = replace(self._answer, heard_s=time.monotonic())
            if self._child is not None:
                leave(self._child)
            self._child = start_module(
                MODULE, str(self._folder), "--standby", log=self._folder / "recorder.log"
            )
        return True

    def _hear(self, told: Mapping[str, Value]) -> None:
        self._answer = Answer.read(told, time.monotonic())


def attach(folder: Path) -> RecordingProcess | None:
    """The recorder that still runs for this folder, with a running clock; None if there is none."""
    if not (folder / PLAN).exists() or not is_recording(folder):
        return None
    try:
        plan = read_plan(folder)
    except RecorderFailed:
        return None
    found = RecordingProcess(
        folder, plan.source, planned_s=plan.planned_s, longest_s=plan.longest_s
    )
    found._follow_from_now_on()
    return found


def _end_of(folder: Path) -> Frame:
    known = kept_in(folder)
    return known[-1].take.end if known else Frame(0)


def _at_rate(source: Source, rate: int) -> Source:
    return replace(source, rate=rate)

"""The recorder process: `python -m firsthand.capture.recorder FOLDER [--standby]`."""

from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

from firsthand.capture.processes import disk_trouble, say, say_more, telling
from firsthand.capture.recorder.channel import Server
from firsthand.capture.recorder.lookout import Lookout
from firsthand.capture.recorder.opening import open_input
from firsthand.capture.recorder.plan import Plan, Wish, chosen_source, last_wish, read_plan
from firsthand.capture.recorder.precedence import come_first
from firsthand.capture.recorder.recording import Ending, Recording
from firsthand.capture.recorder.standby import Standby
from firsthand.capture.recorder.succession import course_before
from firsthand.capture.sources.inputs import Input
from firsthand.capture.takes.closing import close_all
from firsthand.capture.takes.found import JOURNAL
from firsthand.capture.takes.lock import FolderLock
from firsthand.core.ports import FileSource
from firsthand.core.timeline import GapReason
from firsthand.errors import CaptureError, FirsthandError, RecorderFailed
from firsthand.journal import read_lines


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    come_first()
    lock = FolderLock(folder)
    if "--standby" in arguments:
        stand_by(folder, lock)
        succeed(folder)
    elif lock.acquire():
        begin(folder)
    else:
        say(telling(RecorderFailed("This interview is already being recorded.", "Stop it first.")))


def stand_by(folder: Path, lock: FolderLock) -> None:
    """Load what would take its time when it matters, say which microphones there are, and wait.

    Ends with the lock held.
    """
    import numpy  # noqa: F401

    if isinstance(read_plan(folder).source, FileSource):
        import av  # noqa: F401

        say_more({"ready": True, "look": 0, "microphones": []})
        lock.acquire(wait=True)
        return
    lookout = Lookout()
    lock.acquire(wait=True)
    lookout.end()


def begin(folder: Path) -> None:
    """A recording that somebody just started and waits for."""
    try:
        recording = Recording(folder, read_plan(folder))
        recording.open()
        server = Server(folder, recording.told_status)
    except FirsthandError as error:
        say(telling(error))
        return
    except OSError as error:
        say(telling(disk_trouble(error)))
        return
    say({"ready": True})
    work(folder, recording, server)


def succeed(folder: Path) -> None:
    """The recorder before us died: finish what it was told to do."""
    plan = read_plan(folder)
    heard = hear_at_once(plan, folder)
    asked = last_wish(folder)
    if asked is None or asked[0] is Wish.STOP:
        if heard is not None:
            heard.close()
        close_all(folder)
        return
    wish = asked[0]
    recording = Recording(
        folder,
        plan,
        before=course_before(folder, plan) if wish is not Wish.PAUSE else None,
        reason=why_before_ended(folder),
        is_paused=wish is Wish.PAUSE,
        heard=heard,
    )
    recording.take_over()
    server = Server(folder, recording.told_status)
    work(folder, recording, server)


def hear_at_once(plan: Plan, folder: Path) -> Input | None:
    """A running microphone before anything else is looked at: each moment would be a hole."""
    if isinstance(plan.source, FileSource):
        return None
    source = plan.source
    chosen = chosen_source(folder)
    if chosen and not source.name:
        source = replace(source, name=chosen)
    try:
        heard = open_input(source, 0, any_will_do=True)
        heard.start(time.monotonic())
    except CaptureError:
        return None
    return heard


def why_before_ended(folder: Path) -> GapReason:
    """A recorder that lost its microphone says so; one that was killed cannot."""
    reason = GapReason.RECORDER_RESTARTED
    for line in read_lines(folder / JOURNAL, "lost", "take started"):
        if line.get("line") == "lost":
            reason = GapReason.DEVICE_LOST
        elif line.get("line") == "take started":
            reason = GapReason.RECORDER_RESTARTED
    return reason


def work(folder: Path, recording: Recording, server: Server) -> None:
    standby = Standby(folder)
    try:
        ending = recording.run(server, standby)
    except BaseException:
        standby.leave()
        raise
    if ending is Ending.STOPPED:
        standby.end()
    else:
        standby.leave()
    server.close()


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    finally:
        sys.stderr.flush()
    os._exit(0)

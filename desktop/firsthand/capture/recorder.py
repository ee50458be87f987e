"""The recorder process: `python -m firsthand.capture.recorder FOLDER [--standby]`."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from firsthand.capture.channel import Server
from firsthand.capture.lock import FolderLock
from firsthand.capture.plan import Wish, last_wish, read_plan
from firsthand.capture.processes import say, telling
from firsthand.capture.recording import Recording, course_before
from firsthand.capture.standby import Standby
from firsthand.capture.takes import close_all
from firsthand.core.ports import FileSource
from firsthand.core.timeline import GapReason
from firsthand.errors import DiskFull, FirsthandError, RecorderFailed


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    lock = FolderLock(folder)
    if "--standby" in arguments:
        warm_up(folder)
        say({"ready": True})
        lock.acquire(wait=True)
        succeed(folder)
    elif lock.acquire():
        begin(folder)
    else:
        say(telling(RecorderFailed("This interview is already being recorded.", "Stop it first.")))


def warm_up(folder: Path) -> None:
    """Load now what would take its time when it matters."""
    import numpy  # noqa: F401

    from firsthand.capture.portaudio import portaudio

    if isinstance(read_plan(folder).source, FileSource):
        import av  # noqa: F401
    else:
        portaudio()


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
    asked = last_wish(folder)
    if asked is None or asked[0] is Wish.STOP:
        close_all(folder)
        return
    wish = asked[0]
    plan = read_plan(folder)
    recording = Recording(
        folder,
        plan,
        before=course_before(folder, plan) if wish is not Wish.PAUSE else None,
        reason=GapReason.RECORDER_RESTARTED,
        is_paused=wish is Wish.PAUSE,
    )
    recording.open()
    work(folder, recording, Server(folder, recording.told_status))


def work(folder: Path, recording: Recording, server: Server) -> None:
    standby = Standby(folder)
    try:
        recording.run(server, standby)
    finally:
        standby.end()
        server.close()


def disk_trouble(error: OSError) -> DiskFull:
    return DiskFull(
        "The recording cannot be written to the disk.",
        f"Make room or choose another library folder ({error.strerror}).",
    )


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    finally:
        sys.stderr.flush()
    os._exit(0)

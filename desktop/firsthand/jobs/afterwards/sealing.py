"""After an interview its takes become FLAC, half the size and every sample the same."""

from __future__ import annotations

from collections.abc import Callable

from firsthand.core.interview import InterviewId
from firsthand.core.news import WorkProgressed
from firsthand.core.ports import Progress
from firsthand.errors import FirsthandError
from firsthand.jobs.desk import Desk
from firsthand.jobs.under_lock import lock_recording
from firsthand.log import log


def seal_takes(desk: Desk, interview: InterviewId, is_cancelled: Callable[[], bool]) -> None:
    """Seal what can be sealed and keep what the takes are now. Never raises for a full disk.

    Cancelled, killed or without room on the disk, each take stays what it was: WAV or FLAC.
    """

    def tell(progress: Progress) -> None:
        desk.tell(WorkProgressed(interview, "Compressing", progress))

    try:
        takes = desk.seal(desk.home / "interviews" / interview, tell, is_cancelled)
    except FirsthandError as error:
        log.warning("takes of %s stay as they are: %s", interview, type(error).__name__)
        return
    if not lock_recording(desk.home / "interviews" / interview):
        log.warning("%s is not encrypted yet", interview)
    if takes:
        desk.shelf.do(lambda library: library.keep_takes(interview, takes)).result()

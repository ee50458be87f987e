"""A recording that outlived its window: gone back to, or ended where it has ended by itself."""

from __future__ import annotations

from firsthand.core.interview import InterviewId, Status
from firsthand.core.news import WorkEnded
from firsthand.jobs.desk import Desk
from firsthand.jobs.live.interview import LiveInterview
from firsthand.library.recovery import bring_back
from firsthand.log import log


def go_back(desk: Desk, interview: InterviewId) -> LiveInterview | Status | None:
    """The interview as it goes on; its status where its recording has ended since the start.

    The start's own recovery leaves alone what is still recorded then. Not for the window's thread:
    takes are closed and hashed. Raises FirsthandError.
    """
    live = LiveInterview.reattach(desk, interview)
    if live is not None:
        return live
    status = desk.shelf.do(
        lambda library: bring_back(library, interview, desk.hash_takes, desk.is_recording)
    ).result()
    log.info("interview %s had ended by itself", interview)
    if status is Status.DRAFT:
        desk.tell(WorkEnded(interview))
    return status

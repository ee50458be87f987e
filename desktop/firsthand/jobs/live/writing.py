"""Has what an interview brings written down, and says what the disk makes of it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeVar

from firsthand.core.interview import InterviewId
from firsthand.core.news import TroubleMet
from firsthand.errors import DiskFull, FirsthandError
from firsthand.jobs.desk import Desk
from firsthand.jobs.live.room_to_write import disk_is_full
from firsthand.library.files.faults import translated
from firsthand.library.library import Library
from firsthand.log import log

T = TypeVar("T")


class Writing(Protocol):
    """Has something written on the shelf's thread; calls `then` once it is on the disk.

    `is_again` says that it was refused before.
    """

    def __call__(
        self,
        work: Callable[[Library], None],
        then: Callable[[], None] = ...,
        *,
        is_again: bool = ...,
    ) -> Future[None]: ...


class Writer:
    """Writes for one interview and tells of trouble.

    A full disk is told of once, and again when somebody does what it refuses; that the same is
    tried again and again is no news.
    """

    def __init__(self, desk: Desk, interview: InterviewId, has_ended: Callable[[], bool]) -> None:
        self._desk = desk
        self._interview = interview
        self._has_ended = has_ended
        self._lacks_room = False

    @property
    def lacks_room(self) -> bool:
        """Whether the disk was full when something was to be written last."""
        return self._lacks_room

    def write(
        self,
        work: Callable[[Library], T],
        then: Callable[[], None] = lambda: None,
        *,
        is_again: bool = False,
    ) -> Future[T]:
        """From any thread; see `Writing`."""

        def on_done(done: Future[T]) -> None:
            error = done.exception()
            is_known, self._lacks_room = self._lacks_room, isinstance(error, DiskFull)
            if error is None:
                then()
            elif isinstance(error, DiskFull):
                if not (is_known and is_again):
                    self._tell(disk_is_full(has_ended=self._has_ended()))
            elif isinstance(error, FirsthandError):
                self._tell(error)
            else:
                log.error("could not keep a change of %s", self._interview, exc_info=error)

        def known(library: Library) -> T:
            with translated():  # the ledger's own errors are the system's
                return work(library)

        written = self._desk.shelf.do(known)
        written.add_done_callback(on_done)
        return written

    def _tell(self, error: FirsthandError) -> None:
        self._desk.tell(TroubleMet(self._interview, error))

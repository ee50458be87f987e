"""Work that may take longer than a blink, done off the UI thread, its result brought back to it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from firsthand.errors import FirsthandError
from firsthand.ui.mailbox import Mailbox

Result = TypeVar("Result")


class Work:
    """One piece of work under way. Cancelling drops what it would have called."""

    def __init__(self) -> None:
        self.is_cancelled = False
        self.is_done = False

    def cancel(self) -> None:
        self.is_cancelled = True


class Background:
    """A few threads for work; all of them have ended when `close` returns."""

    def __init__(self, mailbox: Mailbox, threads: int = 4) -> None:
        self._mailbox = mailbox
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="firsthand-window")
        self._is_closed = False
        self._droppable: set[Future[Any]] = set()
        """What nobody needs any more once the window closes."""

    def run(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[FirsthandError], None] | None = None,
        owner: QObject | None = None,
        *,
        must_finish: bool = False,
    ) -> Work:
        """Do `work` in a thread, then call `then` with its result on the UI thread.

        A FirsthandError goes to `failed`, or to the owner's `show_error`. Anything else is a bug
        and is raised on the UI thread. Nothing is called once `owner` is gone. What keeps something
        `must_finish`, also if the window closes before it could begin; what only reads need not.
        """
        if self._is_closed:
            gone = Work()
            gone.cancel()
            return gone
        future = self._threads.submit(work)
        if not must_finish:
            self._droppable.add(future)
            future.add_done_callback(self._droppable.discard)
        return self.when(future, then, failed, owner)

    def when(
        self,
        future: Future[Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[FirsthandError], None] | None = None,
        owner: QObject | None = None,
    ) -> Work:
        """The same for work that somebody else does, such as the library's own thread."""
        handle = Work()
        if failed is None:
            failed = getattr(owner, "show_error", None)

        def deliver() -> None:
            handle.is_done = True
            if handle.is_cancelled or future.cancelled():
                return
            if owner is not None and not isValid(owner):
                return
            error = future.exception()
            if error is None:
                if then is not None:
                    then(future.result())
            elif isinstance(error, FirsthandError) and failed is not None:
                failed(error)
            elif not isinstance(error, CancelledError):
                raise error

        def tell(_: Future[Any]) -> None:
            self._mailbox.call(deliver)

        future.add_done_callback(tell)
        return handle

    def close(self) -> None:
        """Begin no more reading; wait for what runs, and for all that keeps something."""
        self._is_closed = True
        for future in tuple(self._droppable):
            future.cancel()
        self._threads.shutdown(wait=True)

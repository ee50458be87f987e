"""The one thread that writes the library, so that no window ever waits for a disk."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from firsthand.closable import Closable
from firsthand.library.library import Library

T = TypeVar("T")


class Librarian(Closable):
    """Does what is asked of a library in the order it was asked, on a thread of its own.

    Opens the library on that thread and raises what `Library.open` raises.
    """

    def __init__(self, home: Path, on_done: Callable[[], None] = lambda: None) -> None:
        """`on_done` is told, on that thread, each time something has been done."""
        self._on_done = on_done
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="library")
        self._is_closed = False
        self._home = home
        try:
            self._library = self._thread.submit(Library.open, home).result()
        except BaseException:
            self._thread.shutdown()
            raise

    def do(self, work: Callable[[Library], T]) -> Future[T]:
        """Run `work` on the library's thread; its result or its error is the future's.

        Raises RuntimeError once closed.
        """
        return self._thread.submit(self._do, work)

    def _do(self, work: Callable[[Library], T]) -> T:
        try:
            return work(self._library)
        finally:
            self._on_done()

    def replace(self, work: Callable[[], T]) -> T:
        """Run `work` while this thread has the library closed, such as to put another in its place.

        What was asked before comes first, what is asked after finds the library as it then is.
        Waits; raises what `work` raises, with the library open again.
        """

        def run() -> T:
            self._library.close()
            try:
                return work()
            finally:
                self._library = Library.open(self._home)
                self._on_done()

        return self._thread.submit(run).result()

    def close(self) -> None:
        """Finish all that was asked, then close the library. Doing it twice does no harm."""
        if self._is_closed:
            return
        self._is_closed = True
        closed = self._thread.submit(lambda: self._library.close())
        self._thread.shutdown(wait=True)
        closed.result()

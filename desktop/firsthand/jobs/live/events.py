"""What happens in a live interview, written down in its order as soon as the disk takes it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future

from firsthand.core.interview import InterviewId
from firsthand.core.ledger import line_of_event
from firsthand.core.news import EventsKept, News
from firsthand.core.timeline import Event
from firsthand.jobs.live.writing import Writing
from firsthand.library.library import Library


class LiveEvents:
    """Keeps each event in the ledger and the library; nothing overtakes what they have refused."""

    def __init__(
        self,
        interview: InterviewId,
        *,
        write: Writing,
        append: Callable[[Mapping[str, str | int | bool]], None],
        tell: Callable[[News], None],
    ) -> None:
        self._interview = interview
        self._write = write
        self._append = append
        self._tell = tell
        self._waiting: deque[Event] = deque()
        """Changed on the library's thread alone."""
        self._first_has_line = False
        """Whether the first of those that wait stands in the ledger already."""

    def keep(self, events: Sequence[Event], *, is_again: bool = False) -> Future[None]:
        """Write these down, after all that still waits."""
        kept: list[Event] = []

        def keep(library: Library) -> None:
            self._waiting.extend(events)
            while self._waiting:
                event = self._waiting[0]
                if not self._first_has_line:
                    self._append(line_of_event(event))
                    self._first_has_line = True
                library.add_event(self._interview, event)
                self._first_has_line = False
                kept.append(self._waiting.popleft())

        def tell() -> None:
            self._tell(EventsKept(self._interview, tuple(kept)))

        return self._write(keep, tell, is_again=is_again)

    def try_again(self) -> list[Future[None]]:
        """Write down what could not be kept, such as while the disk was full; what is tried."""
        return [self.keep((), is_again=True)] if self._waiting else []

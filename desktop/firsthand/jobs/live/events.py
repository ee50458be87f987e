"""What happens in a live interview, written down in its order as soon as the disk takes it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future

from firsthand.core.interview import InterviewId
from firsthand.core.ledger import line_of_event
from firsthand.core.news import EventsKept, News
from firsthand.core.timeline import Event
from firsthand.library import Library


class LiveEvents:
    """Keeps each event in the ledger and the library; nothing overtakes what they have refused.

    `write` runs its first argument on the library's thread and then calls its second.
    """

    def __init__(
        self,
        interview: InterviewId,
        *,
        write: Callable[[Callable[[Library], None], Callable[[], None]], Future[None]],
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

    def keep(self, events: Sequence[Event]) -> Future[None]:
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

        return self._write(keep, lambda: self._tell(EventsKept(self._interview, tuple(kept))))

    def try_again(self) -> list[Future[None]]:
        """Write down what could not be kept, such as while the disk was full; what is tried."""
        return [self.keep(())] if self._waiting else []

"""Writes what is put right in review beside the recording, too: there it outlives the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from firsthand.core.interview import InterviewId
from firsthand.core.ledger import (
    LEDGER,
    Entry,
    line_of_event,
    line_of_event_undone,
    line_of_prompted,
    line_of_undone,
    read_ledger,
)
from firsthand.core.marks import MarkId
from firsthand.core.timeline import Event
from firsthand.journal import Journal, read_lines
from firsthand.library.library import Library
from firsthand.log import log


def write_course(library: Library, interview: InterviewId, events: Iterable[Event]) -> None:
    """These events, in order of time, in place of those that are written there."""
    now = tuple(events)

    def lines(path: Path) -> Iterator[Mapping[str, Entry]]:
        written = read_ledger(read_lines(path)).events
        # Those of one moment keep the order they are written in: so the rest is written anew.
        pairs = enumerate(zip(written, now, strict=False))
        same = next((n for n, (was, is_) in pairs if was != is_), min(len(written), len(now)))
        yield from map(line_of_event_undone, written[same:])
        yield from map(line_of_event, now[same:])

    _append(library.folder(interview) / LEDGER, lines)


def write_prompted(
    library: Library, interview: InterviewId, mark: MarkId, prompted: bool | None
) -> None:
    """Whether the buyer was asked for the quote of a mark, as a person says."""
    _append(library.folder(interview) / LEDGER, lambda _: [line_of_prompted(mark, prompted)])


def write_undone(library: Library, interview: InterviewId, marks: Iterable[MarkId]) -> None:
    """That these marks were taken out."""
    _append(library.folder(interview) / LEDGER, lambda _: map(line_of_undone, marks))


def _append(path: Path, lines: Callable[[Path], Iterable[Mapping[str, Entry]]]) -> None:
    """The library has it already: a folder that cannot be written costs the copy alone."""
    try:
        missing = tuple(lines(path))
        if not missing:
            return
        with Journal(path) as ledger:
            for line in missing:
                ledger.append(line)
    except OSError as error:
        log.warning("%s cannot be written: %s", path.name, type(error).__name__)

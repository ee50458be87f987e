"""Reads what the library page shows, off the UI thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from firsthand.core.order import Order, ordered
from firsthand.core.record import InterviewRow, SearchHit

if TYPE_CHECKING:
    from firsthand.jobs.desk import Desk


FIRST_PAGE = 100
"""Lines that are on the screen at once; all others follow while one looks at these."""
PLACES = 200
"""As many does a search show: nobody reads on, and each further one takes its time."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The library as one question saw it."""

    all_rows: tuple[InterviewRow, ...]
    """Of all interviews; of the newest alone while the others are still being read."""
    lines: tuple[InterviewRow | SearchHit, ...]
    """What is listed: interviews, and where something was found in them."""
    counts: dict[str, int] = field(default_factory=dict)
    """Interviews of each study, also of one that has none yet."""
    is_whole: bool = True
    has_more: bool = False
    """Whether more was found than is listed."""

    @property
    def places(self) -> int:
        """As many are listed where something was said or written."""
        return sum(isinstance(line, SearchHit) for line in self.lines)

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def load(
    desk: Desk,
    study: str,
    text: str,
    *,
    order: Order = Order.NEWEST,
    first: bool = False,
    known: Contents | None = None,
) -> Contents:
    """Interviews of `study` (empty: all); with `text`, those whose buyer it names, then where it
    was said, then those whose study it names.

    With `first`, only as many of the newest as the screen can show. `known` is what was read last:
    while one types into the search, it need not be read again.
    """
    with desk.reading() as library:
        if known is not None and known.is_whole:
            counts, everything = known.counts, known.all_rows
        else:
            counts = library.study_counts()
            is_enough = first and not text and order is Order.NEWEST
            limit = FIRST_PAGE if is_enough else None
            everything = tuple(library.interviews(study if limit else "", limit=limit))
        is_whole = len(everything) >= sum(counts.values())
        rows = ordered((row for row in everything if not study or row.study == study), order)
        if not text:
            return Contents(everything, rows, counts, is_whole)
        wanted = {row.id for row in rows}
        found = library.search(text, PLACES + 1, study=study)
        shown = (
            hit for hit in found if hit.interview in wanted and hit.kind not in ("person", "study")
        )
        hits = tuple(islice(shown, PLACES))
        buyers, of_studies = _named(rows, text)
        lines = (*buyers, *hits, *of_studies)
        return Contents(
            everything, lines, counts, is_whole, has_more=bool(hits) and len(found) > PLACES
        )


def _named(
    rows: tuple[InterviewRow, ...], text: str
) -> tuple[list[InterviewRow], list[InterviewRow]]:
    """Interviews whose buyer goes by the words that are searched for, and those of which it takes
    the study's name as well: that fits many, and would push away what was said."""
    parts = text.casefold().replace('"', " ").split()
    buyers, of_studies = [], []
    for row in rows:
        buyer = f"{row.code_name} {row.role} {row.company}".casefold()
        if all(part in buyer for part in parts):
            buyers.append(row)
        elif all(part in f"{buyer} {row.study}".casefold() for part in parts):
            of_studies.append(row)
    return buyers, of_studies

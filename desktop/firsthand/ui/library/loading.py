"""Reads what the library page shows, off the UI thread."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.core.record import InterviewRow, SearchHit

if TYPE_CHECKING:
    from firsthand.jobs.desk import Desk


@dataclass(frozen=True, slots=True)
class Contents:
    """The library as one question saw it."""

    all_rows: tuple[InterviewRow, ...]
    rows: tuple[InterviewRow, ...]
    """Those that are listed."""
    hits: tuple[SearchHit, ...]
    studies: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        return len(self.all_rows)

    def counts(self) -> dict[str, int]:
        """Interviews of each study, also of one that has none yet."""
        found = Counter(row.study for row in self.all_rows)
        names = sorted({*self.studies, *found}, key=str.casefold)
        return {name: found[name] for name in names if name}


def load(desk: Desk, study: str, text: str) -> Contents:
    """Interviews of `study` (empty: all); with `text`, those it names and where it was said."""
    with desk.reading() as library:
        studies = tuple(kept.name for _, kept in library.studies())
        everything = tuple(library.interviews())
        if not text:
            rows = tuple(row for row in everything if not study or row.study == study)
            return Contents(everything, rows, (), studies)
        wanted = {row.id for row in everything if not study or row.study == study}
        rows = tuple(_named(everything, wanted, text))
        hits = tuple(
            hit
            for hit in library.search(text)
            if hit.interview in wanted and hit.kind not in ("person", "study")
        )
        return Contents(everything, rows, hits, studies)


def _named(rows: tuple[InterviewRow, ...], wanted: set[str], text: str) -> list[InterviewRow]:
    """Interviews whose buyer goes by the words that are searched for."""
    parts = text.casefold().replace('"', " ").split()
    found = []
    for row in rows:
        name = f"{row.code_name} {row.role} {row.company} {row.study}".casefold()
        if row.id in wanted and all(part in name for part in parts):
            found.append(row)
    return found

"""Marks that a colleague made elsewhere, and changes that did not arrive, kept in an interview."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from firsthand.companion.alone import page_alone
from firsthand.core.interview import InterviewId
from firsthand.core.ledger import LEDGER, line_of_mark, line_of_undone, read_ledger
from firsthand.core.marks import Mark, MarkId
from firsthand.core.quotes import QuoteId
from firsthand.core.record import InterviewRecord
from firsthand.core.together.rewording import Rewording, differs, follows, reworded, said_here
from firsthand.export.saving import save_bytes
from firsthand.jobs.colleagues.far_file import FarMarks
from firsthand.jobs.colleagues.far_placing import WALL_CLOCKS_APART_S, Common, Placed, placed
from firsthand.jobs.desk import Desk
from firsthand.jobs.quoting import habits_before, quotes_after
from firsthand.jobs.sparing import free_place, is_unchanged
from firsthand.journal import Journal, read_lines
from firsthand.library.library import Library
from firsthand.resources import resource


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file."""

    marks: tuple[Mark, ...]
    """Those that are new."""
    outside: int
    """How many lie outside of the recording."""
    changed: tuple[Mark, ...] = ()
    """Marks that were there already, as they now read."""
    taken_back: tuple[Mark, ...] = ()
    late: int = 0
    """How many marks and changes did not count: something later was said here, the mark had been
    taken back, or somebody has worked with its quote since."""


def write_page(path: Path, *, may_replace: bool = False) -> Path:
    """The page for a colleague elsewhere, as one file to send; returns where it lies.

    Another file of that name stays, unless a person said that it `may_replace` that. Raises
    ExportError or DiskFull with nothing half-written.
    """
    content = page_alone(resource("companion")).encode()
    place = path if may_replace else free_place(path, is_unchanged(content))
    save_bytes(place, content)
    return place


def import_marks(
    desk: Desk,
    interview: InterviewId,
    far: FarMarks,
    *,
    error_s: float = WALL_CLOCKS_APART_S,
    common: Common | None = None,
) -> Imported:
    """Keep the marks, make their quotes, and change what was changed elsewhere.

    The same file twice changes nothing. Raises BadMarks when a common mark is named that is not
    there, UnknownInterview.
    """
    with desk.reading() as library:
        timeline = library.record(interview).timeline
    found = placed(far, timeline, error_s=error_s, common=common)
    folder = desk.home / "interviews" / interview

    def take(library: Library) -> Imported:
        return _Taking(library.record(interview), folder / LEDGER, far, found).run(library)

    return desk.shelf.do(take).result()


class _Taking:
    """One file and one interview. What stands in its ledger says what is later."""

    def __init__(self, record: InterviewRecord, ledger: Path, far: FarMarks, found: Placed) -> None:
        self._record, self._ledger, self._found = record, ledger, found
        self._known = {mark.id: mark for mark in record.marks}
        lines = list(read_lines(ledger))
        self._since = said_here(lines)
        self._undone = set(read_ledger(lines).undone)
        # A mark of the file that is here already was sent before, or came with an earlier file.
        again = [
            Rewording(one.id, one.said, one.changed_s, one.was)
            for one in far.marks
            if one.id in self._known
        ]
        shift_s = found.shift_s
        self._said = [replace(one, at_s=one.at_s + shift_s) for one in (*again, *far.changes)]
        self._at = {one.id: one.changed_s + shift_s for one in far.marks}
        self._at |= {one.id: one.at_s for one in self._said}
        self._used = _used_quotes(record)

    def run(self, library: Library) -> Imported:
        fresh = [mark for mark in self._found.marks if mark.id not in self._known]
        welcome = tuple(mark for mark in fresh if mark.id not in self._undone)
        changed: list[Mark] = []
        gone: list[Mark] = []
        late = len(fresh) - len(welcome)
        for change in self._said:
            mark = self._known.get(change.id)
            if mark is None:
                late += change.said is not None
                continue
            now = reworded(mark, change, self._since.get(mark.id, {}), self._found.error_s)
            if now is None and mark.id not in self._used:
                gone.append(mark)
                continue
            if now is not None and now != mark:
                changed.append(now)
            late += differs(now or mark, change)
        if welcome or changed or gone:
            self._write((*welcome, *changed), gone)
            self._keep(library, welcome, changed, gone)
        return Imported(welcome, self._found.outside, tuple(changed), tuple(gone), late)

    def _write(self, kept: tuple[Mark, ...], gone: list[Mark]) -> None:
        with Journal(self._ledger) as ledger:
            for mark in kept:
                ledger.append(line_of_mark(mark, round(self._at[mark.id] * 1000)))
            for mark in gone:
                ledger.append(line_of_undone(mark.id))

    def _keep(
        self, library: Library, welcome: tuple[Mark, ...], changed: list[Mark], gone: list[Mark]
    ) -> None:
        id = self._record.id
        for mark in (*welcome, *changed):
            library.keep_mark(id, mark)
        for mark in gone:
            library.remove_mark(id, mark.id)
        by_mark = {mark.id: mark for mark in changed}
        for quote in self._record.quotes:
            now = by_mark.get(quote.mark) if quote.mark else None
            if now is not None and quote != follows(quote, self._known[now.id], now):
                library.keep_quote(id, follows(quote, self._known[now.id], now))
        record = library.record(id)
        quoted = {quote.mark for quote in record.quotes}
        for quote in quotes_after(record, habits_before(library, id)):
            if quote.mark not in quoted:
                library.keep_quote(id, quote)


def _used_quotes(record: InterviewRecord) -> set[MarkId]:
    """Marks with whose quote somebody has worked."""
    named: set[QuoteId] = set()
    for finding in record.findings.findings:
        named.update(finding.quotes, finding.counter)
    for row in record.findings.reasons:
        named.update(row.quotes, row.counter)
    return {
        quote.mark
        for quote in record.quotes
        if quote.mark and (not quote.is_untouched or quote.themes or quote.id in named)
    }

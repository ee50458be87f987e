"""The library: everything that is kept of all interviews, behind one door of core's own values."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Self

from firsthand.closable import Closable
from firsthand.core.interview import Debrief, InterviewId, Setup, Status
from firsthand.core.marks import Mark, MarkId
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.quoting import Reaction
from firsthand.core.record import InterviewRecord, InterviewRow, SearchHit
from firsthand.core.timeline import Event, Take
from firsthand.core.together.merging import merged, merged_quote
from firsthand.errors import UnknownInterview
from firsthand.library import erasing
from firsthand.library.files import copies, folders, shared_record
from firsthand.library.files.connecting import remembered
from firsthand.library.files.faults import translated
from firsthand.library.opening import open_connection
from firsthand.library.records import changes, reactions, reading, restoring, rows
from firsthand.library.records.counted import Counted
from firsthand.library.records.kept_personas import KeptPersonas
from firsthand.library.records.private import PrivateShelf
from firsthand.library.records.taught import Taught
from firsthand.library.records.transcripts import Transcripts
from firsthand.library.search import listing, resolving, searching
from firsthand.library.studies import Studies
from firsthand.whole_file import sync_folder


class Library(Studies, Transcripts, Taught, KeptPersonas, Counted, Closable):
    """One connection to one library, for one thread. Whatever returns is on the disk itself.

    Any call may raise DiskFull, UnwritableLibrary or DamagedLibrary; one that names an interview
    raises UnknownInterview when there is none. A call that raises has changed nothing.
    """

    def __init__(self, home: Path, connection: sqlite3.Connection) -> None:
        self.home = home
        self._db = connection

    @classmethod
    def open(cls, home: Path, *, check: bool = True) -> Self:
        """Open the library in `home`, made or brought up to date where needed.

        `check=False` leaves out the look for damage, for further connections. Raises NewerLibrary,
        UnwritableLibrary, DamagedLibrary or DiskFull.
        """
        return cls(home, open_connection(home, check=check))

    def close(self) -> None:
        self._db.close()

    @property
    def private(self) -> PrivateShelf:
        """The key to names, exported files and days to come."""
        return PrivateShelf(self.home, self._db, self._writing)

    def folder(self, id: InterviewId) -> Path:
        """Where the recording and the journals of an interview lie."""
        if not folders.is_id(id):
            raise self._unknown(id)
        return self.home / "interviews" / id

    def add_interview(
        self, setup: Setup, started_at: str, rate: int, status: Status = Status.RECORDING
    ) -> InterviewId:
        """Make the folder with interview.json, then the rows; returns the new id.

        `started_at` is RFC 3339 with offset, `rate` frames a second. What the study leaves blank
        stays as it is known already.
        """
        with translated():
            id = self._new_folder(setup, started_at)
        try:
            with self._writing():
                setup = self._with_known_study(setup)
                folders.write_setup(self.folder(id), id, setup, started_at, rate)
                study = rows.put_study(self._db, setup.study)
                rows.put_interview(self._db, id, study, setup, started_at, rate, status)
        except BaseException:
            # Nothing was recorded yet; a start should not bring back what was never begun.
            erasing.erase_folder(self.folder(id))
            raise
        return id

    def keep_setup(self, id: InterviewId, setup: Setup) -> None:
        """Replace what is known of participant, attendees, consent and guide.

        What the study leaves blank stays as it is known already. A name that is cleared is gone
        from the folder as well.
        """
        with self._writing(id):
            setup = self._with_known_study(setup)
            was_named = reading.participant(self._db, id).is_named
            rows.change_setup(self._db, id, rows.put_study(self._db, setup.study), setup)
            started_at, rate = self._db.execute(
                "SELECT started_at, rate FROM interviews WHERE id = ?", (id,)
            ).fetchone()
            self._make_folder(id)
            folders.write_setup(self.folder(id), id, setup, started_at, rate)
            if was_named and not setup.participant.is_named:
                folders.delete_damaged_private(self.folder(id))

    def set_status(self, id: InterviewId, status: Status) -> None:
        with self._writing(id):
            self._db.execute("UPDATE interviews SET status = ? WHERE id = ?", (status, id))

    def keep_takes(self, id: InterviewId, takes: Sequence[Take]) -> None:
        """Replace the takes by these: all of them, as they stand now."""
        with self._writing(id):
            rows.put_takes(self._db, id, takes)

    def add_event(self, id: InterviewId, event: Event) -> None:
        with self._writing(id):
            rows.put_events(self._db, id, (event,))

    def keep_events(
        self, id: InterviewId, events: Iterable[Event], quotes: Iterable[Quote] = ()
    ) -> None:
        """Replace the events by these: all of them; with them the `quotes` that follow them."""
        with self._writing(id):
            self._db.execute("DELETE FROM events WHERE interview_id = ?", (id,))
            rows.put_events(self._db, id, events)
            for quote in quotes:
                rows.put_quote(self._db, id, quote)

    def keep_mark(self, id: InterviewId, mark: Mark) -> None:
        """Insert a mark, or replace the one of that id."""
        with self._writing(id):
            rows.put_mark(self._db, id, mark)

    def remove_mark(self, id: InterviewId, mark: MarkId) -> None:
        """Take a mark out, with its quote unless a person has touched that.

        One that is not there does no harm.
        """
        with self._writing(id):
            self._db.execute("DELETE FROM marks WHERE interview_id = ? AND id = ?", (id, mark))
            for quote in reading.quotes(self._db, id):
                if quote.mark == mark and quote.is_untouched:
                    rows.delete_quote(self._db, id, quote.id)

    def keep_quote(self, id: InterviewId, quote: Quote, base: Quote | None = None) -> Quote:
        """Insert a quote with its themes, or replace the one of that id; returns what is kept.

        With `base`, what it was when the change began, changes that somebody else has made
        meanwhile stay; words and their confirmation come from one side.
        """
        with self._writing(id):
            if base is not None:
                there = (one for one in reading.quotes(self._db, id) if one.id == quote.id)
                if (now := next(there, None)) is not None:
                    quote = merged_quote(base, quote, now)
            rows.put_quote(self._db, id, quote)
            return quote

    def quotes(self, id: InterviewId) -> tuple[Quote, ...]:
        """The quotes of an interview in the order they were said; none of one that is unknown."""
        with self._reading():
            return reading.quotes(self._db, id)

    def remove_quote(self, id: InterviewId, quote: QuoteId) -> None:
        """Take a quote out; one that is not there does no harm."""
        with self._writing(id):
            rows.delete_quote(self._db, id, quote)

    def keep_debrief(self, id: InterviewId, debrief: Debrief, base: Debrief | None = None) -> None:
        """Replace the debrief; with `base`, only what differs from it: see `core.merging`."""
        with self._writing(id):
            if base is not None:
                debrief = merged(base, debrief, reading.debrief(self._db, id))
            rows.put_debrief(self._db, id, debrief)

    def keep_record(self, record: InterviewRecord, number: int | None = None) -> None:
        """Keep a whole interview under its own id, in place of what is there by that id.

        `number` is how often it had changed by then, where another library has counted.
        """
        with self._writing():
            if number is None:
                number = changes.count(self._db, record.id) + 1
            setup = self._with_known_study(record.setup)
            self._make_folder(record.id)
            folders.write_setup(
                self.folder(record.id), record.id, setup, record.started_at, record.timeline.rate
            )
            restoring.put_record(self._db, record, setup)
            changes.put(self._db, record.id, number)

    def has(self, id: InterviewId) -> bool:
        """Whether there is an interview by that id."""
        return self.status(id) is not None

    def status(self, id: InterviewId) -> Status | None:
        """How far an interview has come; None when there is none by that id."""
        with translated():
            row = self._db.execute("SELECT status FROM interviews WHERE id = ?", (id,)).fetchone()
        return Status(row[0]) if row else None

    def statuses(self) -> list[tuple[InterviewId, Status]]:
        """How far each interview has come, in no order."""
        with translated():
            rows = self._db.execute("SELECT id, status FROM interviews").fetchall()
        return [(InterviewId(id), Status(status)) for id, status in rows]

    def gist(self, id: InterviewId) -> tuple[object, ...]:
        """Equal for two libraries that hold the same of an interview; cheaper than its record."""
        with self._reading():
            return reading.gist(self._db, id)

    def record(self, id: InterviewId) -> InterviewRecord:
        """All that is kept of an interview, as of one moment."""
        with self._reading():
            found = reading.record(self._db, id)
            if found is None:
                raise self._unknown(id)
            return found

    def outline(self, id: InterviewId) -> InterviewRecord:
        """As `record`, but segments have their text and no words: for looking at many at once."""
        with self._reading():
            found = reading.record(self._db, id, with_words=False)
            if found is None:
                raise self._unknown(id)
            return found

    def guides_held(self, key: str) -> set[str]:
        """The texts that interviews were held with, of the guide that goes by `key`."""
        with self._reading():
            held = self._db.execute("SELECT guide FROM interviews WHERE guide_name = ?", (key,))
            return {text for (text,) in held}

    def reactions(self, before: InterviewId) -> list[Reaction]:
        """How soon people pressed, from quotes confirmed in interviews earlier than `before`."""
        with self._reading():
            return reactions.reactions(self._db, before)

    def interviews(
        self, study: str = "", text: str = "", limit: int | None = None, offset: int = 0
    ) -> list[InterviewRow]:
        """Lines of the list, newest first: of a study by its name, of those that `text` fits."""
        with self._reading():
            return listing.interviews(self._db, study, text, limit, offset)

    def search(self, text: str, limit: int = 50, study: str = "") -> list[SearchHit]:
        """Places where `text` is found, best first. `query.understood` says what may be typed.

        With `study`, the name of one, only there.
        """
        with self._reading():
            return searching.search(self._db, text, limit, study)

    def resolve(self, prefix: str) -> InterviewId:
        """The interview meant by an id, the beginning of one id alone, one code name, or `last`."""
        with self._reading():
            return resolving.resolve(self._db, prefix)

    def remove_interview(self, id: InterviewId) -> None:
        """Erase an interview: its rows, its words in the index and in free pages, the same in every
        copy of the library and in what personas say of it, and its folder with the recording. There
        is no way back.

        Waits for a backup that is being made. Raises LibraryInUse while somebody reads for long;
        what is left is then erased at the next start.
        """
        folder = self.folder(id)
        if not self.has(id) and not folder.exists() and id not in erasing.begun(folder.parent):
            raise self._unknown(id)
        with copies.changing:
            with translated():
                erasing.begin(self.folder(id))
            with self._writing():
                erasing.erase_rows(self._db, id)
            with translated():
                erasing.erase_traces(self._db)
                erasing.erase_in_copies(self._db, self.home, id)
                shared_record.erase_interview(self.home, id)
                erasing.erase_folder(self.folder(id))

    @contextmanager
    def _writing(self, id: InterviewId | None = None) -> Iterator[None]:
        """One transaction; on the disk itself when the block ends, or as if it had never begun."""
        with remembered(self.home), translated():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                if id is not None and not self.has(id):
                    raise self._unknown(id)
                yield
                if id is not None:
                    changes.note(self._db, id)
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Reads within see one moment, whatever another thread writes meanwhile."""
        with remembered(self.home), translated():
            self._db.execute("BEGIN")
            try:
                yield
            finally:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")

    def _unknown(self, id: str) -> UnknownInterview:
        return resolving.unknown(self._db, id)

    def _with_known_study(self, setup: Setup) -> Setup:
        known = reading.study_named(self._db, setup.study.name)
        return replace(setup, study=rows.filled(setup.study, known))

    def _new_folder(self, setup: Setup, started_at: str) -> InterviewId:
        while True:
            id = folders.new_id(setup, started_at)
            try:
                self.folder(id).mkdir(mode=0o700)
            except FileExistsError:
                continue
            sync_folder(self.home / "interviews")
            return id

    def _make_folder(self, id: InterviewId) -> None:
        self.folder(id).mkdir(mode=0o700, exist_ok=True)

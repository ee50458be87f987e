"""Keeps records of interviews and of what they share in folders, where they outlive the library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from threading import Event, Thread
from time import monotonic

from firsthand.closable import Closable
from firsthand.core.interview import InterviewId, Status
from firsthand.core.shared import Shared
from firsthand.errors import BadInput, DiskFull, FirsthandError
from firsthand.library.files import copies, folder_record, shared_record
from firsthand.library.files.faults import translated, unreadable
from firsthand.library.library import Library
from firsthand.log import log

CALM_S = 20.0
"""How long nobody has asked anything of the library before records are written."""
AT_MOST_S = 300.0
"""How long that may be put off by somebody who goes on and on."""
_AGAIN_S = 120.0
"""Until the next try, where a disk was full or something is recorded."""
_CLOSING_S = 5.0
"""How long closing may take; what is left then is written after the next start."""

Counts = Mapping[InterviewId, int]


class RecordKeeper(Closable):
    """Writes, in a thread of its own, each record that is older in its folder than in the library.

    A calm while after the last `wake`, and never while something is recorded. When it is closed,
    which is for after the library's own thread has ended, also what has changed since it began.
    """

    def __init__(self, home: Path, *, calm_s: float = CALM_S, at_most_s: float = AT_MOST_S) -> None:
        self._folders = RecordFolders(home)
        self._at_first = self._folders.counts()
        self._calm_s, self._at_most_s = calm_s, at_most_s
        self._is_woken, self._is_closing = Event(), Event()
        self._thread = Thread(target=self._run, name="records", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Something may have changed; for any thread."""
        self._is_woken.set()

    def close(self) -> None:
        """Write what has changed and end. Doing it twice does no harm."""
        self._is_closing.set()
        self._is_woken.set()
        self._thread.join()

    def _run(self) -> None:
        while self._becomes_calm():
            is_done = self._write_all()
            self._is_woken.wait(None if is_done else _AGAIN_S)
        self._write_changed()

    def _becomes_calm(self) -> bool:
        """False when it is to be closed."""
        end = monotonic() + self._at_most_s
        while monotonic() < end:
            self._is_woken.clear()
            if self._is_closing.is_set() or not self._is_woken.wait(self._calm_s):
                break
        return not self._is_closing.is_set()

    def _write_all(self) -> bool:
        """Whether nothing is left for another time."""
        if self._folders.are_growing():
            return False
        try:
            is_done = self._has_written("what interviews share", self._folders.write_shared)
            for id in self._folders.due(self._folders.counts()):
                if self._is_closing.is_set() or self._folders.are_growing():
                    return False
                is_done = self._has_written(id, partial(self._folders.write, id)) and is_done
        except DiskFull:
            return False
        return is_done

    def _write_changed(self) -> None:
        if self._folders.are_growing():
            return
        end = monotonic() + _CLOSING_S
        now = self._folders.counts()
        changed = {id: count for id, count in now.items() if count != self._at_first.get(id, 0)}
        try:
            self._has_written("what interviews share", self._folders.write_shared)
            for id in self._folders.due(changed):
                if monotonic() < end:
                    self._has_written(id, partial(self._folders.write, id))
        except DiskFull:
            log.warning("records wait for the next start: the disk is full")

    def _has_written(self, what: str, write: Callable[[], None]) -> bool:
        """False where one record alone cannot be read or written. Raises DiskFull."""
        its_own: tuple[type[Exception], ...] = (FirsthandError, *unreadable())
        try:
            write()
        except DiskFull:
            raise
        except its_own as error:
            log.warning("the record of %s is not written: %s", what, type(error).__name__)
            return False
        return True


class RecordFolders:
    """The records in the folders of one library, for one thread."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._written: dict[InterviewId, int] = {}
        """By how many changes nothing was left to write."""
        self._written_shared: int | None = None

    def counts(self) -> Counts:
        """How often each interview has changed, of those that are not being recorded."""
        try:
            with Library.open(self._home, check=False) as library:
                counts, statuses = library.change_counts(), dict(library.statuses())
        except FirsthandError as error:
            log.warning("records cannot be compared: %s", type(error).__name__)
            return {}
        rest = Status.RECORDING
        return {id: count for id, count in counts.items() if statuses.get(id, rest) is not rest}

    def are_growing(self) -> bool:
        """Whether something is being recorded."""
        try:
            with Library.open(self._home, check=False) as library:
                return any(status is Status.RECORDING for _, status in library.statuses())
        except FirsthandError:
            return True

    def due(self, counts: Counts) -> list[InterviewId]:
        """Those of which the folder holds an earlier state, or none.

        A later one comes from another library; a start takes it back, and it is not written over.
        """
        return [id for id, count in counts.items() if self._is_due(id, count)]

    def write(self, id: InterviewId) -> None:
        """Put an interview's record into its folder as it is now; one that is gone has none.

        Nobody erases or encrypts the interview meanwhile. Raises DiskFull or what else keeps a
        library from being read or a folder from being written.
        """
        with copies.changing, translated(), Library.open(self._home, check=False) as library:
            found = library.counted_record(id)
            if found is None:
                return
            folder = library.folder(id)
            try:
                folder_record.heading_in(folder)
            except BadInput:
                folder_record.set_aside(folder)
            folder_record.write(folder, *found)
            self._written[id] = found[1]

    def write_shared(self) -> None:
        """Put what interviews share into the library's folder, where an earlier state lies there.

        Raises as `write`.
        """
        with copies.changing, translated(), Library.open(self._home, check=False) as library:
            if library.shared_count() == self._written_shared:
                return
            shared, count = library.counted_shared()
            if self._is_shared_due(shared, count):
                shared_record.write(self._home, shared, count)
            self._written_shared = count

    def _is_shared_due(self, shared: Shared, count: int) -> bool:
        try:
            heading = shared_record.heading_in(self._home)
        except BadInput:
            shared_record.set_aside(self._home)
            return True
        if heading is None:
            return shared != Shared()
        return heading.number < count and not heading.is_newer

    def _is_due(self, id: InterviewId, count: int) -> bool:
        if self._written.get(id) == count:
            return False
        folder = self._home / "interviews" / id
        try:
            heading = folder_record.heading_in(folder)
        except BadInput:
            return True
        except (FirsthandError, OSError):
            return False
        if heading is None:
            return folder.is_dir()
        is_due = heading.number < count and not heading.is_newer
        if not is_due:
            self._written[id] = count
        return is_due

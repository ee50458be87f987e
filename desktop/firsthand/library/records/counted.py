"""The part of the library that tells how often what it keeps has changed, to be compared by."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager

from firsthand.core.interview import InterviewId
from firsthand.core.record import InterviewRecord
from firsthand.core.shared import Shared
from firsthand.library.files import chosen
from firsthand.library.records import changes, personas, reading, restoring, themes


class Counted:
    """Only ever a part of `Library`, whose connection and transactions it uses."""

    _db: sqlite3.Connection
    _writing: Callable[..., AbstractContextManager[None]]
    _reading: Callable[[], AbstractContextManager[None]]

    def change_counts(self) -> dict[InterviewId, int]:
        """How often each interview has changed since that is counted."""
        with self._reading():
            return changes.counts(self._db)

    def counted_record(self, id: InterviewId) -> tuple[InterviewRecord, int] | None:
        """An interview and how often it has changed, as of one moment; None where there is none."""
        with self._reading():
            record = reading.record(self._db, id)
            return None if record is None else (record, changes.count(self._db, id))

    def count_beyond(self, id: InterviewId, number: int) -> None:
        """What is kept here of an interview is newer than what was so after `number` changes.

        Raises UnknownInterview.
        """
        with self._writing(id):
            changes.put(self._db, id, number)

    def shared_count(self) -> int:
        """How often what interviews share has changed; 0 where that was never counted."""
        with self._reading():
            return changes.shared_count(self._db)

    def counted_shared(self) -> tuple[Shared, int]:
        """What interviews share and how often it has changed, as of one moment."""
        with self._reading():
            shared = Shared(tuple(personas.read_all(self._db)), themes.notes(self._db))
            return shared, changes.shared_count(self._db)

    def keep_shared(self, shared: Shared, number: int) -> None:
        """Replace what interviews share by what it was after `number` changes elsewhere."""
        with self._writing():
            restoring.put_shared(self._db, shared)
            changes.put_shared(self._db, number)

    def count_shared_beyond(self, number: int) -> None:
        """What interviews share is newer here than what was so after `number` changes."""
        with self._writing():
            changes.put_shared(self._db, number + 1)

    @property
    def is_chosen(self) -> bool:
        """Whether a person has put this library in place, and folders are not counted on from."""
        with self._reading():
            return chosen.is_chosen(self._db)

    def settle(self) -> None:
        """From now on folders that know more count for more again."""
        with self._writing():
            chosen.choose(self._db, is_chosen=False)

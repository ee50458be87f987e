"""The part of the library that keeps studies: their names and what they are to find out."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from firsthand.core.interview import InterviewId, Study, StudyId
from firsthand.core.sameness import same
from firsthand.core.together.merging import merged
from firsthand.errors import BadInput
from firsthand.library.files import folders
from firsthand.library.records import changes, personas, reading, rows
from firsthand.library.search import listing


class Studies:
    """Only ever a part of `Library`, whose connection, folders and transactions it uses."""

    _db: sqlite3.Connection
    _writing: Callable[..., AbstractContextManager[None]]
    _reading: Callable[[], AbstractContextManager[None]]
    folder: Callable[[InterviewId], Path]

    def studies(self) -> list[tuple[StudyId, Study]]:
        """All studies by name."""
        with self._reading():
            return reading.studies(self._db)

    def study_counts(self) -> dict[str, int]:
        """Interviews of each study by its name, also of one that has none yet."""
        with self._reading():
            return listing.study_counts(self._db)

    def consent_wordings(self) -> dict[tuple[str, str], str]:
        """How consent was asked for last, by study and language (BCP 47)."""
        with self._reading():
            return listing.consent_wordings(self._db)

    def keep_study(self, study: Study, base: Study | None = None) -> StudyId:
        """Insert a study, or replace what is known of the one by that name.

        With `base`, what it was when the change began, changes made meanwhile elsewhere stay.
        """
        with self._writing():
            now = reading.study_named(self._db, study.name)
            if base is not None and now is not None:
                study = merged(base, study, now)
            return rows.put_study(self._db, study)

    def rename_study(self, old: str, new: str) -> None:
        """Give a study another name, also in its interviews' folders and in rules of personas.

        A study that is not there does no harm. Raises BadInput when another one goes by `new`.
        """
        with self._writing():
            others = (one.name for _, one in reading.studies(self._db) if one.name != old)
            if any(same(one, new) for one in others):
                raise BadInput("There is a study by that name already.", "Choose another name.")
            rows.rename_study(self._db, old, new)
            personas.rename_study(self._db, old, new)
            changes.note_shared(self._db)
            for id in listing.ids_of_study(self._db, new):
                self._write_name(id, new)

    def remove_study(self, name: str) -> None:
        """Take out a study that no interview belongs to; one that is not there does no harm.

        Raises BadInput when it has interviews.
        """
        with self._writing():
            if listing.ids_of_study(self._db, name):
                raise BadInput(
                    "There are interviews in this study.",
                    "Erase them first, or give the study another name.",
                )
            rows.remove_study(self._db, name)

    def _write_name(self, id: InterviewId, name: str) -> None:
        folder = self.folder(id)
        record = reading.record(self._db, id, with_words=False)
        if record is not None and folder.is_dir():
            setup = replace(record.setup, study=replace(record.setup.study, name=name))
            rate = record.timeline.rate
            folders.write_setup(folder, id, setup, record.started_at, rate)

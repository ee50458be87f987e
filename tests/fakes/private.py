"""The private shelf's names on plain dictionaries, for tests of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from firsthand.core.interview import InterviewId
from firsthand.core.privacy.leave import DueInterview, ExportedFile
from firsthand.core.privacy.pseudonyms import Pseudonym
from firsthand.core.record import InterviewRecord


class FakePrivateShelf:
    """What the library keeps for a buyer's privacy."""

    def __init__(self, records: Callable[[], Mapping[InterviewId, InterviewRecord]]) -> None:
        self._records = records
        self.keys: dict[str, list[Pseudonym]] = {}
        self.files: dict[InterviewId, list[ExportedFile]] = {}
        self.chasing: list[ExportedFile] = []

    def pseudonyms(self, study: str) -> list[Pseudonym]:
        return list(self.keys.get(study, ()))

    def keep_pseudonyms(self, study: str, pseudonyms: Iterable[Pseudonym]) -> None:
        self.keys[study] = list(pseudonyms)

    def note_export(self, interviews: Iterable[InterviewId], file: ExportedFile) -> None:
        for id in interviews:
            others = [one for one in self.files.get(id, ()) if one.path != file.path]
            self.files[id] = [file, *others]

    def exports(self, id: InterviewId) -> list[ExportedFile]:
        return list(self.files.get(id, ()))

    def due(self, day: str) -> list[DueInterview]:
        found = []
        for record in self._records().values():
            until = record.setup.consent.keep_until
            if until and until <= day:
                who = record.setup.participant.code_name
                found.append(DueInterview(record.id, who, record.setup.study.name, until))
        return sorted(found, key=lambda one: one.keep_until)

    def keep_to_chase(self, files: Iterable[ExportedFile], withdrawn_at: str) -> None:
        self.chasing += files

    def to_chase(self) -> list[ExportedFile]:
        return list(self.chasing)

    def chased(self, path: str) -> None:
        self.chasing = [one for one in self.chasing if one.path != path]

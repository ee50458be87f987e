"""The part of the library that keeps what interviews taught: findings, reasons, themes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager

from firsthand.core.findings import Finding, FindingId, ReasonRow
from firsthand.core.interview import InterviewId
from firsthand.core.themes import ThemeChange, Themes
from firsthand.library.records import changes, findings, themes


class Taught:
    """Only ever a part of `Library`, whose connection and transactions it uses."""

    _db: sqlite3.Connection
    _writing: Callable[..., AbstractContextManager[None]]
    _reading: Callable[[], AbstractContextManager[None]]

    def keep_finding(
        self, id: InterviewId, finding: Finding, base: Finding | None = None
    ) -> Finding:
        """Insert a finding, or change the one of that id; returns it as it is kept.

        With `base`, what it was when the change began, changes that another window has made
        meanwhile stay: see `core.merging`. One that was removed meanwhile is back.
        """
        with self._writing(id):
            return findings.merge_finding(self._db, id, finding, base)

    def remove_finding(self, id: InterviewId, finding: FindingId) -> None:
        """Take a finding out; one that is not there does no harm."""
        with self._writing(id):
            findings.remove_finding(self._db, id, finding)

    def keep_reason(
        self, id: InterviewId, row: ReasonRow, base: ReasonRow | None = None
    ) -> ReasonRow:
        """Keep what a buyer made of a reason; `base` as for `keep_finding`."""
        with self._writing(id):
            return findings.merge_reason(self._db, id, row, base)

    def reword_reason(self, study: str, old: str, new: str) -> None:
        """Answers to `old` become answers to `new`, in all interviews of the study by that name.

        Where a buyer has an answer to `new` already, both stay.
        """
        with self._writing():
            findings.reword_reason(self._db, study, old, new)

    def themes(self) -> Themes:
        """All tags of all quotes, and how their themes are nested and coloured."""
        with self._reading():
            return themes.read(self._db)

    def theme_names(self) -> list[str]:
        """Names of all themes, most used first."""
        with self._reading():
            return themes.names(self._db)

    def change_themes(self, change: ThemeChange) -> None:
        """Rename, merge, nest, colour or remove; tags set meanwhile by somebody else stay."""
        with self._writing():
            themes.change(self._db, change)
            if change.before or change.after:
                changes.note_shared(self._db)

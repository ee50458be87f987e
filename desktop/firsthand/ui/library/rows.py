"""What the library's list shows: interviews, or places where something was said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from firsthand.core.interview import Status
from firsthand.core.record import InterviewRow, SearchHit
from firsthand.core.timeline import timecode
from firsthand.ui import wording
from firsthand.ui.works import Underway

Line = InterviewRow | SearchHit
Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()

LINE = Qt.ItemDataRole.UserRole
UNDERWAY = Qt.ItemDataRole.UserRole + 1


class Lines(QAbstractListModel):
    """Interviews first, then the places a search has found."""

    def __init__(self, underway: Callable[[str], Underway | None]) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._underway = underway

    def show(self, lines: list[Line]) -> None:
        if lines == self._lines:
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, index: Index) -> Line | None:
        return self._lines[index.row()] if index.isValid() else None

    def place_of(self, interview: str) -> QModelIndex:
        """Where an interview's own line is; an invalid index if it is not shown."""
        for number, line in enumerate(self._lines):
            if isinstance(line, InterviewRow) and line.id == interview:
                return self.index(number)
        return QModelIndex()

    def place_again(self, line: Line | None) -> QModelIndex:
        """Where a line is that was shown before, its words corrected or not; or else its
        interview's own."""
        if line is None:
            return _NOWHERE
        if line in self._lines:
            return self.index(self._lines.index(line))
        if isinstance(line, InterviewRow):
            return self.place_of(line.id)
        for number, other in enumerate(self._lines):
            if isinstance(other, SearchHit) and _where(other) == _where(line):
                return self.index(number)
        return self.place_of(line.interview)

    def work_changed(self) -> None:
        """Paint again how far things are."""
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1), [UNDERWAY])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if line is None:
            return None
        if role == LINE:
            return line
        if role == UNDERWAY:
            return self._underway(line.id) if isinstance(line, InterviewRow) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(line, InterviewRow):
                return said(line, self._underway(line.id))
            return said_hit(line)
        return None


def _where(hit: SearchHit) -> tuple[str, str, int | None]:
    return hit.interview, hit.kind, hit.start


def second_line(row: InterviewRow, underway: Underway | None) -> str:
    """What is below the name: how far the work is, or what the interview has brought."""
    if underway is not None:
        return f"{underway.what} {wording.how_far(underway.progress)}"
    parts = [wording.evidence(row)]
    if row.status is not Status.REVIEWED:
        parts.append(wording.status(row.status))
    if row.fit:
        parts.append(wording.fit(row.fit))
    return "  ·  ".join(part for part in parts if part)


def said(row: InterviewRow, underway: Underway | None) -> str:
    """An interview's line as one sentence, for ears."""
    parts = [row.code_name, wording.buyer(row), wording.day(row.started_at)]
    return ", ".join(part for part in [*parts, second_line(row, underway)] if part)


def place(hit: SearchHit) -> str:
    """Who, what and when: `B-07 · words · 12:31`."""
    parts = [hit.code_name, wording.hit_kind(hit.kind)]
    if hit.start_s is not None:
        parts.append(timecode(hit.start_s, tenths=False))
    return "  ·  ".join(part for part in parts if part)


def said_hit(hit: SearchHit) -> str:
    return f"{place(hit)}: {hit.plain}"

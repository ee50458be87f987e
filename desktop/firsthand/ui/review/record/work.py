"""Edits of findings: each goes to the library at once, and undo writes the old value again."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from firsthand.core.dates import in_order_of_time
from firsthand.core.findings import (
    Finding,
    FindingId,
    FindingKind,
    Findings,
    ReasonRow,
    with_finding,
    with_reason,
    without_finding,
)
from firsthand.core.news import FindingKept, FindingRemoved, Listener, ReasonKept
from firsthand.core.quotes import QuoteId
from firsthand.jobs import findings as jobs
from firsthand.ui.review.work import ReviewWork
from firsthand.ui.undo_step import UndoStep


class FindingWork(QObject):
    """On the undo stack of the review, beside the edits of quotes and words."""

    changed = Signal()

    def __init__(self, work: ReviewWork, tell: Listener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._tell = work, tell
        work.findings_changed.connect(self.changed)
        self._on_their_way: Counter[str] = Counter()
        """Edits of ours that the library has not kept yet, by finding or reason."""

    @property
    def findings(self) -> Findings:
        return self._work.record.findings

    # -- edits -------------------------------------------------------------------------------

    def add(self, kind: FindingKind, quotes: tuple[QuoteId, ...] = ()) -> Finding:
        """A new finding, last of its kind."""
        finding = jobs.new_finding(kind, self.findings, quotes)
        self._push(self.tr("add a finding"), None, finding)
        return finding

    def change(self, after: Finding, words: str = "") -> None:
        """Keep a finding as it is now; a step of the journey goes where its date belongs."""
        before = self.findings.find(after.id)
        if before is None or before == after:
            return
        words = words or self.tr("change a finding")
        if after.kind is not FindingKind.BUYERS_JOURNEY or after.when == before.when:
            self._push(words, before, after)
            return
        self._work.undo.beginMacro(words)
        self._push(words, before, after)
        for rank, step in enumerate(in_order_of_time(self.findings.of(after.kind))):
            if step.rank != rank:
                self._push(words, step, replace(step, rank=rank))
        self._work.undo.endMacro()

    def remove(self, finding: Finding) -> None:
        self._push(self.tr("remove a finding"), finding, None)

    def move(self, finding: Finding, by: int) -> None:
        """Up (-1) or down (1) among those of its kind."""
        changed = jobs.moved(finding.kind, self.findings, finding.id, by)
        if changed:
            self._work.undo.beginMacro(self.tr("move a finding"))
            for after in changed:
                self._push(self.tr("move a finding"), self.findings.find(after.id), after)
            self._work.undo.endMacro()

    def answer(self, after: ReasonRow) -> None:
        """What this buyer made of a reason."""
        before = self.findings.row(after.reason)
        if before != after:
            self._work.undo.push(
                UndoStep(
                    self.tr("change a reason"),
                    lambda: self._put_reason(before, after),
                    lambda: self._put_reason(after, before),
                )
            )

    # -- what others have changed ------------------------------------------------------------

    def hear(self, news: FindingKept | FindingRemoved | ReasonKept) -> None:
        """Show what is kept, unless an edit of ours to the same is still on its way."""
        key = _key_of(news)
        if self._on_their_way[key] > 0:
            self._on_their_way[key] -= 1
        if self._on_their_way[key]:
            return
        match news:
            case FindingKept(finding=finding):
                self._show(with_finding(self.findings, finding))
            case FindingRemoved(finding=gone):
                self._show(without_finding(self.findings, gone))
            case ReasonKept(row=row):
                self._show(with_reason(self.findings, row))

    def begin(self) -> None:
        """What is shown was read from the library just now."""
        self._on_their_way.clear()

    # -- for the edits themselves ------------------------------------------------------------

    def _push(self, words: str, before: Finding | None, after: Finding | None) -> None:
        self._work.undo.push(
            UndoStep(words, lambda: self._put(before, after), lambda: self._put(after, before))
        )

    def _put(self, before: Finding | None, after: Finding | None) -> None:
        interview, tell = self._work.record.id, self._tell
        changed = after or before
        if changed is None:
            return
        self._on_their_way[changed.id] += 1
        self._work.write(lambda library: jobs.keep_finding(library, tell, interview, before, after))
        if after is not None:
            self._show(with_finding(self.findings, after))
        else:
            self._show(without_finding(self.findings, FindingId(changed.id)))

    def _put_reason(self, before: ReasonRow, after: ReasonRow) -> None:
        interview, tell = self._work.record.id, self._tell
        self._on_their_way[f"reason {after.reason}"] += 1
        self._work.write(lambda library: jobs.keep_reason(library, tell, interview, before, after))
        self._show(with_reason(self.findings, after))

    def _show(self, findings: Findings) -> None:
        if findings != self.findings:
            self._work.put_findings(findings)


def _key_of(news: FindingKept | FindingRemoved | ReasonKept) -> str:
    match news:
        case FindingKept(finding=finding):
            return finding.id
        case FindingRemoved(finding=gone):
            return gone
        case ReasonKept(row=row):
            return f"reason {row.reason}"

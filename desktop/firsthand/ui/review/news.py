"""What is told of the interview in review while it is open: its words come, work on it goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from firsthand.core.interview import InterviewId
from firsthand.core.news import (
    FindingKept,
    FindingRemoved,
    QuoteChanged,
    ReasonKept,
    SegmentsHeard,
    SegmentsReheard,
    SpeakersGuessed,
    WordsImproved,
    WorkEnded,
    WorkProgressed,
    WorkRests,
)
from firsthand.ui import wording
from firsthand.ui.mailbox import Mailbox
from firsthand.ui.said import said


class ReviewNews(QObject):
    """Keeps silent about all other interviews."""

    said = Signal(str)
    """How far work is; empty when it has ended."""
    words_came = Signal()
    """There is more to read, and soon more again."""
    changed = Signal()
    """It is to be read again."""
    improved = Signal(str, str)
    """What a second hearing has changed, and what it has not."""
    finding_changed = Signal(object)
    """FindingKept, FindingRemoved or ReasonKept."""
    failed = Signal(object)
    """FirsthandError: why work ended early."""

    def __init__(self, mailbox: Mailbox, parent: QObject) -> None:
        super().__init__(parent)
        self.interview: InterviewId | None = None
        """The one that is open."""
        mailbox.news.connect(self._hear)

    def _hear(self, news: object) -> None:
        if self.interview is None or getattr(news, "interview", None) != self.interview:
            return
        match news:
            case WorkProgressed(what=what, progress=progress):
                self.said.emit(f"{said(what)}: {wording.how_far(progress)}")
            case SegmentsHeard() | SegmentsReheard() | SpeakersGuessed() | QuoteChanged():
                self.words_came.emit()
            case FindingKept() | FindingRemoved() | ReasonKept():
                self.finding_changed.emit(news)
            case WordsImproved():
                self.improved.emit(*self._improvement(news))
                self.changed.emit()
            case WorkRests():
                self.said.emit("")
                self.changed.emit()
            case WorkEnded(error=error):
                self.said.emit("")
                self.changed.emit()
                if error is not None:
                    self.failed.emit(error)

    def _improvement(self, news: WordsImproved) -> tuple[str, str]:
        """What people had made is as it was."""
        changed = self.tr("%1 of %2 words were heard better the second time.")
        if not news.changed:
            changed = self.tr("The second time the same words were heard.")
        changed = changed.replace("%1", wording.figure(news.changed))
        changed = changed.replace("%2", wording.figure(news.words))
        stays = self.tr("What you corrected, named, heard or confirmed is as it was.")
        if news.differing:
            stays = self.tr(
                "Your confirmed quotes are as they were; %1 of them sound different to the model "
                "now, and may be worth hearing again."
            ).replace("%1", str(news.differing))
        return changed, stays

"""Joins the record form with the rest of the review: quotes, sound, keys, what others change."""

from __future__ import annotations

from PySide6.QtCore import QObject

from firsthand.core.findings import FindingId, FindingKind
from firsthand.core.news import FindingKept, FindingRemoved, ReasonKept
from firsthand.core.quotes import QuoteId
from firsthand.ui.actions import action
from firsthand.ui.page import Page
from firsthand.ui.review.bars import PlayBar
from firsthand.ui.review.bench import QuoteBench
from firsthand.ui.review.record.names import KEYS
from firsthand.ui.review.record.work import FindingWork
from firsthand.ui.review.spread import Spread


class RecordJoin(QObject):
    """Files quotes in the record, and plays those that stand there."""

    def __init__(self, page: Page, spread: Spread, findings: FindingWork) -> None:
        super().__init__(page)
        self._spread, self._findings = spread, findings
        self._form = spread.record
        self._bench: QuoteBench = spread.bench
        self._bar: PlayBar = spread.bar
        self._to_word: FindingId | None = None
        """Of which the bar asks for a sentence."""
        self._form.hear_requested.connect(self._hear)
        self._form.left.connect(spread.take_keys)
        self._form.left.connect(self._ask_no_more)
        findings.changed.connect(self._look_over)
        self._form.study_requested.connect(page.study_requested)
        self._form.debrief_requested.connect(lambda: spread.show_tab(1))
        action(page, self.tr("Transcript or record"), self.turn, "Ctrl+R")

    def press(self, key: str) -> bool:
        """What a key does with the chosen quote; False when it does nothing here."""
        if key in ("a", "A"):
            self._attach(against=key == "A")
        elif key in KEYS:
            self._file(KEYS[key])
        else:
            return False
        return True

    def turn(self) -> None:
        """From the transcript to the record and back."""
        self._form.keep_typed()
        self._spread.turn_left()

    def hear_news(self, news: FindingKept | FindingRemoved | ReasonKept) -> None:
        self._findings.hear(news)

    def begin(self) -> None:
        """Another interview, or this one as it has just been read."""
        self._findings.begin()
        self._form.refresh()

    def keep_typed(self) -> None:
        self._form.keep_typed()

    def _file(self, kind: FindingKind) -> None:
        """A new finding of the chosen quote, ready to be worded."""
        quote = self._bench.chosen
        if quote is None:
            self._bar.say(self.tr("Choose a quote first."))
            return
        self._spread.show_left(1)
        self._to_word = self._form.add(kind, (quote.id,)).id
        self._bar.say(self._ask())

    def _ask(self) -> str:
        return self.tr("Say in a sentence what this buyer means; Esc leads back.")

    def _look_over(self) -> None:
        """A finding that has its sentence, or is gone, is asked about no more."""
        if self._to_word is not None:
            finding = self._findings.findings.find(self._to_word)
            if finding is None or finding.statement:
                self._ask_no_more()

    def _ask_no_more(self) -> None:
        self._to_word = None
        self._bar.unsay(self._ask())

    def _attach(self, *, against: bool) -> None:
        """Give the chosen quote to the card one worked in last."""
        quote = self._bench.chosen
        if quote is None:
            self._bar.say(self.tr("Choose a quote first."))
        elif not self._form.take(quote.id, against=against):
            self._bar.say(self.tr("Go into a finding of the record first, or press 1 to 9."))
        else:
            self._spread.show_left(1)
            self._bar.say("")

    def _hear(self, quote: str) -> None:
        self._bench.choose(QuoteId(quote))
        self._bench.hear()

"""What the buyer said, as quotes with their source: before the reveal first, then by phase."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.core.findings import is_prompted
from firsthand.core.interview import Answer
from firsthand.core.marks import Mark, MarkKind
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import timecode
from firsthand.core.transcript import Speaker
from firsthand.export.cited import state_of
from firsthand.export.interview.guide_course import GuideCourse
from firsthand.export.labels import Labels
from firsthand.export.word.paper import Paper
from firsthand.export.word.tables import Run


def quoting_warning(record: InterviewRecord) -> str:
    """Start of the labels' keys; empty where the buyer agreed to be quoted."""
    match record.setup.consent.quote:
        case Answer.NO:
            return "no_quote"
        case Answer.NOT_ASKED:
            return "unasked"
    return ""


class QuotePages:
    """Writes the quotes of one interview, and the marks that no quote came of."""

    def __init__(
        self, paper: Paper, record: InterviewRecord, course: GuideCourse, labels: Labels
    ) -> None:
        self._paper, self._record, self._course, self._labels = paper, record, course, labels

    def write(self) -> None:
        paper, labels = self._paper, self._labels
        paper.heading(1, labels("said"))
        warning = quoting_warning(self._record)
        if warning:
            paper.paragraph("Banner", labels(f"{warning}_banner"))
        if not self._record.quotes:
            paper.paragraph("Note", labels("no_quotes"))
            return
        paper.paragraph("Note", labels("said_note"))
        before = [quote for quote in self._record.quotes if quote.before_reveal]
        after = [quote for quote in self._record.quotes if not quote.before_reveal]
        reveal = self._record.reveal
        paper.heading(2, labels("before"))
        note = "Table Note" if before else "Note"
        paper.paragraph(note, labels("never_note" if reveal is None else "before_note"))
        if not before:
            paper.paragraph("Note", labels("none_before"))
        self._by_phase(before)
        if after:
            paper.heading(2, labels("after"))
            if reveal is not None:
                paper.paragraph("Table Note", labels("after_note", at=self._at(reveal)))
            self._by_phase(after)

    def _by_phase(self, quotes: Sequence[Quote]) -> None:
        phases = {quote.id: quote.phase or self._record.phase_at(quote.start) for quote in quotes}

        def order(quote: Quote) -> tuple[int, str, int]:
            phase = phases[quote.id]
            return self._course.phase_order(phase), phase, quote.start

        running: str | None = None
        for quote in sorted(quotes, key=order):
            if phases[quote.id] != running:
                running = phases[quote.id]
                name = self._course.phase_name(running) or self._labels("no_phase")
                self._paper.heading(3, name)
            self.write_quote(quote)

    def write_quote(self, quote: Quote) -> None:
        """Its words and their source. What a machine heard before a correction stays out."""
        labels = self._labels
        words = quote.text.strip()
        if not words:
            words = labels("no_words")
        elif quote.is_verbatim:
            words = labels.quoted(words)
        self._paper.paragraph("Quote", words)
        said = [labels.kinds[quote.kind]]
        if quote.speaker is not Speaker.UNKNOWN:
            said.append(self._speaker(quote.speaker))
        if is_prompted(quote, self._record.events) is False:
            said.append(labels("unprompted"))
        runs: list[Run | str] = [
            (self._at(quote.start), "Timecode"),
            "".join(f"  ·  {part}" for part in (*said, "")),
            self._state(quote),
        ]
        if quote.is_verbatim and quote.confirmed_at:
            runs.append(f", {labels.day(quote.confirmed_at)}")
        if quote.themes:
            runs.append(f"\n{labels('themes')}: {', '.join(quote.themes)}")
        if quote.note.strip():
            runs.append(f"\n{labels('note')}: {quote.note.strip()}")
        self._paper.paragraph("Quote Source", *runs)

    def _speaker(self, speaker: Speaker) -> str:
        name = self._labels.speakers[speaker]
        return f"{name} ({self._paper.redaction.shown_name})" if speaker is Speaker.BUYER else name

    def _state(self, quote: Quote) -> Run:
        who = quote.confirmed_by.strip()
        if quote.state is QuoteState.CONFIRMED and who:
            return self._labels("confirmed_by", who=who), "Confirmed"
        return state_of(quote, self._labels)

    def write_open_marks(self) -> None:
        """Presses that no quote came of, so that nothing a person meant to keep is lost."""
        quoted = {quote.mark for quote in self._record.quotes}
        rows = [
            (self._at(mark.frame), self._kind_of(mark), mark.note)
            for mark in sorted(self._record.marks, key=lambda mark: mark.frame)
            if mark.id not in quoted
        ]
        if rows:
            labels = self._labels
            self._paper.heading(2, labels("open_marks"))
            heads = [labels("at"), labels("kind"), labels("note")]
            self._paper.table(labels("table_marks"), heads, [2.4, 3.2, 10.4], rows)

    def _kind_of(self, mark: Mark) -> str:
        is_plain = mark.kind is MarkKind.QUOTE
        return self._labels("plain_mark") if is_plain else self._labels.kinds[mark.kind]

    def _at(self, frame: int) -> str:
        return timecode(self._record.timeline.seconds(frame))

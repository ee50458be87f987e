"""The interview under review: its record now, every edit, and the way back from each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from firsthand.core.findings import Findings
from firsthand.core.interview import Debrief, InterviewId, Status
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.quoting import Habits
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, Frame, Span
from firsthand.core.together.merging import merged, merged_quote
from firsthand.core.transcript import Segment, Speaker, text_of
from firsthand.core.words.naming import named_words
from firsthand.core.words.reheard import exchanged
from firsthand.core.words.retyping import retyped
from firsthand.jobs.quoting import NOBODYS
from firsthand.jobs.review import correct_quote, heard_quote, name_voice
from firsthand.library.library import Library
from firsthand.ui.undo_step import UndoStep

Keep = Callable[[Callable[[Library], object]], None]
"""Gives a piece of writing to the library's thread."""
_Change = tuple[Quote | None, Quote | None]
"""A quote as it was and as it is; None where there was or is none."""


class ReviewWork(QObject):
    """Edits go to the library at once; undo writes the old value again."""

    quotes_changed = Signal()
    transcript_changed = Signal()
    status_changed = Signal()
    findings_changed = Signal()
    debrief_changed = Signal()
    overtaken = Signal()
    """Other words had come before those of an edit were kept: it is to be read again."""

    def __init__(self, keep: Keep, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._record: InterviewRecord | None = None
        self.habits: Habits = NOBODYS
        self._guessed_as: dict[Frame, Speaker] = {}
        """By where they begin: what segments were guessed to be before a person named them."""
        self.undo = QUndoStack(self)
        self.edits = 0
        """How much was given to be kept so far: who reads meanwhile may have read too early."""

    @property
    def record(self) -> InterviewRecord:
        """Raises LookupError while no interview is open."""
        if self._record is None:
            raise LookupError("no interview is open")
        return self._record

    @property
    def is_open(self) -> bool:
        return self._record is not None

    def open(self, record: InterviewRecord, habits: Habits = NOBODYS) -> None:
        """Another interview, and how its note-takers press: nothing to undo yet."""
        self.undo.clear()
        self._guessed_as.clear()
        self._record, self.habits = record, habits

    def refresh(self, record: InterviewRecord) -> None:
        """The same interview, read again while words or quotes are still coming."""
        before, self._record = self.record, record
        if record.transcript.revision != before.transcript.revision:
            # Other segments: the way back from edits of those that were there leads nowhere now.
            self.undo.clear()
        if record.transcript != before.transcript or record.events != before.events:
            self.transcript_changed.emit()
        if record.quotes != before.quotes:
            self.quotes_changed.emit()
        if record.status != before.status:
            self.status_changed.emit()
        if record.findings != before.findings:
            self.findings_changed.emit()
        if record.debrief != before.debrief:
            self.debrief_changed.emit()

    def quote(self, quote_id: QuoteId) -> Quote | None:
        return next((quote for quote in self.record.quotes if quote.id == quote_id), None)

    # -- edits -------------------------------------------------------------------------------

    def change_quote(self, after: Quote, words: str) -> None:
        """`words` say what undo takes back."""
        before = self.quote(after.id)
        if before != after:
            self._change_quotes([(before, after)], words)

    def remove_quote(self, quote: Quote, words: str) -> None:
        self._change_quotes([(quote, None)], words)

    def change_segments(self, after: tuple[Segment, ...], words: str) -> None:
        numbers = {segment.number for segment in after}
        before = tuple(s for s in self.record.transcript.segments if s.number in numbers)
        if before != after:
            self._push(words, lambda: self.put_segments(after), lambda: self.put_segments(before))

    def retype(self, numbers: tuple[int, ...], text: str, words: str) -> None:
        """Correct what was misheard in one paragraph: the segments `numbers`."""
        self.retype_all([(numbers, text)], words)

    def retype_all(self, edits: Sequence[tuple[tuple[int, ...], str]], words: str) -> None:
        """Correct paragraphs, taken back as one: each the numbers of its segments and its new text.

        Guessed quotes follow, and ask to be heard again; what somebody wrote or confirmed stays.
        """
        before = self.record.transcript
        by_number = {segment.number: segment for segment in before.segments}
        changed = tuple(
            segment
            for numbers, text in edits
            for segment in retyped([by_number[number] for number in numbers], text)
        )
        self.undo.beginMacro(words)
        self.change_segments(changed, words)
        followed = []
        for quote in self._quotes_in(changed):
            heard_as = text_of(before.words_in(quote.span))
            now = text_of(self.record.transcript.words_in(quote.span))
            if quote.text == heard_as != now and not quote.is_verbatim:
                followed.append((quote, correct_quote(quote, now)))
        self._change_quotes(followed, words)
        self.undo.endMacro()

    def voice_of(self, numbers: tuple[int, ...]) -> Speaker:
        """What the voice in some segments was guessed to be, also where somebody has named it."""
        wanted = frozenset(numbers)
        first = next(one for one in self.record.transcript.segments if one.number in wanted)
        return self._guessed_as.get(first.start, first.speaker)

    def name_speaker(
        self, numbers: tuple[int, ...], speaker: Speaker, words: str, *, everywhere: bool = False
    ) -> None:
        """Say who speaks in some segments, or wherever that voice speaks: known, not guessed.

        A quote that was ascribed to whom its words were ascribed to follows them.
        """
        wanted, segments = frozenset(numbers), self.record.transcript.segments
        if everywhere:
            changed = name_voice(segments, wanted, self.voice_of(numbers), speaker)
            self._guessed_as.clear()
        else:
            meant = [one for one in segments if one.number in wanted]
            self._guessed_as |= {one.start: one.speaker for one in meant if one.speaker_is_guessed}
            named = [replace(one, speaker=speaker, speaker_is_guessed=False) for one in meant]
            changed = tuple(new for new, old in zip(named, meant, strict=True) if new != old)
        if changed:
            self._name(changed, lambda: self.change_segments(changed, words), words)

    def name_words(
        self, numbers: tuple[int, ...], span: Span, speaker: Speaker, words: str
    ) -> None:
        """Say who speaks the words in `span` of some segments, which are cut around them."""
        old = {segment.number: segment for segment in self.record.transcript.segments}
        named = named_words(tuple(old.values()), numbers, span, speaker)
        come = tuple(one for one in named if old.get(one.number) is not one)
        gone = tuple(old[one.number] for one in come if one.number in old)
        if not come:
            return
        inside = [one for one in come if span.start <= one.start and one.end <= span.end]
        guessed = [old[number] for number in numbers if old[number].speaker_is_guessed]
        self._guessed_as |= {
            piece.start: host.speaker
            for host in guessed
            for piece in inside
            if host.start <= piece.start < host.end
        }
        self._name(
            inside,
            lambda: self._push(
                words,
                lambda: self.exchange_segments(gone, come),
                lambda: self.exchange_segments(come, gone),
            ),
            words,
        )

    def _name(self, named: Sequence[Segment], change: Callable[[], None], words: str) -> None:
        """`change` makes the segments those that are `named`; their quotes follow."""
        before = self.record.transcript
        self.undo.beginMacro(words)
        change()
        after = self.record.transcript
        followed = []
        for quote in self._quotes_in(named):
            was, now = before.speaker_in(quote.span), after.speaker_in(quote.span)
            if was is not now is not quote.speaker and quote.speaker in (was, Speaker.UNKNOWN):
                followed.append((quote, replace(quote, speaker=now)))
        self._change_quotes(followed, words)
        self.undo.endMacro()

    def _change_quotes(self, changes: Sequence[_Change], words: str) -> None:
        if changes:
            back = _back(changes)
            self._push(
                words,
                lambda: self.put_quotes(changes),
                lambda: self.put_quotes(back, are_put_back=True),
            )

    def _push(self, words: str, do: Callable[[], None], back: Callable[[], None]) -> None:
        self.undo.push(UndoStep(words, do, back))

    def _quotes_in(self, segments: Sequence[Segment]) -> list[Quote]:
        """Those that have anything of the segments."""
        spans = [segment.span for segment in segments]
        return [
            quote
            for quote in self.record.quotes
            if any(span.start < quote.end and quote.start < span.end for span in spans)
        ]

    def change_course(self, after: tuple[Event, ...], words: str) -> None:
        """Other events: the same quotes are in other places of the interview."""
        before = self.record.events
        if after != before:
            self._push(
                words,
                lambda: self.put_course(before, after),
                lambda: self.put_course(after, before),
            )

    def change_status(self, status: Status, words: str) -> None:
        before = self.record.status
        if status is not before:
            self._push(words, lambda: self.put_status(status), lambda: self.put_status(before))

    def change_debrief(self, after: Debrief, words: str) -> None:
        before = self.record.debrief
        if after != before:
            self._push(
                words,
                lambda: self.put_debrief(before, after),
                lambda: self.put_debrief(after, before),
            )

    # -- what is no edit ---------------------------------------------------------------------

    def hear(self, span: Span) -> list[Quote]:
        """A span was played without a break: quotes that lie in it have been heard."""
        found = [
            quote
            for quote in self.record.quotes
            if not quote.heard and quote.start < quote.end
            and span.start <= quote.start and quote.end <= span.end
        ]  # fmt: skip
        heard = [heard_quote(quote) for quote in found]
        if heard:
            self.put_quotes(list(zip(found, heard, strict=True)))
        return heard

    # -- for the edits themselves ------------------------------------------------------------

    def write(self, writing: Callable[[Library], object]) -> None:
        """Give a piece of writing to the library's thread."""
        self.edits += 1
        self._keep(writing)

    def put_findings(self, findings: Findings) -> None:
        """What is kept elsewhere, shown here."""
        self._record = replace(self.record, findings=findings)
        self.findings_changed.emit()

    def put_quotes(self, changes: Sequence[_Change], *, are_put_back: bool = False) -> None:
        """Each quote as it was and as it is from now on; shown once when all are there."""
        for before, after in changes:
            self._put_quote(before, after, is_put_back=are_put_back)
        self.quotes_changed.emit()

    def _put_quote(self, before: Quote | None, after: Quote | None, *, is_put_back: bool) -> None:
        from firsthand.jobs.evidence import keep_quote

        record = self.record
        if before is not None and after is not None:
            now = self.quote(after.id)
            # Undo takes back what the edit did, and not that the quote was heard since.
            after = after if now is None else merged_quote(before, after, now)
        quotes = {quote.id: quote for quote in record.quotes}
        if after is not None:
            quotes[after.id] = after
        elif before is not None:
            quotes.pop(before.id, None)
        # Of those that begin together each keeps its place.
        in_order = sorted(quotes.values(), key=lambda quote: quote.start)
        self._record = replace(record, quotes=tuple(in_order))
        if after is not None:
            self.write(
                lambda library: keep_quote(library, record, after, before, is_put_back=is_put_back)
            )
        elif before is not None:
            self.write(lambda library: library.remove_quote(record.id, before.id))

    def put_course(self, before: tuple[Event, ...], after: tuple[Event, ...]) -> None:
        from firsthand.jobs.told import changed_course, keep_course, with_course

        interview, now = self.record.id, self.record.events
        self._record = with_course(self.record, changed_course(before, after, now))
        self.write(lambda library: keep_course(library, interview, after, before))
        self.quotes_changed.emit()
        self.transcript_changed.emit()
        self.findings_changed.emit()

    def put_debrief(self, before: Debrief, after: Debrief) -> None:
        interview, now = self.record.id, self.record.debrief
        self._record = replace(self.record, debrief=merged(before, after, now))
        self.write(lambda library: library.keep_debrief(interview, after, before))
        self.debrief_changed.emit()

    def put_segments(self, changed: tuple[Segment, ...]) -> None:
        from firsthand.jobs.corrections import keep_segments

        record = self.record
        self.write(lambda library: keep_segments(library, record.id, changed))
        self._exchange(changed, changed)

    def exchange_segments(self, gone: tuple[Segment, ...], come: tuple[Segment, ...]) -> None:
        from firsthand.jobs.corrections import exchange_segments

        record = self.record
        self.write(lambda library: exchange_segments(library, record.id, gone, come))
        self._exchange(gone, come)

    def _exchange(self, gone: Sequence[Segment], come: Sequence[Segment]) -> None:
        transcript = self.record.transcript
        spans = {segment.number: segment.span for segment in transcript.segments}
        if any(spans.get(segment.number) != segment.span for segment in gone):
            self.overtaken.emit()
            return
        segments = tuple(exchanged(transcript.segments, gone, come))
        self._record = replace(self.record, transcript=replace(transcript, segments=segments))
        self.transcript_changed.emit()

    def put_status(self, status: Status) -> None:
        self._record = replace(self.record, status=status)
        interview: InterviewId = self.record.id
        self.write(lambda library: library.set_status(interview, status))
        self.status_changed.emit()


def _back(changes: Sequence[_Change]) -> list[_Change]:
    """The way back from these."""
    return [(after, before) for before, after in changes]

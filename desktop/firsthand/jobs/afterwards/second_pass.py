"""Hears an interview a second time, with more time and a better model, and takes the words over.

What people edited, named, heard, corrected or confirmed stays exactly as it is.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from threading import Event

from firsthand.core.interview import InterviewId, Status
from firsthand.core.news import QuoteChanged, WordsImproved, WorkProgressed
from firsthand.core.ports import Progress, TranscriptionRequest
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.quoting import Habits
from firsthand.core.record import InterviewRecord
from firsthand.core.renewing import renewed, with_left_out, words_changed
from firsthand.core.retyping import bared
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Segment, Transcript, text_of
from firsthand.errors import FirsthandError, TranscriptionCancelled
from firsthand.jobs.afterwards.power import on_battery
from firsthand.jobs.desk import Desk
from firsthand.jobs.hints import hints_for
from firsthand.jobs.quoting import NOBODYS, habits_before, quote_of
from firsthand.journal import Journal, Value
from firsthand.library import Library
from firsthand.log import log

WHAT = "Improving the words"
WORDS_LEDGER = "words.jsonl"
"""In the interview's folder: one line for each time its words were heard anew; counts only."""
LOOK_S = 2.0
"""So often it is asked whether another interview has begun."""


@dataclass(frozen=True, slots=True)
class Improvement:
    """What hearing an interview anew has changed."""

    revision: int
    """Of the transcript as it is kept now."""
    model: str
    words: int
    changed: int
    """Words that are other ones now, have come or have gone."""
    quotes: tuple[Quote, ...] = ()
    """Those that nobody had touched and that are guessed anew."""
    differing: tuple[QuoteId, ...] = ()
    """Confirmed quotes, untouched, whose words the model hears differently now."""


class SecondPass:
    """One improvement of one interview's words, on the caller's thread.

    It waits while another interview is being recorded, begins again when one has begun, and leaves
    the words as they are on battery, when cancelled, and when somebody has finished the review.
    """

    def __init__(
        self,
        desk: Desk,
        interview: InterviewId,
        cancelled: Event,
        is_on_battery: Callable[[], bool] = on_battery,
    ) -> None:
        self._desk = desk
        self._interview = interview
        self._cancelled = cancelled
        self._is_on_battery = is_on_battery
        self._looked_s = float("-inf")
        self._must_yield = False
        self.is_settled = False
        """Whether `run` has come to an end of its own, and need not be tried again."""

    def run(self) -> Improvement | None:
        """None when there was no reason or no leave to do it. Never raises for a failed hearing."""
        try:
            while not self._cancelled.is_set() and not self._is_on_battery():
                if self._is_recording():
                    self._cancelled.wait(LOOK_S)
                    continue
                try:
                    improvement = self._improve()
                except TranscriptionCancelled:
                    continue
                self.is_settled = True
                return improvement
        except FirsthandError as error:
            self.is_settled = True
            log.warning("words of %s stay: %s", self._interview, type(error).__name__)
        except Exception:
            self.is_settled = True
            log.exception("the second pass over %s failed", self._interview)
        return None

    def _improve(self) -> Improvement | None:
        record = _read(self._desk, self._interview)
        if record.status is Status.REVIEWED:
            return None
        self._progressed(Progress(0.0))
        transcriber = self._desk.second_transcriber(record.setup.language)
        try:
            found = transcriber.transcribe(
                request_for(self._desk, record, Frame(0)), self._progressed, self._is_to_stop
            )
        finally:
            transcriber.close()
        if self._is_to_stop():
            raise TranscriptionCancelled("Improving the words was stopped.")
        return take_over(self._desk, record.id, found, transcriber.model_name, is_asked_for=False)

    def _progressed(self, progress: Progress) -> None:
        self._desk.tell(WorkProgressed(self._interview, WHAT, progress))

    def _is_to_stop(self) -> bool:
        if self._cancelled.is_set():
            return True
        if time.monotonic() - self._looked_s > LOOK_S:
            self._must_yield = self._is_recording() or self._is_on_battery()
        return self._must_yield

    def _is_recording(self) -> bool:
        """Whether another interview is being recorded right now."""
        self._looked_s = time.monotonic()
        statuses = self._desk.shelf.do(lambda library: library.statuses()).result()
        return any(
            status is Status.RECORDING and other != self._interview for other, status in statuses
        )


def request_for(desk: Desk, record: InterviewRecord, first: Frame) -> TranscriptionRequest:
    """Everything of an interview from a frame on, with what helps to spell it."""
    return TranscriptionRequest(
        folder=desk.home / "interviews" / record.id,
        timeline=record.timeline,
        span=Span(first, record.timeline.end),
        language=record.setup.language,
        hints=hints_for(desk, record.setup),
    )


def take_over(
    desk: Desk,
    interview: InterviewId,
    found: Sequence[Segment],
    model: str,
    *,
    is_asked_for: bool = True,
) -> Improvement | None:
    """Keep words that were heard anew beside what people made, also while somebody edits.

    What nobody asked for changes no interview that is reviewed, and takes nothing away that it
    has no other words for. None, with nothing changed, when there are no words or no leave.
    Segments get numbers that were never used before, so that a late edit is known by them.
    """
    while found:
        before, habits = desk.shelf.do(
            lambda library: (library.record(interview), habits_before(library, interview))
        ).result()
        if not is_asked_for and before.status is Status.REVIEWED:
            return None
        anew = found
        if not is_asked_for:
            anew = with_left_out(before.transcript.segments, found, before.timeline.rate)
        after = _renewed_transcript(before, anew, model)
        improvement = Improvement(
            after.revision,
            model,
            sum(len(segment.words) for segment in after.segments),
            words_changed(
                list(before.transcript.words()), list(after.words()), before.timeline.rate
            ),
            tuple(quotes_renewed(before, after, habits)),
            tuple(quote.id for quote in differing(before.quotes, after)),
        )
        kept = desk.shelf.do(_keeping(before, after, improvement)).result()
        if kept is not None:
            _tell(desk, interview, kept)
            return kept
    return None


def _renewed_transcript(
    before: InterviewRecord, found: Sequence[Segment], model: str
) -> Transcript:
    old = before.transcript
    last = max((segment.number for segment in old.segments), default=0)
    segments = renewed(old.segments, found, before.timeline.rate, first_number=last + 1)
    return Transcript(segments, model, old.language, old.revision + 1)


def _keeping(
    before: InterviewRecord, after: Transcript, improvement: Improvement
) -> Callable[[Library], Improvement | None]:
    def keep(library: Library) -> Improvement | None:
        """None when somebody has edited the transcript meanwhile."""
        now = library.record(before.id)
        if now.transcript != before.transcript:
            return None
        revision = library.keep_transcript(before.id, after)
        known = {quote.id: quote for quote in before.quotes}
        untouched_since = {quote.id for quote in now.quotes if known.get(quote.id) == quote}
        gone = {one.id for one in before.quotes} - {one.id for one in now.quotes}
        quotes = tuple(
            quote
            for quote in improvement.quotes
            if quote.id in untouched_since or (quote.id not in known and quote.id not in gone)
        )
        for quote in quotes:
            library.keep_quote(before.id, quote)
        kept = replace(improvement, revision=revision, quotes=quotes)
        _note(library, before.id, kept)
        return kept

    return keep


def _note(library: Library, interview: InterviewId, improvement: Improvement) -> None:
    """Without the line nothing is lost but the count."""
    line: dict[str, Value] = {
        "line": "words improved",
        "revision": improvement.revision,
        "model": improvement.model,
        "words": improvement.words,
        "changed": improvement.changed,
        "confirmed_that_differ": len(improvement.differing),
    }
    try:
        with Journal(library.folder(interview) / WORDS_LEDGER) as journal:
            journal.append(line)
    except OSError as error:
        log.warning("what changed in %s is not noted: %s", interview, type(error).__name__)


def _tell(desk: Desk, interview: InterviewId, improvement: Improvement) -> None:
    for quote in improvement.quotes:
        desk.tell(QuoteChanged(interview, quote))
    desk.tell(
        WordsImproved(interview, improvement.words, improvement.changed, len(improvement.differing))
    )


def quotes_renewed(
    before: InterviewRecord, after: Transcript, habits: Habits = NOBODYS
) -> list[Quote]:
    """The quotes nobody has touched, with the words of `after`; only those that change.

    Where a person has moved the ends, the span stays and its words follow. Kind, themes, note and
    star stay with every quote.
    """
    rate, end = before.timeline.rate, before.timeline.end
    beyond = Frame(end + 60 * rate)
    marks = {mark.id: mark for mark in before.marks}
    found = []
    for quote in before.quotes:
        if not quote.is_untouched:
            continue
        mark = marks.get(quote.mark) if quote.mark is not None else None
        if mark is not None:
            was = quote_of(mark, before.transcript, before.events, rate, beyond, habits)
        if mark is not None and (was.span == quote.span or not quote.text):
            now = quote_of(mark, after, before.events, rate, beyond, habits)
            changed = replace(
                quote,
                text=now.text,
                machine_text=now.machine_text,
                start=now.start,
                end=now.end,
                state=now.state,
                speaker=now.speaker if quote.speaker is was.speaker else quote.speaker,
                phase=now.phase if quote.phase == was.phase else quote.phase,
                before_reveal=now.before_reveal
                if quote.before_reveal == was.before_reveal
                else quote.before_reveal,
            )
        else:
            text = text_of(after.words_in(quote.span))
            changed = replace(quote, text=text, machine_text=text) if text else quote
        if changed != quote:
            found.append(changed)
    known = {quote.mark for quote in before.quotes}
    found += [
        quote_of(mark, after, before.events, rate, beyond, habits)
        for mark in before.marks
        if mark.id not in known and not before.transcript.segments
    ]
    return found


def differing(quotes: Sequence[Quote], transcript: Transcript) -> list[Quote]:
    """Confirmed quotes whose own words are heard differently in `transcript`.

    They are what a person heard and stay so; whoever wants may listen again.
    """
    return [
        quote
        for quote in quotes
        if quote.is_verbatim
        and bared(quote.text) != bared(text_of(transcript.words_in(quote.span)))
    ]


def keep_segments(library: Library, interview: InterviewId, changed: Sequence[Segment]) -> None:
    """Keep a person's edit of some segments, also of ones that were replaced meanwhile.

    An edit of a transcript that is no longer there is laid over the words that are there now: a
    second hearing counts anew, and so does whoever cuts a segment in two.
    """
    record = library.record(interview)
    now = record.transcript
    spans = {segment.number: segment.span for segment in now.segments}
    if all(spans.get(segment.number) == segment.span for segment in changed):
        library.keep_segments(interview, changed)
        return
    numbers = set(spans)
    last = max(numbers | {segment.number for segment in changed}, default=0)
    merged = renewed(
        changed, now.segments, record.timeline.rate, first_number=last + 1, spreads=False
    )
    library.keep_transcript(interview, replace(now, segments=merged, revision=now.revision + 1))


def _read(desk: Desk, interview: InterviewId) -> InterviewRecord:
    return desk.shelf.do(lambda library: library.record(interview)).result()

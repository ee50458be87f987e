"""Words as they come: a live transcription, and the marks that wait for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from firsthand.core.interview import InterviewId, Setup
from firsthand.core.marks import Mark, MarkId
from firsthand.core.news import (
    QuoteChanged,
    SegmentsHeard,
    SpeakersGuessed,
    TroubleMet,
    WorkProgressed,
)
from firsthand.core.ports import LiveTranscription, Progress, Transcriber, VoiceListener
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.quoting import Habits, is_settled
from firsthand.core.timeline import Event, Frame, Timeline
from firsthand.core.transcript import Segment, Transcript
from firsthand.errors import FirsthandError, WordsFallBehind
from firsthand.jobs.desk import Desk, Following
from firsthand.jobs.live_speakers import LiveSpeakers
from firsthand.jobs.quoting import NOBODYS, habits_before, quote_of, untouched
from firsthand.library import Library
from firsthand.log import log

_SETTLE_STEP_S = 0.2


@dataclass(frozen=True, slots=True)
class Subject:
    """The interview whose words are wanted."""

    id: InterviewId
    folder: Path
    setup: Setup
    rate: int
    language: str
    hints: tuple[str, ...]
    growing: Callable[[], Timeline]
    """The takes as written so far."""
    events: Callable[[], tuple[Event, ...]]


class ComingWords:
    """Follows a recording with a transcriber and turns marks into quotes as their words arrive.

    Without a model, or when the transcriber fails for good, `error` says why; the recording and
    the marks do not notice.
    """

    def __init__(self, desk: Desk, subject: Subject) -> None:
        self._desk = desk
        self._subject = subject
        self._lock = Lock()
        self._segments: list[Segment] = []
        self._waiting: dict[MarkId, Mark] = {}
        self._told: dict[MarkId, Quote] = {}
        self._settled: dict[MarkId, Mark] = {}
        """Marks that have their words; only who speaks may still become known."""
        self._transcriber: Transcriber | None = None
        self._live: LiveTranscription | None = None
        self._speakers: LiveSpeakers | None = None
        self.voices: VoiceListener | None = None
        """What the voices sound like, for whoever finishes the interview; to be closed there."""
        self._habits: Habits = NOBODYS
        self._error: FirsthandError | None = None

    @property
    def error(self) -> FirsthandError | None:
        return self._error

    def quotes(self) -> tuple[Quote, ...]:
        """The quotes of marks as they stand."""
        with self._lock:
            return tuple(self._told.values())

    def segments(self) -> tuple[Segment, ...]:
        """All words that have come, in order."""
        with self._lock:
            return tuple(self._segments)

    def start(self, known: Sequence[Segment] = (), quotes: Sequence[Quote] = ()) -> None:
        """Begin to follow; `known` and `quotes` are what an earlier window has kept."""
        self._segments = list(known)
        self._told = {quote.mark: quote for quote in quotes if quote.mark is not None}
        self._habits = self._desk.shelf.do(
            lambda library: habits_before(library, self._subject.id)
        ).result()
        try:
            self._transcriber = self._desk.open_transcriber()
        except FirsthandError as error:
            self._error = error
            return
        self._transcriber.warm_up()
        self._listen_to_voices()
        self._live = self._desk.follow(
            self._transcriber,
            Following(
                folder=self._subject.folder,
                growing=self._subject.growing,
                on_segments=self._on_segments,
                language=self._subject.language,
                hints=self._subject.hints,
                covered=known[-1].end if known else Frame(0),
                first_number=known[-1].number + 1 if known else 1,
                takes_smaller=self._desk.settings.when_behind == "smaller",
                on_behind=self._on_behind,
            ),
        )
        self._live.start()

    def expect(self, mark: Mark) -> None:
        """A mark is on the disk and wants its words, now or when they come."""
        with self._lock:
            self._waiting[mark.id] = mark
            self._told.pop(mark.id, None)
        self._guess()

    def forget(self, mark: MarkId) -> None:
        """The mark was taken back, and its quote with it."""
        with self._lock:
            self._waiting.pop(mark, None)
            self._settled.pop(mark, None)
            self._told.pop(mark, None)

    def settle(self, is_cancelled: Callable[[], bool]) -> Frame:
        """After the recording ended: wait for its last words; returns how far words reach."""
        live = self._live
        if live is None:
            return Frame(0)
        end = max(1, self._subject.growing().end)
        while not live.settle(_SETTLE_STEP_S):
            if is_cancelled() or live.error is not None:
                break
            progress = Progress(min(1.0, live.covered() / end))
            self._desk.tell(WorkProgressed(self._subject.id, "Transcribing", progress))
        self._error = self._error or live.error
        covered = live.covered()
        log.info(
            "words of %s reach %d of %d frames%s",
            self._subject.id,
            covered,
            end,
            f" ({type(live.error).__name__})" if live.error else "",
        )
        self._guess()
        return covered

    def stop(self) -> None:
        """Leave the rest for later. Doing it twice does no harm."""
        if self._live is not None:
            self._live.stop()
        if self._speakers is not None:
            self._speakers.stop()
        if self._transcriber is not None:
            self._transcriber.close()

    def forget_voices(self) -> None:
        """Where nobody finishes the interview now."""
        if self.voices is not None:
            self.voices.close()

    def _on_segments(self, segments: Sequence[Segment]) -> None:
        if not segments:
            return
        kept = tuple(segments)
        model = self._transcriber.model_name if self._transcriber else ""
        with self._lock:
            self._segments.extend(kept)
        self._desk.shelf.do(
            lambda library: library.keep_segments(self._subject.id, kept, model)
        ).result()
        self._desk.tell(SegmentsHeard(self._subject.id, kept))
        self._guess()
        if self._speakers is not None:
            self._speakers.heard(kept)

    def _on_behind(self, smaller: str) -> None:
        """Say it once, quietly; runs on the thread of the live words."""
        if smaller:
            error = WordsFallBehind(
                "The words come late: this computer is busy.",
                f"The smaller speech model {smaller} goes on; after Stop all is heard again.",
            )
        else:
            error = WordsFallBehind(
                "The words come late: this computer is busy.",
                "The recording and the marks are not touched; the rest is written down after Stop.",
            )
        self._desk.tell(TroubleMet(self._subject.id, error))

    def _listen_to_voices(self) -> None:
        self.voices = self._desk.open_voices(self._subject.folder)
        if self.voices is not None:
            self._speakers = LiveSpeakers(
                self.voices, self._subject.growing, self._subject.setup, self._on_guessed
            )
            self._speakers.start()
            self._speakers.heard(self._segments)

    def _on_guessed(self, changed: tuple[Segment, ...]) -> None:
        """Runs on the thread of the speakers."""
        new = {segment.number: segment for segment in changed}
        with self._lock:
            self._segments = [new.get(one.number, one) for one in self._segments]
        self._desk.shelf.do(
            lambda library: library.keep_segments(self._subject.id, changed)
        ).result()
        self._desk.tell(SpeakersGuessed(self._subject.id, changed))
        self._guess()
        self._guess_again(changed)

    def _guess_again(self, changed: tuple[Segment, ...]) -> None:
        """Quotes whose words have got a speaker, unless a person has touched them."""
        with self._lock:
            transcript = Transcript(tuple(self._segments))
            quotes = [(mark, self._told.get(mark.id)) for mark in self._settled.values()]
        covered = self._live.covered() if self._live is not None else Frame(0)
        for mark, told in quotes:
            if told is None or not any(told.start < s.end and s.start < told.end for s in changed):
                continue
            quote = self._quote_of(mark, transcript, covered)
            if quote.state is not QuoteState.WORDS_COMING and quote != told:
                self._keep_if_untouched(quote)

    def _keep_if_untouched(self, quote: Quote) -> None:
        def keep(library: Library) -> bool:
            kept = {one.id: one for one in library.record(self._subject.id).quotes}
            old = kept.get(quote.id)
            if old is None or not untouched(old):
                return False
            note = old.note or quote.note
            library.keep_quote(self._subject.id, replace(quote, themes=old.themes, note=note))
            return True

        if not self._desk.shelf.do(keep).result():
            return
        with self._lock:
            if quote.mark in self._settled:
                self._told[quote.mark] = quote
        self._desk.tell(QuoteChanged(self._subject.id, quote))

    def _guess(self) -> None:
        """Make the quotes of all waiting marks whose words have changed."""
        live = self._live
        if live is None:
            return
        covered = live.covered()
        with self._lock:
            transcript = Transcript(tuple(self._segments))
            waiting = list(self._waiting.values())
        for mark in waiting:
            quote = self._quote_of(mark, transcript, covered)
            if is_settled(mark.frame, covered, self._subject.rate):
                with self._lock:
                    if self._waiting.pop(mark.id, None):
                        self._settled[mark.id] = mark
            elif quote.state is QuoteState.WORDS_COMING:
                continue
            with self._lock:
                is_new = self._told.get(mark.id) != quote
                self._told[mark.id] = quote
            if is_new:
                self._keep(quote)

    def _quote_of(self, mark: Mark, transcript: Transcript, covered: Frame) -> Quote:
        about = self._subject
        return quote_of(mark, transcript, about.events(), about.rate, covered, self._habits)

    def _keep(self, quote: Quote) -> None:
        done = self._desk.shelf.do(lambda library: library.keep_quote(self._subject.id, quote))

        def tell(done: Future[Quote]) -> None:
            if done.exception() is None:
                self._desk.tell(QuoteChanged(self._subject.id, quote))

        done.add_done_callback(tell)

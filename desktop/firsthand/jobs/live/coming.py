"""Words as they come: a live transcription, and the marks that wait for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import TypeVar

from firsthand.core.interview import InterviewId, Setup
from firsthand.core.marks import Mark, MarkId
from firsthand.core.news import (
    SegmentsHeard,
    SegmentsReheard,
    SpeakersGuessed,
    TroubleMet,
    WorkProgressed,
)
from firsthand.core.ports import LiveTranscription, Progress, Transcriber, VoiceListener
from firsthand.core.quotes import Quote
from firsthand.core.timeline import Event, Frame, Timeline
from firsthand.core.transcript import Segment, Transcript
from firsthand.core.words.reheard import Exchange, exchange, exchanged
from firsthand.errors import FirsthandError, WordsFallBehind
from firsthand.jobs.desk import Desk, Following
from firsthand.jobs.live.quotes import LiveQuotes
from firsthand.jobs.live.speakers import LiveSpeakers
from firsthand.jobs.quoting import MadeFrom, habits_before
from firsthand.log import log

T = TypeVar("T")

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
        self._revision = 0
        """Of the segments, counted with each change."""
        self._quotes = LiveQuotes(desk, subject.id, subject.rate, subject.events)
        self._transcriber: Transcriber | None = None
        self._live: LiveTranscription | None = None
        self._speakers: LiveSpeakers | None = None
        self.voices: VoiceListener | None = None
        """What the voices sound like, for whoever finishes the interview; to be closed there."""
        self._error: FirsthandError | None = None

    @property
    def error(self) -> FirsthandError | None:
        return self._error

    def quotes(self) -> tuple[Quote, ...]:
        """The quotes of marks as they stand."""
        return self._quotes.as_they_stand()

    def made_from(self) -> Mapping[MarkId, MadeFrom]:
        """What the quotes were guessed from, for whoever finishes the interview."""
        return self._quotes.made_from()

    def segments(self) -> tuple[Segment, ...]:
        """All words that have come, in order."""
        with self._lock:
            return tuple(self._segments)

    def start(self, known: Sequence[Segment] = (), quotes: Sequence[Quote] = ()) -> None:
        """Begin to follow; `known` and `quotes` are what an earlier window has kept."""
        self._segments = list(known)
        habits = self._desk.shelf.do(
            lambda library: habits_before(library, self._subject.id)
        ).result()
        self._quotes.recall(quotes, habits)
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
                on_reheard=self._on_reheard,
            ),
        )
        self._live.start()

    def expect(self, mark: Mark) -> None:
        """A mark is on the disk and wants its words, now or when they come."""
        self._quotes.expect(mark)
        self._guess()

    def look(self) -> None:
        """Say it once, quietly, when no more words come; to be asked now and then."""
        error = self._live.error if self._live is not None else None
        if error is None or self._error is not None:
            return
        self._error = error
        missing = WordsFallBehind(
            "No more words come for now.",
            "The recording and the marks are not touched; after Stop it is said what to do.",
        )
        self._desk.tell(TroubleMet(self._subject.id, missing))

    def forget(self, mark: MarkId) -> None:
        """The mark was taken back, and its quote with it."""
        self._quotes.forget(mark)

    def settle(self, is_cancelled: Callable[[], bool], *, hears_rest: bool = False) -> Frame:
        """After the recording ended: wait for its last words; returns how far words reach.

        With `hears_rest` for the better ones, where no second pass follows.
        """
        live = self._live
        if live is None:
            return Frame(0)
        end = max(1, self._subject.growing().end)
        while not live.settle(_SETTLE_STEP_S, hears_rest=hears_rest):
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

    def rest(self) -> None:
        """Leave the rest for later. Nothing listens any more; `stop` ends the process as well."""
        if self._live is not None:
            self._live.stop()
        if self._speakers is not None:
            self._speakers.stop()

    def stop(self) -> None:
        """Leave the rest for later. Doing it twice does no harm."""
        self.rest()
        if self._transcriber is not None:
            self._transcriber.close()

    def forget_voices(self) -> None:
        """Where nobody finishes the interview now."""
        if self.voices is not None:
            self.voices.close()

    def _on_segments(self, segments: Sequence[Segment]) -> None:
        if not segments:
            return
        model = self._transcriber.model_name if self._transcriber else ""
        with self._lock:
            first = self._segments[-1].number + 1 if self._segments else 1
            expected = tuple(replace(one, number=k) for k, one in enumerate(segments, start=first))
            self._segments.extend(expected)
            self._revision += 1
            done = self._desk.shelf.do(
                lambda library: library.append_segments(
                    self._subject.id, segments, model, self._subject.language
                )
            )
        kept = self._known(done)
        if kept != expected:
            self._read_again()
        self._desk.tell(SegmentsHeard(self._subject.id, kept))
        self._guess()
        if self._speakers is not None:
            self._speakers.heard(kept)
        self._catch_up()

    def _on_reheard(self, first: Sequence[Segment], again: Sequence[Segment]) -> None:
        """Better words take the place of the first ones, in the transcript and in quotes."""
        found, is_kept = self._exchange(first, again)
        while found is not None and not is_kept:
            self._read_again()
            found, is_kept = self._exchange(first, again)
        if found is None:
            return
        self._desk.tell(SegmentsReheard(self._subject.id, found.gone, found.come))
        self._guess()
        self._guess_again(found.come)
        if self._speakers is not None:
            self._speakers.heard_again(found.gone, found.come)
        self._catch_up()

    def _exchange(
        self, first: Sequence[Segment], again: Sequence[Segment]
    ) -> tuple[Exchange | None, bool]:
        """What changes places, if anything does, and whether the library has it so now."""
        with self._lock:
            found = exchange(self._segments, first, again, self._subject.rate)
            if found is None:
                return None, False
            self._segments = exchanged(self._segments, found.gone, found.come)
            self._revision += 1
            done = self._desk.shelf.do(
                lambda library: library.exchange_segments(self._subject.id, found.gone, found.come)
            )
        return found, self._known(done)

    def _known(self, change: Future[T]) -> T:
        """What the library made of a change; one that it refuses, such as when the disk is full, is
        not made here either.
        """
        try:
            return change.result()
        except FirsthandError:
            self._read_again()
            raise

    def _read_again(self) -> None:
        """As the library has the words: after Stop a person may name and correct what is there."""
        is_read = False
        while not is_read:
            with self._lock:
                revision = self._revision
                reading = self._desk.shelf.do(lambda library: library.record(self._subject.id))
            kept = reading.result()
            with self._lock:
                is_read = revision == self._revision
                if is_read:
                    self._segments = list(kept.transcript.segments)
                    self._revision += 1

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
        with self._lock:
            known = {segment.number for segment in self._segments}
            new = {segment.number: segment for segment in changed if segment.number in known}
            self._segments = [new.get(one.number, one) for one in self._segments]
            self._revision += 1
            done = self._desk.shelf.do(
                lambda library: library.guess_speakers(self._subject.id, new.values())
            )
        kept = self._known(done)
        if len(kept) < len(new):
            self._read_again()
        changed = tuple(new[number] for number in sorted(kept))
        self._desk.tell(SpeakersGuessed(self._subject.id, changed))
        self._guess()
        self._guess_again(changed)

    def _guess(self) -> None:
        if self._live is not None:
            self._quotes.guess(self._transcript(), self._live.covered())

    def _guess_again(self, changed: Sequence[Segment]) -> None:
        covered = self._live.covered() if self._live is not None else Frame(0)
        self._quotes.guess_again(changed, self._transcript(), covered)

    def _catch_up(self) -> None:
        if self._live is not None:
            self._quotes.catch_up(self._transcript(), self._live.covered())

    def _transcript(self) -> Transcript:
        with self._lock:
            return Transcript(tuple(self._segments), revision=self._revision)

"""What Stop leads to: the rest of the words, the quotes, a backup. Goes on after a restart."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from threading import Event, Thread

from firsthand.core.interview import InterviewId, Status
from firsthand.core.marks import MarkId
from firsthand.core.news import (
    QuoteChanged,
    SegmentsHeard,
    SpeakersGuessed,
    WorkEnded,
    WorkProgressed,
)
from firsthand.core.ports import Progress, VoiceListener
from firsthand.core.quotes import Quote
from firsthand.core.quoting import Habits
from firsthand.core.record import InterviewRecord, InterviewRow
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment
from firsthand.errors import FirsthandError, NothingHeard, TranscriptionCancelled
from firsthand.jobs.afterwards.afterwork import forgo_second_pass, owe_second_pass, rest
from firsthand.jobs.afterwards.second_pass import request_for
from firsthand.jobs.afterwards.speakers import with_speakers
from firsthand.jobs.afterwards.taking_over import quotes_renewed, take_over
from firsthand.jobs.desk import Desk
from firsthand.jobs.quoting import MadeFrom, habits_before, keep_guesses, quotes_after
from firsthand.library.files.copies import backup
from firsthand.library.library import Library
from firsthand.log import log

Closing = Callable[[Callable[[], bool]], Frame]
"""Ends the recording and lets live words settle; returns how far words reach."""


class Finishing:
    """Brings one interview from its last frame to a draft, in a thread of its own.

    `close_recording` comes first where there is a live recording; `anew` transcribes everything
    again, in `language` (BCP 47) where one is given, which is the interview's from then on;
    `voices` were heard live, and are closed here; `made_from` tells what quotes were guessed
    from live; `let_go` ends what only the live words needed, when nobody waits any more. News tells
    of progress, and of the end by WorkEnded with the error, if any. What nobody waits for follows,
    until WorkRests: takes get their hashes, with `improves` words that came live are heard once
    more, and others where a second model has a say in them, and the takes are sealed (`afterwork`,
    also at a later start).
    Nothing that was there before is lost when it fails or is cancelled.
    """

    def __init__(
        self,
        desk: Desk,
        interview: InterviewId,
        close_recording: Closing | None = None,
        *,
        anew: bool = False,
        language: str = "",
        voices: VoiceListener | None = None,
        made_from: Callable[[], Mapping[MarkId, MadeFrom]] = dict,
        improves: bool = True,
        let_go: Callable[[], None] = lambda: None,
    ) -> None:
        self.interview = interview
        self._desk = desk
        self._close_recording = close_recording
        self._anew = anew
        self._language = language
        self._voices = voices
        self._made_from = made_from
        self._improves = improves
        self._let_go = let_go
        self._is_to_improve = True
        self._cancelled = Event()
        self._thread = Thread(target=self._run, name=f"finishing {interview}", daemon=True)
        self._error: FirsthandError | None = None
        self._started_s = 0.0
        self._took_s = 0.0

    def start(self) -> None:
        self._started_s = time.monotonic()
        self._thread.start()

    def cancel(self) -> None:
        """Leave the words for later; the recording itself is closed all the same."""
        self._cancelled.set()

    def wait(self, timeout_s: float | None = None) -> bool:
        """True once everything is done, or could not be done (see `error`)."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    @property
    def error(self) -> FirsthandError | None:
        return self._error

    @property
    def took_s(self) -> float:
        """Seconds from Stop to the finished draft."""
        return self._took_s

    def _run(self) -> None:
        try:
            self._finish()
        except FirsthandError as error:
            self._error = error
            log.warning("finishing %s: %s", self.interview, type(error).__name__)
        except Exception as error:
            log.exception("finishing %s failed", self.interview)
            self._error = FirsthandError(
                "The transcript could not be finished; the recording is safe.",
                "Try again from the library; Help says where the log lies.",
            )
            self._error.__cause__ = error
        self._took_s = time.monotonic() - self._started_s
        self._desk.tell(WorkEnded(self.interview, self._error))
        if self._improves and self._error is None:
            settle = owe_second_pass if self._is_to_improve else forgo_second_pass
            settle(self._desk, self.interview)
        self._let_go()
        self._catch_up()
        if self._voices is not None:
            self._voices.close()
        rest(self._desk, self.interview, self._cancelled)

    def _finish(self) -> None:
        covered = Frame(0)
        if self._close_recording is not None:
            covered = self._close_recording(self._cancelled.is_set)
        record = self._read()
        reached = Frame(0) if self._anew else max(covered, _end_of_words(record))
        is_live = self._close_recording is not None
        speakers_can_wait = is_live
        if self._anew or (reached < record.timeline.end and covered < record.timeline.end):
            speakers_can_wait = False
            self._transcribe(record, reached)
            language = self._language or record.setup.language
            self._is_to_improve = reached > 0 or self._desk.weighs(language)
            record = self._read()
        now = record if speakers_can_wait else self._guess_speakers(record)
        self._keep(self._guesses(record, now, in_haste=is_live), now)
        self._desk.shelf.do(
            lambda library: library.set_status(self.interview, Status.DRAFT)
        ).result()
        backup(self._desk.home)
        if not now.transcript.segments:
            raise NothingHeard(
                "Nobody speaks in this recording; it is kept.",
                "Play it to make sure, and look which microphone was chosen.",
            )

    def _transcribe(self, record: InterviewRecord, first: Frame) -> None:
        request = request_for(self._desk, record, first)
        if self._language and not record.transcript.segments:
            self._keep_language()  # the words that are to come, also after a restart, are in it
        if self._language:
            request = replace(request, language=self._language)
        transcriber = self._desk.open_transcriber()
        self._desk.awaited.add(self.interview)
        try:
            found = transcriber.transcribe(request, self._progressed, self._cancelled.is_set)
            model = transcriber.model_name
        finally:
            self._desk.awaited.discard(self.interview)
            transcriber.close()
        if self._cancelled.is_set():
            raise TranscriptionCancelled("Transcription was stopped.", "Start it again any time.")
        if self._language and found:
            self._keep_language()
        if record.transcript.segments and not first:
            take_over(self._desk, self.interview, found, model)
            return
        segments = self._desk.shelf.do(
            lambda library: library.append_segments(self.interview, found, model, request.language)
        ).result()
        self._desk.tell(SegmentsHeard(self.interview, segments))

    def _keep_language(self) -> None:
        def keep(library: Library) -> None:
            setup = library.outline(self.interview).setup
            if setup.language != self._language:
                library.keep_setup(self.interview, replace(setup, language=self._language))

        self._desk.shelf.do(keep).result()

    def _guess_speakers(self, record: InterviewRecord) -> InterviewRecord:
        """The interview with its speakers: quotes made from it know whose words they are."""
        folder = self._desk.home / "interviews" / self.interview
        self._voices = self._voices or self._desk.open_voices(folder)
        if self._voices is None:
            return record
        while not self._cancelled.is_set():
            before = record.transcript.segments
            after = with_speakers(
                self._voices, before, record.timeline, record.setup, self._cancelled.is_set
            )
            changed = tuple(sorted(set(after) - set(before), key=lambda one: one.number))
            if not changed:
                break
            keep = partial(self._keep_if, before=before, changed=changed)
            if self._desk.shelf.do(keep).result():
                self._desk.tell(SpeakersGuessed(self.interview, changed))
                return replace(record, transcript=replace(record.transcript, segments=after))
            record = self._read()
        return record

    def _keep_if(
        self, library: Library, before: tuple[Segment, ...], changed: tuple[Segment, ...]
    ) -> bool:
        """Keep guesses unless somebody has edited the transcript while they were made."""
        now = library.outline(self.interview).transcript.segments
        if now != tuple(replace(one, words=()) for one in before):
            return False
        library.keep_segments(self.interview, changed, base=before)
        return True

    def _catch_up(self) -> None:
        """Guess again what nobody had to wait for after a live interview.

        Its speakers were guessed segment by segment; now segments are cut where the voice changes.
        Then come quotes in which that, or words farther off, have a say.
        """
        if self._close_recording is None or self._error is not None or self._cancelled.is_set():
            return
        try:
            record = self._read()
            if record.status is Status.DRAFT:
                now = self._guess_speakers(record)
                there = {quote.id for quote in now.quotes}
                guesses = quotes_after(now, self._habits(), self._made_from())
                self._keep([one for one in guesses if one.id in there], now)
        except Exception:
            log.exception("quotes of %s stay as they were guessed live", self.interview)

    def _guesses(
        self, before: InterviewRecord, now: InterviewRecord, *, in_haste: bool
    ) -> list[Quote]:
        if before.status in (Status.DRAFT, Status.REVIEWED):
            was = replace(before, quotes=now.quotes)
            return quotes_renewed(was, now.transcript, self._habits())
        return quotes_after(now, self._habits(), self._made_from(), in_haste=in_haste)

    def _habits(self) -> Habits:
        return self._desk.shelf.do(lambda library: habits_before(library, self.interview)).result()

    def _keep(self, guesses: Sequence[Quote], now: InterviewRecord) -> None:
        """Of the quotes as they are `now`; those that are guessed the same need no keeping."""
        old = {quote.id: quote for quote in now.quotes}
        new = [quote for quote in guesses if old.get(quote.id) != quote]
        if not new:
            return

        def keep(library: Library) -> list[Quote]:
            return keep_guesses(library, library.outline(self.interview), new, now.quotes)

        for quote in self._desk.shelf.do(keep).result():
            self._desk.tell(QuoteChanged(self.interview, quote))

    def _read(self) -> InterviewRecord:
        return self._desk.shelf.do(lambda library: library.record(self.interview)).result()

    def _progressed(self, progress: Progress) -> None:
        self._desk.tell(WorkProgressed(self.interview, "Transcribing", progress))


def unfinished(rows: Sequence[InterviewRow]) -> list[InterviewId]:
    """Interviews whose words are missing, the oldest first; `rows` as the library lists them."""
    waiting = (Status.TO_TRANSCRIBE, Status.TRANSCRIBING)
    return [row.id for row in reversed(rows) if row.status in waiting]


def _end_of_words(record: InterviewRecord) -> Frame:
    segments = record.transcript.segments
    return segments[-1].end if segments else Frame(0)

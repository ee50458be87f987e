"""A live interview from Start to Stop: guide, recording, marks and words, kept as they come.

Its methods belong to one thread, the window's or the command line's, and return at once: what has
to be written goes to the shelf's thread, and news tells when it is on the disk. Marks alone, and
looks at how it stands, may come from any thread: colleagues mark on devices of their own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime
from functools import partial
from uuid import uuid4

from firsthand.core.guide import Guide, Question, parse_guide
from firsthand.core.interview import InterviewId, Setup, Status
from firsthand.core.ledger import LEDGER, read_ledger
from firsthand.core.marks import INTERVIEWER, THIS_COMPUTER, Mark, MarkId, MarkKind
from firsthand.core.ports import Recorder, RecorderStatus, Source
from firsthand.core.quotes import Quote
from firsthand.core.session import Session
from firsthand.core.timeline import Event, Frame, Take, joined
from firsthand.core.transcript import Segment
from firsthand.errors import FirsthandError, WrongMoment
from firsthand.jobs.afterwards.finishing import Finishing
from firsthand.jobs.desk import Desk
from firsthand.jobs.hints import hints_for
from firsthand.jobs.live.coming import ComingWords, Subject
from firsthand.jobs.live.events import LiveEvents
from firsthand.jobs.live.marks import LiveMarks
from firsthand.jobs.live.room_to_write import TRY_AGAIN_S, keep_when_there_is_room
from firsthand.jobs.live.writing import Writer
from firsthand.journal import Journal, read_lines
from firsthand.library.library import Library
from firsthand.log import log


class LiveInterview:
    """One interview while it happens. Made by `start` or, after the window died, by `reattach`."""

    def __init__(
        self, desk: Desk, interview: InterviewId, setup: Setup, recorder: Recorder, rate: int
    ) -> None:
        self.id = interview
        self.setup = setup
        self.rate = rate
        self.guide: Guide = parse_guide(setup.guide)
        self.session = Session(self.guide, rate)
        self._desk = desk
        self._recorder = recorder
        self._folder = desk.home / "interviews" / interview
        self._ledger = Journal(self._folder / LEDGER)
        self._writer = Writer(desk, interview, lambda: self.session.has_ended)
        self._at_end: list[Callable[[], None]] = []
        self._is_left = False
        self._words = ComingWords(
            desk,
            Subject(
                id=interview,
                folder=self._folder,
                setup=setup,
                rate=rate,
                language=setup.language,
                hints=hints_for(desk, setup),
                growing=lambda: joined(recorder.takes()),
                events=lambda: self.session.events,
            ),
        )
        self._young_presses: dict[MarkId, float] = {}
        """Moments of presses that were placed by a clock that had not settled."""
        self._marks = LiveMarks(
            interview,
            rate,
            words=self._words,
            write=self._writer.write,
            append=lambda line: self._ledger.append(line),
            tell=desk.tell,
        )
        self._events = LiveEvents(
            interview,
            write=self._writer.write,
            append=lambda line: self._ledger.append(line),
            tell=desk.tell,
        )
        self._tried_again_s = time.monotonic()
        self._finishing: Finishing | None = None

    @classmethod
    def start(cls, desk: Desk, setup: Setup, source: Source) -> LiveInterview:
        """Keep the set-up, start the recorder and begin the guide.

        Takes a moment; not for the window's thread. Raises FirsthandError with nothing recording.
        """
        parse_guide(setup.guide)
        started_at = datetime.now().astimezone().isoformat(timespec="milliseconds")
        interview = desk.shelf.do(
            lambda library: library.add_interview(setup, started_at, source.rate)
        ).result()
        recorder = desk.open_recorder(desk.home / "interviews" / interview, source)
        try:
            recorder.start()
        except FirsthandError:
            desk.shelf.do(lambda library: library.remove_interview(interview)).result()
            raise
        live = cls(desk, interview, setup, recorder, source.rate)
        live._keep_events(live.session.begin(Frame(0)))
        live._keep_takes()
        live._words.start()
        log.info("interview %s started", interview)
        return live

    @classmethod
    def reattach(cls, desk: Desk, interview: InterviewId) -> LiveInterview | None:
        """Find a recording that outlived its window, with all its marks; None if there is none."""
        folder = desk.home / "interviews" / interview
        recorder = desk.find_recorder(folder)
        if recorder is None:
            return None
        with desk.reading() as library:
            record = library.record(interview)
        live = cls(desk, interview, record.setup, recorder, record.timeline.rate)
        kept = read_ledger(read_lines(folder / LEDGER))
        live.session.replay(kept.events)
        live._words.start(record.transcript.segments, record.quotes)
        quoted = [quote.mark for quote in record.quotes if quote.mark is not None]
        live._marks.recall(kept.marks, kept.undone, quoted)
        log.info("interview %s found again", interview)
        return live

    # -- what it knows -----------------------------------------------------------------------

    def now(self) -> Frame:
        """The frame that is being said."""
        return self._recorder.frame_at(time.monotonic())

    def status(self) -> RecorderStatus:
        self._place_young_presses()
        if time.monotonic() - self._tried_again_s > TRY_AGAIN_S:
            self._tried_again_s = time.monotonic()
            self._try_again()
        self._words.look()
        return self._recorder.status()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """In the order of the recording."""
        return self._marks.in_order()

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What the marks mean, as far as their words have come."""
        return self._words.quotes()

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The words that have come, in order."""
        return self._words.segments()

    @property
    def words_missing(self) -> FirsthandError | None:
        """Why no words come, such as a missing model; None while they do."""
        return self._words.error

    @property
    def lacks_room(self) -> bool:
        """Whether a full disk refuses what is to be kept; it is tried again until there is room."""
        return self._writer.lacks_room

    # -- the guide ---------------------------------------------------------------------------

    def next(self) -> None:
        self._keep_events(self.session.ask_next(self.now()))

    def answered(self, question: Question | None = None) -> None:
        self._keep_events(self.session.answered_unprompted(self.now(), question))

    def skip(self, question: Question | None = None) -> None:
        self._keep_events(self.session.skip(self.now(), question))

    def asked(self, question: Question) -> None:
        self._keep_events(self.session.asked(self.now(), question))

    def back(self) -> None:
        self._keep_events(self.session.back(self.now()))

    def jump(self, question: Question) -> None:
        self._keep_events(self.session.jump(self.now(), question))

    def enter(self, phase_key: str) -> None:
        self._keep_events(self.session.enter(self.now(), phase_key))

    def reveal(self, reason: str = "") -> None:
        """Tell the solution. Raises WrongMoment while the reveal is shut and no reason is given."""
        self._keep_events(self.session.reveal(self.now(), reason))

    def consent_spoken(self) -> None:
        self._keep_events(self.session.consent_spoken(self.now(), self.setup.consent.wording))

    # -- marks -------------------------------------------------------------------------------

    def mark(
        self,
        kind: MarkKind = MarkKind.QUOTE,
        *,
        pressed_at: float | None = None,
        author: str = INTERVIEWER,
        note: str = "",
        id: MarkId | None = None,
        device: str = THIS_COMPUTER,
        error_s: float = 0.0,
        starred: bool = False,
    ) -> Mark:
        """A key went down at `pressed_at` (`time.monotonic`, seconds; None for now).

        News says when the mark is on the disk, and so does `kept`; only then may its card be shown.
        From any thread. `id` is a UUID made where the key was pressed: the same one again changes
        nothing. `error_s` says how far off `pressed_at` may be.
        """
        moment = time.monotonic() if pressed_at is None else pressed_at

        def at() -> Frame:
            if self.session.has_ended:
                raise WrongMoment(
                    "The interview has ended.", "Make quotes from the transcript instead."
                )
            return self._recorder.frame_at(moment)

        made = id or MarkId(str(uuid4()))
        if self._recorder.settled_frame_at(moment) is None:
            self._young_presses[made] = moment
        mark = Mark(
            made,
            Frame(0),
            kind,
            note.strip(),
            author,
            device,
            round(error_s * self.rate),
            starred,
        )
        return self._marks.add(mark, at)

    def kept(self, mark: MarkId) -> Future[None]:
        """Done when the mark, as it is now, is on the disk; fails when it could not be kept."""
        return self._marks.kept(mark)

    def change_mark(self, mark: Mark) -> None:
        """Another kind, note or star. The frame of the press stays what it was. From any thread."""
        self._marks.change(mark)

    def undo_mark(self, mark: MarkId | None = None, *, author: str = INTERVIEWER) -> MarkId | None:
        """Take a mark back; returns which, None if there is none to take back.

        If none is named, the last one that `author` made on this computer. From any thread.
        """
        return self._marks.undo(mark, author)

    # -- the recording -----------------------------------------------------------------------

    def pause(self) -> None:
        """Close the take: nothing that is said from here on is kept."""
        self._keep_events(self.session.pause(self.now()))
        self._recorder.pause()
        self._keep_takes()

    def resume(self) -> None:
        if not self.session.is_paused:
            raise WrongMoment("The interview is not paused.")
        self._recorder.resume()
        self._keep_events(self.session.resume(self.now()))
        self._keep_takes()

    def mute(self, is_muted: bool) -> None:
        """Keep nothing of what is said on this side, or keep it again; the recording goes on."""
        if self.session.is_paused or self.session.has_ended:
            raise WrongMoment("Nothing is being recorded now.")
        self._recorder.mute(is_muted)

    def stop(self, *, improves: bool = True) -> Finishing:
        """End the recording and let the rest of the words come. Doing it twice does no harm.

        With `improves` the words are heard once more afterwards, in the background.
        """
        if self._finishing is None:
            self._end_guests()
            if self.session.is_paused:
                self._keep_events(self.session.resume(self.now()))
            self._keep_events(self.session.stop(self.now()))
            self._finishing = Finishing(
                self._desk,
                self.id,
                partial(self._end_recording, hears_rest=not improves),
                voices=self._words.voices,
                made_from=self._words.made_from,
                improves=improves,
                let_go=self._words.stop,
            )
            self._finishing.start()
        return self._finishing

    def detach(self) -> None:
        """The window closes; the recording goes on by itself and can be found again."""
        self._end_guests()
        self._try_again()
        self._words.stop()
        self._words.forget_voices()
        self._recorder.detach()
        self._desk.shelf.do(lambda _: self._ledger.close()).result()

    def at_end(self, close: Callable[[], None]) -> None:
        """Call `close` before the interview stops or its window closes: what lives as long."""
        self._at_end.append(close)
        if self._is_left:
            # It took so long to begin that the interview ended meanwhile.
            self._end_guests()

    # -- how ---------------------------------------------------------------------------------

    def _end_recording(self, is_cancelled: Callable[[], bool], *, hears_rest: bool) -> Frame:
        """Runs on the finishing thread: close the takes, let the live words settle."""
        takes = self._recorder.stop()
        try:
            self._place_young_presses()
            self._keep_end(takes, is_cancelled)
            log.info("interview %s stopped, %d takes", self.id, len(takes))
            return self._words.settle(is_cancelled, hears_rest=hears_rest)
        finally:
            self._words.rest()
            self._recorder.detach()

    def _keep_end(self, takes: tuple[Take, ...], is_cancelled: Callable[[], bool]) -> None:
        """Keep the takes and all that still waits; while the disk is full, wait for room."""

        def keep(library: Library) -> None:
            library.keep_takes(self.id, takes)
            library.set_status(self.id, Status.TO_TRANSCRIBE)
            self._ledger.close()

        def before() -> list[Future[None]]:
            self._desk.catch_up()
            return self._try_again()

        again = partial(self._writer.write, keep, is_again=True)
        keep_when_there_is_room(again, before, is_cancelled)

    def _place_young_presses(self) -> None:
        """A press in a take's first seconds gets its place once the take's clock has settled."""
        for mark, moment in self._young_presses.copy().items():
            frame = self._recorder.settled_frame_at(moment)
            if frame is not None:
                # The window looks here while the finishing thread does.
                self._young_presses.pop(mark, None)
                self._marks.place(mark, frame)

    def _keep_events(self, events: Sequence[Event]) -> None:
        if events:
            self._events.keep(events)

    def _try_again(self) -> list[Future[None]]:
        """Keep what could not be kept, such as while the disk was full; what is tried."""
        return [*self._events.try_again(), *self._marks.try_again()]

    def _end_guests(self) -> None:
        self._is_left = True
        while True:
            try:
                # A guest that comes late ends itself, perhaps at the same time.
                close = self._at_end.pop()
            except IndexError:
                return
            close()

    def _keep_takes(self) -> None:
        takes = self._recorder.takes()
        self._writer.write(lambda library: library.keep_takes(self.id, takes))

"""The quotes of a live interview: marks wait for their words, and follow them if they change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from functools import partial
from threading import Lock

from firsthand.core.interview import InterviewId
from firsthand.core.marks import Mark, MarkId
from firsthand.core.news import QuoteChanged
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.quoting import Habits, is_settled
from firsthand.core.quoting.choice import LOOK_AHEAD_S, window_of
from firsthand.core.timeline import Event, Frame
from firsthand.core.transcript import Segment, Speaker, Transcript
from firsthand.errors import FirsthandError
from firsthand.jobs.desk import Desk
from firsthand.jobs.quoting import NOBODYS, MadeFrom, guessed_anew, quote_of, said_around
from firsthand.library.library import Library
from firsthand.log import log

ALL_SAID_S = LOOK_AHEAD_S + 30.0
"""So long after a press all that matters for it was said, and heard again."""


class LiveQuotes:
    """Guesses what marks mean, as often as there is more to know; used from several threads.

    Each change of the words gives their transcript a higher revision, by which a guess that comes
    late is known.
    What a person has corrected, heard or confirmed meanwhile is left alone.
    """

    def __init__(
        self, desk: Desk, interview: InterviewId, rate: int, events: Callable[[], tuple[Event, ...]]
    ) -> None:
        self._desk = desk
        self._interview = interview
        self._rate = rate
        self._events = events
        self._lock = Lock()
        self._waiting: dict[MarkId, Mark] = {}
        self._told: dict[MarkId, Quote] = {}
        self._settled: dict[MarkId, Mark] = {}
        """Marks that have their words; only who speaks, or a better word, may become known."""
        self._made_from: dict[MarkId, MadeFrom] = {}
        self._newest: dict[MarkId, tuple[int, Frame]] = {}
        """What each told quote was guessed from: the transcript's revision, how far it reached."""
        self._gone: set[MarkId] = set()
        """Marks that were taken back, perhaps while somebody was still guessing for them."""
        self._up_to_date: set[MarkId] = set()
        """Settled marks whose quotes nothing has changed for, near or far."""
        self._habits: Habits = NOBODYS

    def recall(self, quotes: Iterable[Quote], habits: Habits) -> None:
        """What an earlier window has kept, and how each person is used to press."""
        self._told = {quote.mark: quote for quote in quotes if quote.mark is not None}
        self._habits = habits

    def as_they_stand(self) -> tuple[Quote, ...]:
        with self._lock:
            return tuple(self._told.values())

    def expect(self, mark: Mark) -> None:
        """A mark wants its words, now or when they come."""
        with self._lock:
            if mark.id in self._gone:
                return
            self._waiting[mark.id] = mark
            self._told.pop(mark.id, None)
            self._up_to_date.discard(mark.id)

    def forget(self, mark: MarkId) -> None:
        """The mark was taken back, and its quote with it."""
        with self._lock:
            self._gone.add(mark)
            self._waiting.pop(mark, None)
            self._settled.pop(mark, None)
            self._told.pop(mark, None)
            self._made_from.pop(mark, None)

    def made_from(self) -> Mapping[MarkId, MadeFrom]:
        """What each quote was last guessed from."""
        with self._lock:
            return dict(self._made_from)

    def guess(self, transcript: Transcript, covered: Frame) -> None:
        """Make the quotes of all waiting marks whose words have changed."""
        with self._lock:
            waiting = list(self._waiting.values())
        for mark in waiting:
            quote = self._quote_of(mark, transcript, covered)
            with self._lock:
                if mark.id in self._gone or self._is_late(mark.id, transcript, covered):
                    continue
                if is_settled(mark.frame, covered, self._rate):
                    if self._waiting.pop(mark.id, None):
                        self._settled[mark.id] = mark
                elif quote.state is QuoteState.WORDS_COMING or _is_the_interviewers(quote):
                    continue
                is_new = self._told.get(mark.id) != quote
                self._told[mark.id] = quote
                self._newest[mark.id] = (transcript.revision, covered)
                # Asked for here, so that taking the mark back comes after it.
                kept = self._keep(quote) if is_new else None
            if kept is not None:
                kept.add_done_callback(partial(self._tell, mark, quote))

    def guess_again(
        self, changed: Sequence[Segment], transcript: Transcript, covered: Frame
    ) -> None:
        """Quotes of whose words somebody knows more now, unless a person has touched them."""
        with self._lock:
            quotes = [(mark, self._told.get(mark.id)) for mark in self._settled.values()]
        for mark, told in quotes:
            window = window_of(mark.frame, self._rate)
            near = [s for s in changed if s.start < window.end and s.end > window.start]
            if near:
                self._up_to_date.discard(mark.id)
            if told is None or not any(told.start < s.end and s.start < told.end for s in near):
                continue
            self._renew(mark, told, transcript, covered)

    def catch_up(self, transcript: Transcript, covered: Frame) -> None:
        """Guess one quote anew of which words farther off have changed: so few are left at Stop."""
        oldest = covered - ALL_SAID_S * self._rate
        with self._lock:
            mark = next(
                (
                    one
                    for one in self._settled.values()
                    if one.frame < oldest and one.id not in self._up_to_date
                ),
                None,
            )
            told = self._told.get(mark.id) if mark is not None else None
        if mark is None:
            return
        self._up_to_date.add(mark.id)
        made = self._made_from.get(mark.id)
        if told is not None and not (
            made is not None and made.still_holds(mark, transcript, self._rate)
        ):
            self._renew(mark, told, transcript, covered)

    def _renew(self, mark: Mark, told: Quote, transcript: Transcript, covered: Frame) -> None:
        quote = self._quote_of(mark, transcript, covered, told)
        if quote.state is not QuoteState.WORDS_COMING and quote != told:
            self._keep_if_untouched(mark.id, quote, transcript, covered)

    def _keep_if_untouched(
        self, mark: MarkId, quote: Quote, transcript: Transcript, covered: Frame
    ) -> None:
        def keep(library: Library) -> bool:
            with self._lock:
                if mark not in self._settled or self._is_late(mark, transcript, covered):
                    return False
                self._newest[mark] = (transcript.revision, covered)
            kept = {one.id: one for one in library.quotes(self._interview)}
            old = kept.get(quote.id)
            if old is None or not old.is_untouched:
                return False
            library.keep_quote(self._interview, guessed_anew(quote, old))
            return True

        try:
            is_kept = self._desk.shelf.do(keep).result()
        except FirsthandError as error:
            log.warning("a quote stays as it was: %s", type(error).__name__)
            with self._lock:
                self._made_from.pop(mark, None)
            self._up_to_date.discard(mark)
            return
        if not is_kept:
            return
        with self._lock:
            if mark not in self._settled:
                return
            self._told[mark] = quote
        self._desk.tell(QuoteChanged(self._interview, quote))

    def _is_late(self, mark: MarkId, transcript: Transcript, covered: Frame) -> bool:
        """Whether another thread has meanwhile told a quote of newer words than these."""
        return (transcript.revision, covered) < self._newest.get(mark, (0, Frame(0)))

    def _quote_of(
        self, mark: Mark, transcript: Transcript, covered: Frame, was: Quote | None = None
    ) -> Quote:
        made_from = MadeFrom(mark, said_around(mark, transcript, self._rate))
        with self._lock:
            self._made_from[mark.id] = made_from
        events = self._events()
        return quote_of(mark, transcript, events, self._rate, covered, self._habits, was)

    def _keep(self, quote: Quote) -> Future[Quote]:
        return self._desk.shelf.do(lambda library: library.keep_quote(self._interview, quote))

    def _tell(self, mark: Mark, quote: Quote, kept: Future[Quote]) -> None:
        error = kept.exception()
        if error is None:
            self._desk.tell(QuoteChanged(self._interview, quote))
        else:
            self._expect_again(mark.id, error)

    def _expect_again(self, mark: MarkId, error: BaseException) -> None:
        """A quote that cannot be kept, such as while the disk is full, is guessed anew later."""
        log.warning("a quote is not kept: %s", type(error).__name__)
        with self._lock:
            settled = self._settled.pop(mark, None)
            if settled is not None:
                self._waiting.setdefault(mark, settled)
            self._told.pop(mark, None)
            self._made_from.pop(mark, None)


def _is_the_interviewers(quote: Quote) -> bool:
    """Of words that are still coming, those are not what was meant: the answer follows."""
    return quote.speaker is Speaker.INTERVIEWER

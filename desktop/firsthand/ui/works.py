"""Work under way for interviews: how far it is, how long it still takes, and how it ended."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firsthand.core.interview import InterviewId
from firsthand.core.news import WorkEnded, WorkProgressed, WorkRests
from firsthand.core.ports import Progress
from firsthand.errors import FirsthandError
from firsthand.ui.background import Background, Result
from firsthand.ui.mailbox import Mailbox
from firsthand.ui.said import said

if TYPE_CHECKING:
    from firsthand.jobs.desk import Desk

SAMPLE = InterviewId("sample")
"""Stands for the sample interview until it has an id of its own."""
BRINGING_IN = InterviewId("bringing in")
"""Stands for a recording that is being brought in."""

_SAMPLE_SPEED = 8.0
_PATIENCE_S = 10.0


class Cancellable(Protocol):
    def cancel(self) -> None: ...

    def wait(self, timeout_s: float | None = None) -> bool: ...


@dataclass(frozen=True, slots=True)
class Underway:
    """One piece of work as it is shown."""

    interview: InterviewId
    what: str
    progress: Progress
    can_cancel: bool = True
    is_cancelled: bool = False


class Works(QObject):
    """Knows all work under way, whoever began it; what can be cancelled is cancelled here."""

    changed = Signal()
    ended = Signal(str, object)
    """An interview's id, and the FirsthandError or None."""

    def __init__(self, desk: Desk, mailbox: Mailbox, background: Background) -> None:
        super().__init__(mailbox)
        self._desk = desk
        self._mailbox = mailbox
        self._background = background
        self._underway: dict[InterviewId, Underway] = {}
        self._cancels: dict[InterviewId, Callable[[], None]] = {}
        self._afterwards: dict[InterviewId, Callable[[], None]] = {}
        """What goes on in the background once the words are there."""
        self._to_hear_again: dict[InterviewId, str] = {}
        """In which language, as soon as what is being heard has stopped."""
        self._finishings: list[Cancellable] = []
        self._stops: list[Callable[[], None]] = []
        self._closing = threading.Event()
        mailbox.news.connect(self._on_news)

    def underway(self) -> tuple[Underway, ...]:
        return tuple(self._underway.values())

    @property
    def is_idle(self) -> bool:
        """Whether nothing is done for any interview, seen or in the background."""
        return not (self._underway or self._cancels or self._afterwards)

    def of(self, interview: str) -> Underway | None:
        return self._underway.get(InterviewId(interview))

    def follow(self, interview: InterviewId, finishing: Cancellable) -> None:
        """Work that was begun elsewhere, such as by Stop; from here on it can be cancelled."""
        self._finishings.append(finishing)
        self._cancels[interview] = finishing.cancel
        what = self.tr("Transcribing")
        self._show(Underway(interview, what, Progress(0.0)))

    def is_transcribing(self, interview: InterviewId) -> bool:
        return interview in self._cancels

    def transcribe(self, interview: InterviewId, *, anew: bool = False, language: str = "") -> None:
        """Bring an interview that waits for its words to a draft; see `Finishing`."""
        if interview in self._cancels:
            return
        from firsthand.jobs.afterwards.finishing import Finishing

        if interview in self._afterwards:
            self._afterwards.pop(interview)()
        finishing = Finishing(self._desk, interview, anew=anew, language=language)
        self.follow(interview, finishing)
        finishing.start()

    def hear_again(self, interview: InterviewId, language: str) -> None:
        """All its words anew, in this language; what is being heard is stopped first."""
        if self.is_transcribing(interview):
            self._to_hear_again[interview] = language
            self.cancel(interview)
        else:
            self.transcribe(interview, anew=True, language=language)

    def take_up(self, interviews: Sequence[InterviewId]) -> None:
        """Do what an earlier start has left behind the words, where nobody waits for it."""
        if not interviews:
            return
        from firsthand.jobs.afterwards.afterwork import Afterwork

        afterwork = Afterwork(self._desk, interviews)
        self._finishings.append(afterwork)
        for interview in interviews:
            self._afterwards[interview] = afterwork.cancel
        afterwork.start()

    def hold_sample(self) -> None:
        """Hold the sample interview on the live path, several times as fast as it was."""
        if SAMPLE in self._cancels:
            return
        stop = threading.Event()
        self._cancels[SAMPLE] = stop.set
        what = self.tr("Holding the sample interview")
        self._show(Underway(SAMPLE, what, Progress(0.0)))
        bring_back = self._mailbox.call

        def hold() -> object:
            import soundfile

            from firsthand.jobs.sample import hold_sample, sample

            length_s = soundfile.info(sample().audio).duration

            def on_time(now_s: float) -> None:
                left_s = max(0.0, length_s - now_s) / _SAMPLE_SPEED
                progress = Progress(min(1.0, now_s / length_s), left_s)
                bring_back(lambda: self._sample_progressed(what, progress))

            return hold_sample(
                self._desk,
                speed=_SAMPLE_SPEED,
                on_time=on_time,
                is_cancelled=lambda: stop.is_set() or self._closing.is_set(),
            )

        def held(_: object) -> None:
            self._end(SAMPLE, None)

        self._background.run(hold, held, lambda error: self._end(SAMPLE, error), owner=self)

    def bring_in(
        self,
        work: Callable[[Callable[[], bool], Callable[[Progress], None]], Result],
        then: Callable[[Result], None],
    ) -> bool:
        """Bring a file in: `work` copies and keeps it; `then` is called with what it returns.

        It asks its first argument whether it is to stop and tells the second how far it is. False,
        with nothing begun, while another file is being brought in.
        """
        if BRINGING_IN in self._underway:
            return False
        what = self.tr("Bringing the file in")
        stop = threading.Event()
        self._cancels[BRINGING_IN] = stop.set
        self._show(Underway(BRINGING_IN, what, Progress(0.0)))
        bring_back = self._mailbox.call

        def on_progress(progress: Progress) -> None:
            bring_back(lambda: self._brought_so_far(progress))

        def brought(found: Result) -> None:
            self._end(BRINGING_IN, None)
            then(found)

        self._background.run(
            lambda: work(stop.is_set, on_progress),
            brought,
            lambda error: self._end(BRINGING_IN, error),
            owner=self,
        )
        return True

    def cancel(self, interview: str) -> None:
        """Ask the work to stop; it says itself when it has."""
        key = InterviewId(interview)
        cancel = self._cancels.get(key) or self._afterwards.get(key)
        if cancel is None:
            return
        cancel()
        if key in self._underway:
            self._show(replace(self._underway[key], is_cancelled=True))

    def at_close(self, stop: Callable[[], None]) -> None:
        """Call `stop` when the window closes: other work that must not hold it up."""
        self._stops.append(stop)

    def close(self) -> None:
        """Stop everything and wait for it; what is unfinished goes on at the next start."""
        self._closing.set()
        for cancel in (*self._cancels.values(), *self._afterwards.values(), *self._stops):
            cancel()
        for finishing in self._finishings:
            finishing.wait(_PATIENCE_S)

    def _on_news(self, news: object) -> None:
        if isinstance(news, WorkProgressed):
            self._progressed(news.interview, said(news.what), news.progress)
        elif isinstance(news, WorkEnded):
            if news.interview in self._cancels:
                self._afterwards[news.interview] = self._cancels[news.interview]
            self._end(news.interview, news.error)
        elif isinstance(news, WorkRests):
            self._afterwards.pop(news.interview, None)
            if news.interview not in self._cancels:
                self._underway.pop(news.interview, None)
                self.changed.emit()

    def _progressed(self, interview: InterviewId, what: str, progress: Progress) -> None:
        known = self._underway.get(interview)
        if known is None and SAMPLE in self._cancels and interview != SAMPLE:
            # The sample has become an interview of its own; stopping one stops the other.
            self._cancels[interview] = self._cancels[SAMPLE]
            self._underway.pop(SAMPLE, None)
        if known is None:
            can_cancel = interview in self._cancels or interview in self._afterwards
            known = Underway(interview, what, progress, can_cancel=can_cancel)
        self._show(replace(known, what=what, progress=progress))

    def _brought_so_far(self, progress: Progress) -> None:
        if BRINGING_IN in self._underway:
            self._show(replace(self._underway[BRINGING_IN], progress=progress))

    def _sample_progressed(self, what: str, progress: Progress) -> None:
        if SAMPLE in self._underway:
            self._progressed(SAMPLE, what, progress)

    def _end(self, interview: InterviewId, error: FirsthandError | None) -> None:
        self._underway.pop(interview, None)
        self._cancels.pop(interview, None)
        self.changed.emit()
        self.ended.emit(interview, error)
        language = self._to_hear_again.pop(interview, "")
        if language and not self._closing.is_set():
            self.transcribe(interview, anew=True, language=language)

    def _show(self, underway: Underway) -> None:
        self._underway[underway.interview] = underway
        self.changed.emit()

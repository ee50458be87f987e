"""Hears an interview a second time, in the background, with more time and a better model."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from threading import Event

from firsthand.core.interview import InterviewId, Status
from firsthand.core.news import WorkProgressed
from firsthand.core.ports import Progress, TranscriptionRequest
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Span
from firsthand.errors import FirsthandError, TranscriptionCancelled
from firsthand.jobs.afterwards.power import on_battery
from firsthand.jobs.afterwards.taking_over import Improvement, take_over
from firsthand.jobs.desk import Desk
from firsthand.jobs.hints import hints_for
from firsthand.log import log

WHAT = "Improving the words"
LOOK_S = 2.0
"""So often it is asked whether another interview has begun, or another pass has ended."""


class SecondPass:
    """One improvement of one interview's words, on the caller's thread.

    It waits for the pass before it, and while another interview is being recorded or gets its first
    words, begins again when one has begun, and leaves the words as they are on battery, when
    cancelled, and when somebody has finished the review.
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
        while not self._cancelled.is_set():
            if self._desk.hearing_again.acquire(timeout=LOOK_S):
                try:
                    return self._in_turn()
                finally:
                    self._desk.hearing_again.release()
        return None

    def _in_turn(self) -> Improvement | None:
        try:
            while not self._cancelled.is_set() and not self._is_on_battery():
                if self._somebody_waits():
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
                replace(request_for(self._desk, record, Frame(0)), closely=True),
                self._progressed,
                self._is_to_stop,
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
            self._must_yield = self._somebody_waits() or self._is_on_battery()
        return self._must_yield

    def _somebody_waits(self) -> bool:
        """Whether another interview is being recorded right now, or gets its first words."""
        self._looked_s = time.monotonic()
        if self._desk.awaited - {self._interview}:
            return True
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


def _read(desk: Desk, interview: InterviewId) -> InterviewRecord:
    return desk.shelf.do(lambda library: library.record(interview)).result()

"""Plays what was found or quoted, where it was said, without leaving the library."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from firsthand.core.interview import InterviewId
from firsthand.core.timeline import Frame, Span, Timeline
from firsthand.ui.background import Work
from firsthand.ui.player import OpenOutput, Player
from firsthand.ui.studio import Studio

_BEFORE_S, _AFTER_S = 8, 2
"""Around a moment, such as a mark with a note: it is made after what it is about."""


class Hearing(QObject):
    """Asking for the place that sounds makes it fall silent."""

    failed = Signal(object)

    def __init__(
        self, studio: Studio, open_output: OpenOutput, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._studio = studio
        self._now: tuple[InterviewId, Frame, Frame | None] | None = None
        self._reading: Work | None = None
        self.player = Player(open_output, self)
        self.player.failed.connect(self.failed)

    def play(self, interview: InterviewId, start: Frame, end: Frame | None) -> None:
        """Play what was said there; without an `end`, around that moment."""
        wanted = (interview, start, end)
        was_playing = self.player.is_playing and self._now == wanted
        self.stop()
        if was_playing:
            return
        self._now = wanted
        desk = self._studio.desk

        def read() -> Timeline:
            with desk.reading() as library:
                return library.record(interview).timeline

        self._reading = self._studio.background.run(
            read,
            lambda timeline: self._begin(interview, span_of(start, end, timeline), timeline),
            self.failed.emit,
            owner=self,
        )

    def keep_to(self, interview: str) -> None:
        """Fall silent unless it is this interview that is heard."""
        if self._now is not None and self._now[0] != interview:
            self._now = None
            self.stop()

    def stop(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self.player.pause()

    def _begin(self, interview: InterviewId, span: Span, timeline: Timeline) -> None:
        from firsthand.ui.review.loading import sound_of  # brings sound along; the library must not

        folder = self._studio.desk.home / "interviews" / interview
        self.player.load(sound_of(folder, timeline), timeline.rate, timeline.end)
        self.player.play(span)


def span_of(start: Frame, end: Frame | None, timeline: Timeline) -> Span:
    """What was said; around a moment, what came before it and a little after."""
    if end is not None and end > start:
        return Span(start, Frame(min(end, timeline.end)))
    first = max(0, start - _BEFORE_S * timeline.rate)
    return Span(Frame(first), Frame(min(timeline.end, start + _AFTER_S * timeline.rate)))

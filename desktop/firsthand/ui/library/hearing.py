"""Plays what a search has found, where it was said, without leaving the library."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from firsthand.core.record import SearchHit
from firsthand.core.timeline import Frame, Span, Timeline
from firsthand.ui.background import Work
from firsthand.ui.player import OpenOutput, Player
from firsthand.ui.studio import Studio

_BEFORE_S, _AFTER_S = 8, 2
"""Around a moment, such as a mark with a note: it is made after what it is about."""


class HitHearing(QObject):
    """Asking for the place that sounds makes it fall silent."""

    failed = Signal(object)

    def __init__(
        self, studio: Studio, open_output: OpenOutput, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._studio = studio
        self._now: SearchHit | None = None
        self._reading: Work | None = None
        self.player = Player(open_output, self)
        self.player.failed.connect(self.failed)

    def play(self, hit: SearchHit) -> None:
        """Play a hit's span; one without a place in time makes no sound."""
        was_playing = self.player.is_playing and self._now == hit
        self.stop()
        if was_playing or hit.start is None:
            return
        self._now = hit
        desk = self._studio.desk

        def read() -> Timeline:
            with desk.reading() as library:
                return library.record(hit.interview).timeline

        self._reading = self._studio.background.run(
            read, lambda timeline: self._begin(hit, timeline), self.failed.emit, owner=self
        )

    def stop(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self.player.pause()

    def _begin(self, hit: SearchHit, timeline: Timeline) -> None:
        from firsthand.ui.review.loading import sound_of  # brings sound along; the library must not

        folder = self._studio.desk.home / "interviews" / hit.interview
        self.player.load(sound_of(folder, timeline), timeline.rate, timeline.end)
        self.player.play(span_of(hit, timeline))


def span_of(hit: SearchHit, timeline: Timeline) -> Span:
    """What was said; around a moment, what came before it and a little after."""
    start = hit.start or Frame(0)
    if hit.end is not None and hit.end > start:
        return Span(start, Frame(min(hit.end, timeline.end)))
    first = max(0, start - _BEFORE_S * timeline.rate)
    return Span(Frame(first), Frame(min(timeline.end, start + _AFTER_S * timeline.rate)))

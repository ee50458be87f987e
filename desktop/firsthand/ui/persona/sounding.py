"""Plays quotes of many interviews, one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject

from firsthand.core.interview import InterviewId
from firsthand.core.persona.portrait import Cited
from firsthand.core.timeline import Span, Timeline
from firsthand.ui.player import OpenOutput, Player
from firsthand.ui.review.loading import sound_of


class Sounding(QObject):
    """Asking for the quote that sounds makes it fall silent."""

    def __init__(self, home: Path, open_output: OpenOutput, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._timelines: Mapping[InterviewId, Timeline] = {}
        self._now: Cited | None = None
        self.player = Player(open_output, self)

    def know(self, timelines: Mapping[InterviewId, Timeline]) -> None:
        self._timelines = timelines

    def play(self, cited: Cited) -> None:
        was_playing = self.player.is_playing and self._now == cited
        self.player.pause()
        timeline = self._timelines.get(cited.interview)
        if was_playing or timeline is None:
            return
        self._now = cited
        folder = self._home / "interviews" / cited.interview
        self.player.load(sound_of(folder, timeline), timeline.rate, timeline.end)
        self.player.play(Span(cited.quote.start, cited.quote.end))

    def stop(self) -> None:
        self.player.pause()

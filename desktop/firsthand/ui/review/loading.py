"""What the review reads in the background: the record, and the peaks of its sound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firsthand.core.interview import InterviewId
from firsthand.core.quoting import Habits
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Span, Timeline
from firsthand.jobs.clips import clip
from firsthand.jobs.quoting import habits_before
from firsthand.ui.review.peaks import Peaks, keep_peaks, kept_peaks, measured, pyramid
from firsthand.ui.studio import Studio

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SHOW_EVERY = 10
"""Stretches of half a minute between two looks at peaks that are still being measured."""


def sound_of(folder: Path, timeline: Timeline) -> Callable[[Span], NDArray[np.float32]]:
    """Reads exactly a span of an interview."""

    def read(span: Span) -> NDArray[np.float32]:
        samples, _ = clip(folder, timeline, span, 0.0)
        return samples

    return read


@dataclass(frozen=True, slots=True)
class Opened:
    """An interview as it is kept, and how the people who marked it are used to press."""

    record: InterviewRecord
    habits: Habits


def read_record(studio: Studio, interview: InterviewId) -> Opened:
    """For a background thread: the record with everything written that was given before."""
    studio.desk.catch_up()
    with studio.desk.reading() as library:
        return Opened(library.record(interview), habits_before(library, interview))


class Readings:
    """Reads interviews for a page; what was asked for earlier never comes after what came later.

    Threads may end in any order: a reading that was overtaken is dropped.
    """

    def __init__(self, studio: Studio, page: QObject) -> None:
        self._studio, self._page = studio, page
        self._asked = self._told = 0

    def read(self, interview: InterviewId, then: Callable[[Opened], None]) -> None:
        self._asked += 1
        number = self._asked

        def tell(opened: Opened) -> None:
            if number > self._told:
                self._told = number
                then(opened)

        studio = self._studio
        studio.background.run(lambda: read_record(studio, interview), tell, owner=self._page)


class PeakWork(QObject):
    """Finds the peaks of one recording: kept ones at once, else measured while one looks on."""

    def __init__(self, studio: Studio, show: Callable[[Peaks], None], parent: QObject) -> None:
        super().__init__(parent)
        self._studio, self._show = studio, show
        self._number = 0
        studio.works.at_close(self.stop)

    def begin(self, folder: Path, timeline: Timeline) -> None:
        """Peaks of another recording; those of the one before are not shown any more."""
        self._number += 1
        number = self._number
        if not timeline.was_recorded:
            return

        def is_current() -> bool:
            return number == self._number

        def tell(peaks: Peaks) -> None:
            if is_current():
                self._studio.mailbox.call(lambda: self._show(peaks) if is_current() else None)

        def find() -> None:
            import numpy as np

            kept = kept_peaks(folder, timeline)
            if kept is not None:
                tell(kept)
                return
            parts = []
            for part in measured(sound_of(folder, timeline), timeline):
                if not is_current():
                    return
                parts.append(part)
                if len(parts) % _SHOW_EVERY == 0:
                    tell(pyramid(np.concatenate(parts)))
            if parts:
                peaks = pyramid(np.concatenate(parts))
                tell(peaks)
                keep_peaks(folder, timeline, peaks)

        self._studio.background.run(find, owner=self.parent())

    def stop(self) -> None:
        """What is still being measured is measured another time."""
        self._number += 1
